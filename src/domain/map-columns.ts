import type { Readings } from './reading.ts';

/** A column of readings: values, states, places, or the index of a name. */
export type Column = Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** Changes one column to another of its kind; `name` is its own among the columns of the readings. */
type ChangeColumn = <T extends Column>(column: T, name: string) => T;

/** The readings with another column in place of each. Dictionaries are shared. */
export function mapColumns(readings: Readings, change: ChangeColumn): Readings {
  const { value, state, row, column, names, numbers } = readings;
  return {
    ...readings,
    value: change(value, 'value'),
    state: change(state, 'state'),
    row: change(row, 'row'),
    column: change(column, 'column'),
    names: mapFields(names, (of, name) => ({ ...of, index: change(of.index, `names ${name}`) })),
    numbers: mapFields(numbers, (of, name) => change(of, `numbers ${name}`)),
  };
}

function mapFields<T extends object>(
  fields: T,
  change: (field: Exclude<T[keyof T], undefined>, name: string) => unknown,
): T {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, change(field, name)]),
  ) as T;
}
