import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromBytes, sourceFromText } from '../analysis/study-from-text.ts';

// Tables in which people calculate beside, below and behind their Cq values; all names and values are invented.

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const samples = ['Par 1', 'Par 2', 'Res 1', 'Res 2'];
const genes = ['GAPDH', 'ESR1', 'PGR'];
/** Three wells of each sample and gene, all of them different. */
const wells = samples.map((_, s) =>
  genes.map((__, g) => [0, 1, 2].map((w) => 18 + 3.3 * g + 0.21 * s + 0.03 * w)),
);
const mean = (s: number, g: number): number => (wells[s]?.[g]?.[1] ?? 0) + 0.001;
const dcq = (s: number, g: number): number => mean(s, g) - mean(s, 0);
const fold = (s: number, g: number): number => 2 ** (dcq(0, g) - dcq(s, g));
const each = <T>(make: (s: number, g: number) => T): T[] =>
  samples.flatMap((_, s) => genes.map((__, g) => make(s, g)));
const name = (s: number): string => samples[s] ?? '';
const gene = (g: number): string => genes[g] ?? '';

const tidy: Rows = each((s, g) =>
  (wells[s]?.[g] ?? []).map((cq) => [name(s), gene(g), cq, mean(s, g), dcq(s, g), 0.1, fold(s, g)]),
).flat();
const bare: Rows = [['Sample', 'Gene', 'Ct'], ...tidy.map((row) => row.slice(0, 3))];
const summary: Rows = [
  ['Sample', 'Gene', 'Mean Ct', 'ΔCt', 'Fold change'],
  ...each((s, g) => [name(s), gene(g), mean(s, g), dcq(s, g), fold(s, g)]),
];
const matrix: Rows = [
  ['Sample', ...genes],
  ...samples.map((of, s) => [of, ...genes.map((_, g) => mean(s, g))]),
];
const matrixOfDcq: Rows = [
  ['Sample', ...genes],
  ...samples.map((of, s) => [of, ...genes.map((_, g) => dcq(s, g))]),
];

const csv = (rows: Rows): string => `${rows.map((row) => row.join(',')).join('\n')}\n`;

function bookOf(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function targetsOf({ readings }: Source): string[] {
  return [
    ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'target', i))),
  ];
}

function sumOf({ readings }: Source): number {
  return [...readings.value].reduce((sum, cq) => sum + cq, 0);
}

const total = (rows: Rows, from: number): number =>
  rows
    .flatMap((row) => row.slice(from))
    .reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
const allWells = total(bare, 2);
const allMeans = total(matrix, 1);

describe('calculated columns beside a Cq are not read', () => {
  test.each([
    ['English', 'Sample,Gene,Ct,Ct Mean,dCt,ddCt,2^-ddCt'],
    ['German', 'Probe,Gen,Ct-Wert,Mittelwert Ct,ΔCt,ΔΔCt,x-fache Änderung'],
    ['French', 'Échantillon,Gène,Valeur Ct,Ct moyen,ΔCt,ΔΔCt,Expression relative'],
    ['Spanish', 'Muestra,Gen,Valor Ct,Ct medio,ΔCt,ΔΔCt,Expresión relativa'],
    ['Chinese', '样品,基因,Ct值,平均Ct,ΔCt,ΔΔCt,相对表达量'],
    ['Japanese', 'サンプル,遺伝子,Ct値,Ct平均,ΔCt,ΔΔCt,相対発現量'],
    ['brackets', 'Sample,Gene,Ct,Ct (avg),Ct (SD),ΔCt (avg),Fold'],
  ])('%s', async (_, header) => {
    const source = await sourceFromText('table.csv', csv([header.split(','), ...tidy]));
    expect(sumOf(source)).toBeCloseTo(allWells, 6);
    expect(targetsOf(source)).toEqual(genes);
    expect(source.unreadColumns).toEqual(header.split(',').slice(3));
  });
});

test.each([
  [['Sample', 'Gene', 'Avg Ct']],
  [['Sample', 'Gene', 'Ct (mean)']],
  [['Sample', 'Gene', 'ΔCt']],
])('without a raw Cq a table is refused: %s', async (header) => {
  const rows = each((s, g) => [name(s), gene(g), mean(s, g)]);
  const bytes = new TextEncoder().encode(csv([header, ...rows]));
  const [outcome] = await readFile('table.csv', bytes);
  expect(outcome).toMatchObject({
    ok: false,
    mappable: true,
    diagnostics: [{ code: 'file-not-supported' }],
  });
});

