import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/domain/result.ts';
import type { WesternSettings } from '../../../src/domain/settings.ts';
import { expectClose, folder, isThere } from './known-blots.ts';
import { analysed, blotStudy, resultRows, sourceFrom } from './western-study.ts';

// Background as a choice, from files: as stated, subtracted, left in. Numbers are those of the cells, by hand.

type Choice = WesternSettings['background'];
const choices: readonly Choice[] = ['as-stated', 'subtract', 'none'];
const fixtures = 'test-data/importers';

async function under(path: string, choice: Choice, text?: string): Promise<Analysis> {
  return analysed(blotStudy([await sourceFrom(path, text)], {}, { background: choice }));
}

interface Case {
  readonly name: string;
  readonly path: string;
  readonly sample: string;
  readonly signals: readonly [stated: number, subtracted: number, raw: number];
  readonly words: readonly [stated: string, subtracted: string, raw: string];
}

const own = 'signals as stated';
const taken = 'background subtracted';
const left = 'background left in';
const byProgram = 'background taken off by the program';

const cases: readonly Case[] = [
  {
    name: 'Image Lab: adjusted volume, volume − mean background × pixels, volume',
    path: `${fixtures}/bio-rad-image-lab/EGFR_volumes.csv`,
    sample: 'U1',
    signals: [804120.25, 1204880.5 - 410.5 * 960, 1204880.5],
    words: [own, taken, left],
  },
  {
    name: 'Image Studio: signal, total − background × area, total',
    path: `${fixtures}/licor-image-studio/blot3_pAkt.csv`,
    sample: 'AnaR 1',
    signals: [59871.25, 70000 - 4800 * 3.5, 70000],
    words: [own, taken, left],
  },
  {
    name: 'iBright: it states a raw volume and no background',
    path: `${fixtures}/ibright-analysis/bands_HER2.csv`,
    sample: 'Parental 1',
    signals: [290004.5, 290004.5, 402211],
    words: [own, byProgram, left],
  },
];

describe.each(cases)('$name', ({ path, sample, signals, words }) => {
  test.each([0, 1, 2] as const)('choice %i', async (i) => {
    const { ratios } = await under(path, choices[i] ?? 'none');
    const row = ratios.find((one) => one.sample === sample);
    expectClose(row?.signal, signals[i], 1e-12);
    expect(row?.formula).toContain(`(${words[i]})`);
  });
});

test('a program that exports the net signal alone cannot give the background back, and says so', async () => {
  const path = `${fixtures}/licor-odyssey`;
  const file = readdirSync(path).find((name) => !name.endsWith('.json')) ?? '';
  const [stated, raw] = [
    await under(`${path}/${file}`, 'as-stated'),
    await under(`${path}/${file}`, 'none'),
  ];
  expect(raw.ratios.map(({ signal }) => signal)).toEqual(stated.ratios.map(({ signal }) => signal));
  expect(raw.ratios[0]?.formula).toContain(byProgram);
});

describe('a plain table with a background column', () => {
  const rows = [1, 2].flatMap((blot) => [
    `${blot},1,Parental ${blot},HER2,1000,200`,
    `${blot},1,Parental ${blot},β-actin,500,100`,
    `${blot},2,Resistant ${blot},HER2,${3000 + 400 * blot},200`,
    `${blot},2,Resistant ${blot},β-actin,500,100`,
  ]);
  const text = ['blot,lane,sample,target,signal,background', ...rows].join('\n');

  test.each([
    ['as-stated', Math.sqrt(3.4 * 3.8), own],
    ['subtract', Math.sqrt(4 * 4.5), taken],
    ['none', Math.sqrt(3.4 * 3.8), left],
  ] as const)('%s reaches results.csv, with the formula in words', async (choice, fold, words) => {
    const analysis = await under('blots.csv', choice, text);
    const row = resultRows(analysis).find(({ target }) => target === 'HER2');
    expectClose(Number(row?.['fold_change']), fold, 1e-12);
    expect(row?.['notes']).toContain(`HER2 / β-actin (${words})`);
    expect(analysis.assumptions.map((one) => one.text)).toContain(`Western blot: ${words}.`);
  });

  test('without the column nothing is said of a background', async () => {
    const bare = text
      .split('\n')
      .map((line) => line.replace(/,[^,]*$/, ''))
      .join('\n');
    const { ratios, assumptions } = await under('blots.csv', 'as-stated', bare);
    expect(ratios[0]?.formula).toBe('HER2 / β-actin');
    expect(assumptions.map((one) => one.text).join()).not.toContain('stated');
  });
});

test.skipIf(!isThere)(
  'LI-COR’s own definition holds in published files: signal = total − background × area',
  async () => {
    const path = `${folder}/licor-imagestudio/R3_G2_S2.xls`;
    const [stated, less] = [await under(path, 'as-stated'), await under(path, 'subtract')];
    expect(stated.ratios.length).toBeGreaterThan(0);
    for (const [i, { signal }] of stated.ratios.entries()) {
      const found = less.ratios[i]?.signal ?? Number.NaN;
      // Sums of some ten thousand pixels, stored in single precision.
      expect(Math.abs(found - (signal ?? 0))).toBeLessThan(0.1);
    }
  },
);

describe('exposure', () => {
  const table = (exposures: readonly string[]): string =>
    [
      'blot,lane,sample,target,signal,exposure',
      ...['Parental 1', 'Resistant 1', 'Parental 2', 'Resistant 2'].flatMap((sample, i) => [
        `1,${i + 1},${sample},HER2,${1000 + 100 * i},${exposures[i] ?? ''}`,
        `1,${i + 1},${sample},β-actin,500,10 s`,
      ]),
    ].join('\n');

  test('is told of every band, and said where compared bands differ in it', async () => {
    const analysis = await under('gel.csv', 'as-stated', table(['10 s', '60 s', '10 s', '60 s']));
    expect(analysis.ratios.map(({ exposure }) => exposure)).toEqual([
      '10 s',
      '60 s',
      '10 s',
      '60 s',
    ]);
    expect(analysis.blots[0]?.rows[0]?.exposures).toEqual(['10 s', '60 s', '10 s', '60 s']);
    const found = analysis.problems.filter(({ code }) => code === 'exposure-differs');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: 'gel.csv', row: 2, column: 'exposure' });
    expect(found[0]?.message).toContain(
      'HER2 on gel.csv · 1 come from images of different exposures (10 s: Parental 1, Parental 2; 60 s: Resistant 1, Resistant 2)',
    );
    expect(resultRows(analysis).find(({ target }) => target === 'HER2')?.['fold_change']).not.toBe(
      '',
    );
  });

  test.each([
    ['one exposure', ['10 s', '10 s', '10 s', '10 s']],
    ['none stated', ['', '', '', '']],
    ['one lane that states none', ['10 s', '10 s', '', '10 s']],
  ])('%s: nothing is said', async (_, exposures) => {
    const { problems } = await under('gel.csv', 'as-stated', table(exposures));
    expect(problems.map(({ code }) => code)).not.toContain('exposure-differs');
  });
});
