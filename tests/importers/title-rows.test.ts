import { describe, expect, test } from 'vitest';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Lines with a name and no value in tables of samples and genes; all names and values are invented.

const header = 'Sample,GAPDH,ESR1';
const rows = [
  ...['Par 1,18.1,24.9', 'Par 2,18.2,24.7', 'Par 3,18.4,25.2'],
  ...['Res 1,18.3,28.2', 'Res 2,18.5,28.6'],
];
const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function samplesOf({ readings }: Source, state: string): string[] {
  const names = Array.from({ length: readings.count }, (_, i) =>
    stateOf(readings, i) === state ? nameOf(readings, 'sample', i) : '',
  );
  return [...new Set(names)].filter((name) => name !== '');
}

describe('a name without values in a matrix of Cq values', () => {
  test.each(['Part 2', 'Plate 2', 'Run 1', 'Experiment of May', 'Resistant cells:'])(
    '«%s» is a title, and it is said',
    async (title) => {
      const source = await sourceFromText(
        'a.csv',
        text(header, ...rows.slice(0, 3), `${title},,`, ...rows.slice(3)),
      );
      expect(source.readings.count).toBe(10);
      expect(source.diagnostics).toMatchObject([{ code: 'value-missing', row: 5, text: title }]);
    },
  );

  test.each(['Res 3', 'res_3', 'NTC', 'Water'])('«%s» is a sample without Cq', async (name) => {
    const source = await sourceFromText(
      'a.csv',
      text(header, ...rows.slice(0, 3), `${name},,`, ...rows.slice(3)),
    );
    expect(samplesOf(source, 'undetermined')).toEqual([name]);
  });

  test('is a sample at the end too, where its name is like that of others', async () => {
    const source = await sourceFromText(
      'a.csv',
      text(header, ...rows, 'Res 3,,', 'See protocol,,'),
    );
    expect(samplesOf(source, 'undetermined')).toEqual(['Res 3']);
    expect(source.readings.count).toBe(12);
  });

  test('is a sample among names that have nothing in common', async () => {
    const lines = ['Anna,18.1,24.9', 'Bert,18.2,24.7', 'Carla,,', 'Dora,18.3,28.2', 'Emil,18.5,28'];
    const source = await sourceFromText('a.csv', text(header, ...lines));
    expect(samplesOf(source, 'undetermined')).toEqual(['Carla']);
  });

  test('is a sample where its group stands beside it', async () => {
    const grouped = rows.map((row) => row.replace(',', `,${row.slice(0, 3)},`));
    const lines = [...grouped.slice(0, 4), 'Old cells,Res,,', ...grouped.slice(4)];
    const source = await sourceFromText('a.csv', text('Sample,Group,GAPDH,ESR1', ...lines));
    expect(samplesOf(source, 'undetermined')).toEqual(['Old cells']);
  });

  test('is a remark where all samples have a group beside them', async () => {
    const names = ['Anna', 'Bert', 'Carla', 'Dora', 'Emil'];
    const lines = rows.map((row, i) => row.replace(/^(\w+) \d/, `$1,${names[i] ?? ''}`));
    const source = await sourceFromText(
      'a.csv',
      text('Group,Sample,GAPDH,ESR1', ...lines.slice(0, 2), 'repeat these!,,,', ...lines.slice(2)),
    );
    expect(samplesOf(source, 'undetermined')).toEqual([]);
    expect(source.diagnostics).toMatchObject([{ code: 'value-missing', row: 4 }]);
  });

  test('a word for no amplification makes it a sample, whatever it is called', async () => {
    const lines = [...rows.slice(0, 3), 'Plate 2,Undetermined,Undetermined', ...rows.slice(3)];
    const source = await sourceFromText('a.csv', text(header, ...lines));
    expect(samplesOf(source, 'undetermined')).toEqual(['Plate 2']);
  });
});
