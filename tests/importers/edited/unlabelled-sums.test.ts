import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Numbers without a word that people write right below a table; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const samplesOf = ({ readings }: Source): string[] => [
  ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'sample', i))),
];

const summed = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'summary-row').map(({ row }) => row);

const header = 'Sample,Target,Ct';
const cells = ['Par 1,GAPDH,18.1', 'Par 2,GAPDH,18.4', 'Res 1,GAPDH,18.7'];

describe('numbers without a name below a Cq table', () => {
  test.each(['18.4', '55.2', '0.3', '3'])('%s is said and no well', async (sum) => {
    const source = await sourceFromText('cq.csv', text(header, ...cells, `,,${sum}`));
    expect(source.readings.count).toBe(3);
    expect(summed(source)).toEqual([5]);
    expect(source.diagnostics.map(({ severity }) => severity)).not.toContain('error');
  });

  test('several of them are said once, behind a blank row too', async () => {
    const source = await sourceFromText(
      'cq.csv',
      text(header, ...cells, ',,', ',,18.40', ',,0.30', ',,18.1'),
    );
    expect(source.readings.count).toBe(3);
    expect(source.diagnostics).toMatchObject([
      { code: 'summary-row', row: 6, text: '18.40', message: expect.stringMatching(/^3 rows /) },
    ]);
  });

  test('are none where the others have wells', async () => {
    const wells = cells.map((row, i) => `A${i + 1},${row}`);
    const source = await sourceFromText('cq.csv', text(`Well,${header}`, ...wells, ',,,18.40'));
    expect(source.readings.count).toBe(3);
    expect(summed(source)).toEqual([5]);
  });

  test('stand between two tables', async () => {
    const source = await sourceFromText(
      'cq.csv',
      text(header, ...cells, ',,18.4', '', header, 'Par 1,ESR1,24.1', 'Par 2,ESR1,24.3'),
    );
    expect(source.readings.count).toBe(5);
    expect(summed(source)).toEqual([5]);
  });

  test('are sums of a table in which one name is missing only where they add up', async () => {
    const rows = [...cells, ',,18.2', 'Res 2,GAPDH,18.6'];
    const sum = await sourceFromText('cq.csv', text(header, ...rows, ',,18.4'));
    expect(sum.readings.count).toBe(5);
    const other = await sourceFromText('cq.csv', text(header, ...rows, ',,25.9'));
    expect(other.readings.count).toBe(6);
    expect(summed(other)).toEqual([]);
  });

  test.each([
    ['many rows have no name', [header, ...cells, ',,18.1', ',,18.4', ',,18.7', ',,18.4']],
    ['no row has one', [header, ',,18.1', ',,18.4', ',,18.7', ',,18.4']],
    [
      'the rows are numbered',
      [`,${header}`, ...cells.map((row, i) => `${i + 1},${row}`), '4,,,18.4'],
    ],
  ])('are readings where %s', async (_, rows) => {
    const source = await sourceFromText('cq.csv', text(...rows));
    expect(source.readings.count).toBe(rows.length - 1);
    expect(summed(source)).toEqual([]);
  });
});

describe('numbers without a name that have a remark beside them', () => {
  const remarked = cells.map((row) => `${row},ok`);

  test.each([
    ['18.4', 'checked by AB'],
    ['55.2', 'all wells'],
    ['0.3', 'see protocol'],
    ['18.4', 'without outliers, n = 3'],
    ['19.9', 'Mean'],
    ['19.9', 'mean of both lines'],
  ])('%s beside «%s» are said and no well', async (sum, remark) => {
    const source = await sourceFromText(
      'cq.csv',
      text(`${header},Remark`, ...remarked, `,,${sum},${remark}`),
    );
    expect(source.readings.count).toBe(3);
    expect(summed(source)).toEqual([5]);
  });

  test.each([
    ['25.9', 'checked by AB'],
    ['18.1', 'as low as the first'],
    ['18.4', 'Par 2 once more'],
    ['18.4', 'once more (Par 2)'],
  ])('%s beside «%s» are a reading', async (value, remark) => {
    const source = await sourceFromText(
      'cq.csv',
      text(`${header},Remark`, ...remarked, `,,${value},${remark}`),
    );
    expect(source.readings.count).toBe(4);
    expect(summed(source)).toEqual([]);
  });

  test('below bands', async () => {
    const bands = ['1,Actin,4100,ok', '2,Actin,4300,ok', '3,Actin,4530,ok'];
    const source = await sourceFromText(
      'bands.csv',
      text('Lane,Protein,Signal,Remark', ...bands, ',,4310,both gels'),
    );
    expect(source.readings.count).toBe(3);
    expect(summed(source)).toEqual([5]);
  });
});

