import type { Assay, NameColumn, NumberColumn } from '../../src/domain/reading.ts';
import { nameColumns } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { NameBuilder } from '../../src/study/reading-rows.ts';

// Studies of the usual sizes with invented values whose entropy is known, because their noise is.

export interface InventedRow {
  readonly names: Partial<Record<NameColumn, string>>;
  readonly value: number;
  readonly dose?: number;
}

export class Invention {
  /** Bits that no packing can do without: the noise of each value at the resolution of its file. */
  entropy = 0;
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** Even between 0 and 1 (mulberry32). */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A draw from an even spread, to so many decimals. */
  even(low: number, high: number, decimals: number): number {
    this.entropy += Math.log2((high - low) * 10 ** decimals);
    return Number((low + (high - low) * this.uniform()).toFixed(decimals));
  }

  /** A draw from a normal distribution, to so many decimals. */
  normal(mean: number, sd: number, decimals: number): number {
    this.entropy += Math.max(0, Math.log2(sd * 10 ** decimals * Math.sqrt(2 * Math.PI * Math.E)));
    const size = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return Number((mean + sd * size * Math.cos(2 * Math.PI * this.uniform())).toFixed(decimals));
  }
}

const well = (i: number, columns: number): string =>
  `${String.fromCharCode(65 + Math.floor(i / columns))}${(i % columns) + 1}`;

/** A qPCR plate in technical triplicates, the last wells without template. */
export function plateOf(
  invention: Invention,
  wells: number,
  samples: readonly string[],
  targets: readonly string[],
): InventedRow[] {
  const rows: InventedRow[] = [];
  const columns = wells === 96 ? 12 : 24;
  for (const sample of samples) {
    for (const target of targets) {
      const mean = invention.even(16, 32, 3);
      for (let replicate = 0; replicate < 3 && rows.length < wells; replicate += 1) {
        const position = well(rows.length, columns);
        const value = invention.normal(mean, 0.08, 3);
        rows.push({ names: { position, sample, target, role: 'unknown' }, value });
      }
    }
  }
  while (rows.length < wells) {
    const names = { position: well(rows.length, columns), sample: 'NTC', target: targets[0] ?? '' };
    rows.push({ names: { ...names, role: 'no-template' }, value: Number.NaN });
  }
  return rows;
}

/** Three blots of these lanes in one table. */
export function blotsOf(
  invention: Invention,
  lanes: readonly string[],
  targets: readonly string[],
): InventedRow[] {
  return ['Blot 1', 'Blot 2', 'Blot 3'].flatMap((run) =>
    lanes.flatMap((sample, lane) =>
      targets.map((target) => ({
        names: { run, position: `${lane + 1}`, sample, target },
        value: invention.even(2_000, 60_000, 1),
      })),
    ),
  );
}

/** A viability plate: eight rows, a blank and a vehicle column, ten doses. */
export function viabilityOf(invention: Invention, line: string): InventedRow[] {
  return Array.from({ length: 96 }, (_, i) => {
    const column = i % 12;
    const common = { position: well(i, 12), line, read: '490 nm' };
    if (column === 0)
      return { names: { ...common, role: 'blank' }, value: invention.normal(0.06, 0.004, 4) };
    const mean = 1.6 / (1 + (column / 6) ** 2);
    const value = invention.normal(mean, 0.06, 4);
    if (column === 1) return { names: { ...common, role: 'vehicle', compound: 'DMSO' }, value };
    const names = { ...common, role: 'treated', compound: 'Anastrozole', doseUnit: 'nM' };
    return { names, value, dose: Number((100_000 / 4 ** (column - 2)).toPrecision(4)) };
  });
}

export function sourceOf(file: string, assay: Assay, rows: readonly InventedRow[]): Source {
  const builders = new Map(nameColumns.map((name) => [name, new NameBuilder(rows.length)]));
  for (const [i, { names }] of rows.entries())
    for (const name of nameColumns) builders.get(name)?.put(i, names[name] ?? '');
  const numbers: Partial<Record<NumberColumn, Float64Array>> = rows.some(({ dose }) => dose)
    ? { dose: Float64Array.from(rows, ({ dose }) => dose ?? Number.NaN) }
    : {};
  return {
    ...{ id: file, file, bytes: 20 * rows.length, sha256: '', assay },
    ...{ format: 'plain-table', formatName: 'A table of one reading a row' },
    ...{
      replicateMeaning: 'technical',
      cycles: null,
      unreadColumns: [],
      metadata: [],
      diagnostics: [],
    },
    readings: {
      count: rows.length,
      value: Float64Array.from(rows, ({ value }) => value),
      state: Uint8Array.from(rows, ({ value }) => (Number.isNaN(value) ? 1 : 0)),
      row: Uint32Array.from(rows, (_, i) => i + 8),
      column: new Uint16Array(rows.length).fill(9),
      names: Object.fromEntries(
        nameColumns.map((name) => [name, (builders.get(name) ?? new NameBuilder(0)).names]),
      ) as Source['readings']['names'],
      numbers,
    },
  };
}
