import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Means and sums without a word behind each group of a table; all names and values are invented.

interface Group {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** Nearer to the mean than most values are. */
const nearMean = (values: readonly number[]): string =>
  (meanOf(values) + (Math.max(...values) - Math.min(...values)) / 10).toFixed(2);
const deviationOf = (values: readonly number[]): number =>
  Math.sqrt(
    values.reduce((sum, value) => sum + (value - meanOf(values)) ** 2, 0) / (values.length - 1),
  );

const wells: readonly Group[] = [
  { names: ['Par', 'GAPDH'], values: [18.12, 18.31, 18.26] },
  { names: ['Par', 'ESR1'], values: [24.07, 24.41, 24.2] },
  { names: ['Res', 'GAPDH'], values: [18.44, 18.19, 18.02] },
  { names: ['Res', 'ESR1'], values: [27.31, 27.08, 27.55] },
];
const bands: readonly Group[] = [
  { names: ['Par', 'HER2'], values: [4120.5, 4388.2, 4011.9] },
  { names: ['Par', 'Actin'], values: [9120.1, 9307.4, 9256.6] },
  { names: ['Res', 'HER2'], values: [8102.3, 7640.8, 8333.1] },
];
const responses: readonly Group[] = [
  { names: ['Letrozole', '1'], values: [98.21, 96.75, 99.02] },
  { names: ['Letrozole', '10'], values: [71.4, 75.33, 73.96] },
  { names: ['Letrozole', '100'], values: [31.08, 28.44, 30.17] },
];

const tables: readonly (readonly [string, string, readonly Group[]])[] = [
  ['wells', 'Sample,Target,Ct', wells],
  ['bands', 'Sample,Protein,Signal', bands],
  ['responses', 'Compound,Dose (nM),Viability (%)', responses],
];

/** Rows of groups, each with these rows behind it. */
function rowsOf(
  groups: readonly Group[],
  behind: (group: Group) => readonly (readonly [readonly string[], string])[],
): string[] {
  return groups.flatMap((group) => [
    ...group.values.map((value) => [...group.names, value].join(',')),
    ...behind(group).map(([names, value]) => [...names, value].join(',')),
  ]);
}

const read = (header: string, ...rows: readonly string[]): Promise<Source> =>
  sourceFromText('table.csv', `${[header, ...rows].join('\n')}\n`);

const summed = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'summary-row').map(({ row }) => row);

const countOf = (groups: readonly Group[]): number =>
  groups.reduce((count, { values }) => count + values.length, 0);

describe.each(tables)('%s', (_, header, groups) => {
  test.each<readonly [string, (group: Group) => readonly string[]]>([
    ['no name', () => ['', '']],
    ['its names once more', ({ names }) => names],
    ['the second of its names', ({ names }) => ['', names[1] ?? '']],
    ['the first of its names', ({ names }) => [names[0] ?? '', '']],
  ])('a mean behind each group with %s', async (__, namesOf) => {
    for (const digits of [2, 9]) {
      const rows = rowsOf(groups, (group) => [
        [namesOf(group), meanOf(group.values).toFixed(digits)],
      ]);
      const source = await read(header, ...rows);
      expect(source.readings.count).toBe(countOf(groups));
      expect([...source.readings.value]).toEqual(groups.flatMap(({ values }) => values));
      expect(summed(source)).toEqual([5]);
      expect(source.diagnostics[0]?.message).toContain(`${groups.length} rows behind the groups`);
    }
  });

  test('a mean, its deviation and its count, and the mean of all at the foot', async () => {
    const rows = rowsOf(groups, ({ values }) => [
      [['', ''], meanOf(values).toFixed(2)],
      [['', ''], deviationOf(values).toFixed(2)],
      [['', ''], '3'],
    ]);
    const all = groups.flatMap(({ values }) => values);
    const source = await read(header, ...rows, `,,${meanOf(all).toFixed(3)}`);
    expect(source.readings.count).toBe(countOf(groups));
    expect(summed(source)).toEqual([5, rows.length + 2]);
  });

  test('sums behind each group', async () => {
    const rows = rowsOf(groups, ({ names, values }) => [
      [names, (meanOf(values) * values.length).toFixed(2)],
    ]);
    const source = await read(header, ...rows);
    expect(source.readings.count).toBe(countOf(groups));
  });

  test.each<readonly [string, (group: Group, i: number) => readonly [readonly string[], string]]>([
    ['lie near the mean', ({ names, values }) => [names, nearMean(values)]],
    [
      'are the mean in all groups but one',
      ({ names, values }, i) => [names, i === 1 ? nearMean(values) : meanOf(values).toFixed(2)],
    ],
    ['are the greatest of them', ({ names, values }) => [names, String(Math.max(...values))]],
    ['have no name and are no mean', ({ values }) => [['', ''], nearMean(values)]],
    [
      'have no name and are the median',
      ({ values }) => [['', ''], String(values.toSorted((a, b) => a - b)[1])],
    ],
  ])('further rows of each group that %s are readings', async (__, rowOf) => {
    const rows = groups.flatMap((group, i) => rowsOf([group], () => [rowOf(group, i)]));
    const last = `Ctl,${groups[0]?.names[1]},${groups[0]?.values[0]}`;
    const source = await read(header, ...rows, last);
    expect(source.readings.count).toBe(countOf(groups) + groups.length + 1);
    expect(summed(source)).toEqual([]);
  });
});

test('in one group alone the mean may be chance', async () => {
  const [group] = wells;
  const rows = rowsOf(group ? [group] : [], ({ names, values }) => [
    [names, meanOf(values).toFixed(2)],
  ]);
  const source = await read('Sample,Target,Ct', ...rows, 'Res,GAPDH,18.44', 'Res,GAPDH,18.40');
  expect(source.readings.count).toBe(6);
  expect(summed(source)).toEqual([]);
});

