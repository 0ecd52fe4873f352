import { expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';
import { linesOf } from '../lines-of.ts';

// Signals beside what was made of them, as people lay them out; all values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const signals = ['0,1.21,1.18', '1,1.15,1.16', '10,0.93,1.12', '100,0.61,0.98'];
const shares = ['0,100,100', '1,95,98.3', '10,76.9,94.9', '100,50.4,83.1'];
const beside = (titles: readonly string[], right: readonly string[]): string =>
  text(
    `${titles[0]},,,,${titles[1]},,`,
    'Dose (nM),Par,LetR,,Dose (nM),Par,LetR',
    ...signals.map((line, i) => `${line},,${right[i]}`),
  );

test.each([
  ['OD 570', '% viability'],
  ['Absorbance', '% of control'],
  ['Raw data', 'Normalised'],
])(
  'what was calculated from signals is read neither beside nor below them: %s, %s',
  async (of, made) => {
    const below = text(
      of,
      'Dose (nM),Par,LetR',
      ...signals,
      '',
      made,
      'Dose (nM),Par,LetR',
      ...shares,
    );
    for (const file of [beside([of, made], shares), below]) {
      const source = await sourceFromText('doses.csv', file);
      expect(linesOf(source).slice(0, 2)).toEqual(['Par   0 1.21', 'LetR   0 1.18']);
      expect(source.readings.count).toBe(8);
      expect(source.diagnostics.map(({ message }) => message).join(' ')).toContain('not read');
    }
  },
);

test('titles of compounds still name what the tables are of', async () => {
  const source = await sourceFromText('doses.csv', beside(['Letrozole', 'Tamoxifen'], signals));
  expect(source.readings.count).toBe(16);
  expect(source.readings.names.compound.dictionary).toEqual(['', 'Letrozole', 'Tamoxifen']);
});

test('a further wavelength of wells without places is said to be left out', async () => {
  const source = await sourceFromText('doses.csv', beside(['OD 570', 'OD 690'], signals));
  expect(source.readings.count).toBe(8);
  expect(source.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
});

test.each(['Wavelength', 'Wavelength (nm)', 'Wellenlänge'])(
  'a column «%s» tells reads apart and holds no signals',
  async (header) => {
    const { readings } = await sourceFromText(
      'wells.csv',
      text(`Well,${header},OD`, 'A1,570,1.21', 'A1,690,0.08', 'A2,570,1.15', 'A2,690,0.08'),
    );
    const lines = Array.from({ length: readings.count }, (_, i) =>
      [nameOf(readings, 'position', i), nameOf(readings, 'read', i), readings.value[i]].join(' '),
    );
    expect(lines).toEqual(['A1 570 1.21', 'A1 690 0.08', 'A2 570 1.15', 'A2 690 0.08']);
  },
);

test.each(['Puits', 'Kavität', 'Pocillo'])('wells under «%s» keep their places', async (header) => {
  const { readings } = await sourceFromText(
    'wells.csv',
    text(`${header};Dose (nM);Absorbance`, 'A1;0;1,21', 'A2;1;1,15', 'B1;10;0,93'),
  );
  expect(readings.names.position.dictionary).toEqual(['', 'A1', 'A2', 'B1']);
});
