import type { WellPlace } from '../../domain/qpcr-report.ts';
import type { Role } from '../../domain/reading.ts';
import { nameOf, stateOf } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import { mean } from '../../stats/mean.ts';
import { pairedTTest } from '../../stats/paired-t-test.ts';
import { groupBy } from '../group-by.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf } from '../study-index.ts';
import { placeOfWell } from './well-checks.ts';

/** One reading as a plate shows it. */
export interface PlateReading extends WellPlace {
  /** null when undetermined or rejected. */
  readonly cq: number | null;
  readonly role: Role;
  /** Why it is left out, '' when it is not. */
  readonly excluded: string;
  /** Cq − mean of the wells of the same sample and target that are not left out; null for a single well. */
  readonly deviation: number | null;
}

export interface PlateCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly position: string;
  readonly readings: readonly PlateReading[];
}

/** A plate as a grid; readings without a position on it are counted. */
export interface Plate {
  readonly rows: number;
  readonly columns: number;
  readonly cells: ReadonlyMap<string, PlateCell>;
  readonly unplaced: number;
}

/** Formats of plates, the smallest that holds all wells is taken. */
const formats = [
  { rows: 8, columns: 12 },
  { rows: 16, columns: 24 },
  { rows: 32, columns: 48 },
] as const;

/** The key of a place in `Plate.cells`. */
export function cellKey(row: number, column: number): string {
  return `${row}/${column}`;
}

/** Lays out one run of a source. `B07` and `b7` are one well; wells that are only numbered count along the rows. */
export function layOutPlate(index: StudyIndex, source: Source, run: string): Plate {
  const readings = readingsOf(index, source, run);
  const numbered = readings.every(({ position }) => /^\d{1,4}$/.test(position));
  const highest = readings.reduce((most, { position }) => Math.max(most, Number(position) || 0), 0);
  const width = formats.find(({ rows, columns }) => highest <= rows * columns)?.columns ?? 48;
  const placed = readings.flatMap((reading) => {
    const place = numbered ? placeOfNumber(reading.position, width) : placeOfName(reading.position);
    return place ? [{ reading, ...place }] : [];
  });
  const cells = new Map<string, PlateCell>();
  for (const [key, own] of groupBy(placed, ({ row, column }) => cellKey(row, column))) {
    const [first] = own;
    if (!first) continue;
    const { row, column } = first;
    const position = `${letters(row)}${column + 1}`;
    cells.set(key, { row, column, position, readings: own.map(({ reading }) => reading) });
  }
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = placed.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const least = numbered ? width : columns;
  const format = formats.find((size) => rows <= size.rows && least <= size.columns);
  return { ...(format ?? { rows, columns }), cells, unplaced: readings.length - placed.length };
}

function readingsOf(index: StudyIndex, source: Source, run: string): PlateReading[] {
  const { readings } = source;
  const excluded = index.excluded(source);
  const own: Omit<PlateReading, 'deviation'>[] = [];
  for (let i = 0; i < readings.count; i += 1) {
    if (nameOf(readings, 'run', i) !== run) continue;
    const stated = nameOf(readings, 'role', i) as Role;
    const sample = index.sample(nameOf(readings, 'sample', i))?.role;
    const target = index.target('qpcr', nameOf(readings, 'target', i))?.role.value ?? 'unknown';
    const cq = readings.value[i] ?? Number.NaN;
    own.push({
      ...placeOfWell(index, { source, i }),
      cq: Number.isFinite(cq) ? cq : null,
      role: controlRoleOf(stated, sample) ?? target,
      excluded:
        excluded?.get(i) ??
        (stateOf(readings, i) === 'excluded' ? nameOf(readings, 'reason', i) || 'by the file' : ''),
    });
  }
  const means = new Map(
    [...groupBy(own, setKey)].map(([key, wells]) => {
      const cqs = wells.flatMap(({ cq, excluded: out }) => (cq === null || out !== '' ? [] : [cq]));
      return [key, cqs.length < 2 ? null : mean(cqs)] as const;
    }),
  );
  return own.map((reading) => {
    const center = means.get(setKey(reading)) ?? null;
    const deviation = reading.cq === null || center === null ? null : reading.cq - center;
    return { ...reading, deviation };
  });
}

function setKey({ sample, target, role }: Omit<PlateReading, 'deviation'>): string {
  return JSON.stringify([sample, target, role]);
}

/** A1 is the first; AA1 to AF48 are the lower half of 1,536 wells. */
function placeOfName(position: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,2})0*([1-9]\d?)$/i.exec(position.trim());
  if (!match) return null;
  const [, name = '', number = ''] = match;
  const codes = [...name.toUpperCase()].map((letter) => letter.charCodeAt(0) - 64);
  const row = codes.reduce((sum, code) => sum * 26 + code, 0) - 1;
  const column = Number(number) - 1;
  return row < 64 && column < 96 ? { row, column } : null;
}

function placeOfNumber(position: string, width: number): { row: number; column: number } | null {
  const number = Number(position);
  if (!(number >= 1 && number <= 1536)) return null;
  return { row: Math.floor((number - 1) / width), column: (number - 1) % width };
}

/** A, B … Z, AA. */
export function letters(row: number): string {
  const last = String.fromCharCode(65 + (row % 26));
  return row < 26 ? last : `${String.fromCharCode(64 + Math.floor(row / 26))}${last}`;
}

/** Whether wells at the edge come up otherwise than inner wells of the same sample and target. */
export interface EdgeEffect {
  /** Edge − inner, mean over the sets that have both, in cycles. */
  readonly difference: number;
  readonly sets: number;
  readonly pValue: number | null;
}

/** Holds the wells at the edge against inner ones of the same set: a paired t-test over the sets. */
export function edgeEffect(plate: Plate): EdgeEffect | null {
  const wells = [...plate.cells.values()].flatMap(({ row, column, readings }) =>
    readings.map((reading) => ({
      reading,
      isEdge: row === 0 || column === 0 || row === plate.rows - 1 || column === plate.columns - 1,
    })),
  );
  const pairs = [...groupBy(wells, ({ reading }) => setKey(reading)).values()].flatMap((own) => {
    const cqsOf = (edge: boolean): number[] =>
      own.flatMap(({ reading, isEdge }) =>
        isEdge === edge && reading.cq !== null && reading.excluded === '' ? [reading.cq] : [],
      );
    const [edge, inner] = [cqsOf(true), cqsOf(false)];
    return edge.length > 0 && inner.length > 0 ? [{ edge: mean(edge), inner: mean(inner) }] : [];
  });
  if (pairs.length < 3) return null;
  const result = pairedTTest(
    pairs.map(({ inner }) => inner),
    pairs.map(({ edge }) => edge),
  );
  return {
    difference: result.estimate ?? 0,
    sets: pairs.length,
    pValue: result.kind === 'computed' ? result.pValue : null,
  };
}
