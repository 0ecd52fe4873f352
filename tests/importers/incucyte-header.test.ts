import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Headers of Incucyte lists as people leave them; all values are invented.

const lines = [
  'Date Time\tElapsed\tA1\tA2\tB1',
  '05/06/2025 08:00:00\t0\t11.5\t12.5\t13.5',
  '05/06/2025 10:00:00\t2\t14.25\t15.25\t16.25',
  '05/06/2025 12:00:00\t4\t17.75\t18.75\t19.75',
];
const head = ['Metric: Phase Object Confluence (Percent)', ''];

function wellsOf({ readings }: Source): string[] {
  return Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'position', i),
      nameOf(readings, 'time', i),
      nameOf(readings, 'read', i),
      readings.value[i],
    ].join(' '),
  );
}

const insertAt = (at: number) => (line: string) => line.split('\t').toSpliced(at, 0, '').join('\t');
const [names = '', ...points] = lines;

test.each([
  ['a colon behind the headers', [names.replaceAll('\t', ':\t'), ...points]],
  ['a colon behind every header', [`${names.replaceAll('\t', ':\t')}:`, ...points]],
  ['other spaces and cases', [names.replace('Date Time', 'DATE  TIME '), ...points]],
  ['a blank column in front', lines.map(insertAt(0))],
  ['a blank column between date and time', lines.map(insertAt(1))],
  ['a blank column before the wells', lines.map(insertAt(2))],
  ['a blank column between the wells', lines.map(insertAt(3))],
])('%s', async (_, changed) => {
  for (const above of [head, []]) {
    const plain = await sourceFromText('plain.txt', `${[...above, ...lines].join('\n')}\n`);
    const source = await sourceFromText('list.txt', `${[...above, ...changed].join('\n')}\n`);
    expect(plain.readings.count).toBe(9);
    expect(source.format).toBe('incucyte');
    expect(wellsOf(source)).toEqual(wellsOf(plain));
  }
});

test('an average below the points, and a point without its time, are not read and said', async () => {
  const text = [...lines, '\tMean\t14.5\t15.5\t16.5', '05/06/2025 14:00:00\t\t20\t21\t22'];
  const source = await sourceFromText('list.txt', `${text.join('\n')}\n`);
  expect(source.readings.count).toBe(9);
  expect(source.diagnostics).toMatchObject([
    { code: 'name-missing', row: 6 },
    { code: 'summary-row', row: 5, text: 'Mean' },
  ]);
});