describe('a column for each gene, and calculated ones beside', () => {
  const calculated = [
    ['ΔCt', 'ΔΔCt', '2^-ΔΔCt'],
    ['delta Ct', 'delta delta Ct', 'RQ'],
    ['dCt', 'ddCt', 'Fold change'],
  ];
  const headers = [
    genes,
    genes.map((of) => `Ct ${of}`),
    genes.map((of) => `${of} Ct`),
    genes.map((of) => `Ct (${of})`),
  ];
  const forms = headers.flatMap((own) => calculated.map((beside) => [own, beside] as const));
  test.each(forms)('%s beside %s', async (own, beside) => {
    const rows = samples.map((of, s) => [
      of,
      ...genes.map((_, g) => mean(s, g)),
      dcq(s, 1),
      0.1,
      fold(s, 1),
    ]);
    const source = await sourceFromText('table.csv', csv([['Sample', ...own, ...beside], ...rows]));
    expect(targetsOf(source)).toEqual(genes);
    expect(sumOf(source)).toBeCloseTo(allMeans, 6);
    expect(source.unreadColumns).toEqual(beside);
  });

  test('genes in rows, samples and their means in columns', async () => {
    const rows = genes.map((of, g) => [of, ...samples.map((_, s) => mean(s, g)), 18.2, 0.4]);
    const source = await sourceFromText(
      'table.csv',
      csv([['Gene', ...samples, 'Mean Par', 'Fold change'], ...rows]),
    );
    expect(sumOf(source)).toBeCloseTo(allMeans, 6);
    expect(source.unreadColumns).toEqual(['Mean Par', 'Fold change']);
  });

  test('wells and their mean under the title of each gene', async () => {
    const source = await sourceFromText(
      'table.csv',
      csv([
        ['', 'GAPDH', '', '', '', 'ESR1', '', '', '', ''],
        ['Sample', 'Ct1', 'Ct2', 'Ct3', 'Mean', 'Ct1', 'Ct2', 'Ct3', 'Mean', 'ΔCt'],
        ...samples.map((of, s) => [
          of,
          ...[0, 1].flatMap((g) => [...(wells[s]?.[g] ?? []), mean(s, g)]),
          dcq(s, 1),
        ]),
      ]),
    );
    expect(source.readings.count).toBe(24);
    expect(source.unreadColumns).toEqual(['Mean', 'ΔCt']);
  });
});

describe('a Cq of the target and one of its reference in each row', () => {
  test.each([
    ['Sample,Gene,Ct,Ct GAPDH,ΔCt', 'GAPDH'],
    ['Sample,Target gene,Target Ct,Reference Ct,ΔCt', 'Reference'],
    ['Sample,Gene,Ct,Ct (GAPDH),ΔCt', 'GAPDH'],
  ])('%s', async (header, reference) => {
    const rows = samples.flatMap((of, s) =>
      [1, 2].map((g) => [of, gene(g), mean(s, g), mean(s, 0), dcq(s, g)]),
    );
    const { readings, unreadColumns } = await sourceFromText(
      'table.csv',
      csv([header.split(','), ...rows]),
    );
    const used = Array.from({ length: readings.count }, (_, i) => i).filter(
      (i) => stateOf(readings, i) === 'measured',
    );
    const counts = [reference, 'ESR1', 'PGR'].map(
      (of) => used.filter((i) => nameOf(readings, 'target', i) === of).length,
    );
    // What stands beside the second target of a sample once more is left out.
    expect([readings.count, ...counts]).toEqual([16, 4, 4, 4]);
    expect(unreadColumns).toEqual(['ΔCt']);
  });

  test('a column names the reference', async () => {
    const rows = samples.map((of, s) => [of, 'ESR1', mean(s, 1), 'GAPDH', mean(s, 0)]);
    const source = await sourceFromText(
      'table.csv',
      csv([['Sample', 'Gene', 'Ct', 'hkg', 'CT_hkg'], ...rows]),
    );
    expect(targetsOf(source)).toEqual(['ESR1', 'GAPDH']);
    expect(source.unreadColumns).toEqual([]);
  });
});

