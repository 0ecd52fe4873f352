import { expect, test } from 'vitest';
import { unevenPlate } from '../analysis/viability/uneven-plate.ts';
import { dropFiles, openApp } from './harness.ts';
import { plate } from './plates.ts';

// What is wrong with a plate stands on the page in words: what, where, what was expected, what to do.

const [head = '', ...wells] = (plate() as { content: string }).content.trim().split('\n');
const cellsOf = (line: string): string[] => line.split(',');
const doseOf = (line: string): number => Number(cellsOf(line)[3] || Number.NaN);
const isBlank = (line: string): boolean => line.includes(',Blank,');

/** The wells with other signals. */
function withSignal(change: (line: string) => number | null): string[] {
  return wells.map((line) => {
    const signal = change(line);
    return signal === null ? line : [...cellsOf(line).slice(0, 4), signal].join(',');
  });
}

/** Blanks and vehicle where the other stands when the plate is turned by 180°. */
const turned = [...'ABCDEFGH'].flatMap((row) => [
  `${row}1,Blank,,,0.95`,
  ...[0.001, 0.01, 0.1, 1, 10].map(
    (dose, i) => `${row}${i + 3},Parental,Anastrozole,${dose},0.${5 + i}`,
  ),
  `${row}12,Parental,Anastrozole,0,0.05`,
]);

interface Case {
  readonly name: string;
  readonly head?: string;
  readonly lines: readonly string[];
  readonly says: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'no blank',
    lines: wells.filter((line) => !isBlank(line)),
    says: [
      'plate.csv has no blank wells, so nothing was subtracted from its signals; viability comes out too high at strong doses.',
      'Mark the blank wells in the plate editor; without any, read the IC50 with care.',
    ],
  },
  {
    name: 'no vehicle',
    lines: wells.filter((line) => doseOf(line) !== 0),
    says: [
      'plate.csv has no vehicle and no dose of zero, so the lowest dose stands in for 100 %.',
      'Mark the vehicle wells in the plate editor, or give them the dose 0 in the table.',
    ],
  },
  {
    name: 'one dose',
    lines: wells.filter((line) => isBlank(line) || doseOf(line) === 0 || doseOf(line) === 1),
    says: [
      'Anastrozole on Parental: no IC50: one dose above zero, where a curve needs at least 4.',
      'Test more doses around and beyond the slope, and check the layout of the plate.',
    ],
  },
  {
    name: 'doses in nM and µM',
    head: 'Well,Sample,Compound,Dose,Absorbance',
    lines: wells.map((line) => {
      const [position, sample, compound, dose = '', signal] = cellsOf(line);
      const inUnits =
        dose === '' ? '' : Number(dose) < 0.1 ? `${Number(dose) * 1000} nM` : `${dose} µM`;
      return [position, sample, compound, inUnits, signal].join(',');
    }),
    says: ['The doses stand in', 'they were converted to one unit.'],
  },
  {
    name: 'a plate turned by 180°',
    lines: turned,
    says: [
      'The blank wells of plate.csv read more than its vehicle wells; turned by 180° the layout fits, so the plate stood the wrong way round.',
      'Turn the layout by 180° in the plate editor, or correct the roles of these wells.',
    ],
  },
  {
    name: 'a signal below the blank',
    lines: withSignal((line) => (doseOf(line) === 10 ? -0.02 : null)),
    says: [
      'wells of Anastrozole on Parental read less than the blank',
      'Check that the blank wells hold medium without cells; they are kept as they are in the fit.',
    ],
  },
  {
    name: 'a constant signal',
    lines: withSignal((line) => (isBlank(line) ? null : 3.5)),
    says: [
      'Anastrozole on Parental: no IC50: all wells have the same signal, so there is no response to the dose.',
      'an instrument at its limit gives one value for all wells.',
    ],
  },
];

test.each(cases)('$name is said in words', async ({ head: own = head, lines, says }) => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'plate.csv', content: [own, ...lines].join('\n') }]);
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  const region = page.getByRole('region', { name: 'Problems', exact: true });
  await region.first().waitFor();
  const text = (await region.allTextContents()).join('\n');
  for (const words of [...says, 'plate.csv', 'Expected', 'To mend']) {
    expect(text).toContain(words);
  }
  expectQuiet();
  await close();
});

test('Z′, rim and drift of bad controls stand in the problems and beside the plate', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'uneven.csv', content: unevenPlate() }]);
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  const region = page.getByRole('region', { name: 'Problems', exact: true });
  await region.first().waitFor();
  const text = (await region.allTextContents()).join('\n');
  // The numbers are NumPy's (tests/analysis/viability/uneven-plate.ts).
  for (const words of [
    'Vehicle and blank wells of uneven.csv lie close together for their scatter: Z′ is 0.34.',
    'Vehicle wells on the rim of uneven.csv read 71 % of the inner ones, which is an edge effect.',
    'The vehicle of uneven.csv changes by 32 % from one end of the plate to the other.',
    'Leave the rim wells out on the plate map',
  ]) {
    expect(text).toContain(words);
  }
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  const numbers = page.locator('dl', { hasText: 'Rim / inside' });
  await numbers.waitFor();
  expect(await numbers.locator('dd').allTextContents()).toEqual(['0.34', '71 %', '32 %']);
  expectQuiet();
  await close();
});
