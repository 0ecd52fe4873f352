import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../src/domain/settings.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { expectClose, folder, isThere, known } from './known-blots.ts';
import { analysed, blotStudy, laneKey, resultRows, sourceFrom } from './western-study.ts';

// W3 to W5 of KNOWN.md to results.csv. Their ratios are stated there; what R (4.x, base) makes of those is cited
// beside each number. W1 and W2 stand in known-densitometry.test.ts.

const withControl = (controlGroup: string, pairing: Settings['pairing'] = 'auto') => ({
  settings: { ...defaultSettings, controlGroup, pairing },
});
const header = 'sample\tgroup\treplicate\tline';

describe.skipIf(!isThere)('published blots in results.csv', () => {
  test('W3: two replicates of activin A on one blot', async () => {
    const sources = await Promise.all(
      ['pSMAD2', 'totSMAD2'].map((part) =>
        sourceFrom(`${folder}/licor-imagestudio/BlotA_230622_Activin_E14_${part}.xls`),
      ),
    );
    const lanes = ['R1 control', 'R1 activin A', 'R2 control', 'R2 activin A'];
    const key = lanes.map((lane) => `${lane}\t${lane.slice(3)}\t${lane.slice(0, 2)}\t`);
    const laneKeys = [laneKey('BlotA', sources, [header, ...key].join('\n'))];
    const [row] = resultRows(analysed(blotStudy(sources, { ...withControl('Control'), laneKeys })));
    expect(row).toMatchObject({ measure: 'phospho/total', n_control: '2', n_test: '2' });
    // r <- log2(ratios of KNOWN.md); mean(r[c(2, 4)]) - mean(r[c(1, 3)]); t.test(r[c(2, 4)], r[c(1, 3)])
    expectClose(Number(row?.['log2_fold_change']), 2.12297983959638, 1e-12);
    expectClose(Number(row?.['fold_change']), 4.35592719063966, 1e-12);
    expectClose(Number(row?.['p_value']), 0.0416871239238305, 1e-9);
  });

  test('W4: lean and diabetic animals on four blots, compared within each', async () => {
    const source = await sourceFrom(`${folder}/alphaeasefc/B1AR_10week.xls`);
    const rows = resultRows(analysed(blotStudy([source], withControl('ZL'))));
    const row = rows.find(({ target }) => target === 'B1AR');
    expect(row).toMatchObject({ control_group: 'ZL', test_group: 'ZDF', measure: 'protein' });
    expect(row).toMatchObject({ n_control: '12', n_test: '12' });
    // summary(lm(log2(ratio) ~ sheet + group)) and confint() of the 24 ratios of KNOWN.md
    expectClose(Number(row?.['log2_fold_change']), -0.0328880476112971, 1e-10);
    expectClose(Number(row?.['se_log2']), 0.0681731263421548, 1e-10);
    expectClose(Number(row?.['fold_change']), 0.977461613983394, 1e-10);
    expectClose(Number(row?.['ci95_low']), 0.885413919441818, 1e-9);
    expectClose(Number(row?.['ci95_high']), 1.079078593448524, 1e-9);
    expectClose(Number(row?.['p_value']), 0.6350190069321994, 1e-9);
  });

  test('W5: nineteen conditions of one gel in four files, each over the control of its line', async () => {
    const sources = await Promise.all(
      ['S1', 'S2', 'S3', 'TPS'].map((part) =>
        sourceFrom(`${folder}/licor-imagestudio/R3_G2_${part}.xls`),
      ),
    );
    const facts = known('W5');
    const samples = [...new Set(facts.map(({ key }) => key))];
    // `XX control` is line and group; the common lane belongs to neither.
    const key = samples.map((sample) => {
      const [line = '', group = ''] = sample.split(' ');
      return group === '' ? `${sample}\t\t\t` : `${sample}\t${group}\t\t${line}`;
    });
    const names = [
      ['S1', '800', 'ERKp'],
      ['S1', '700', 'STAT3p'],
      ['S2', '800', 'SMAD2p'],
      ['S2', '700', 'GAPDH'],
      ['S3', '800', 'beta-catenin'],
    ] as const;
    const proteins = names.map(([part, target, name]) => ({
      source: sources.find(({ file }) => file.includes(`_${part}`))?.id ?? '',
      target,
      name,
    }));
    const keyed = laneKey('R3_G2', sources, [header, '-\t\t\t', ...key].join('\n'));
    const study = blotStudy(sources, {
      ...withControl('Control'),
      annotation: {
        samples: [],
        targets: ['ERKp', 'STAT3p', 'SMAD2p'].map((target) => ({
          assay: 'western',
          target,
          role: 'target',
        })),
      },
      laneKeys: [{ ...keyed, proteins }],
    });
    const rows = resultRows(analysed(study));
    const ratio = (sample: string, quantity: string): number =>
      facts.find((fact) => fact.key === sample && fact.quantity === quantity)?.value ?? Number.NaN;
    let compared = 0;
    for (const [, , name] of names.slice(0, 3)) {
      const divisor = facts.find(({ quantity }) => quantity === `${name}/TPS`)?.quantity ?? '';
      for (const row of rows.filter(({ target }) => target === name)) {
        const sample = `${row['line'] ?? ''} ${row['test_group'] ?? ''}`;
        const wanted = ratio(sample, divisor) / ratio(`${row['line'] ?? ''} control`, divisor);
        expectClose(Number(row['fold_change']), wanted, 1e-9);
        // One lane each: no interval and no p.
        expect(row).toMatchObject({ n_control: '1', n_test: '1', p_value: '', ci95_low: '' });
        compared += 1;
      }
    }
    // Eight conditions of each line against its control, for three proteins.
    expect(compared).toBe(3 * 16);
  });
});