test('numbers without a name below responses are sums where nothing else they can be', async () => {
  const doses = [100, 91.4, 70.2, 33.1].map((value, i) => `Letrozole,${10 ** i},${value}`);
  const read = (last: string): Promise<Source> =>
    sourceFromText('doses.csv', text('Compound,Dose (nM),Viability (%)', ...doses, `,,${last}`));
  const summary = await read('73.675');
  expect(summary.readings.count).toBe(4);
  expect(summed(summary)).toEqual([6]);
  for (const control of ['100', '99.2', '73', '74']) {
    const source = await read(control);
    expect(source.readings.count).toBe(5);
    expect(summed(source)).toEqual([]);
  }
});

test.each([
  ['genes', 'Sample,GAPDH,ESR1', ['Par 1', 'Par 2', 'Res 1']],
  ['samples', 'Gene,Par 1,Res 1', ['Par 1', 'Res 1']],
])('numbers without a name below a matrix of %s are no sample', async (kind, top, samples) => {
  const names = kind === 'genes' ? ['Par 1', 'Par 2', 'Res 1'] : ['GAPDH', 'ESR1', 'PGR'];
  const rows = names.map((name, i) => `${name},18.${i + 1},24.${i + 3}`);
  const source = await sourceFromText('m.csv', text(top, ...rows, ',18.2,24.4', ',0.1,0.1'));
  expect(samplesOf(source)).toEqual(samples);
  expect(source.readings.count).toBe(6);
  expect(summed(source)).toEqual([5]);
});

test.each([
  ['a word', ['Sum,,54.7,73.0', 'SD,,0.1,0.1', 'n,,3,3']],
  ['none', [',,54.7,73.0', ',,0.1,0.1', ',,3,3']],
])('sums that are no Cq, with %s for them, keep a short matrix one of Cq', async (_, sums) => {
  const rows = ['Par 1,P,18.1,24.2', 'Par 2,P,18.3,24.4', 'Res 1,R,18.3,24.4'];
  const source = await sourceFromText('m.csv', text('Sample,Group,GAPDH,ESR1', ...rows, ...sums));
  expect(source.assay).toBe('qpcr');
  expect(source.readings.count).toBe(6);
  expect(summed(source)).toEqual([5]);
});

test('numbers without a name below bands are none', async () => {
  const source = await sourceFromText(
    'bands.csv',
    text(
      'Lane,Protein,Signal',
      '1,Actin,4100',
      '2,Actin,4300',
      '3,Actin,4500',
      ',,12900',
      ',,4300',
    ),
  );
  expect(source.readings.count).toBe(3);
  expect(summed(source)).toEqual([5]);
});

test('numbers that do not go on with the numbers of the rows are no band', async () => {
  const source = await sourceFromText(
    'results.csv',
    text(' ,Area,Mean', '1,100,20.5', '2,100,10.5', '3,100,12.5', ',,14.5'),
  );
  expect(source.readings.count).toBe(3);
  expect(summed(source)).toEqual([5]);
});

test('numbers without a name below columns of proteins are said', async () => {
  const source = await sourceFromText(
    'blot.csv',
    text('Sample,ERα,Actin', 'Par 1,900,4100', 'Res 1,300,4300', 'Res 2,310,4200', ',503.3,4200'),
  );
  expect(source.readings.count).toBe(6);
  expect(summed(source)).toEqual([5]);
});
