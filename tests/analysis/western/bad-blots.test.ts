import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import { analysed, blotStudy, laneKey, resultRows, sourceFrom } from './western-study.ts';

// What goes wrong on real blots: words, where, what to do – and the rest still computes.

/** Two groups on three blots; `change` alters single signals. */
function table(
  targets: readonly string[],
  change: (blot: number, group: string, target: string) => number | null = () => null,
): string {
  const rows = [1, 2, 3].flatMap((blot) =>
    ['Parental', 'Resistant'].flatMap((group, lane) =>
      targets.map((target, i) => {
        const usual =
          1000 *
          blot *
          (i + 1) *
          (group === 'Resistant' && i === 0 ? 3 + 0.2 * blot : 1 + 0.01 * blot * lane);
        return `${blot},${lane + 1},${group} ${blot},${target},${change(blot, group, target) ?? usual}`;
      }),
    ),
  );
  return ['blot,lane,sample,target,signal', ...rows].join('\n');
}

async function analyseText(text: string, name = 'blots.csv'): Promise<Analysis> {
  return analysed(blotStudy([await sourceFrom(name, text)]));
}

function problem(analysis: Analysis, code: Diagnostic['code']): Diagnostic {
  const found = analysis.problems.find((one) => one.code === code);
  if (!found)
    throw new Error(`no ${code} among ${analysis.problems.map((one) => one.code).join(', ')}`);
  expect(found.message).toMatch(/^[«A-Z].*\.$/);
  expect(found.mend).toMatch(/\.$/);
  return found;
}

const row = (analysis: Analysis, target: string): Record<string, string> | undefined =>
  resultRows(analysis).find((one) => one['target'] === target);

describe('bad input', () => {
  test('no loading control', async () => {
    const analysis = await analyseText(table(['HER2', 'EGFR']));
    expect(problem(analysis, 'loading-control-missing').file).toBe('blots.csv');
    expect(Number(row(analysis, 'HER2')?.['p_value'])).toBeGreaterThan(0);
    expect(row(analysis, 'HER2')?.['notes']).toContain('not normalised');
  });

  test('a protein without a name is told as one', async () => {
    const rows = ['A 1,1.5', 'A 2,1.7', 'B 1,2.5', 'B 2,2.9'];
    const analysis = await analyseText(['sample,optical density', ...rows].join('\n'));
    expect(problem(analysis, 'loading-control-missing').message).toContain(
      'beside a protein without a name,',
    );
  });

  test('a phospho without its total; the other target still computes', async () => {
    const analysis = await analyseText(table(['HER2', 'p-Akt (Ser473)', 'β-actin']));
    const found = problem(analysis, 'total-missing');
    expect([found.file, found.row, found.text]).toEqual(['blots.csv', 3, 'p-Akt (Ser473)']);
    expect(found.mend).toContain('Data › Targets');
    expect(row(analysis, 'p-Akt (Ser473)')?.['fold_change']).toBe('');
    expect(row(analysis, 'HER2')?.['fold_change']).not.toBe('');
  });

  test('the same with the role «target»: divided by what is loaded', async () => {
    const source = await sourceFrom('blots.csv', table(['HER2', 'pAkt S473', 'β-actin']));
    const annotation = {
      samples: [],
      targets: [{ assay: 'western', target: 'pAkt S473', role: 'target' } as const],
    };
    const analysis = analysed(blotStudy([source], { annotation }));
    expect(analysis.problems.map(({ code }) => code)).not.toContain('total-missing');
    const found = row(analysis, 'p-Akt (Ser473)');
    expect(found).toMatchObject({ measure: 'protein', n_control: '3', n_test: '3' });
    expect(found?.['notes']).toContain('p-Akt (Ser473) / β-actin');
    expect(Number(found?.['fold_change'])).toBeCloseTo(1, 9);
  });

  test.each([0, -12])(
    'a total of %s: its lane has no ratio, the other blots remain',
    async (signal) => {
      const analysis = await analyseText(
        table(['p-Akt (Ser473)', 'Akt'], (blot, group, target) =>
          blot === 1 && group === 'Resistant' && target === 'Akt' ? signal : null,
        ),
      );
      expect(problem(analysis, 'value-not-positive').text).toBe(String(signal));
      expect(row(analysis, 'p-Akt (Ser473)')).toMatchObject({ n_control: '2', n_test: '2' });
      const lane = analysis.ratios.find(
        ({ target, total }) => target === 'p-Akt (Ser473)' && total === signal,
      );
      expect(lane?.flags).toContain('a signal at or below zero has no logarithm');
    },
  );

  test('a blot with only one group', async () => {
    const lines = table(['HER2', 'β-actin'])
      .split('\n')
      .filter((line) => !line.startsWith('3,1,'));
    const analysis = await analyseText(lines.join('\n'));
    const found = problem(analysis, 'blot-without-control');
    expect(found.message).toContain('no lane of the control group Parental');
    expect(row(analysis, 'HER2')?.['fold_change']).not.toBe('');
  });

  test('a saturated control lane', async () => {
    const [header = '', ...lines] = table(['HER2', 'β-actin']).split('\n');
    const flagged = lines.map((line, i) => `${line},${i === 0 ? 'yes' : 'no'}`);
    const analysis = await analyseText([`${header},saturated`, ...flagged].join('\n'));
    const found = problem(analysis, 'band-saturated');
    expect(found.message).toContain('HER2 of Parental 1 in lane 1');
    expect(found.message).toContain(
      'It is a control lane, so every fold change on this blot is too high',
    );
    expect(row(analysis, 'HER2')).toMatchObject({ n_control: '3', n_test: '3' });
  });

  test('a loading control that differs between the groups', async () => {
    const analysis = await analyseText(
      table(['HER2', 'β-actin'], (blot, group, target) =>
        target === 'β-actin' ? 1000 * (group === 'Resistant' ? 2 + 0.01 * blot : 1) : null,
      ),
    );
    expect(problem(analysis, 'loading-differs').message).toContain('β-actin itself differs');
  });

  test('blots that disagree in direction', async () => {
    const analysis = await analyseText(
      table(['HER2', 'β-actin'], (blot, group, target) =>
        target === 'HER2' && group === 'Resistant' && blot === 2 ? 300 : null,
      ),
    );
    const found = problem(analysis, 'blots-disagree');
    expect(found.message).toContain('higher than the control in 2 and lower in 1 of 3');
    expect(found.mend).toContain('2');
  });

  test('bands near their background, and what subtracting it does', async () => {
    const [header = '', ...lines] = table(['HER2', 'β-actin']).split('\n');
    const text = [
      `${header},background`,
      ...lines.map((line, i) => `${line},${i === 0 ? 600 : 10}`),
    ].join('\n');
    const source = await sourceFrom('blots.csv', text);
    const stated = analysed(blotStudy([source]));
    const less = analysed(blotStudy([source], {}, { background: 'subtract' }));
    expect(problem(stated, 'band-near-background').message).toContain('less than twice as much');
    expect(stated.ratios[0]?.signal).toBe(1000);
    expect(less.ratios[0]?.signal).toBe(400);
  });
});

