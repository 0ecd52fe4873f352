import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { indexStudy } from '../../src/analysis/study-index.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { measurementsCsv } from '../../src/exports/measurements-csv.ts';
import { rScript } from '../../src/exports/r-script.ts';
import type { QpcrSettings } from '../../src/domain/qpcr-settings.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { parseStudyFile } from '../../src/study/study-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';
import { seededRandom } from '../bench/false-positives.ts';

const hasR = spawnSync('Rscript', ['--version']).status === 0;

/** What R prints when it runs the script of a study beside its measurements. */
function runStudy(study: Study): string {
  const annotation = annotate(study);
  const index = indexStudy(study, annotation);
  const folder = mkdtempSync(join(tmpdir(), 'foldboard-r-'));
  writeFileSync(join(folder, 'measurements.csv'), [...measurementsCsv(index)].join(''));
  writeFileSync(join(folder, 'recompute.R'), rScript(index, analyse(study, annotation), 'test'));
  const { stdout, stderr } = spawnSync('Rscript', ['recompute.R'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  rmSync(folder, { recursive: true });
  return stdout + stderr;
}

/** The bundled example with other settings. */
function exampleStudy(settings: Partial<Settings> = {}): Study {
  const opened = parseStudyFile(readFileSync('public/studies/example.foldboard.json', 'utf8'));
  if (!opened.ok) throw new Error(opened.diagnostic.message);
  return { ...opened.study, settings: { ...opened.study.settings, ...settings } };
}

/** How many of how many results R agreed with; the app's own count of them beside it. */
function agreementIn(said: string): string {
  return /(\d+ of \d+) results agree/.exec(said)?.[1] ?? said;
}

test.skipIf(!hasR).each(['auto', 'unpaired'] as const)(
  'R comes to the same results from measurements.csv (%s; skipped where there is no Rscript)',
  { timeout: 60_000 },
  (pairing) => {
    const said = runStudy(exampleStudy({ pairing }));
    const [, agreeing, all] = /(\d+) of (\d+) results agree/.exec(said) ?? [];
    expect(`${agreeing} of ${all}`).toBe(`${all} of ${all}`);
    expect(Number(all)).toBeGreaterThanOrEqual(9);
  },
);

/** Three plates with two replicates of each group, in technical triplicates; GREB1 is not detected in one group. */
async function threePlates(qpcr: Partial<QpcrSettings>, pairing: Settings['pairing'] = 'auto') {
  const random = seededRandom(41);
  const sources = await Promise.all(
    [1, 2, 3].map((plate) => {
      const lines = ['Parental', 'Resistant'].flatMap((group) =>
        [1, 2].flatMap((n) =>
          ['ESR1', 'PGR', 'GREB1', 'GAPDH', 'ACTB'].flatMap((target, t) =>
            [0, 1, 2].map(() => {
              const isAbsent = target === 'GREB1' && group === 'Resistant';
              const shift = group === 'Resistant' && t < 2 ? 1.5 : 0;
              const cq = (20 + t + plate + shift + random()).toFixed(2);
              return `${group} ${2 * plate + n - 2},${target},${isAbsent ? 'Undetermined' : cq}`;
            }),
          ),
        ),
      );
      const text = ['Sample,Target,Cq', ...lines].join('\n');
      return sourceFromText(`plate ${plate}.csv`, text);
    }),
  );
  const settings = { ...emptyStudy.settings, pairing };
  return {
    ...emptyStudy,
    sources,
    settings: { ...settings, qpcr: { ...settings.qpcr, ...qpcr } },
  };
}

const typed = [
  { target: 'ESR1', factor: 1.87 },
  { target: 'GAPDH', factor: 1.95 },
];

test.skipIf(!hasR).each<[name: string, method: string, settings: Partial<QpcrSettings>]>([
  ['with typed efficiencies', 'welch', { efficiencies: typed }],
  ['medians of the technical wells', 'welch', { technical: 'median', efficiencies: typed }],
  ['their mean quantity', 'welch', { technical: 'quantity', efficiencies: typed }],
  ['within runs', 'blocked', { blockByRun: true, efficiencies: typed }],
  ['ranks', 'rank-sum', { test: 'rank' }],
  ['permutations', 'permutation', { test: 'permutation', efficiencies: typed }],
])('R comes to the same: %s', { timeout: 60_000 }, async (_name, method, qpcr) => {
  const said = runStudy(await threePlates(qpcr));
  expect(agreementIn(said)).toBe('2 of 2');
  expect(said).toContain(method);
  expect(said).toMatch(
    /qpcr GREB1, Resistant: fold change <0\.\d+ \(a bound, because replicates were not detected\)/,
  );
});

test.skipIf(!hasR).each(['rank', 'permutation'] as const)(
  'R comes to the same: pairs by %s, and ranks with ties',
  { timeout: 60_000 },
  async (by) => {
    const { qpcr } = emptyStudy.settings;
    const paired = runStudy(exampleStudy({ qpcr: { ...qpcr, test: by } }));
    const [, agreeing, all] = /(\d+) of (\d+) results/.exec(paired) ?? [];
    expect(agreeing).toBe(all);
    const cqs = [20, 20.5, 21, 21, 22, 21, 22, 22.5, 23, 23];
    const lines = cqs.flatMap((cq, i) => {
      const sample = `${i < 5 ? 'Parental' : 'Resistant'} ${(i % 5) + 1}`;
      return [`${sample},ESR1,${cq}`, `${sample},GAPDH,18`];
    });
    const source = await sourceFromText('ties.csv', ['Sample,Target,Cq', ...lines].join('\n'));
    const settings = { ...emptyStudy.settings, qpcr: { ...qpcr, test: by } };
    expect(agreementIn(runStudy({ ...emptyStudy, sources: [source], settings }))).toBe('1 of 1');
  },
);

test.skipIf(!hasR)(
  'what the script does not compute is printed with the reason, also where it computes nothing',
  { timeout: 60_000 },
  async () => {
    const plate = [
      'Well,Sample,Compound,Dose (µM),Absorbance',
      ...['Parental', 'Resistant'].flatMap((sample, s) =>
        [0, 0.01, 0.1, 1, 10, 100].map(
          (dose, i) =>
            `${'AB'[s] ?? ''}${i + 1},${sample},Anastrozole,${dose},${(0.1 + 0.9 / (1 + dose / (1 + 99 * s))).toFixed(3)}`,
        ),
      ),
      'H12,Blank,,,0.05',
    ].join('\n');
    const source = await sourceFromText('plate.csv', plate);
    const said = runStudy({ ...emptyStudy, sources: [source] });
    expect(agreementIn(said)).toBe('0 of 0');
    expect(said).toMatch(
      /viability Anastrozole, Resistant: .*\(measurements\.csv holds no doses\)/,
    );
    expect(said).not.toContain('Error');
  },
);
