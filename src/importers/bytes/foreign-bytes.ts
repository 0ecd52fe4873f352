import type { ZipEntry } from './zip-directory.ts';

/** What a file is that holds no table, to follow «is», and what to do instead. */
export interface ForeignBytes {
  readonly what: string;
  readonly mend: string;
}

const picture: ForeignBytes = {
  what: 'a picture',
  mend: 'Quantify the bands in Image Studio, Image Lab or ImageJ and add the table of their signals.',
};
const pdf: ForeignBytes = {
  what: 'a PDF',
  mend: 'Export the results as a table (CSV, text or XLSX) from the program that made the PDF.',
};
const word: ForeignBytes = {
  what: 'a text document (Word or OpenDocument)',
  mend: 'Copy its table into a spreadsheet program and save that as CSV or XLSX, or add the instrument’s own export.',
};
const slides: ForeignBytes = {
  what: 'a presentation',
  mend: 'Add the table that its figures were made from, as CSV or XLSX.',
};
const rData: ForeignBytes = {
  what: 'a data file of R',
  mend: 'Save the table in R with write.csv(data, "data.csv", row.names = FALSE) and add that file.',
};
const statistics: ForeignBytes = {
  what: 'a data file of SPSS, Stata or MATLAB',
  mend: 'Save its table as CSV in the program that wrote it, and add that file.',
};
const film: ForeignBytes = {
  what: 'a film or a sound recording',
  mend: 'Add the table of what was measured in it, as CSV, text or XLSX.',
};
const database: ForeignBytes = {
  what: 'a database (SQLite)',
  mend: 'Export the table with the results from it as CSV, and add that file.',
};
const prismBinary: ForeignBytes = {
  what: 'a project of GraphPad Prism in its closed form (.pzf or .prism)',
  mend: 'In Prism, choose File › Save As › Prism XML file (.pzfx), or export the data table as CSV.',
};
const archive: ForeignBytes = {
  what: 'an archive of a kind that is not unpacked here (7z, RAR, bzip2 or xz)',
  mend: 'Unpack it and add the files inside, or pack them as zip.',
};
const program: ForeignBytes = {
  what: 'a program',
  mend: 'Add the export of the instrument instead.',
};
const appliedBiosystemsExperiment: ForeignBytes = {
  what: 'an experiment or plate file of Applied Biosystems software (.eds or .edt)',
  mend: 'In QuantStudio, StepOne or 7500 software, choose Export and the content Results as text, CSV or XLSX.',
};
const bioRadRun: ForeignBytes = {
  what: 'a run file of Bio-Rad CFX (.pcrd), which is locked',
  mend: 'In CFX Maestro or CFX Manager, choose Export › Export All Data Sheets and add «Quantification Cq Results».',
};
const numbersDocument: ForeignBytes = {
  what: 'a document of Apple Numbers',
  mend: 'In Numbers, choose File › Export To › CSV or Excel.',
};

/** First bytes of files that people drop by mistake; text where the bytes are letters. */
const signatures: readonly (readonly [bytes: readonly number[] | string, kind: ForeignBytes])[] = [
  [[0x89, 0x50, 0x4e, 0x47], picture],
  [[0xff, 0xd8, 0xff], picture],
  ['GIF8', picture],
  [[0x49, 0x49, 0x2a, 0x00], picture],
  [[0x4d, 0x4d, 0x00, 0x2a], picture],
  ['8BPS', picture],
  ['%PDF', pdf],
  ['{\\rtf', word],
  ['RDX2\n', rData],
  ['RDX3\n', rData],
  ['RDA2\n', rData],
  ['RDA3\n', rData],
  [[0x58, 0x0a, 0x00, 0x00, 0x00], rData],
  ['$FL2', statistics],
  ['$FL3', statistics],
  ['<stata_dta>', statistics],
  ['MATLAB 5.0 MAT-file', statistics],
  ['SQLite format 3\0', database],
  ['ID3', film],
  ['OggS', film],
  [[0x1a, 0x45, 0xdf, 0xa3], film],
  ['PCFF', prismBinary],
  ['Rar!', archive],
  ['BZh', archive],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], archive],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], archive],
  [[0x4d, 0x5a, 0x90, 0x00], program],
  [[0x7f, 0x45, 0x4c, 0x46], program],
];

/** Tells a file that is no table by its first bytes; null when it may be one. */
export function foreignBytes(bytes: Uint8Array): ForeignBytes | null {
  for (const [signature, kind] of signatures) {
    const wanted =
      typeof signature === 'string' ? [...signature].map((c) => c.charCodeAt(0)) : signature;
    if (wanted.every((byte, i) => bytes[i] === byte)) return kind;
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return picture;
  if (/^.{4}ftyp(hei[cfx]|mif1|avif)/s.test(head)) return picture;
  if (/^.{4}ftyp/s.test(head) || /^RIFF.{4}(AVI |WAVE)/s.test(head)) return film;
  if (head.startsWith('BM') && sizeInBitmap(bytes) === bytes.length) return picture;
  if (/^\s*(<\?xml[^>]*>\s*)?<svg/.test(head)) return picture;
  return null;
}

/** Tells a zip that is one document of a program by the names inside; null for an archive of files. */
export function foreignZip(entries: readonly ZipEntry[], file: string): ForeignBytes | null {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^word\/document\.xml$/i)) return word;
  if (has(/^ppt\/presentation\.xml$/i)) return slides;
  if (has(/^index\/.*\.iwa$/i) || has(/^index\.zip$/i)) return numbersDocument;
  if (has(/^apldbio\//i)) return appliedBiosystemsExperiment;
  if (/\.(eds|edt|sds)$/i.test(file)) return appliedBiosystemsExperiment;
  if (/\.(pcrd|zpcr)$/i.test(file) || has(/^datafile.*\.pcrd$/i)) return bioRadRun;
  if (has(/^document\.json$/i) && has(/^data\/(sets|tables)\//i)) return prismBinary;
  return null;
}

/** Tells an OLE file that is no workbook by the names of its streams. */
export function foreignCompound(bytes: Uint8Array): ForeignBytes | null {
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return null;
  if (hasStream(bytes, 'EncryptedPackage')) return locked;
  if (hasStream(bytes, 'WordDocument')) return word;
  if (hasStream(bytes, 'PowerPoint Document')) return slides;
  return null;
}

/** What none of these is, and no text either. */
export const binary: ForeignBytes = {
  what: 'a binary file, whose bytes are no text',
  mend: 'Add the results as CSV, text or XLSX, exported from the program that wrote it.',
};

/** A workbook that asks for a password. */
export const locked: ForeignBytes = {
  what: 'a workbook that is protected with a password',
  mend: 'Open it in a spreadsheet program, save it without a password, and add that copy.',
};

/** Names of streams stand in the directory as UTF-16, 64 bytes each, with their length behind them. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function sizeInBitmap(bytes: Uint8Array): number {
  if (bytes.length < 26) return -1;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true);
}
