import type { Diagnostic, DiagnosticCode } from '../../domain/diagnostic.ts';
import { decode } from './decode.ts';
import { readDelimited } from './delimited.ts';
import type { ForeignBytes } from './foreign-bytes.ts';
import { binary, foreignBytes, foreignCompound, foreignZip, locked } from './foreign-bytes.ts';
import { foreignText, webPage } from './foreign-text.ts';
import type { Workbook } from '../importer.ts';
import { isText } from './is-text.ts';
import { readLargeText } from './large-text.ts';
import { areDecimalsSplit, inColumns } from './look-at-cells.ts';
import { looksLikeRdml } from './looks-like-rdml.ts';
import type { Table } from '../tables/table.ts';
import type { ZipEntry } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Sizes that are refused before memory is taken, in bytes. */
const mostTextBytes = 400 * 2 ** 20;
const mostSheetBytes = 64 * 2 ** 20;

export type Opened =
  | { readonly ok: true; readonly file: string; readonly workbook: Workbook }
  | { readonly ok: false; readonly file: string; readonly diagnostic: Diagnostic };

/**
 * Opens a file by what its bytes are, whatever its name says; an archive gives one result for each file inside,
 * named `archive.zip › inner.csv`. Never throws: a damaged file is a diagnostic.
 */
export async function openWorkbooks(file: string, bytes: Uint8Array): Promise<Opened[]> {
  return openBytes(file, bytes, 0);
}

/** `depth` counts the archives around the file: 1 for a file of an archive, which is not unpacked further. */
async function openBytes(file: string, bytes: Uint8Array, depth: number): Promise<Opened[]> {
  if (bytes.length === 0) {
    return [
      refuse(
        file,
        'file-empty',
        `${file} is empty.`,
        'a table',
        'Export it again from the instrument.',
      ),
    ];
  }
  if (startsWith(bytes, [0x1f, 0x8b])) return openGzip(file, bytes, depth);
  const foreign = foreignBytes(bytes);
  if (foreign) return [refuseForeign(file, foreign)];
  if (looksLikeRdml(bytes)) return [await openRdmlFile(file, bytes)];
  if (isZip(bytes)) return openZip(file, bytes, depth);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const compound = foreignCompound(bytes);
    return [compound ? refuseForeign(file, compound) : await openSheets(file, bytes, 'xls')];
  }
  return [await (isOldSheet(bytes) ? openSheets(file, bytes, 'xls') : openText(file, bytes))];
}

async function openGzip(file: string, bytes: Uint8Array, depth: number): Promise<Opened[]> {
  const { unpackGzip } = await import('./gzip.ts');
  const most = megabytes(mostTextBytes);
  let inner: Uint8Array | null;
  try {
    inner = depth > 1 ? null : unpackGzip(bytes, mostTextBytes);
  } catch {
    const message = `${file} is a gzip archive that unpacks to more than ${most}.`;
    return [
      refuse(file, 'bounds-exceeded', message, 'a smaller file', 'Export fewer plates a file.'),
    ];
  }
  if (inner) return openBytes(file, inner, depth + 1);
  const message = `${file} is a gzip archive that is damaged.`;
  return [
    refuse(
      file,
      'file-damaged',
      message,
      'an intact archive',
      'Unpack it yourself and add the file inside.',
    ),
  ];
}

async function openZip(file: string, bytes: Uint8Array, depth: number): Promise<Opened[]> {
  const entries = readZipDirectory(bytes);
  if (!entries) {
    const message = `${file} is a zip archive or workbook that is damaged or cut short.`;
    return [refuse(file, 'file-damaged', message, 'an intact file', 'Save or download it again.')];
  }
  const foreign = foreignZip(entries, file);
  if (foreign) return [refuseForeign(file, foreign)];
  if (isWorkbook(entries)) {
    const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
    return [
      unpacked > mostTextBytes
        ? tooLarge(file, unpacked, true)
        : await openSheets(file, bytes, 'xlsx'),
    ];
  }
  if (depth > 0) {
    const what = 'an archive inside an archive';
    return [refuseForeign(file, { what, mend: 'Unpack the outer archive and add the inner one.' })];
  }
  return openArchive(file, entries);
}

async function openArchive(file: string, entries: readonly ZipEntry[]): Promise<Opened[]> {
  const { refuseArchive, unpackMembers } = await import('./open-archive.ts');
  const refusal = refuseArchive(entries, mostTextBytes);
  const mend = 'Unpack it yourself and add the files that you need.';
  if (refusal)
    return [refuse(file, 'bounds-exceeded', `${file} ${refusal}.`, 'a smaller archive', mend)];
  const opened: Opened[] = [];
  for (const member of unpackMembers(entries)) {
    const name = `${file} › ${member.name}`;
    if (member.ok) opened.push(...(await openBytes(name, member.bytes, 1)));
    else opened.push(refuse(name, member.code, `${name} ${member.why}.`, 'an intact file', mend));
  }
  if (opened.length > 0) return opened;
  return [
    refuse(
      file,
      'file-empty',
      `${file} is an archive without files.`,
      'an archive of tables',
      mend,
    ),
  ];
}

