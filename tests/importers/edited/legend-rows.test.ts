import { describe, expect, test } from 'vitest';
import { nameOf, stateOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// What people write below a table about its colours; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const undetermined = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) =>
    stateOf(readings, i) === 'undetermined' ? nameOf(readings, 'sample', i) : '',
  ).filter((name) => name !== '');

const rows = ['Sample,Target,Ct', 'Par 1,GAPDH,18.1', 'Par 2,GAPDH,18.4', 'Res 1,GAPDH,18.7'];

describe('words behind a blank row below a table', () => {
  test('are remarks, and said', async () => {
    const source = await sourceFromText(
      'cq.csv',
      text(...rows, ',,', 'red,repeat,', ',yellow = excluded,'),
    );
    expect(source.readings.count).toBe(3);
    expect(source.diagnostics).toMatchObject([
      {
        code: 'value-missing',
        row: 6,
        text: 'red repeat',
        message: expect.stringMatching(/remarks/),
      },
    ]);
  });

  test.each(['Par 3,GAPDH,', 'Res 2,ESR1,', 'NTC,GAPDH,', 'Water,ESR1,', 'Old,GAPDH,'])(
    '%s is a sample in which nothing amplified',
    async (row) => {
      const source = await sourceFromText('cq.csv', text(...rows, ',,', row));
      expect(undetermined(source)).toEqual([row.split(',')[0]]);
    },
  );

  test('are a sample where no blank row sets them apart, or a word says that nothing amplified', async () => {
    const close = await sourceFromText('cq.csv', text(...rows, 'Old,ESR1,'));
    expect(undetermined(close)).toEqual(['Old']);
    const stated = await sourceFromText('cq.csv', text(...rows, ',,', 'Old,ESR1,Undetermined'));
    expect(undetermined(stated)).toEqual(['Old']);
  });

  test('are no band', async () => {
    const source = await sourceFromText(
      'bands.csv',
      text('Sample,Protein,Signal', 'Par 1,Actin,4100', 'Res 1,Actin,4300', ',,', 'red,saturated,'),
    );
    expect(source.readings.count).toBe(2);
    expect(source.diagnostics).toMatchObject([{ code: 'value-missing', row: 5 }]);
  });
});
