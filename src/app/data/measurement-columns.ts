import type { Measurement } from '../../analysis/measurements.ts';
import { describeMeasurement, statusOf } from '../../analysis/measurements.ts';
import type { StudyIndex } from '../../analysis/study-index.ts';
import type { NameColumn } from '../../domain/reading.ts';
import type { MeasurementStatus } from '../../domain/result.ts';
import type { Source } from '../../domain/source.ts';
import type { Ranks, TextColumn } from './measurement-order.ts';
import { rankNumbers, rankTexts } from './measurement-order.ts';

/** Columns that follow from one name of the reading, so that a text is looked up once a name and not once a row. */
const namedColumns = {
  position: 'position',
  sample: 'sample',
  group: 'sample',
  target: 'target',
  unit: 'unit',
} as const satisfies Partial<Record<keyof Measurement, NameColumn>>;

type NamedColumn = keyof typeof namedColumns;
type OutcomeColumn = keyof MeasurementStatus;
export type TextColumnId = 'file' | NamedColumn | OutcomeColumn;
export type MeasurementColumnId = TextColumnId | 'row' | 'value';

/** Gives every distinct text a code. */
class Texts {
  readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();

  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    this.codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/**
 * All readings of a study as one long table: row `r` is a reading of a source. Columns are made
 * when they are first sorted or searched by, and then kept.
 */
export class MeasurementColumns {
  readonly count: number;
  private readonly index: StudyIndex;
  /** Row of each source's first reading. */
  private readonly starts: readonly number[];
  private readonly texts = new Map<TextColumnId, TextColumn>();
  private readonly ranks = new Map<MeasurementColumnId, Ranks>();

  constructor(index: StudyIndex) {
    this.index = index;
    let count = 0;
    this.starts = index.study.sources.map(({ readings }) => {
      count += readings.count;
      return count - readings.count;
    });
    this.count = count;
  }

  /** One row with everything that is known of it. */
  describe(row: number): Measurement | null {
    const at = this.starts.findLastIndex((start) => start <= row);
    const source = this.index.study.sources[at];
    return source ? describeMeasurement(this.index, source, row - (this.starts[at] ?? 0)) : null;
  }

  text(column: TextColumnId): TextColumn {
    const known = this.texts.get(column);
    if (known) return known;
    const made = this.makeText(column);
    this.texts.set(column, made);
    return made;
  }

  rank(column: MeasurementColumnId): Ranks {
    const known = this.ranks.get(column);
    if (known) return known;
    const made =
      column === 'row' || column === 'value'
        ? rankNumbers(this.numbers(column))
        : rankTexts(this.text(column));
    this.ranks.set(column, made);
    return made;
  }

  private makeText(column: TextColumnId): TextColumn {
    switch (column) {
      case 'file':
        return this.textOf((source, code) => {
          const file = code(source.file);
          return () => file;
        });
      case 'role':
      case 'status':
      case 'reason':
        return this.textOf((source, code) => (i) => code(statusOf(this.index, source, i)[column]));
      case 'position':
      case 'sample':
      case 'group':
      case 'target':
      case 'unit':
        return this.textOf((source, code) => {
          const names = source.readings.names[namedColumns[column]];
          const codes = new Map<number, number>();
          return (i) => {
            const name = names.index[i] ?? 0;
            const known = codes.get(name);
            if (known !== undefined) return known;
            const made = code(describeMeasurement(this.index, source, i)[column]);
            codes.set(name, made);
            return made;
          };
        });
    }
  }

  private textOf(
    reader: (source: Source, code: (text: string) => number) => (i: number) => number,
  ): TextColumn {
    const texts = new Texts();
    const codes = new Uint32Array(this.count);
    for (const [at, source] of this.index.study.sources.entries()) {
      const start = this.starts[at] ?? 0;
      const codeOf = reader(source, (text) => texts.code(text));
      for (let i = 0; i < source.readings.count; i += 1) codes[start + i] = codeOf(i);
    }
    return { texts: texts.texts, codes };
  }

  private numbers(column: 'row' | 'value'): Float64Array {
    const numbers = new Float64Array(this.count);
    for (const [at, { readings }] of this.index.study.sources.entries()) {
      numbers.set(readings[column], this.starts[at] ?? 0);
    }
    return numbers;
  }
}
