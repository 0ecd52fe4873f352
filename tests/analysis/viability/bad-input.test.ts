import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import { doses, parental } from '../../stats/section-nine.ts';
import type { TestWell } from './plate-study.ts';
import { analysePlates, sectionNine } from './plate-study.ts';

const told = (analysis: Analysis, code: Diagnostic['code']): Diagnostic | undefined =>
  analysis.problems.find((problem) => problem.code === code);

/** Each problem of a plate says where it is, what was expected and what to do. */
function expectComplete(analysis: Analysis): void {
  // What is said of the study as a whole has no file.
  const ofPlates = analysis.problems.filter(({ file }) => file !== undefined);
  expect(ofPlates).not.toEqual([]);
  for (const { file, expected = '', mend = '' } of ofPlates) {
    expect(file).toBe('plate.csv');
    expect(expected).toMatch(/\w{3}/);
    expect(mend).toMatch(/^[A-Z].*\.$/);
  }
}

/** The parental arm alone. */
function parentalWells(): TestWell[] {
  return sectionNine().filter(({ group }) => group !== 'Resistant');
}

test('no blank: nothing is subtracted, and that is said', () => {
  const analysis = analysePlates(sectionNine().filter(({ role }) => role !== 'blank'));
  expect(told(analysis, 'blank-missing')).toMatchObject({
    file: 'plate.csv',
    message:
      'plate.csv has no blank wells, so nothing was subtracted from its signals; viability comes out too high at strong doses.',
  });
  expect(analysis.curves[0]?.row.relation).toBe('=');
  expect(analysis.curves[0]?.row.notes).toContain('no blank was subtracted');
  expectComplete(analysis);
});

test('no vehicle: the lowest dose stands in, and that is said', () => {
  const analysis = analysePlates(sectionNine().filter(({ dose }) => dose !== 0));
  expect(told(analysis, 'vehicle-missing')?.message).toBe(
    'plate.csv has no vehicle and no dose of zero, so the lowest dose stands in for 100 %.',
  );
  expect(analysis.curves[0]?.row.notes).toContain('no vehicle: the lowest dose is taken as 100 %');
  expectComplete(analysis);
});

test('one dose gives a sentence instead of a number', () => {
  const analysis = analysePlates(
    sectionNine().filter(({ role, dose }) => role === 'blank' || dose === 0 || dose === 1),
  );
  expect(analysis.curves[0]?.row).toMatchObject({ relation: '', ic50: null });
  expect(told(analysis, 'doses-too-few')?.message).toBe(
    'Anastrozole on Parental: no IC50: one dose above zero, where a curve needs at least 4.',
  );
  expect(analysis.results[0]).toMatchObject({
    foldChange: { kind: 'none' },
    verdict: 'not measured',
  });
  expectComplete(analysis);
});

test('doses in nM and µM are converted, and that is said', () => {
  const wells = sectionNine().map((well) =>
    (well.dose ?? 0) >= 1 ? { ...well, dose: (well.dose ?? 0) * 1000, doseUnit: 'nM' } : well,
  );
  const analysis = analysePlates(wells);
  expect(analysis.curves[0]?.row.ic50).toBeCloseTo(0.0930883341, 7);
  expect(told(analysis, 'dose-units-mixed')).toMatchObject({
    text: '1000 nM',
    message: 'The doses stand in µM and nM; they were converted to one unit.',
  });
  expectComplete(analysis);
});

test('a unit that is no molarity leaves its wells out, in words', () => {
  const wells = sectionNine().map((well) =>
    well.dose === 10 ? { ...well, doseUnit: 'µg/mL' } : well,
  );
  const analysis = analysePlates(wells);
  expect(analysis.problems.map(({ message }) => message)).toContain(
    'A dose in µg/mL cannot be turned into µM, the unit of the other doses of Anastrozole; the well takes no part.',
  );
  expect(analysis.curves[0]?.points).toHaveLength(27);
  expectComplete(analysis);
});

test('a plate turned by 180° is told by its controls', () => {
  // Blanks in column 1, vehicle in column 12 of the layout; the plate stood the other way round.
  const wells: TestWell[] = [...'ABCDEFGH'].flatMap((row) => [
    { value: 0.95, position: `${row}1`, role: 'blank' },
    { value: 0.05, position: `${row}12`, role: 'vehicle', group: 'Parental' },
    ...Array.from({ length: 10 }, (_, i) => ({
      value: 0.1 + 0.08 * i,
      position: `${row}${i + 2}`,
      dose: 10 / 3 ** i,
      doseUnit: 'µM',
      group: 'Parental',
    })),
  ]);
  const analysis = analysePlates(wells);
  expect(told(analysis, 'plate-turned')).toMatchObject({
    severity: 'error',
    message:
      'The blank wells of plate.csv read more than its vehicle wells; turned by 180° the layout fits, so the plate stood the wrong way round.',
  });
  expect(analysis.curves[0]?.row.ic50 ?? null).toBeNull();
  expectComplete(analysis);
});

test('a signal below the blank is kept, and told with its place', () => {
  const wells = parentalWells().map((well) =>
    well.dose === 10 ? { ...well, value: -0.02 } : well,
  );
  const analysis = analysePlates(wells);
  const problem = told(analysis, 'signal-below-blank');
  expectComplete(analysis);
  expect(problem?.message).toBe(
    '3 wells of Anastrozole on Parental read less than the blank (−8 % viability at row 35).',
  );
});

