/** Bounds of a dropped folder: what lies beyond is not read, so that a drive dropped by mistake ends soon. */
const mostFiles = 500;
const mostDepth = 8;

/** Files that no program's user means: hidden ones, and what operating systems leave behind. */
const hidden = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/** What a drop held. */
export interface DroppedFiles {
  readonly files: readonly File[];
  /** Whether a folder held more than is read. */
  readonly isCut: boolean;
}

/** The files of a drop, those in folders included, in the order of their names. Entries have to be taken at once: the list is empty after the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFiles> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plain, isCut: false };
  const found: File[] = [];
  let isCut = false;
  for (const entry of entries) {
    if (entry) isCut = (await collect(entry, 0, found)) || isCut;
  }
  return { files: found, isCut };
}

/** Adds the files below an entry; says whether some were left out because of the bounds. */
async function collect(entry: FileSystemEntry, depth: number, found: File[]): Promise<boolean> {
  if (depth > 0 && hidden.test(entry.name)) return false;
  if (entry.isFile) {
    if (found.length >= mostFiles) return true;
    found.push(await fileOf(entry as FileSystemFileEntry));
    return false;
  }
  if (depth >= mostDepth) return true;
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  let isCut = false;
  for (const child of children.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    if (found.length >= mostFiles) return true;
    isCut = (await collect(child, depth + 1, found)) || isCut;
  }
  return isCut;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A reader hands out some hundred entries at a time, and an empty list at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  while (children.length <= mostFiles) {
    const next = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (next.length === 0) break;
    children.push(...next);
  }
  return children;
}
