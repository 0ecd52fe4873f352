import { describe, expect, test } from 'vitest';
import { fitLogistic } from '../../../src/stats/fit-logistic.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { analyseSources, ic50Rows, isThere, known, knownLines, sourceOf } from './known-files.ts';

// V2 and V6: tables of doses, with fits that were computed independently.

/** Every number of a fit within 1e-5. Plateaus by their ratio, for the file's scale is stated in % of its vehicle. */
function expectFit(row: Record<string, string> | undefined, file: string, key: string): void {
  const expected = (quantity: string): number => known(file, key, quantity).expected;
  expect(row?.['relation']).toBe('=');
  expectClose(Number(row?.['hill']), expected('Hill'), 1e-5);
  const ratio = Number(row?.['top']) / Number(row?.['bottom']);
  expectClose(ratio, expected('top') / expected('bottom'), 2e-5);
}

describe.skipIf(!isThere).each([
  ['prism/Crizotinib_assay_1.pzfx', 40, 36],
  ['prism/ABT-737_only.pzfx', 50, 45],
  ['prism/Clonal_H3122_crizotinib.pzfx', 30, 27],
])('V2, %s', (file, cells, fitted) => {
  test('with a dose of zero at the top exactly', async () => {
    const [row] = ic50Rows(analyseSources([await sourceOf(file)]));
    expect(row).toMatchObject({ relation: '=', n_points: String(cells) });
    const { expected } = known(file, 'Data 1', 'IC50 mol/L with dose 0');
    expectClose(Number(row?.['ic50']), expected, 1e-5);
  });

  // The app has a place for a dose of zero and keeps it, so their rule is held against its points, not its file.
  test("without it, as the authors' program leaves it out: the published number", async () => {
    const { curves } = analyseSources([await sourceOf(file)]);
    const points = (curves[0]?.points ?? [])
      .filter(({ dose }) => dose > 0)
      .map(({ dose, percent }) => ({ dose, response: percent }));
    expect(points).toHaveLength(fitted);
    const fit = fitLogistic(points);
    if (fit.kind !== 'computed') throw new Error('nothing was fitted');
    const { midpoint, hill, top, bottom } = fit.fit;
    const rule = ' (dose 0 and excluded cells left out)';
    const expected = (quantity: string): number => known(file, 'Data 1', quantity + rule).expected;
    expectClose(midpoint, expected('IC50 mol/L'), 1e-5);
    expectClose(hill, expected('Hill'), 1e-5);
    expectClose(top / bottom, expected('top') / expected('bottom'), 2e-5);
    for (const published of knownLines(file, 'IC50 mol/L, 4 digits')) {
      expect(Number(midpoint.toPrecision(4))).toBe(published.expected);
    }
  });
});

describe.skipIf(!isThere)('V6', () => {
  test.each([
    ['tidy/dose_response_example.xls', 'all', {}],
    ['tidy/synergy_hill.csv', 'all', {}],
    ['nplr/mdan.txt', 'all', {}],
    ['tidy/hts_example_data.csv', 'Sample_00', { compound: 'Sample_00' }],
    ['tidy/hts_example_data.csv', 'Sample_01', { compound: 'Sample_01' }],
    ['tidy/hts_example_data.csv', 'Sample_95', { compound: 'Sample_95' }],
    ['drc/test2.redroot_dose.csv', 'resistant, biomass', { line: 'resistant' }],
    ['incucyte/HTDRC_sample_data_1.txt', 'line1', { group: 'line1' }],
    ['incucyte/HTDRC_sample_data_1.txt', 'line2', { group: 'line2' }],
  ])('%s, %s', async (file, key, wanted) => {
    const rows = ic50Rows(analyseSources([await sourceOf(file)]));
    const row = rows.find((one) =>
      Object.entries(wanted).every(([name, value]) => one[name] === value),
    );
    expectFit(row, file, key);
    expectClose(Number(row?.['ic50']), known(file, key, 'IC50').expected, 1e-5);
  });

  test('a step is a bound or flagged', async () => {
    const rows = ic50Rows(analyseSources([await sourceOf('drc/test2.redroot_dose.csv')]));
    const row = rows.find(({ line }) => line === 'susceptible');
    expect(row?.['relation']).toBe('<');
  });
});
