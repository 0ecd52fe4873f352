/** One entry of a zip archive, as its central directory states it. */
export interface ZipEntry {
  /** Path with `/` between folders, also where the archive was made with backslashes. */
  readonly name: string;
  readonly size: number;
  readonly encrypted: boolean;
  /** How it is packed: 0 is not at all, 8 is deflate. */
  readonly method: number;
  /** Its bytes as the archive holds them; throws where they are not all there. */
  packed(): Uint8Array;
}

/** More entries than this are not listed. */
const mostEntries = 10_000;
const mostNameBytes = 1024;

/** The entries of a zip archive without unpacking any; null when it has no readable directory. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (i >= mostEntries || at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return null;
    const nameLength = view.getUint16(at + 28, true);
    if (nameLength > mostNameBytes || at + 46 + nameLength > bytes.length) return null;
    entries.push(entryAt(bytes, view, at, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the record at the end of the directory begins; a comment of up to 64 kB may follow it. */
function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const raw = bytes.subarray(at + 46, at + 46 + nameLength);
  return {
    name: new TextDecoder().decode(raw).replaceAll('\\', '/'),
    size,
    encrypted: (flags & 1) === 1,
    method,
    packed: () => {
      if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) {
        throw new Error('its contents are not where its directory says');
      }
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = bytes.subarray(start, start + length);
      if (data.length < length) throw new Error('its contents are cut short');
      return data;
    },
  };
}