describe('columns of biological replicates', () => {
  test.each([
    ['N1 Ct', 'N2 Ct'],
    ['Bio rep 1', 'Bio rep 2'],
    ['n=1', 'n=2'],
  ])('%s', async (first, second) => {
    const rows = genes.flatMap((of, g) =>
      ['Par', 'Res'].map((group, at) => [of, group, mean(2 * at, g), mean(2 * at + 1, g), 18, 0.1]),
    );
    const source = await sourceFromText(
      'table.csv',
      csv([['Gene', 'Condition', first, second, 'Mean', 'SD'], ...rows]),
    );
    const { readings } = source;
    const named = Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'sample', i));
    expect([...new Set(named)]).toEqual(samples);
    expect(targetsOf(source)).toEqual(genes);
    expect(source.replicateMeaning).toBe('biological');
    expect(sumOf(source)).toBeCloseTo(allMeans, 6);
  });
});

describe('blocks of calculations', () => {
  const dcqBelow: Rows = [
    ['Sample', 'ΔCt ESR1', 'Fold ESR1'],
    ...samples.map((of, s) => [of, dcq(s, 1), fold(s, 1)]),
  ];
  test.each<readonly [string, Rows, number]>([
    ['below wells', [...bare, [''], ...dcqBelow], allWells],
    ['below wells, with a title', [...bare, [''], ['Calculations'], ...summary], allWells],
    ['below a matrix', [...matrix, [''], ['ΔCt', ...genes], ...matrixOfDcq.slice(1)], allMeans],
    ['with the same header', [...matrix, [''], ['delta Ct'], ...matrixOfDcq], allMeans],
    ['with no header', [...matrix, ['ΔCt'], ...matrixOfDcq.slice(1)], allMeans],
    [
      'at the right, under a title',
      [
        ['Ct', '', '', '', '', 'ΔCt', '', '', ''],
        ...matrix.map((row, i) => [...row, '', ...(matrixOfDcq[i] ?? [])]),
      ],
      allMeans,
    ],
    [
      'at the right of the first rows',
      bare.map((row, i) => [
        ...row,
        ...([
          ['Group', 'Mean ΔCt', 'Fold change'],
          ['Par', 3.3, 1],
          ['Res', 3.5, 0.9],
        ][i] ?? []),
      ]),
      allWells,
    ],
  ])('%s', async (_, rows, sum) => {
    const source = await sourceFromText('table.csv', csv(rows));
    expect(sumOf(source)).toBeCloseTo(sum, 6);
    expect(targetsOf(source)).toEqual(genes);
    expect(source.diagnostics.map(({ code }) => code)).toContain('column-unread');
  });

  test.each<readonly [string, Readonly<Record<string, Rows>>, number]>([
    ['a summary', { Summary: summary, Data: bare }, allWells],
    ['a summary that calls its means Ct', { Data: bare, Sums: asCt(summary) }, allWells],
    ['results that are means', { Data: bare, Results: asCt(summary) }, allWells],
    ['a matrix of ΔCt', { Ct: matrix, 'delta Ct': matrixOfDcq }, allMeans],
    ['the same in front', { dCt: matrixOfDcq, Ct: matrix }, allMeans],
  ])('on a sheet of their own: %s', async (_, sheets, sum) => {
    const source = await sourceFromBytes('book.xlsx', bookOf(sheets));
    expect(sumOf(source)).toBeCloseTo(sum, 6);
    expect(source.diagnostics).toHaveLength(1);
  });
});

function asCt([header = [], ...rows]: Rows): Rows {
  return [header.map((text) => (text === 'Mean Ct' ? 'Ct' : text)), ...rows];
}

test('genes below each other, each under its title', async () => {
  const blocks = genes.flatMap((of, g) => [
    [of],
    ['Sample', 'Ct1', 'Ct2', 'Ct3', 'Mean', 'SD'],
    ...samples.map((sample, s) => [sample, ...(wells[s]?.[g] ?? []), mean(s, g), 0.03]),
    [''],
  ]);
  const source = await sourceFromText('table.csv', csv(blocks));
  expect(targetsOf(source)).toEqual(genes);
  expect(sumOf(source)).toBeCloseTo(allWells, 6);
  expect(source.unreadColumns).toEqual(['Mean', 'SD']);
});
