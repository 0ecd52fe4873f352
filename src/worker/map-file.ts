import type { RememberedMapping, TableMapping } from '../domain/mapping.ts';
import type { Workbook } from '../importers/importer.ts';
import { recallMapping, shapeOf } from '../importers/mapping/mapping-shape.ts';
import { openWorkbooks } from '../importers/bytes/open-workbook.ts';
import { previewFile } from '../importers/mapping/preview-file.ts';
import { importers } from '../importers/index.ts';
import { readWithImporter, readWithMapping } from '../importers/read-file.ts';
import { readMapped } from '../importers/mapping/read-mapped.ts';
import { readSheets } from '../importers/layout/read-sheet.ts';
import type { SheetTable } from '../importers/layout/sheet-table.ts';
import type { Engine, FilePreview, MappableFile, ReadOutcome } from './engine.ts';
import type { MappingTrial } from './mapping-trial.ts';
import { summariseTrial } from './mapping-trial.ts';
import { fingerprintAtOnce, sayingFaults, toReadOutcome } from './read-source.ts';

/** The file that the mapping screen shows, kept open so that each change of a column need not open it anew. */
let open: { readonly key: string; readonly workbook: Workbook | null } | null = null;

async function workbookOf({ file, name }: MappableFile): Promise<Workbook | null> {
  const key = `${file.name}\n${file.size}\n${file.lastModified}\n${name}`;
  if (open?.key === key) return open.workbook;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openWorkbooks(file.name, bytes);
  const found = opened.find((candidate) => candidate.file === name) ?? opened[0];
  open = { key, workbook: found?.ok ? found.workbook : null };
  return open.workbook;
}

export async function previewTables(
  file: MappableFile,
  mappings: readonly RememberedMapping[],
): Promise<FilePreview> {
  const workbook = await workbookOf(file);
  if (!workbook) return { tables: [], recalled: null };
  return { tables: previewFile(workbook), recalled: recallMapping(workbook.tables, mappings) };
}

export async function tryMapping(
  file: MappableFile,
  mapping: TableMapping,
): Promise<MappingTrial | null> {
  const workbook = await workbookOf(file);
  return workbook ? summariseTrial(readMapped(workbook.tables, mapping, file.name)) : null;
}

/** Reads the file by the mapping and lets go of it. */
export async function readMappedFile(
  { file, name }: MappableFile,
  mapping: TableMapping,
): ReturnType<Engine['readMapped']> {
  const workbook = await workbookOf({ file, name });
  const table = workbook?.tables.find(({ sheet }) => sheet === mapping.sheet);
  const [outcome] = await sayingFaults(file, async () => {
    if (!workbook) throw new Error(`${name} does not open as a table`);
    const sha256 = await fingerprintAtOnce(new Uint8Array(await file.arrayBuffer()));
    return [await toReadOutcome(file, sha256, await readWithMapping(workbook, mapping))];
  });
  open = null;
  if (!outcome) throw new Error(`Nothing came of reading ${name}.`);
  const remembered = table && outcome.ok ? { shape: shapeOf(table, mapping), mapping } : null;
  // A mapping that would not find this very file again is not worth keeping.
  const isOfUse = table && remembered && recallMapping([table], [remembered]) !== null;
  return { outcome, remembered: isOfUse ? remembered : null };
}

/** Reads the file by the format of that id, whatever else it could be. */
export async function readFileAs(
  { file, name }: MappableFile,
  format: string,
): Promise<ReadOutcome> {
  const [outcome] = await sayingFaults(file, async () => {
    const workbook = await workbookOf({ file, name });
    const importer = importers.find(({ id }) => id === format);
    if (!workbook || !importer) throw new Error(`${name} does not open as a table`);
    const sha256 = await fingerprintAtOnce(new Uint8Array(await file.arrayBuffer()));
    return [await toReadOutcome(file, sha256, await readWithImporter(workbook, importer))];
  });
  open = null;
  if (!outcome) throw new Error(`Nothing came of reading ${name}.`);
  return outcome;
}

/** Reads the file as a layout, its bare numbers as doses; empty when it has no plates and no list of wells. */
export async function readFileAsLayout({ file, name }: MappableFile): Promise<SheetTable[]> {
  const workbook = await workbookOf({ file, name });
  open = null;
  return workbook ? readSheets(name, workbook.tables, true) : [];
}