async function openText(file: string, bytes: Uint8Array): Promise<Opened> {
  if (bytes.length > mostTextBytes) return tooLarge(file, bytes.length, false);
  if (!isText(bytes)) return refuseForeign(file, binary);
  const large = readLargeText(bytes);
  if (large) {
    if (await areDecimalsSplit(large)) return refuseSplit(file);
    return { ok: true, file, workbook: largeWorkbook(file, bytes, large) };
  }
  const { text, encoding } = decode(bytes);
  const base = { file, bytes: bytes.length, encoding };
  try {
    const isPrism = looksLikePrism(text);
    const foreign = isPrism ? null : foreignText(file, text);
    if (foreign) return refuseForeign(file, foreign);
    const read = isPrism ? await readPrism(text) : [await inColumns(readDelimited(text))];
    const tables = read.filter(hasRows);
    for (const table of tables) if (await areDecimalsSplit(table)) return refuseSplit(file);
    const container = isPrism ? 'pzfx' : 'text';
    if (tables.length > 0) return { ok: true, file, workbook: { ...base, container, tables } };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it is damaged';
    return refuse(
      file,
      'bounds-exceeded',
      `${file} could not be read: ${why}.`,
      'a smaller file',
      'Split it.',
    );
  }
  return refuse(file, 'file-empty', `${file} holds no table.`, 'a table', 'Export it again.');
}

/** Whether a text is a project of GraphPad Prism in its XML form. */
function looksLikePrism(text: string): boolean {
  return text.slice(0, 8192).includes('<GraphPadPrismFile');
}

async function readPrism(text: string): Promise<Table[]> {
  const { readPrismTables } = await import('./prism-xml.ts');
  return readPrismTables(text);
}

function largeWorkbook(file: string, bytes: Uint8Array, table: Table): Workbook {
  return { file, bytes: bytes.length, encoding: 'UTF-8', container: 'text', tables: [table] };
}

async function openRdmlFile(file: string, bytes: Uint8Array): Promise<Opened> {
  try {
    const { openRdml } = await import('../rdml/open-rdml.ts');
    const base = { file, bytes: bytes.length, encoding: '', tables: [openRdml(bytes)] };
    return { ok: true, file, workbook: { ...base, container: 'rdml' } };
  } catch (error) {
    return refuse(
      file,
      error instanceof RangeError ? 'bounds-exceeded' : 'file-damaged',
      `${file} could not be opened as RDML: ${error instanceof Error ? error.message : 'it is damaged'}.`,
      'an intact RDML file (a zip of XML, or the XML itself)',
      'Export it again from the instrument’s software, or export the Cq table as CSV.',
    );
  }
}

async function openSheets(
  file: string,
  bytes: Uint8Array,
  container: 'xls' | 'xlsx',
): Promise<Opened> {
  if (bytes.length > mostSheetBytes) return tooLarge(file, bytes.length, true);
  try {
    const { readSpreadsheet } = await import('./spreadsheet.ts');
    const sheets = (await readSpreadsheet(bytes)).filter(hasRows);
    const tables = await Promise.all(sheets.map(inColumns));
    const workbook = { file, bytes: bytes.length, container, encoding: '', tables };
    if (tables.length > 0) return { ok: true, file, workbook };
    return refuse(
      file,
      'file-empty',
      `${file} has only empty sheets.`,
      'a table',
      'Export it again.',
    );
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(said)) return refuseForeign(file, locked);
    if (/html/i.test(said)) return refuseForeign(file, webPage);
    // What the library says of damage is meant for those who write programs.
    const why = error instanceof RangeError ? said : 'it is damaged or cut short';
    return refuse(
      file,
      error instanceof RangeError ? 'bounds-exceeded' : 'file-damaged',
      `${file} could not be opened as a workbook: ${why}.`,
      'an intact XLS or XLSX workbook',
      'Open it in a spreadsheet program and save it again, or save the sheet as CSV.',
    );
  }
}

function refuse(
  file: string,
  code: DiagnosticCode,
  message: string,
  expected: string,
  mend: string,
): Opened {
  return {
    ok: false,
    file,
    diagnostic: { severity: 'error', code, file, message, expected, mend },
  };
}

function refuseForeign(file: string, { what, mend }: ForeignBytes): Opened {
  const expected = 'a text, CSV, XLS or XLSX export';
  return refuse(file, 'file-not-supported', `${file} is ${what}, not a table.`, expected, mend);
}

function refuseSplit(file: string): Opened {
  return refuse(
    file,
    'file-damaged',
    `${file} has commas between its cells and in its numbers, so each number with decimals fills two cells.`,
    'decimal points, or semicolons or tabs between the cells',
    'Export it again with decimal points, with semicolons between the cells, or as XLSX.',
  );
}

function tooLarge(file: string, bytes: number, isWorkbookFile: boolean): Opened {
  const most = megabytes(isWorkbookFile && bytes <= mostTextBytes ? mostSheetBytes : mostTextBytes);
  return refuse(
    file,
    'file-too-large',
    `${file} has ${megabytes(bytes)}; at most ${most} can be read.`,
    isWorkbookFile ? 'a smaller workbook, or the same table as CSV' : 'a smaller file',
    'Export fewer plates a file, or leave out the raw curves.',
  );
}

function hasRows({ rowCount }: Table): boolean {
  return rowCount > 0;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => /(^|\/)xl\/workbook\.(xml|bin)$|^content\.xml$/i.test(name));
}

/** BIFF without a compound file around it, Excel 2003 XML, and HTML tables that programs name `.xls`. */
function isOldSheet(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04])) return true;
  const head = decode(bytes.subarray(0, 4096)).text;
  return (
    head.includes('urn:schemas-microsoft-com:office:spreadsheet') ||
    /^\s*(<!doctype html|<html|<table|<\?xml[^>]*>\s*<html)/i.test(head)
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20).toLocaleString('en')} MB`;
}
