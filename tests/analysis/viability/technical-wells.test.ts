import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { averageWells } from '../../../src/analysis/viability/average-wells.ts';
import { viabilityMethodText } from '../../../src/analysis/viability/method-text.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { expectClose } from '../../stats/expect-close.ts';
import type { TestWell } from './plate-study.ts';
import { analysePlates, sectionNine } from './plate-study.ts';

interface Fit {
  readonly ic50: number;
  readonly top: number;
  readonly bottom: number;
  readonly hill: number;
  readonly n: number;
}

/** R's nls on the wells and on their means (scripts/r/dose-means.R). */
const expected = JSON.parse(readFileSync('test-data/stats/dose-means.json', 'utf8')) as Record<
  'means' | 'each' | 'unevenMeans' | 'unevenEach',
  Fit
>;

/** The second and third well of the lower five doses above zero left out, as in the script. */
const uneven = sectionNine().filter(
  ({ dose = 0, replicate, group }: TestWell) =>
    !(group === 'Parental' && dose > 0 && dose <= 0.1 && replicate !== '1'),
);

describe('curves through the means of technical wells', () => {
  test.each([
    ['means', 'averaged', sectionNine()],
    ['each', 'each', sectionNine()],
    ['unevenMeans', 'averaged', uneven],
    ['unevenEach', 'each', uneven],
  ] as const)('%s are R’s', (key, technicalWells, wells) => {
    const [parental] = analysePlates(wells, { technicalWells }).curves;
    const fit = expected[key];
    expect(parental?.row.points).toBe(fit.n);
    expectClose(parental?.row.ic50 ?? null, fit.ic50, 1e-6);
    expectClose(parental?.row.top ?? null, fit.top, 1e-6);
    expectClose(parental?.row.bottom ?? null, fit.bottom, 1e-6);
    expectClose(parental?.row.hill ?? null, fit.hill, 1e-6);
  });

  test('say so in the notes and in the methods', () => {
    const { curves } = analysePlates(sectionNine(), { technicalWells: 'averaged' });
    expect(curves[0]?.row.notes).toContain(
      'technical wells averaged first: 30 wells are 10 points',
    );
    const analysis = analysePlates(sectionNine());
    const text = (technicalWells: 'each' | 'averaged'): string =>
      viabilityMethodText(analysis, { ...defaultSettings, technicalWells });
    expect(text('each')).toContain('every well counts once');
    expect(text('averaged')).toContain(
      'technical wells of one biological replicate and dose were averaged first',
    );
  });

  test('keep biological replicates apart', () => {
    const point = { place: '', dose: 1 };
    expect(
      averageWells([
        { ...point, replicate: 'a', percent: 40 },
        { ...point, replicate: 'b', percent: 80 },
        { ...point, replicate: 'a', percent: 50 },
      ]).map(({ replicate, percent }) => [replicate, percent]),
    ).toEqual([
      ['a', 45],
      ['b', 80],
    ]);
  });
});