test('coarse values that agree are chance', async () => {
  const rows = ['Par,GAPDH', 'Res,GAPDH', 'Par,ESR1', 'Res,ESR1'].flatMap((names, i) =>
    [18, 20, 22, 20].map((value) => `${names},${value + i}`),
  );
  const source = await read('Sample,Target,Ct', ...rows);
  expect(source.readings.count).toBe(16);
  expect(summed(source)).toEqual([]);
});

test('values that are all alike are no means of each other', async () => {
  const rows = ['Par,GAPDH', 'Res,GAPDH', 'Par,ESR1'].flatMap((names) =>
    Array.from({ length: 4 }, () => `${names},18.25`),
  );
  const source = await read('Sample,Target,Ct', ...rows);
  expect(source.readings.count).toBe(12);
});

test('coarse means that name nothing at all need only agree', async () => {
  const rows = ['Par', 'Res'].flatMap((name) => [
    ...[18.1, 18.2, 18.3].map((value) => `${name},GAPDH,${value}`),
    ',,18.2',
  ]);
  const source = await read('Sample,Target,Ct', ...rows);
  expect(source.readings.count).toBe(6);
  expect(summed(source)).toEqual([5]);
});

test('rows without a well behind wells', async () => {
  let well = 0;
  const rows = wells.flatMap(({ names, values }) => [
    ...values.map((value) => [`A${(well += 1)}`, ...names, value].join(',')),
    ['', ...names, meanOf(values).toFixed(2)].join(','),
  ]);
  const source = await read('Well,Sample Name,Target Name,Cq', ...rows);
  expect(source.readings.count).toBe(12);
  expect(summed(source)).toEqual([5]);
});

test('samples of a group, and wells in which nothing amplified', async () => {
  const source = await read(
    'Sample,Target,Ct',
    ...['Par 1,GAPDH,18.12', 'Par 2,GAPDH,18.31', 'Par 3,GAPDH,Undetermined', ',GAPDH,18.215'],
    ...['Res 1,GAPDH,18.47', 'Res 2,GAPDH,18.02', 'Res 3,GAPDH,18.2', ',GAPDH,18.230'],
    ...['NTC,GAPDH,Undetermined'],
  );
  expect(source.readings.count).toBe(7);
  expect(summed(source)).toEqual([5]);
});

test('water in which nothing amplified has no mean, whatever the others have', async () => {
  const rows = rowsOf(wells, ({ names, values }) => [[names, meanOf(values).toFixed(2)]]);
  const water = Array.from({ length: 3 }, () => 'NTC,GAPDH,Undetermined');
  const source = await read('Sample,Target,Ct', ...rows, ...water);
  expect(source.readings.count).toBe(15);
  expect(summed(source)).toEqual([5]);
  const last = rowsOf(wells, ({ names }) => [[names, 'Undetermined']]);
  const undetermined = await read('Sample,Target,Ct', ...last);
  expect(undetermined.readings.count).toBe(16);
});

test('names that stand once above their rows', async () => {
  const rows = bands
    .slice(0, 2)
    .flatMap(({ names, values }) => [
      [...names, values[0]].join(','),
      ...values.slice(1).map((value) => `,,${value}`),
      `,,${meanOf(values).toFixed(6)}`,
    ]);
  const source = await read('Sample,Protein,Signal', ...rows);
  expect(source.readings.count).toBe(6);
});

test.each([
  ['genes', 'Sample,GAPDH,ESR1', 10],
  ['proteins', 'Sample,HER2,Actin', 1000],
])('columns of %s', async (_, header, factor) => {
  const rows = ['Par', 'Res'].flatMap((name, group) => {
    const values = [1.823, 1.852, 1.806].map((value) => (value + group / 20) * factor);
    const row = (of: string, value: number): string =>
      `${of},${value.toFixed(2)},${(value * 1.2).toFixed(2)}`;
    return [
      ...values.map((value, i) => row(`${name} ${i + 1}`, value)),
      row(name, meanOf(values)).replace(name, ''),
    ];
  });
  const source = await sourceFromText('western blot.csv', `${[header, ...rows].join('\n')}\n`);
  expect(source.readings.count).toBe(12);
  expect(summed(source)).toEqual([5]);
});

test.each([
  ['no name', ''],
  ['their names once more', 'its own'],
  ['names that stand once above them', 'carried'],
])('means behind the replicates of each line, below doses, with %s', async (_, named) => {
  const rows = ['MCF-7', 'T47D'].flatMap((line, of) => {
    const values = [0, 1, 2].map((i) =>
      [1.021, 0.874, 0.533, 0.214].map((v) => v - i / 40 - of / 9),
    );
    const mean = [0, 1, 2, 3].map((column) => meanOf(values.map((row) => row[column] ?? 0)));
    const name = (i: number): string => (named === 'carried' && i > 0 ? '' : line);
    return [
      ...values.map((row, i) => [name(i), ...row.map((v) => v.toFixed(3))].join(',')),
      [named === 'its own' ? line : '', ...mean.map((v) => v.toFixed(3))].join(','),
    ];
  });
  const source = await read('Cell line,0 nM,1 nM,10 nM,100 nM', ...rows);
  expect(source.readings.count).toBe(24);
  expect(summed(source)).toEqual([5]);
});

test('controls without a name behind each series of doses are responses', async () => {
  const rows = ['Letrozole', 'Fulvestrant'].flatMap((name) => [
    ...[100, 80.5, 61.2, 33.1].map((value, i) => `${name},${10 ** i},${value}`),
    ',,100',
  ]);
  const source = await read('Compound,Dose (nM),Viability (%)', ...rows);
  expect(source.readings.count).toBe(10);
});
