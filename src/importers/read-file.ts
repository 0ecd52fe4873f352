import type { Diagnostic, DiagnosticCode } from '../domain/diagnostic.ts';
import type { RememberedMapping, TableMapping } from '../domain/mapping.ts';
import { mappedFormat } from '../domain/mapping.ts';
import type { Assay, Readings } from '../domain/reading.ts';
import type { CultureLog } from './culture-log.ts';
import { cultureLogOf } from './culture-log.ts';
import type { Detection } from './detect.ts';
import { detect } from './detect.ts';
import type { Cleared } from './edited/without-handwork.ts';
import type { ForeignTable } from './foreign/foreign-table.ts';
import { foreignTables } from './foreign/foreign-tables.ts';
import type { Imported, Importer, Workbook } from './importer.ts';
import { importers } from './index.ts';
import { recallMapping } from './mapping/mapping-shape.ts';
import { openWorkbooks } from './bytes/open-workbook.ts';
import type { OnShare } from './report-progress.ts';
import { withoutRepeatedSheets } from './edited/repeated-sheets.ts';
import { reportProgress } from './report-progress.ts';
import type { SheetTable } from './layout/sheet-table.ts';

/** A file (or one file of an archive) that was read, or why it could not be. */
export type FileOutcome =
  | {
      readonly ok: true;
      readonly file: string;
      /** Who read it: a format of the list, or the columns that the user chose. */
      readonly importer: Reader;
      readonly imported: Imported;
      /** The mapping that it was read with; null for a format of the list. */
      readonly mapping: TableMapping | null;
    }
  | {
      readonly ok: false;
      readonly file: string;
      readonly diagnostics: readonly Diagnostic[];
      /** Whether it opened as a table, so that the user can point at its columns. */
      readonly mappable: boolean;
      /** The names of wells, lanes or samples that it holds instead of values; empty for other files. */
      readonly sheets: readonly SheetTable[];
      /** The same of a plate that could be one of signals, should the user say that it is a layout. */
      readonly ifLayout?: readonly SheetTable[];
      /** The entries of a culture log, which holds no measurements. */
      readonly culture?: CultureLog;
    };

/** What a source states of its reader. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly assay: Assay;
}

/**
 * Reads a dropped file: opens it by its bytes, asks whose it is and lets that importer read it. A table of a
 * shape that the user has pointed at before is read in that way. Never throws for bad input. `onShare` hears how far
 * a large file is.
 */
export async function readFile(
  file: string,
  bytes: Uint8Array,
  mappings: readonly RememberedMapping[] = [],
  onShare: OnShare = () => undefined,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const opened of await openWorkbooks(file, bytes)) {
    outcomes.push(
      opened.ok
        ? await readWorkbook(reportProgress(opened.workbook, onShare), mappings)
        : {
            ok: false,
            file: opened.file,
            diagnostics: [opened.diagnostic],
            mappable: false,
            sheets: [],
          },
    );
  }
  return outcomes;
}

async function readWorkbook(
  workbook: Workbook,
  mappings: readonly RememberedMapping[],
): Promise<FileOutcome> {
  const { file } = workbook;
  const culture = cultureLogOf(workbook);
  if (culture) return { ok: false, file, diagnostics: [], mappable: false, sheets: [], culture };
  const recalled = recallMapping(workbook.tables, mappings);
  const mapped =
    recalled && (await readWithMapping(workbook, recalled.mapping, [recalledNote(file)]));
  if (mapped?.ok && mapped.mapping?.kind !== 'grid') return mapped;
  const { workbook: plain, found, notes } = await clear(workbook);
  if (found.kind !== 'importer') {
    // Means of each replicate are all that some people have: whether they are to be read is theirs to say.
    const isMappable = found.kind !== 'foreign' || mayBeMapped(found.foreign, workbook);
    const isQuestion = found.kind === 'foreign' && found.foreign.isQuestion === true;
    const { readSheets } = await import('./layout/read-sheet.ts');
    const sheets = mayHoldNames(found) ? readSheets(file, workbook.tables) : [];
    // Plates of all assays have the same edges, so a remembered plate is of use where no format claims the file.
    if (mapped?.ok && sheets.length === 0) return mapped;
    // Bare numbers that were taken for doses may still be signals.
    const mappable = isMappable || sheets.some(({ why }) => why !== '');
    const diagnostics = [await refusalOf(workbook, found, sheets.length > 0)];
    const refused = { ok: false, file, diagnostics, mappable, sheets } as const;
    return isQuestion ? { ...refused, ifLayout: readSheets(file, workbook.tables, true) } : refused;
  }
  return readWithImporter(plain, found.importer, notes);
}

/** Asks whose a workbook is, without what people did to its tables; large texts come from programs and need no such look. */
async function clear(workbook: Workbook): Promise<Cleared> {
  const ask = (one: Workbook): Detection => detect(one, importers, foreignTables);
  if (workbook.tables.every((table) => table.scan)) {
    return { workbook, found: ask(workbook), notes: [] };
  }
  const { withoutHandwork } = await import('./edited/without-handwork.ts');
  return withoutHandwork(workbook, ask);
}

