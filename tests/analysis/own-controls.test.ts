import { expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Analysis } from '../../src/domain/result.ts';
import { analyse } from './analyse.ts';
import { studyOf } from './study-builder.ts';
import { sourceFromText } from './study-from-text.ts';

// Three assays of one model, whose samples somebody named anew in each; all values are invented.

const wells = [
  'Sample,Target,Cq',
  ...['Parental 1', 'Parental 2', 'Parental 3', 'AnasR 1', 'AnasR 2', 'AnasR 3'].flatMap(
    (sample, i) => [`${sample},ESR1,${24 + i * 0.4}`, `${sample},GAPDH,${18 + i * 0.05}`],
  ),
].join('\n');

const bands = (control: string, other: string): string =>
  [
    'Blot,Lane,Sample,Target,Intensity',
    ...[1, 2, 3].flatMap((blot) =>
      [control, other].flatMap((sample, i) => [
        `${blot},${i + 1},${sample},pAkt Ser473,${1000 + i * 2000 + blot * 50}`,
        `${blot},${i + 1},${sample},Akt,${3000 + blot * 20}`,
      ]),
    ),
  ].join('\n');

const plate = [
  'Cells,Compound,Dose (µM),Viability',
  ...['Control', 'Resistant'].flatMap((cells, i) =>
    [0, 0.01, 0.1, 1, 10].flatMap((dose) =>
      [1, 2, 3].map((r) => `${cells},Anastrozole,${dose},${100 / (1 + dose / (i ? 5 : 0.1)) + r}`),
    ),
  ),
].join('\n');

async function analyseFiles(
  files: Readonly<Record<string, string>>,
  controlGroup: string | null = null,
): Promise<Analysis> {
  const sources = await Promise.all(
    Object.entries(files).map(([file, text]) => sourceFromText(file, text)),
  );
  const bare = studyOf(sources);
  const study = { ...bare, settings: { ...bare.settings, controlGroup } };
  return analyse(study, annotate(study));
}

function contrasts({ results }: Analysis): string[] {
  return [
    ...new Set(
      results.map(({ assay, testGroup, controlGroup }) => `${assay}: ${testGroup}/${controlGroup}`),
    ),
  ];
}

test('each assay goes by the control that its own samples name', async () => {
  const analysis = await analyseFiles({
    'wells.csv': wells,
    'bands.csv': bands('WT', 'LTED'),
    'plate.csv': plate,
  });
  expect(contrasts(analysis)).toEqual([
    'qpcr: AnasR/Parental',
    'western: LTED/WT',
    'viability: Resistant/Control',
  ]);
  expect(analysis.annotation.controlGroup).toEqual({ value: 'Parental', origin: 'inferred' });
  expect(analysis.annotation.groups.slice(0, 3)).toEqual(['Parental', 'WT', 'Control']);
  expect(analysis.assumptions.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'Parental is the control group.',
      'Western blot: WT is the control group, because no sample there is Parental.',
      'Viability: Control is the control group, because no sample there is Parental.',
    ]),
  );
  expect(analysis.problems.map(({ code }) => code)).not.toContain('control-group-missing');
});

test('who chooses the control of one assay leaves that of the others', async () => {
  const files = { 'wells.csv': wells, 'bands.csv': bands('WT', 'LTED') };
  expect(contrasts(await analyseFiles(files, 'AnasR'))).toEqual([
    'qpcr: Parental/AnasR',
    'western: LTED/WT',
  ]);
  expect(contrasts(await analyseFiles(files, 'LTED'))).toEqual([
    'qpcr: AnasR/Parental',
    'western: WT/LTED',
  ]);
});

test('an assay with two groups that are named as controls is still asked about', async () => {
  const analysis = await analyseFiles({
    'wells.csv': wells,
    'bands.csv': `${bands('WT', 'LTED')}\n${bands('Parental', 'AnasR').split('\n').slice(1).join('\n')}`,
  });
  expect(analysis.annotation.controlGroup.value).toBe('');
  expect(analysis.annotation.likelyControls).toEqual(['Parental', 'WT']);
  expect(analysis.annotation.ownControls).toBeUndefined();
});

test('an assay whose names say no control has none of its own', async () => {
  const analysis = await analyseFiles({ 'wells.csv': wells, 'bands.csv': bands('siA', 'siB') });
  expect(contrasts(analysis)).toEqual(['qpcr: AnasR/Parental']);
  expect(analysis.problems.map(({ code }) => code)).toContain('one-group-only');
});
