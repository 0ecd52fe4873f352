import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { analysed, blotStudy, resultRows, sourceFrom } from './western-study.ts';

describe('designs', () => {
  const rows = (
    blot: number,
    lanes: readonly (readonly [sample: string, signal: number])[],
  ): string[] =>
    lanes.flatMap(([sample, signal], i) => [
      `${blot},${i + 1},${sample},XYZ1,${signal}`,
      `${blot},${i + 1},${sample},β-actin,1000`,
    ]);
  const head = 'blot,lane,sample,target,signal';

  test('across gels over the common sample: Welch on log2 ratios', async () => {
    // Each gel has a scale of its own, which the common sample takes away.
    const text = [
      head,
      ...rows(1, [
        ['Pool', 100],
        ['Par 1', 110],
        ['Par 2', 90],
      ]),
      ...rows(2, [
        ['Pool', 1000],
        ['Res 1', 2100],
        ['Res 2', 1900],
      ]),
      ...rows(3, [
        ['Pool', 10],
        ['Par 3', 10],
        ['Res 3', 22],
      ]),
    ].join('\n');
    const source = await sourceFrom('gels.csv', text);
    const analysis = analysed(blotStudy([source], {}, { commonSample: 'Pool' }));
    const found = resultRows(analysis).find(({ target }) => target === 'XYZ1');
    const mean = (...values: number[]): number =>
      values.reduce((a, b) => a + Math.log2(b), 0) / values.length;
    expect(Number(found?.['log2_fold_change'])).toBeCloseTo(
      mean(2.1, 1.9, 2.2) - mean(1.1, 0.9, 1),
      12,
    );
    expect(found).toMatchObject({ n_control: '3', n_test: '3' });
    expect(found?.['test']).toContain('Welch');
    expect(analysis.results[0]?.pairingReason).toContain('common sample Pool');
  });

  test('three groups with a missing lane: one fit of all, as R has it', async () => {
    const lanes: Readonly<Record<number, readonly (readonly [string, number])[]>> = {
      1: [
        ['Control 1', 100],
        ['DrugA 1', 200],
        ['DrugB 1', 380],
      ],
      2: [
        ['Control 2', 900],
        ['DrugA 2', 2000],
        ['DrugB 2', 4100],
      ],
      3: [
        ['Control 3', 50],
        ['DrugB 3', 190],
      ],
    };
    const text = [
      head,
      ...Object.entries(lanes).flatMap(([blot, of]) => rows(Number(blot), of)),
    ].join('\n');
    const study = blotStudy([await sourceFrom('three.csv', text)], {
      settings: { ...defaultSettings, controlGroup: 'Control' },
    });
    const results = analysed(study).results.filter(({ target }) => target === 'XYZ1');
    expect(results.map(({ test: name }) => name)).toEqual(
      results.map(
        () => 'additive fit of all groups (group + blot) on log2 (target / loading control)',
      ),
    );
    // R 4.2: summary(lm(log2(y / 1000) ~ factor(blot) + group)), as in scripts/r/additive-fit.R.
    const [a, b] = results;
    expect(a?.log2FoldChange).toBeCloseTo(1.054199248004, 11);
    expect(a?.seLog2).toBeCloseTo(0.08376984423173, 11);
    expect(a?.pValue).toBeCloseTo(0.00108188373947, 12);
    expect(b?.log2FoldChange).toBeCloseTo(2.013208613429, 11);
    expect(b?.seLog2).toBeCloseTo(0.0714391631968, 11);
    expect(b?.pValue).toBeCloseTo(9.80953157248e-5, 14);
    expect(results.every(({ pairing }) => pairing === 'paired')).toBe(true);
  });
});

test('a second factor that samples state: groups are compared within its levels', async () => {
  const lanes = ['Par 1', 'Res 1', 'Par 2', 'Res 2'];
  const text = [1, 2].flatMap((blot) =>
    lanes.flatMap((sample, i) => [
      `${blot},${i + 1},${sample},XYZ1,${[100, 300, 200, 100][i] ?? 0}`,
      `${blot},${i + 1},${sample},β-actin,${50 * blot}`,
    ]),
  );
  const source = await sourceFrom(
    'gel.csv',
    ['blot,lane,sample,target,signal', ...text].join('\n'),
  );
  const samples = lanes.map((sample) => ({
    sample,
    factor: sample.endsWith('1') ? 'vehicle' : 'anastrozole',
  }));
  const study = blotStudy([source], { annotation: { samples, targets: [] } });
  const rows = resultRows(analysed(study)).filter(({ target }) => target === 'XYZ1');
  expect(rows.map((row) => [row['line'], Number(row['fold_change'])])).toEqual([
    ['vehicle', expect.closeTo(3, 12)],
    ['anastrozole', expect.closeTo(0.5, 12)],
  ]);
});
