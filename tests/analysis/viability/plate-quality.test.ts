import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { annotate } from '../../../src/annotation/annotate.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import { emptyStudy } from '../../../src/domain/study.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { sourceFromText } from '../study-from-text.ts';
import { unevenNumbers, unevenPlate } from './uneven-plate.ts';

async function analyseText(text: string): Promise<Analysis> {
  const study = { ...emptyStudy, sources: [await sourceFromText('uneven.csv', text)] };
  return analyse(study, annotate(study));
}

describe('a plate whose controls are bad', () => {
  test('Z′, rim and drift are those of NumPy', async () => {
    const [plate] = (await analyseText(unevenPlate())).plates;
    expectClose(plate?.zPrime ?? null, unevenNumbers.zPrime, 1e-9);
    expectClose(plate?.edgeRatio ?? null, unevenNumbers.edgeRatio, 1e-9);
    expectClose(plate?.drift ?? null, unevenNumbers.drift, 1e-9);
  });

  test('each is a warning in words, with the place and what to do', async () => {
    const { problems } = await analyseText(unevenPlate());
    const told = problems.filter(({ code }) => code === 'plate-quality');
    expect(told.map(({ message }) => message)).toEqual([
      'Vehicle and blank wells of uneven.csv lie close together for their scatter: Z′ is 0.34.',
      'Vehicle wells on the rim of uneven.csv read 71 % of the inner ones, which is an edge effect.',
      'The vehicle of uneven.csv changes by 32 % from one end of the plate to the other.',
    ]);
    for (const { severity, file, expected, mend } of told) {
      expect({ severity, file }).toEqual({ severity: 'warning', file: 'uneven.csv' });
      expect(expected).toMatch(/\w/);
      expect(mend).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('a plate with even controls raises none', async () => {
    const even = unevenPlate().replace(
      /^([A-H](?:1|6|12),.*),0\.\d+$|^([A-H]6,.*),1\.\d+$/gm,
      (line) => line.replace(/[\d.]+$/, line.includes('Blank') ? '0.06' : `0.9${line.length % 2}`),
    );
    const { plates, problems } = await analyseText(even);
    expect(plates[0]?.zPrime).toBeGreaterThan(0.9);
    expect(problems.filter(({ code }) => code === 'plate-quality')).toEqual([]);
  });
});
