import { positionKey } from './position-key.ts';
import { nameOf } from './reading.ts';
import type { Source } from './source.ts';

/** Fewer different values than these, or all within so many units of their last digit, are alike by chance. */
const fewestDistinct = 6;
const fewestUnits = 50;
/** Digits after the decimal sign that are told apart. */
const mostDecimals = 9;
/** Units by which a rounded value may differ: half of one, and what a double adds. */
const mostRounding = 0.5001;
/** Values that are looked at first: a screen is not sorted where a glance tells it from another. */
const glanced = 1000;

interface Glance {
  readonly count: number;
  readonly mean: number;
  /** Digits of the first values: as many as all have, or fewer. */
  readonly decimals: number;
}

interface Measured {
  /** In ascending order. */
  readonly values: Float64Array;
  readonly decimals: number;
}

const glanceOf = new WeakMap<Source, Glance>();
const measuredOf = new WeakMap<Source, Measured>();

/**
 * Whether two files hold the same values, however ordered, named and rounded: one run in two exports, which would
 * count twice. Measured again, no run gives the same numbers.
 */
export function holdSameValues(a: Source, b: Source): boolean {
  if (a.assay !== b.assay || !lookAlike(glance(a), glance(b))) return false;
  const [ofA, ofB] = [measured(a), measured(b)];
  const unit = 10 ** -Math.min(ofA.decimals, ofB.decimals);
  if (!areTelling(ofA.values, unit) || !areTelling(ofB.values, unit)) return false;
  return areEqual(ofA.values, ofB.values, unit) && standAlike(a, b, unit);
}

/** Of two values that are one the rounded is half a unit away at most. */
function areEqual(a: Float64Array, b: Float64Array, unit: number): boolean {
  return a.every((value, i) => Math.abs(value - (b[i] ?? Number.NaN)) <= mostRounding * unit);
}

/** Whether the values stand in the same wells or lanes, as far as both files name them in one way. */
function standAlike(a: Source, b: Source, unit: number): boolean {
  const [inA, inB] = [valuesByPlace(a), valuesByPlace(b)];
  if (inA.size !== inB.size || [...inA.keys()].some((place) => !inB.has(place))) return true;
  return [...inA].every(([place, values]) => {
    const others = inB.get(place) ?? [];
    const [own, other] = [values, others].map((list) => Float64Array.from(list).toSorted());
    return own && other ? own.length === other.length && areEqual(own, other, unit) : false;
  });
}

function valuesByPlace({ readings }: Source): Map<string, number[]> {
  const byPlace = new Map<string, number[]>();
  for (const [i, value] of readings.value.entries()) {
    if (readings.state[i] !== 0) continue;
    const place = positionKey(nameOf(readings, 'position', i));
    const values = byPlace.get(place);
    if (values) values.push(value);
    else byPlace.set(place, [value]);
  }
  return byPlace;
}

/** Digits after the decimal sign of a file's values: an export that rounds says less. */
export function decimalsOf(source: Source): number {
  return measured(source).decimals;
}

/** Values that differ by half a unit at most have means that do. */
function lookAlike(a: Glance, b: Glance): boolean {
  const unit = 10 ** -Math.min(a.decimals, b.decimals);
  return a.count === b.count && Math.abs(a.mean - b.mean) <= mostRounding * unit;
}

function glance(source: Source): Glance {
  const known = glanceOf.get(source);
  if (known) return known;
  const { value, state } = source.readings;
  const first: number[] = [];
  let [count, sum] = [0, 0];
  for (let i = 0; i < value.length; i += 1) {
    if (state[i] !== 0) continue;
    const one = value[i] ?? Number.NaN;
    count += 1;
    sum += one;
    if (first.length < glanced) first.push(one);
  }
  const found = { count, mean: count === 0 ? 0 : sum / count, decimals: decimalsIn(first) };
  glanceOf.set(source, found);
  return found;
}

function measured(source: Source): Measured {
  const known = measuredOf.get(source);
  if (known) return known;
  const { value, state } = source.readings;
  const values = value.filter((_, i) => state[i] === 0).toSorted();
  const found = { values, decimals: decimalsIn(values) };
  measuredOf.set(source, found);
  return found;
}

function decimalsIn(values: Iterable<number>): number {
  let decimals = 0;
  for (const value of values) {
    while (decimals < mostDecimals && Number(value.toFixed(decimals)) !== value) decimals += 1;
  }
  return decimals;
}

function areTelling(values: Float64Array, unit: number): boolean {
  const spread = (values.at(-1) ?? 0) - (values[0] ?? 0);
  if (!(spread >= fewestUnits * unit)) return false;
  let distinct = 0;
  for (const [i, value] of values.entries()) {
    if (i === 0 || value !== values[i - 1]) distinct += 1;
    if (distinct >= fewestDistinct) return true;
  }
  return false;
}
