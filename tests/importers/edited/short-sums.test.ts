import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Short words for means and spreads that are short for something else too; all names and values are invented.

type Sum = (values: readonly number[]) => number;

const meanOf: Sum = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf: Sum = (values) =>
  Math.sqrt(
    values.reduce((sum, value) => sum + (value - meanOf(values)) ** 2, 0) / (values.length - 1),
  );

const words: readonly (readonly [string, Sum])[] = [
  ...['MW', 'Moy.', 'Ø', 'x\u0304', 'Media', 'Média'].map((word) => [word, meanOf] as const),
  ...['s', 'ET', 'DE', 'D.P.', 'DS'].map((word) => [word, deviationOf] as const),
  ['ESM', (values) => deviationOf(values) / Math.sqrt(values.length)],
  ['VK', (values) => (100 * deviationOf(values)) / meanOf(values)],
  ['Suma', (values) => meanOf(values) * values.length],
];

/** A table with two groups, behind each of which a row stands with the sums of each column. */
interface Layout {
  readonly header: string;
  readonly groups: readonly (readonly (readonly [name: string, ...values: number[]])[])[];
  /** What stands between a name and its values. */
  readonly gap: string;
}

const layouts: Readonly<Record<string, Layout>> = {
  'a column for each protein': {
    header: 'Sample,ERα,Actin',
    gap: '',
    groups: [
      [
        ['Par 1', 4812, 9150],
        ['Par 2', 5120, 9033],
        ['Par 3', 4936, 9321],
      ],
      [
        ['Res 1', 2203, 9114],
        ['Res 2', 2391, 9208],
        ['Res 3', 2274, 9402],
      ],
    ],
  },
  'one band a row': {
    header: 'Sample,Protein,Density',
    gap: ',ERα',
    groups: [
      [
        ['Par 1', 4812.4],
        ['Par 2', 5120.9],
        ['Par 3', 4936.2],
      ],
      [
        ['Res 1', 2203.7],
        ['Res 2', 2391.1],
        ['Res 3', 2274.6],
      ],
    ],
  },
  'one well a row': {
    header: 'Sample,Gene,Ct',
    gap: ',ESR1',
    groups: [
      [
        ['Par', 24.31],
        ['Par', 24.77],
        ['Par', 24.42],
      ],
      [
        ['Res', 27.14],
        ['Res', 27.53],
        ['Res', 27.39],
      ],
    ],
  },
  'a column for each gene': {
    header: 'Sample,ESR1,GAPDH',
    gap: '',
    groups: [
      [
        ['Par 1', 24.31, 18.12],
        ['Par 2', 24.77, 18.33],
        ['Par 3', 24.42, 18.26],
      ],
      [
        ['Res 1', 27.14, 18.41],
        ['Res 2', 27.53, 18.07],
        ['Res 3', 27.39, 18.22],
      ],
    ],
  },
  'a list of doses': {
    header: 'Compound,Dose (nM),Viability (%)',
    gap: ',',
    groups: [
      [
        ['Letrozole,0', 98.21],
        ['Letrozole,0', 103.74],
        ['Letrozole,0', 99.02],
      ],
      [
        ['Letrozole,10', 71.43],
        ['Letrozole,10', 75.36],
        ['Letrozole,10', 73.92],
      ],
    ],
  },
};

const read = (rows: readonly string[]): Promise<Source> =>
  sourceFromText('table.csv', `${rows.join('\n')}\n`);

const summed = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'summary-row').map(({ message }) => message);

describe.each(Object.entries(layouts))('%s', (_, { header, groups, gap }) => {
  const cells = groups.flat().reduce((sum, [, ...values]) => sum + values.length, 0);
  const isPlaced = header.includes('Dose');
  const rowsWith = (word: string, sum: Sum): string[] => [
    header,
    ...groups.flatMap((group) => [
      ...group.map(([name, ...values]) => `${name}${isPlaced ? '' : gap},${values.join(',')}`),
      `${word}${gap},${(group[0] ?? [])
        .slice(1)
        .map((__, at) => sum(group.map((row) => Number(row[at + 1]))).toFixed(2))
        .join(',')}`,
    ]),
  ];

  test.each(words)(
    '«%s» behind each group, whose numbers prove it, is no sample',
    async (word, sum) => {
      const source = await read(rowsWith(word, sum));
      expect(source.readings.count).toBe(cells);
      expect(summed(source)).toEqual([
        `2 rows sum others up («${word}»), so they are not read; the first is row 5.`,
      ]);
    },
  );

  test.each(words)('«%s» of other numbers stays a sample', async (word) => {
    const source = await read(rowsWith(word, (values) => Math.max(...values) + 1.37));
    expect(source.readings.count).toBeGreaterThan(cells);
    expect(summed(source)).toEqual([]);
  });
});

test('a mean, its deviation and its number beside a protein', async () => {
  const source = await read([
    'Sample,Protein,Density',
    'Par 1,ERα,4812.4',
    'Par 2,ERα,5120.9',
    'MW,ERα,4966.65',
    's,ERα,218.14',
    'n,ERα,2',
    'Res 1,ERα,2203.7',
  ]);
  expect(source.readings.count).toBe(3);
  expect(summed(source)[0]).toContain('3 rows sum others up («MW», «s», «n»)');
});

test('the mean of one group may leave an outlier out where those of the others are what they say', async () => {
  const wells = ['Par,ESR1,24.31', 'Par,ESR1,24.77', 'Par,ESR1,24.42', 'MW,ESR1,24.500'];
  const others = ['Res,ESR1,27.14', 'Res,ESR1,27.53', 'Res,ESR1,31.02', 'MW,ESR1,27.335'];
  const last = ['Ctl,ESR1,25.01', 'Ctl,ESR1,25.12', 'Ctl,ESR1,25.29', 'MW,ESR1,25.140'];
  const source = await read(['Sample,Gene,Ct', ...wells, ...others, ...last]);
  expect(source.readings.count).toBe(9);
});

test.each([
  ['a marker in the first lane', ['MW,ERα,8011', 'Par,ERα,4812', 'Res,ERα,2203']],
  ['an empty vector among others', ['Par,ERα,4812', 'Res,ERα,2203', 'Ø,ERα,3611']],
  ['males and females', ['M,ERα,4812', 'F,ERα,4604', 'M,ERα,4777', 'F,ERα,4690']],
  ['a medium that lies near the mean', ['Par,ERα,4812', 'Par,ERα,4604', 'Media,ERα,4730']],
  ['a coarse number that may be chance', ['Par,ERα,1.1', 'Par,ERα,1.3', 'Media,ERα,1.2']],
  ['a number of its own', ['Par,ERα,4', 'Par,ERα,3', 'N,ERα,2']],
])('%s is a sample', async (_, rows) => {
  const source = await read(['Sample,Protein,Density', ...rows]);
  expect(source.readings.count).toBe(rows.length);
  expect(summed(source)).toEqual([]);
});