test('a constant signal is no response', () => {
  const wells = parentalWells().map((well) =>
    well.role === 'blank' ? well : { ...well, value: 3.5 },
  );
  const analysis = analysePlates(wells);
  expect(told(analysis, 'signal-constant')?.message).toBe(
    'Anastrozole on Parental: no IC50: all wells have the same signal, so there is no response to the dose.',
  );
  expect(analysis.curves[0]?.row.relation).toBe('');
  expectComplete(analysis);
});

test('a signal that rises with the dose is no IC50', () => {
  const rising = doses.toReversed();
  const wells = parental.flatMap((plate, i) =>
    plate.map((value) => ({ value, group: 'Parental', dose: rising[i] ?? 0, doseUnit: 'µM' })),
  );
  const [curve] = analysePlates(wells).curves;
  expect(curve?.row.relation).toBe('');
  expect(curve?.row.notes[0]).toMatch(/^no IC50: the signal rises with the dose/);
});

test('a dip in the middle is no dose response', () => {
  const percents = [100, 98, 96, 97, 3, 3, 3, 100, 101, 99, 100];
  const wells = percents.map((value, i) => ({
    value,
    unit: '%',
    group: 'Parental',
    dose: i === 0 ? 0 : 0.01 * 2 ** i,
    doseUnit: 'µM',
  }));
  const [curve] = analysePlates(wells).curves;
  expect(curve?.row).toMatchObject({ relation: '', ic50: null });
  expect(curve?.row.notes[0]).toContain('half is not reached for good');
});

/** Viabilities at doses that rise tenfold from 0.001 µM, after the vehicle; each dose as often as it has wells. */
function percentWells(percents: readonly (readonly number[])[]): TestWell[] {
  return percents.flatMap((wells, i) =>
    wells.map((value) => ({
      value,
      unit: '%',
      group: 'Parental',
      dose: i === 0 ? 0 : 10 ** (i - 4),
      doseUnit: 'µM',
    })),
  );
}

test('a plateau at half, whose wells scatter about it, is no dip', () => {
  const plateau = [
    [48, 50],
    [49, 51],
    [47, 50],
    [48, 53],
  ];
  const falling = [[99, 101], [100, 102], [98, 100], [74, 76], ...plateau];
  const [curve] = analysePlates(percentWells(falling)).curves;
  // The top dose reads 50.5 %, the curve ends below 50 %; the lack-of-fit test finds nothing amiss.
  expect(curve?.row.relation).toBe('=');
  // The same means with wells that agree to a tenth of a percent: now the rise at the top is more than scatter.
  const tight = falling.map(([a = 0, b = 0]) => [(a + b) / 2 - 0.05, (a + b) / 2 + 0.05]);
  const [agreeing] = analysePlates(percentWells(tight)).curves;
  expect(agreeing?.row.notes[0]).toContain('half is not reached for good');
  // Without repeated wells nobody can tell.
  const single = falling.map(([a = 0, b = 0]) => [(a + b) / 2]);
  expect(analysePlates(percentWells(single)).curves[0]?.row.relation).toBe('');
});

test('a curve that is below half at its lowest dose is a bound below', () => {
  const wells = sectionNine().filter(({ dose }) => dose === undefined || dose === 0 || dose >= 0.3);
  const [curve] = analysePlates(wells).curves;
  expect(curve?.row).toMatchObject({ relation: '<', ic50: 0.3 });
  expect(curve?.row.notes[0]).toBe('already 38 % viable at the lowest dose of 0.3 µM');
});

test('a step between two doses is told as such', () => {
  const percents = [100, 101, 99, 100, 100.5, 1, 1.2, 0.8];
  const wells = percents.flatMap((value, i) =>
    [value, value + 1].map((response) => ({
      value: response,
      unit: '%',
      dose: i === 0 ? 0 : 10 ** (i - 4),
      doseUnit: 'µM',
    })),
  );
  const [curve] = analysePlates(wells).curves;
  expect(curve?.row.ic50).toBeNull();
  expect(curve?.row.notes[0]).toBe(
    'no IC50: the curve is a step (Hill slope at its bound of 10) between 1 µM and 10 µM; more doses between them would show where',
  );
});

test('wells of which nothing is known wait for a layout', () => {
  const analysis = analysePlates([
    { value: 1, position: 'A1' },
    { value: 2, position: 'A2' },
  ]);
  expect(told(analysis, 'layout-missing')?.message).toBe(
    'Nothing says which compound and dose stand in 2 wells of plate.csv (A1 and on), so they take no part.',
  );
  expectComplete(analysis);
});

test('it asks for aromatase and androgen, and warns where they lack', () => {
  expect(told(analysePlates(sectionNine()), 'aromatase-not-stated')?.severity).toBe('info');
  const stated = { aromatase: 'expressed', androgen: 'added' } as const;
  expect(told(analysePlates(sectionNine(), stated), 'aromatase-not-stated')).toBeUndefined();
  const absent = analysePlates(sectionNine(), { ...stated, aromatase: 'not expressed' });
  expect(told(absent, 'aromatase-not-stated')?.severity).toBe('warning');
});