/** Reads a workbook by a format of the list, whether it claims the workbook or the user does so for it; `notes` stand first. */
export async function readWithImporter(
  workbook: Workbook,
  importer: Importer,
  notes: readonly Diagnostic[] = [],
): Promise<FileOutcome> {
  const { file } = workbook;
  const { workbook: single, notes: repeats } = withoutRepeatedSheets(workbook);
  const imported = await importer.read(single);
  const said = [
    ...notes,
    ...repeats,
    ...imported.diagnostics,
    ...(await changedNames(imported.readings)),
  ];
  const diagnostics = said.map((diagnostic) => ({
    file,
    ...diagnostic,
  }));
  return imported.readings.count === 0
    ? { ok: false, file, diagnostics, mappable: true, sheets: [] }
    : {
        ok: true,
        file,
        importer,
        imported: { ...imported, diagnostics },
        mapping: null,
      };
}

/** What is said of names that a spreadsheet program changed, loaded where a name may be such. */
async function changedNames(readings: Readings): Promise<Diagnostic[]> {
  const { sample, target } = readings.names;
  const names = [...sample.dictionary, ...target.dictionary];
  return names.some((name) => /^#|^\d{1,2}[-.] ?\p{L}|^\p{L}+\.?-\d\d$/u.test(name))
    ? (await import('./edited/changed-names.ts')).changedNamesNotes(readings)
    : [];
}

/** Reads a workbook as the user pointed at it; `notes` stand before what the reading has to say. */
export async function readWithMapping(
  { file, tables }: Workbook,
  mapping: TableMapping,
  notes: readonly Diagnostic[] = [],
): Promise<FileOutcome> {
  const { readMapped } = await import('./mapping/read-mapped.ts');
  const imported = readMapped(tables, mapping, file);
  const diagnostics = [
    ...notes,
    ...[...imported.diagnostics, ...(await changedNames(imported.readings))].map((diagnostic) => ({
      file,
      ...diagnostic,
    })),
  ];
  return imported.readings.count === 0
    ? { ok: false, file, diagnostics, mappable: true, sheets: [] }
    : {
        ok: true,
        file,
        importer: { ...mappedFormat, assay: mapping.assay },
        imported: { ...imported, diagnostics },
        mapping,
      };
}

function recalledNote(file: string): Diagnostic {
  return {
    severity: 'info',
    code: 'mapping-applied',
    file,
    message: `${file} has the shape of a file whose columns you chose before, so it was read in the same way.`,
    mend: 'If that is wrong, choose «Read differently» beside the file under Data.',
  };
}

type NotRead = Exclude<ReturnType<typeof detect>, { kind: 'importer' }>;

/** Whether it may be a sample sheet. Curves and melting temperatures name wells too; what they are is told instead. */
function mayHoldNames(found: NotRead): boolean {
  if (found.kind === 'unknown') return true;
  return (found.kind === 'foreign' ? found.foreign : found).holdsNames === true;
}

function mayBeMapped({ isMappable }: ForeignTable, workbook: Workbook): boolean {
  return typeof isMappable === 'function' ? isMappable(workbook) : isMappable === true;
}

function codeOf({ isQuestion, holdsNames }: ForeignTable): DiagnosticCode {
  if (isQuestion) return 'file-ambiguous';
  return holdsNames ? 'sheet-unmatched' : 'file-not-supported';
}

async function refusalOf(
  { file, tables }: Workbook,
  found: NotRead,
  givesNames: boolean,
): Promise<Diagnostic> {
  switch (found.kind) {
    case 'foreign':
      if (found.foreign.holdsNames && !givesNames) {
        const { namesRefused } = await import('./foreign/names-refused.ts');
        const said = namesRefused(file, found.foreign, tables);
        return { severity: 'error', code: codeOf(found.foreign), file, ...said };
      }
      return {
        severity: 'error',
        code: codeOf(found.foreign),
        file,
        message: `${file} is ${found.foreign.what}.`,
        mend: found.foreign.mend,
      };
    case 'ambiguous':
      return {
        severity: 'error',
        code: 'file-ambiguous',
        file,
        message: `${file} could be one of several formats: ${found.names.join(', ')}.`,
        expected: 'a table that one format claims alone',
        mend: 'Choose its columns yourself.',
      };
    case 'unknown':
      return {
        severity: 'error',
        code: 'file-not-recognised',
        file,
        message: `No table of Cq values, bands or wells was found in ${file}.`,
        expected:
          'a header row that names the value (Cq, Ct, Signal, Mean …) and what was measured (sample, target, well, lane)',
        mend: 'Choose its columns yourself, or export the results table from the instrument’s software as CSV, text or XLSX.',
      };
  }
}