test('ratios outside the range of a dilution series', async () => {
  const dilution = [1, 2, 4, 8, 16].map(
    (amount, i) => `1,${i + 3},Dilution ${amount},HER2,${amount === 16 ? 4100 : 500 * amount}`,
  );
  const text = [
    table(['HER2', 'β-actin'], (_, group) => (group === 'Parental' ? 1000 : 4600)),
    ...dilution,
  ];
  const analysis = await analyseText(text.join('\n'));
  expect(analysis.blots[0]?.dilutions).toMatchObject([
    { target: 'HER2', range: { amounts: [1, 8], signals: [500, 4000] } },
  ]);
  expect(problem(analysis, 'outside-linear-range').message).toContain(
    'HER2 of Resistant 1 in lane 2',
  );
  expect(row(analysis, 'HER2')).toMatchObject({ n_control: '3', n_test: '3' });
});

describe('lanes without names', () => {
  const imageStudio = (channels: readonly (readonly [string, number])[]): string =>
    [
      'Image ID\tChannel\tName\tSignal\tTotal\tArea\tBkgnd.',
      ...channels.flatMap(([channel, lanes], c) =>
        Array.from(
          { length: lanes },
          (_, i) =>
            `0001_Gel7\t${channel}\t${String(c * 12 + i + 1).padStart(5, '0')}\t${100 * (c + 1) + 10 * i}\t${900 + i}\t50\t1`,
        ),
      ),
    ].join('\n');

  test('unequal lane counts are told and never shifted', async () => {
    const source = await sourceFrom(
      'Gel7.txt',
      imageStudio([
        ['800', 4],
        ['700', 3],
      ]),
    );
    const analysis = analysed(blotStudy([source]));
    const found = problem(analysis, 'lanes-unequal');
    expect(found.message).toContain('800 has 4 lanes and 700 has 3');
    expect(found.message).toContain('nothing was shifted');
  });

  test('a lane key with too few lanes is not used, and the other blot computes', async () => {
    const source = await sourceFrom(
      'Gel7.txt',
      imageStudio([
        ['800', 4],
        ['700', 4],
      ]),
    );
    const named = await sourceFrom('blots.csv', table(['HER2', 'β-actin']));
    const analysis = analysed(
      blotStudy([source, named], { laneKeys: [laneKey('Gel7', [source], 'Par 1\nRes 1\nPar 2')] }),
    );
    const found = problem(analysis, 'lanes-unequal');
    expect([found.file, found.expected]).toEqual([
      'Gel7.txt',
      '3 rows, one a lane in the order of the gel',
    ]);
    expect(found.mend).toContain('Paste a key with 4 lines');
    expect(row(analysis, 'HER2')).toMatchObject({ n_control: '3', n_test: '3' });
  });

  test('every reading stays accounted for when a key leaves lanes out', async () => {
    const source = await sourceFrom(
      'Gel7.txt',
      imageStudio([
        ['800', 4],
        ['700', 4],
      ]),
    );
    const { counts } = analysed(
      blotStudy([source], { laneKeys: [laneKey('Gel7', [source], '-\nPar 1\nRes 1\n-')] }),
    );
    expect(counts).toEqual([
      { source: 'Gel7.txt', rows: 8, used: 4, undetermined: 0, excluded: 4, rejected: 0 },
    ]);
  });
});

test('a site is kept: p-Akt (Thr308) is not p-Akt (Ser473), and keeps the name of its file', async () => {
  const analysis = await analyseText(table(['pAkt S473', 'Akt', 'pAkt T308']));
  const rows = resultRows(analysis).filter(({ measure }) => measure === 'phospho/total');
  expect(rows.map(({ target }) => target)).toEqual(['p-Akt (Ser473)', 'pAkt T308']);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['agrees', 'no expectation']);
  expect(rows[0]?.['fold_change']).not.toBe(rows[1]?.['fold_change']);
});
