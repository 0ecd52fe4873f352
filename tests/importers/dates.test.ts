import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { readDelimited } from '../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../src/importers/mapping/guess-mapping.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Dates look like large numbers; all names and values are invented.

const table = (head: readonly string[]): string =>
  [
    head,
    ['20240131', 'Par', 'ERα', '4.12', '642.1'],
    ['20240131', 'Res', 'ERα', '2.37', '611.9'],
    ['20240202', 'Par', 'HER2', '1.93', '655.3'],
    ['20240202', 'Res', 'HER2', '5.71', '628.4'],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

test('heads that say nothing are asked about, whatever the file is called', async () => {
  const text = table(['word 1', 'word 2', 'word 3', 'word 4', 'word 5']);
  const [outcome] = await readFile('blot words.txt', new TextEncoder().encode(text));
  expect(outcome).toMatchObject({ ok: false, mappable: true });
  const guess = guessMapping(readDelimited(text));
  expect(guess.kind !== 'grid' && guess.columns[0]).not.toBe('value');
});

test('a column of dates beside proteins is no signal of them', async () => {
  const text = [
    'Sample\tMade on\tHER2\tActin',
    'Par 1\t20240131\t1200\t5000',
    'Res 1\t20240202\t3600\t5100',
  ].join('\n');
  const { readings } = await sourceFromText('western.txt', text);
  const targets = Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'target', i));
  expect(targets).toEqual(['HER2', 'Actin', 'HER2', 'Actin']);
  expect([...readings.value]).toEqual([1200, 5000, 3600, 5100]);
});
