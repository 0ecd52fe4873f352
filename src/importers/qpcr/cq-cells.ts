import type { Diagnostic } from '../../domain/diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type { Imported } from '../importer.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import type { ParsedCq } from './qpcr-cq.ts';
import { parseCq } from './qpcr-cq.ts';
import type { NewReading } from '../readings-builder.ts';
import { ReadingsBuilder } from '../readings-builder.ts';
import type { Table } from '../tables/table.ts';

/** Where a Cq stands: row and column of the table from 0, and what its column is called. */
export interface CqPlace {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly decimal: DecimalSign;
}

/** What is stated about a Cq beside its value. */
export type CqNames = Omit<
  NewReading,
  'value' | 'state' | 'row' | 'column' | 'sheet' | 'reason'
> & {
  /** Why the file leaves it out; left out itself when the file keeps it. */
  readonly omitted?: string;
  /** Why the number in the cell means «nothing amplified» here; left out where it means itself. */
  readonly placeholder?: string;
};

/** Gathers Cq cells of tables that are not one well a row: matrices, plate grids, RDML. */
export class CqCells {
  private readonly readings = new ReadingsBuilder();
  private readonly diagnostics = new DiagnosticList();

  add({ table, row, column, header, decimal }: CqPlace, names: CqNames): void {
    const text = table.cell(row, column);
    const { omitted, placeholder, ...stated } = names;
    const parsed: ParsedCq =
      placeholder === undefined
        ? parseCq(text, decimal)
        : { state: 'undetermined', reason: placeholder };
    const excluded = parsed.state === 'measured' && omitted !== undefined;
    this.readings.add({
      ...stated,
      value: parsed.state === 'measured' ? parsed.value : Number.NaN,
      state: excluded ? 'excluded' : parsed.state,
      row: table.lineOf(row),
      column: column + 1,
      sheet: table.sheet,
      reason: excluded ? omitted : parsed.state === 'measured' ? '' : parsed.reason,
    });
    if (parsed.state !== 'rejected') return;
    const target = names.target ?? '';
    this.diagnostics.add({
      severity: 'error',
      code: parsed.code,
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(row),
      column: header || String(column + 1),
      text: text.trim(),
      message: `«${text.trim()}» cannot be a Cq${target === '' ? '' : ` of ${target}`}, so this reading is rejected.`,
      expected:
        'a number of cycles above 0, or a word such as Undetermined where nothing amplified',
      mend: 'Correct the cell in the file and add it again; the other cells are read.',
    });
  }

  tell(diagnostic: Diagnostic): void {
    this.diagnostics.add(diagnostic);
  }

  build(
    rest: Pick<Imported, 'replicateMeaning' | 'cycles' | 'unreadColumns' | 'metadata'>,
  ): Imported {
    return { ...rest, readings: this.readings.build(), diagnostics: this.diagnostics.build() };
  }
}
