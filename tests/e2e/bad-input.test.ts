import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TestFile } from './harness.ts';
import { addFiles, download, dropFiles, openApp, parseCsv } from './harness.ts';

// Each bad file gives a problem in words, and the rest of the data still shows.

/** A table of eight wells with Cq of its own: the same values in two files would be asked about. */
const eightWells = (later: number): string =>
  [
    'Sample,Target,Cq',
    ...['Parental 1', 'Parental 2', 'Resistant 1', 'Resistant 2'].flatMap((sample, i) => [
      `${sample},ESR1,${24 + i / 2}`,
      `${sample},GAPDH,${18 + later + i / 10}`,
    ]),
  ].join('\n');
const good = eightWells(0);
const goodFile = { name: 'good.csv', content: good };

interface Case {
  readonly name: string;
  readonly files: readonly TestFile[];
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'a wrong kind of file',
    files: [
      { name: 'blot.png', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
    ],
    says: /blot\.png is a picture/,
  },
  {
    name: 'an empty file',
    files: [{ name: 'empty.csv', content: '' }],
    says: /empty\.csv is empty/,
  },
  {
    name: 'a header without rows',
    files: [{ name: 'header.csv', content: 'Sample,Target,Cq\n' }],
    says: /header with a Cq column but no rows/,
  },
  {
    name: 'an impossible Cq',
    files: [{ name: 'negative.csv', content: `${eightWells(1)}\nParental 1,PGR,-3` }],
    says: /«-3» cannot be a Cq of PGR/,
  },
  {
    name: 'a Cq that is no number',
    files: [{ name: 'text.csv', content: `${eightWells(2)}\nParental 1,PGR,abc` }],
    says: /«abc» cannot be a Cq of PGR/,
  },
  {
    name: 'no reference gene',
    files: [{ name: 'lonely.csv', content: eightWells(3).replaceAll('GAPDH', 'XYZ1') }],
    says: /No reference gene was measured/,
  },
  {
    name: 'a phospho band without its total',
    files: [
      {
        name: 'phospho.csv',
        content:
          'blot,lane,sample,target,signal\n1,1,Parental,p-Akt (Ser473),10\n1,2,Resistant,p-Akt (Ser473),40',
      },
    ],
    says: /p-Akt \(Ser473\)/,
  },
  {
    name: 'one group only',
    files: [
      {
        name: 'one.csv',
        content:
          'Sample,Target,Cq\nParental 1,ESR1,24\nParental 1,GAPDH,18\nParental 2,ESR1,24\nParental 2,GAPDH,18',
      },
    ],
    says: /group/i,
  },
];

async function problemsOf(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: 'Problems', exact: true });
  const data = page.getByRole('tab', { name: 'Data', exact: true });
  if ((await data.count()) > 0) await data.click();
  await region.first().waitFor();
  return (await region.allTextContents()).join('\n');
}

test.each(cases)('$name is said in words, alone', async ({ files, says }) => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, files);
  expect(await problemsOf(page)).toMatch(says);
  expectQuiet();
  await close();
});

test('all of it at once leaves the good file standing, and every row is accounted for', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [goodFile, ...cases.flatMap(({ files }) => files)]);
  const rows = parseCsv(await download(page, 'Measurements (CSV)'));
  const counts = new Map<string, number>();
  for (const { file = '' } of rows) counts.set(file, (counts.get(file) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    'good.csv': 8,
    'negative.csv': 9,
    'text.csv': 9,
    'lonely.csv': 8,
    'phospho.csv': 2,
    'one.csv': 4,
  });
  const rejected = rows.filter(({ status }) => status === 'rejected');
  expect(rejected.map(({ file, row }) => `${file} ${row}`)).toEqual([
    'negative.csv 10',
    'text.csv 10',
  ]);
  expect(rejected.every(({ reason, value }) => reason !== '' && value === '')).toBe(true);
  expectQuiet();
  await close();
});

test('names that look like markup, formulas or keys stay text', async () => {
  const names = [
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("x")',
    '__proto__',
    '$x^2$',
    'constructor',
  ];
  const table = [
    'Sample,Target,Group,Cq',
    ...names.flatMap((target, i) =>
      ['A1', 'A2', 'B1', 'B2'].map(
        (sample, j) => `${sample},"${target.replaceAll('"', '""')}",${sample[0]},${20 + i + j / 3}`,
      ),
    ),
    ...['A1', 'A2', 'B1', 'B2'].map((sample) => `${sample},GAPDH,${sample[0]},18`),
  ].join('\n');
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: '<b>names</b>.csv', content: table }]);
  await page.getByRole('combobox', { name: 'Control group', exact: true }).click();
  await page.getByRole('option', { name: 'A', exact: true }).click();
  await page.getByRole('tab', { name: 'qRT-PCR', exact: true }).click();
  await page
    .getByRole('heading', { name: names[0] ?? '' })
    .first()
    .waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  const csv = await download(page, 'Results (CSV)');
  expect(csv).toContain('__proto__');
  expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  expectQuiet();
  await close();
});
