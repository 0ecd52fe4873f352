import { expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { compoundInName } from '../../../src/domain/compound-in-name.ts';
import { annotate } from '../../../src/annotation/annotate.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import { studyOf } from '../study-builder.ts';
import { sourceFromText } from '../study-from-text.ts';

const doses = [0, 1, 3, 10, 30, 100];

async function analyseText(file: string, lines: readonly string[]): Promise<Analysis> {
  const study = studyOf([await sourceFromText(file, `${lines.join('\n')}\n`)]);
  return analyse(study, annotate(study));
}

test('the time at which each well was read is no time course', async () => {
  const { curves, assumptions } = await analyseText('list.csv', [
    'Plate,Well,Time,Compound,Dose (nM),Absorbance',
    ...doses.map(
      (dose, i) =>
        `1,A${i + 1},00:00:0${i}.50,Letrozole,${dose},${(2 / (1 + dose / 10)).toFixed(3)}`,
    ),
  ]);
  expect(curves[0]?.points).toHaveLength(doses.length);
  expect(assumptions.map(({ text }) => text).join()).not.toContain('time points');
});

test('wells that are read again are a time course', async () => {
  const { curves, assumptions } = await analyseText('course.csv', [
    'Plate,Well,Time,Compound,Dose (nM),Absorbance',
    ...['0', '72'].flatMap((time) =>
      doses.map(
        (dose, i) => `1,A${i + 1},${time},Letrozole,${dose},${1 + Number(time) / 100 - i / 10}`,
      ),
    ),
  ]);
  expect(curves[0]?.points).toHaveLength(doses.length);
  expect(assumptions.map(({ text }) => text).join()).toContain('the last of 2 time points, 72');
});

test('lines whose group nobody knows are never pooled', async () => {
  const { curves } = await analyseText('lines.csv', [
    'Cell line,Sample,Compound,Dose (nM),Viability',
    ...['QX-1', 'QX-2'].flatMap((line, n) =>
      doses.map((dose, i) => `${line},${n * 10 + i},Letrozole,${dose},${100 - (n + 1) * 10 * i}`),
    ),
  ]);
  expect(curves.map(({ row }) => [row.line, row.points])).toEqual([
    ['QX-1', doses.length],
    ['QX-2', doses.length],
  ]);
});

test('a file that names no compound is asked by its own name', async () => {
  const { curves, assumptions } = await analyseText('T47D tamoxifen run2.csv', [
    'Dose (nM),Viability (%)',
    ...doses.map((dose, i) => `${dose},${100 - 12 * i}`),
  ]);
  expect(curves[0]?.row.compound).toBe('Tamoxifen');
  expect(assumptions.map(({ text }) => text)).toContain(
    'The compound is Tamoxifen, as the name of its file says.',
  );
});

test.each([
  ['MCF7_letrozole_d5.xlsx', 'Letrozole'],
  ['palbociclib.csv', 'Palbociclib'],
  ['paclitaxel and cisplatin.csv', ''],
  ['plate reader 3.csv', ''],
  ['satin.csv', ''],
])('%s names %s', (file, compound) => {
  expect(compoundInName(file)).toBe(compound);
});
