import { expect, test } from 'vitest';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { saysNeither, saysNo, saysYes } from '../../src/importers/tables/yes-or-no.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Spreadsheet programs write TRUE and FALSE in their own language; all names and values are invented.

const states = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) => stateOf(readings, i));

const languages = [
  ['TRUE', 'FALSE'],
  ['WAHR', 'FALSCH'],
  ['VRAI', 'FAUX'],
  ['VERDADERO', 'FALSO'],
  ['VERO', 'FALSO'],
  ['VERDADEIRO', 'FALSO'],
  ['WAAR', 'ONWAAR'],
  ['PRAWDA', 'FAŁSZ'],
  ['ИСТИНА', 'ЛОЖЬ'],
  ['SANT', 'FALSKT'],
  ['DOĞRU', 'YANLIŞ'],
  ['Yes', 'No'],
  ['Y', 'N'],
  ['Checked', 'Unchecked'],
] as const;

const quantStudio = (omit: (i: number) => string): string =>
  [
    '* Block Type = 96-Well Block',
    '',
    '[Results]',
    'Well;Well Position;Omit;Sample Name;Target Name;Task;CT;Ct Mean;Ct Threshold',
    ...[1, 2, 3].map((i) => `${i};A${i};${omit(i)};Par ${i};ESR1;UNKNOWN;24,${i}7;;0,2`),
  ].join('\n');

test.each(languages)('omitted wells of a QuantStudio are told by %s and %s', async (yes, no) => {
  const source = await sourceFromText(
    'run.csv',
    quantStudio((i) => (i === 2 ? yes : no)),
  );
  expect(states(source)).toEqual(['measured', 'excluded', 'measured']);
  expect(source.diagnostics).toEqual([]);
});

test.each(languages)('wells of a LightCycler 480 are included by %s and %s', async (yes, no) => {
  const source = await sourceFromText(
    'run.csv',
    [
      'Experiment: par res  Selected Filter: FAM (465-510)',
      'Include;Color;Pos;Name;Cp;Concentration;Standard;Status',
      ...[1, 2, 3].map((i) => `${i === 2 ? no : yes};255;A${i};Par ${i};24,${i}7;;0;`),
    ].join('\n'),
  );
  expect(source.format).toBe('roche-lightcycler-480');
  expect(states(source)).toEqual(['measured', 'excluded', 'measured']);
});

test('a word that is neither keeps the wells, and is said', async () => {
  const source = await sourceFromText(
    'run.csv',
    quantStudio((i) => (i === 2 ? 'outlier' : '')),
  );
  expect(states(source)).toEqual(['measured', 'measured', 'measured']);
  expect(source.diagnostics).toMatchObject([
    { severity: 'warning', code: 'column-ambiguous', row: 6, column: 'Omit', text: 'outlier' },
  ]);
});

test('what stands below the wells in the column of omission is none of their words', async () => {
  const source = await sourceFromText(
    'run.csv',
    `${quantStudio(() => 'false')}\n\nAnalysis Type;Comparative;by hand\nReference Sample;Par 1;as set up`,
  );
  expect(states(source)).toEqual(['measured', 'measured', 'measured']);
  expect(source.diagnostics).toEqual([]);
});

test('a saturated band is told by the words of the spreadsheet program too', async () => {
  const { readings } = await sourceFromText(
    'blot.csv',
    [
      'Image Name;Channel;Name;Signal;Total;Area;Bkgnd.;Type;Saturated',
      '0001;800;00001;412,5;712,5;480;0,625;Signal;FALSCH',
      '0001;800;00002;1390,25;1690,25;480;0,625;Signal;WAHR',
    ].join('\n'),
  );
  expect([0, 1].map((i) => nameOf(readings, 'saturated', i))).toEqual(['', 'WAHR']);
});

test('words for yes and no are no words for anything else', () => {
  expect(['Par 1', 'ESR1', 'ja?', '2', 'omit'].map(saysNeither)).toEqual(Array(5).fill(true));
  expect(['', '-', 'N/A', 'none'].map((text) => saysYes(text) || saysNo(text))).toEqual(
    Array(4).fill(false),
  );
  expect(['', '-', 'N/A', 'none', 'true', 'нет'].some(saysNeither)).toBe(false);
});
