import type { Diagnostic } from '../domain/diagnostic.ts';
import { detect } from './detect.ts';
import { foreignTables } from './foreign-tables.ts';
import type { Imported, Importer, Workbook } from './importer.ts';
import { importers } from './index.ts';
import { openWorkbooks } from './open-workbook.ts';

/** A file (or one file of an archive) that was read, or why it could not be. */
export type FileOutcome =
  | {
      readonly ok: true;
      readonly file: string;
      readonly importer: Importer;
      readonly imported: Imported;
    }
  | {
      readonly ok: false;
      readonly file: string;
      readonly diagnostics: readonly Diagnostic[];
      /** Whether it opened as a table, so that the user can point at its columns. */
      readonly mappable: boolean;
    };

/** Reads a dropped file: opens it by its bytes, asks whose it is and lets that importer read it. Never throws for bad input. */
export async function readFile(file: string, bytes: Uint8Array): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const opened of await openWorkbooks(file, bytes)) {
    outcomes.push(
      opened.ok
        ? await readWorkbook(opened.workbook)
        : { ok: false, file: opened.file, diagnostics: [opened.diagnostic], mappable: false },
    );
  }
  return outcomes;
}

async function readWorkbook(workbook: Workbook): Promise<FileOutcome> {
  const { file } = workbook;
  const found = detect(workbook, importers, foreignTables);
  if (found.kind !== 'importer') {
    const mappable = found.kind !== 'foreign';
    return { ok: false, file, diagnostics: [refusalOf(file, found)], mappable };
  }
  const imported = await found.importer.read(workbook);
  const diagnostics = imported.diagnostics.map((diagnostic) => ({ file, ...diagnostic }));
  return imported.readings.count === 0
    ? { ok: false, file, diagnostics, mappable: true }
    : { ok: true, file, importer: found.importer, imported: { ...imported, diagnostics } };
}

function refusalOf(
  file: string,
  found: Exclude<ReturnType<typeof detect>, { kind: 'importer' }>,
): Diagnostic {
  switch (found.kind) {
    case 'foreign':
      return {
        severity: 'error',
        code: 'file-not-supported',
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
