import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RatioRow } from '../../../src/domain/result.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { expectClose, folder, isThere, known } from './known-blots.ts';
import { analysed, blotStudy, laneKey, resultRows, sourceFrom } from './western-study.ts';

// From raw tables and lane keys to ratios and results.csv, against KNOWN.tsv.

const doses = ['0', '1.5', '3', '6', '12', '24'];

/** Lanes of one series of doses; without a replicate they are repeats that take no part. */
function series(line: string, replicate: string, lanes = doses): string[] {
  return lanes.map((dose) =>
    replicate === '' ? '-\t\t\t' : `${line} ${replicate} ${dose}\t${dose}\t${replicate}\t${line}`,
  );
}

const header = 'sample\tgroup\treplicate\tline';
const keyOf = (...parts: string[][]): string => [header, ...parts.flat()].join('\n');
const control0 = { settings: { ...defaultSettings, controlGroup: '0' } };

describe.skipIf(!isThere)('published blots', () => {
  test('W1: p-Akt over Akt in two channels of one blot', async () => {
    const source = await sourceFrom(
      `${folder}/licor-imagestudio/0001720_02_JuneGel1_GSK3iDR_Aktp.xls`,
    );
    const study = blotStudy([source], {
      ...control0,
      annotation: {
        samples: [],
        targets: [
          { assay: 'western', target: '800', name: 'p-Akt', role: 'phospho', partner: 'Akt' },
          { assay: 'western', target: '700', name: 'Akt', role: 'total' },
        ],
      },
      laneKeys: [laneKey('Gel1', [source], keyOf(series('XX', 'R1'), series('XO', 'R1')))],
    });
    const analysis = analysed(study);
    const rows = analysis.ratios.filter(({ target }) => target === 'p-Akt');
    expect(rows).toHaveLength(12);
    const of = (key: string): RatioRow | undefined =>
      rows.find(({ line, group }) => `${line} ${group}` === key);
    // The authors divide by means over the blot and by the mean K of three blots (stated in KNOWN.md).
    const mean = (part: (row: RatioRow) => number | null): number =>
      rows.reduce((sum, row) => sum + (part(row) ?? Number.NaN), 0) / rows.length;
    const scale = mean(({ total }) => total) / mean(({ signal }) => signal);
    const means: Readonly<Record<string, number>> = {
      XX: 2.0922148808878975,
      XO: 1.1174509346882595,
    };
    let compared = 0;
    for (const { key, quantity, value } of known('W1')) {
      const row = of(key);
      if (quantity === 'p-Akt/Akt') expectClose(row?.ratio, value);
      else if (quantity.startsWith('fold over the dose-0')) expectClose(row?.relative, value);
      else if (quantity.startsWith('published fold'))
        expectClose(((row?.ratio ?? Number.NaN) * scale) / (means[row?.line ?? ''] ?? 0), value);
      else continue;
      compared += 1;
    }
    expect(compared).toBe(36);
    const results = resultRows(analysis).filter(({ target }) => target === 'p-Akt');
    expect(results).toHaveLength(10);
    for (const result of results) {
      expect(result).toMatchObject({ measure: 'phospho/total', n_control: '1', p_value: '' });
      const key = `${result['line'] ?? ''} ${result['test_group'] ?? ''}`;
      expectClose(Number(result['fold_change']), of(key)?.relative ?? Number.NaN);
    }
  });

  test('W2: p-P70S6K over the stain of the same gel, three blots in six files of two programs', async () => {
    const blots = [
      [
        'Gel3',
        'licor-imagestudio/0001725_02_JuneGel3_GSK3iDR_pP70S6k.xls',
        'licor-empiria/0000584_02_June2020_Gsk3iDR_R1trial_Gel3.xlsx',
        keyOf(series('XX', 'R1'), series('XO', 'R1')),
      ],
      [
        'Gel19',
        'licor-imagestudio/0000044_02_JuneGel19_GSK3bDR_p70Rsk.xls',
        'licor-empiria/0000048_02_Gel19_GSK3iDR2_R1XX_TPS.xlsx',
        keyOf(series('', '', ['0']), series('', ''), series('XO', 'R2'), series('XX', 'R2')),
      ],
      [
        'Gel20',
        'licor-imagestudio/0000045_02_JuneGel20_GSK3bDR_p70Rsk.xls',
        'licor-empiria/0000049_02_Gel20_GSK3iDR3_R1XO_TPS.xlsx',
        keyOf(series('', '', ['0']), series('', ''), series('XX', 'R3'), series('XO', 'R3')),
      ],
    ] as const;
    const read = await Promise.all(
      blots.map(async ([blot, signal, stain, key]) => {
        const sources = await Promise.all(
          [signal, stain].map((path) => sourceFrom(`${folder}/${path}`)),
        );
        return { sources, key: laneKey(blot, sources, key) };
      }),
    );
    const name = 'P70S6K phosphorylated';
    const study = blotStudy(
      read.flatMap(({ sources }) => sources),
      {
        ...control0,
        annotation: {
          samples: [],
          targets: ['pP70S6k', '800'].map((target) => ({
            assay: 'western',
            target,
            name,
            role: 'target',
          })),
        },
        laneKeys: read.map(({ key }) => key),
      },
    );
    const analysis = analysed(study);
    const rows = analysis.ratios.filter(({ target }) => target === name);
    expect(rows).toHaveLength(36);
    expect(new Set(rows.map(({ formula }) => formula.split(' / ')[0]))).toEqual(new Set([name]));
    const mean = (values: readonly (number | null)[]): number =>
      values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0) / values.length;
    // The authors' r = (p / mean p) / (TPS / mean TPS) over the kept lanes, over its mean K at dose 0 of three blots.
    const scaled = new Map(
      rows.map((row) => {
        const blot = rows.filter((other) => other.blot === row.blot);
        const scale =
          mean(blot.map(({ loading }) => loading)) / mean(blot.map(({ signal }) => signal));
        return [row.sample, (row.ratio ?? Number.NaN) * scale] as const;
      }),
    );
    const controlMean = (line: string): number =>
      mean(['R1', 'R2', 'R3'].map((replicate) => scaled.get(`${line} ${replicate} 0`) ?? null));
    let compared = 0;
    for (const { key, quantity, value } of known('W2')) {
      const row = rows.find(({ sample }) => sample === key);
      if (quantity.startsWith('fold over the dose-0')) expectClose(row?.relative, value);
      else if (quantity.startsWith('published fold'))
        expectClose((scaled.get(key) ?? Number.NaN) / controlMean(key.slice(0, 2)), value);
      else continue;
      compared += 1;
    }
    expect(compared).toBe(72);
    const results = resultRows(analysis).filter(({ target }) => target === name);
    const columns: Readonly<Record<string, string>> = {
      log2: 'log2_fold_change',
      SE: 'se_log2',
      fold: 'fold_change',
      low: 'ci95_low',
      high: 'ci95_high',
      p: 'p_value',
    };
    const table =
      readFileSync(`${folder}/KNOWN.md`, 'utf8').split('Computed, not published')[1] ?? '';
    const lines = [
      ...table.matchAll(
        /^\| (X[XO]) \| ([\d.]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
      ),
    ];
    expect(lines).toHaveLength(10);
    for (const [, line = '', dose, ...numbers] of lines) {
      const result = results.find((row) => row['line'] === line && row['test_group'] === dose);
      expect(result).toMatchObject({ n_control: '3', n_test: '3' });
      expect(result?.['test']).toContain('paired t-test');
      for (const [i, column] of Object.values(columns).entries()) {
        expectClose(Number(result?.[column]), Number(numbers[i]), 1e-6);
      }
    }
    // Holm over both lines and all doses.
    const smallest = Math.min(...results.map((row) => Number(row['p_value'])));
    expectClose(Math.min(...results.map((row) => Number(row['p_adjusted']))), 10 * smallest);
  });

  test('W3: phospho and total in two files, joined by lane order', async () => {
    const sources = await Promise.all(
      ['pSMAD2', 'totSMAD2'].map((part) =>
        sourceFrom(`${folder}/licor-imagestudio/BlotA_230622_Activin_E14_${part}.xls`),
      ),
    );
    const lanes = ['R1 control', 'R1 activin A', 'R2 control', 'R2 activin A'];
    const key = [
      header,
      ...lanes.map((lane) => `${lane}\t${lane.slice(3)}\t${lane.slice(0, 2)}\t`),
    ].join('\n');
    const study = blotStudy(sources, {
      settings: { ...defaultSettings, controlGroup: 'Control' },
      laneKeys: [laneKey('BlotA', sources, key)],
    });
    const { ratios } = analysed(study);
    const rows = ratios.filter(({ total }) => total !== null);
    expect(rows).toHaveLength(4);
    for (const { key: lane, quantity, value } of known('W3')) {
      const row = rows.find(({ sample }) => sample === lane);
      if (quantity === 'pSMAD2/totSMAD2') expectClose(row?.ratio, value);
      if (quantity.includes('fold')) expectClose(row?.relative, value);
    }
  });

  test('W4: target over GAPDH, a sheet a blot', async () => {
    const { ratios } = analysed(
      blotStudy([await sourceFrom(`${folder}/alphaeasefc/B1AR_10week.xls`)]),
    );
    const wanted = known('W4').filter(({ quantity }) => quantity === 'B1AR/GAPDH');
    expect(ratios).toHaveLength(wanted.length);
    for (const [i, { value }] of wanted.entries()) expectClose(ratios[i]?.ratio, value);
  });

  test('W5: one gel in four files without a stated blot, joined by the lane key', async () => {
    const sources = await Promise.all(
      ['S1', 'S2', 'TPS'].map((part) =>
        sourceFrom(`${folder}/licor-imagestudio/R3_G2_${part}.xls`),
      ),
    );
    const facts = known('W5');
    const samples = [...new Set(facts.map(({ key }) => key))];
    const key = laneKey('R3_G2', sources, ['Ladder', ...samples].join('\n'));
    // The same channel is another protein in each round of staining.
    const names: readonly (readonly [i: number, target: string, name: string])[] = [
      [0, '800', 'ERKp'],
      [0, '700', 'STAT3p'],
      [1, '800', 'SMAD2p'],
      [1, '700', 'GAPDH'],
    ];
    const proteins = names.map(([i, target, name]) => ({
      source: sources[i]?.id ?? '',
      target,
      name,
    }));
    const laneKeys = [{ ...key, proteins }];
    const { ratios, blots } = analysed(blotStudy(sources, { laneKeys }));
    expect(blots).toHaveLength(1);
    expect(blots[0]?.rows.map(({ target }) => target)).toEqual([
      'ERKp',
      'STAT3p',
      'SMAD2p',
      'GAPDH',
      'TPS',
    ]);
    expect(blots[0]?.lanes.map(({ takesPart }) => takesPart)).toEqual([
      false,
      ...samples.map(() => true),
    ]);
    const overGapdh = analysed(blotStudy(sources, { laneKeys }, { loading: 'loading-controls' }));
    let compared = 0;
    for (const { key: sample, quantity, value } of facts) {
      const [target = '', divisor] = quantity.split('/');
      const rows = divisor === 'GAPDH' ? overGapdh.ratios : ratios;
      expectClose(rows.find((row) => row.sample === sample && row.target === target)?.ratio, value);
      compared += 1;
    }
    expect(compared).toBe(76);
  });
});
