import { inflateSync } from 'fflate';
import type { ZipEntry } from './zip-directory.ts';

/** Bounds of an archive, checked on what its directory states before anything is unpacked. */
const mostFiles = 500;
const mostName = 260;

/** A file of an archive that is to be opened, or why it is not. */
export type ArchiveMember =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly name: string;
      readonly code: 'bounds-exceeded' | 'file-damaged' | 'file-not-supported';
      /** Why, to follow the member's name. */
      readonly why: string;
    };

/** What is wrong with an archive as a whole, to follow its name; null when it may be unpacked. */
export function refuseArchive(entries: readonly ZipEntry[], mostBytes: number): string | null {
  const files = filesIn(entries);
  if (files.length > mostFiles) {
    return `holds ${files.length.toLocaleString('en')} files; at most ${mostFiles} are unpacked`;
  }
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const limit = Math.floor(mostBytes / 2 ** 20);
  return total > mostBytes ? `unpacks to more than ${limit.toLocaleString('en')} MB` : null;
}

/** Folders, and what operating systems leave behind in archives, are no files. */
export function filesIn(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter(
    ({ name }) =>
      !name.endsWith('/') &&
      !/(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name),
  );
}

/** Unpacks the files of an archive one after the other. */
export function* unpackMembers(entries: readonly ZipEntry[]): Generator<ArchiveMember> {
  for (const entry of filesIn(entries)) {
    const name = entry.name.length > mostName ? `…${entry.name.slice(-mostName)}` : entry.name;
    if (entry.encrypted) {
      yield { ok: false, name, code: 'file-not-supported', why: 'is protected with a password' };
      continue;
    }
    try {
      yield { ok: true, name, bytes: unpack(entry) };
    } catch (error) {
      const why = error instanceof Error ? error.message : 'it is damaged';
      yield { ok: false, name, code: 'file-damaged', why: `could not be unpacked: ${why}` };
    }
  }
}

/** The contents of an entry, of at most its stated size; throws when it is damaged or packed in an unknown way. */
function unpack(entry: ZipEntry): Uint8Array {
  const packed = entry.packed();
  if (entry.method === 0) return packed;
  if (entry.method === 8) return inflateSync(packed, { out: new Uint8Array(entry.size) });
  throw new Error('it is packed in a way that is not known');
}
