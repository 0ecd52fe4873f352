import { expect, test } from 'vitest';
import { cultureLogOf, readCultureLog, readDate } from '../../src/importers/culture-log.ts';
import type { Workbook } from '../../src/importers/importer.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';

async function workbookOf(text: string): Promise<Workbook> {
  const [opened] = await openWorkbooks('log.csv', new TextEncoder().encode(text));
  if (!opened?.ok) throw new Error('not opened');
  return opened.workbook;
}

test.each([
  ['2025-03-14', '2025-03-14'],
  ['14.3.2025', '2025-03-14'],
  ['3/14/2025', '2025-03-14'],
  ['2025/3/4', '2025-03-04'],
  ['2024-02-29', '2024-02-29'],
  ['2025-02-29', null],
  ['soon', null],
])('the date %s', (text, date) => expect(readDate(text)).toBe(date));

test('a log with a decimal comma, a unit in its header and rows out of order', async () => {
  const workbook = await workbookOf(
    'Date;Passage;Conc. (nM);Viability (%);Doubling time (h);Event\n' +
      '14.03.2025;7;150,5;88;41,5;frozen 3 vials\n' +
      'later;8;200;;;\n' +
      '01.02.2025;5;100;92;;thawed\n',
  );
  expect(cultureLogOf(workbook)).toEqual(readCultureLog(workbook));
  const { entries, diagnostics } = readCultureLog(workbook);
  expect(entries).toEqual([
    {
      date: '2025-02-01',
      passage: 5,
      dose: 100,
      unit: 'nM',
      viability: 92,
      doublingTime: null,
      event: 'thawed',
    },
    {
      date: '2025-03-14',
      passage: 7,
      dose: 150.5,
      unit: 'nM',
      viability: 88,
      doublingTime: 41.5,
      event: 'frozen',
    },
  ]);
  expect(diagnostics).toMatchObject([
    {
      code: 'value-missing',
      row: 3,
      text: 'later',
      message: 'Row 3 of the culture log has no date that can be read, so it is left out.',
    },
  ]);
});

test('a table of something else is no culture log', async () => {
  const workbook = await workbookOf('Sample,Dose,Viability\nA,1,90\n');
  expect(cultureLogOf(workbook)).toBeNull();
  expect(readCultureLog(workbook).diagnostics[0]?.code).toBe('column-missing');
});
