import { gunzipSync } from 'fflate';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { decode } from './decode.ts';
import { readDelimited } from './delimited.ts';
import type { Workbook } from './importer.ts';
import { readLargeText } from './large-text.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import type { Table } from './table.ts';

/** Sizes that are refused before memory is taken, in bytes. */
const mostTextBytes = 400 * 2 ** 20;
const mostSheetBytes = 64 * 2 ** 20;

export type Opened =
  | { readonly ok: true; readonly file: string; readonly workbook: Workbook }
  | { readonly ok: false; readonly file: string; readonly diagnostic: Diagnostic };

/** Opens a file by what its bytes are, whatever its name says. Never throws: a damaged file is a diagnostic. */
export async function openWorkbooks(file: string, bytes: Uint8Array): Promise<Opened[]> {
  return [await openWorkbook(file, bytes)];
}

async function openWorkbook(file: string, bytes: Uint8Array): Promise<Opened> {
  const refuse = (
    code: Diagnostic['code'],
    message: string,
    expected: string,
    mend: string,
  ): Opened => ({
    ok: false,
    file,
    diagnostic: { severity: 'error', code, file, message, expected, mend },
  });
  if (bytes.length === 0) {
    return refuse(
      'file-empty',
      `${file} is empty.`,
      'a table',
      'Export it again from the instrument.',
    );
  }
  if (startsWith(bytes, [0x1f, 0x8b])) {
    const inner = unpackGzip(bytes);
    if (inner) return openWorkbook(file, inner);
    return refuse(
      'file-damaged',
      `${file} is a gzip archive that is damaged or unpacks to more than ${megabytes(mostTextBytes)}.`,
      'an intact archive',
      'Unpack it yourself and add the file inside.',
    );
  }
  const foreign = foreignKind(bytes);
  if (foreign) {
    return refuse(
      'file-not-supported',
      `${file} is ${foreign.what}, not a table.`,
      'a text, CSV, XLS or XLSX export',
      foreign.mend,
    );
  }
  const container = sheetContainer(bytes);
  const most = container ? mostSheetBytes : mostTextBytes;
  if (bytes.length > most) {
    return refuse(
      'file-too-large',
      `${file} has ${megabytes(bytes.length)}; at most ${megabytes(most)} can be read.`,
      container ? 'a smaller workbook, or the same table as CSV' : 'a smaller file',
      'Export fewer plates a file, or leave out the raw curves.',
    );
  }
  const base = { file, bytes: bytes.length };
  if (!container) {
    const { tables: found, encoding } = readText(bytes);
    const tables = found.filter((table) => table.rowCount > 0);
    if (tables.length === 0) {
      return refuse('file-empty', `${file} holds no text.`, 'a table', 'Export it again.');
    }
    return { ok: true, file, workbook: { ...base, container: 'text', encoding, tables } };
  }
  try {
    const tables = (await readSpreadsheet(bytes)).filter((table) => table.rowCount > 0);
    if (tables.length === 0) {
      return refuse('file-empty', `${file} has only empty sheets.`, 'a table', 'Export it again.');
    }
    return { ok: true, file, workbook: { ...base, container, encoding: '', tables } };
  } catch (error) {
    return refuse(
      error instanceof RangeError ? 'bounds-exceeded' : 'file-damaged',
      `${file} could not be opened as a workbook: ${error instanceof Error ? error.message : 'it is damaged'}.`,
      'an intact XLS or XLSX workbook',
      'Open it in a spreadsheet program and save it again, or save the sheet as CSV.',
    );
  }
}

function readText(bytes: Uint8Array): { tables: Table[]; encoding: string } {
  const large = readLargeText(bytes);
  if (large) return { tables: [large], encoding: 'UTF-8' };
  const { text, encoding } = decode(bytes);
  return { tables: [readDelimited(text)], encoding };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function headText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
}

function sheetContainer(bytes: Uint8Array): 'xls' | 'xlsx' | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls';
  const binary = startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]);
  const xml = headText(bytes).includes('urn:schemas-microsoft-com:office:spreadsheet');
  return binary || xml ? 'xls' : null;
}

/** Files that people drop by mistake, told by their first bytes. */
function foreignKind(bytes: Uint8Array): { what: string; mend: string } | null {
  const picture = {
    what: 'a picture',
    mend: 'Quantify the bands in Image Studio, Image Lab or ImageJ and add the table of their signals.',
  };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return picture;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return picture;
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return picture;
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0x00])) return picture;
  if (startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a])) return picture;
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return { what: 'a PDF', mend: 'Export the results as a table (CSV, text or XLSX) instead.' };
  }
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  const names = archiveNames(bytes);
  if (names.some((name) => /(^|[/\\])workbook\.(xml|bin)$|content\.xml$/i.test(name))) return null;
  if (names.some((name) => /rdml_data\.xml$/i.test(name))) {
    return {
      what: 'an RDML file',
      mend: 'RDML is not read yet: export the Cq table as CSV or XLSX.',
    };
  }
  return {
    what: 'an archive or an experiment file of an instrument',
    mend: 'Unpack it and add the tables inside, or export the results as CSV, text or XLSX.',
  };
}

/** File names in a zip, read from its local headers and central directory without unpacking anything. */
function archiveNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (at: number, nameAt: number, lengthAt: number): void => {
    const length = view.getUint16(at + lengthAt, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + nameAt, at + nameAt + length)));
  };
  for (let at = 0; at + 46 < bytes.length && names.length < 2000; at += 1) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) continue;
    if (bytes[at + 2] === 3 && bytes[at + 3] === 4) read(at, 30, 26);
    else if (bytes[at + 2] === 1 && bytes[at + 3] === 2) read(at, 46, 28);
  }
  return names;
}

function unpackGzip(bytes: Uint8Array): Uint8Array | null {
  const stated = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  if (stated > mostTextBytes) return null;
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20).toLocaleString('en')} MB`;
}
