import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { ReplicateMeaning } from '../../domain/source.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type { Imported } from '../importer.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import type { PlateGrid, PlateLine } from '../grid/plate-grid.ts';
import { cellsOf } from '../grid/plate-grid.ts';
import { furtherPlate, insertedRow } from '../grid/plate-remarks.ts';
import type { NewReading } from '../readings-builder.ts';
import { ReadingsBuilder } from '../readings-builder.ts';
import type { Table } from '../tables/table.ts';
import { parseSignal } from './well-signal.ts';

/** What is known of a well beside its signal. */
export type WellFacts = Omit<Partial<NewReading>, 'value' | 'state' | 'row' | 'column'>;

/** What stands beside the readings of a file, where it is stated. */
export interface PlateReport {
  readonly metadata?: Imported['metadata'];
  readonly unreadColumns?: readonly string[];
  readonly replicateMeaning?: ReplicateMeaning;
  /** What the export lacked, said when no well was found. */
  readonly nothingFound?: string;
}

/** Gathers the wells of plates: a number is measured, anything else rejected and said. */
export class PlateReadings {
  private readonly readings = new ReadingsBuilder();
  readonly diagnostics = new DiagnosticList();

  get count(): number {
    return this.readings.length;
  }

  /** Adds one well; `text` holds something. */
  addWell(
    table: Table,
    row: number,
    column: number,
    text: string,
    decimal: DecimalSign,
    facts: WellFacts,
  ): void {
    const parsed = parseSignal(text, decimal);
    const place = { row: table.lineOf(row), column: column + 1 };
    const sheet = table.sheet === '' ? {} : { sheet: table.sheet };
    if (parsed.state === 'measured') {
      this.readings.add({ ...sheet, ...facts, ...place, ...parsed });
      return;
    }
    this.readings.add({ ...sheet, ...facts, ...place, value: Number.NaN, ...parsed });
    this.diagnostics.add(rejection(table, place, text, parsed.reason, facts.position ?? ''));
  }

  /** Adds a well whose value is there but that the file itself leaves out. */
  addExcluded(table: Table, row: number, column: number, value: number, facts: WellFacts): void {
    const place = { row: table.lineOf(row), column: column + 1 };
    const sheet = table.sheet === '' ? {} : { sheet: table.sheet };
    this.readings.add({ ...sheet, ...facts, ...place, value, state: 'excluded' });
  }

  /** Adds a number of a well list whose well is not stated, as rejected. */
  addUnplaced(table: Table, row: number, column: number, text: string, facts: WellFacts): void {
    this.reject(table, row, column, facts, 'the row names no well', {
      code: 'name-missing',
      text,
      message: `Row ${table.lineOf(row)} is left out: the row names no well.`,
      expected: 'a well such as A1',
    });
  }

  /** Adds a row whose value is missing though the rest of it is there. */
  addMissing(table: Table, row: number, column: number, facts: WellFacts): void {
    this.reject(table, row, column, facts, 'the value is missing', {
      code: 'value-missing',
      message: `Row ${table.lineOf(row)} has no value in column ${column + 1}, so it is left out.`,
      expected: 'a number',
    });
  }

  /** Adds a well without a number that can be used, and says why. */
  private reject(
    table: Table,
    row: number,
    column: number,
    facts: WellFacts,
    reason: string,
    problem: Pick<Diagnostic, 'code' | 'text' | 'message' | 'expected'>,
  ): void {
    const place = { row: table.lineOf(row), column: column + 1 };
    const sheet = table.sheet === '' ? {} : { sheet: table.sheet };
    const value = Number.NaN;
    this.readings.add({ ...sheet, ...facts, ...place, value, state: 'rejected', reason });
    this.diagnostics.add({
      severity: 'warning',
      ...sheet,
      ...place,
      column: String(place.column),
      ...problem,
    });
  }

  /**
   * Adds the wells of a grid that hold something. `facts` are those of the whole grid, `factsOf` those of a
   * well; lines for which `factsOf` gives null are not read.
   */
  addGrid(
    grid: PlateGrid,
    facts: WellFacts,
    factsOf: (position: string, line: PlateLine, column: number) => WellFacts | null = () => ({}),
  ): void {
    const decimal = decimalOf(grid);
    const [first] = grid.lines;
    if (grid.isFurther && first) {
      this.diagnostics.add(furtherPlate(grid.table, first.row, first.letter));
    }
    for (const row of grid.inserted) this.diagnostics.add(insertedRow(grid.table, row));
    for (const { line, position, column, text } of cellsOf(grid)) {
      if (text === '') continue;
      const own = factsOf(position, line, column);
      if (own)
        this.addWell(grid.table, line.row, column, text, decimal, { ...facts, ...own, position });
    }
  }

  build(report: PlateReport = {}): Imported {
    if (this.readings.length === 0) {
      this.diagnostics.add({
        severity: 'error',
        code: 'table-without-rows',
        message: report.nothingFound ?? 'The file has the header of a plate but no wells below it.',
        expected: 'the signals of the wells as a grid or a list',
        mend: 'Export the results again with the raw data of all wells.',
      });
    }
    return {
      readings: this.readings.build(),
      replicateMeaning: report.replicateMeaning ?? 'technical',
      cycles: null,
      unreadColumns: report.unreadColumns ?? [],
      metadata: report.metadata ?? [],
      diagnostics: this.diagnostics.build(),
    };
  }
}

/** The decimal sign of a grid. */
export function decimalOf(grid: PlateGrid): DecimalSign {
  return findDecimalSign([...cellsOf(grid)].map(({ text }) => text));
}

function rejection(
  table: Table,
  place: { readonly row: number; readonly column: number },
  text: string,
  reason: string,
  position: string,
): Diagnostic {
  const where = position === '' ? `Row ${place.row}` : `Well ${position}`;
  return {
    severity: 'warning',
    code: 'value-not-a-number',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: place.row,
    column: String(place.column),
    text,
    message: `${where} is left out: ${reason}.`,
    expected: 'a number',
  };
}
