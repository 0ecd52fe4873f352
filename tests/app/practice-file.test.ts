import { expect, test } from 'vitest';
import { longPracticeFile, practiceFile } from '../../src/app/practice-file.ts';
import { readSources } from '../../src/worker/read-source.ts';

/** How many readings come of a file, and whether it was read from its bytes: only then it says how far it is. */
async function read(file: File): Promise<{ readings: number; isFromBytes: boolean }> {
  let isFromBytes = false;
  const [outcome] = await readSources(file, [], () => {
    isFromBytes = true;
  });
  if (!outcome?.ok) throw new Error('the practice file was refused');
  return { readings: outcome.source.readings.count, isFromBytes };
}

test('the page practises on a plate that goes the way of short files', async () => {
  expect(await read(practiceFile())).toEqual({ readings: 72, isFromBytes: false });
});

test('and on a table that goes the way of long ones', async () => {
  expect(await read(longPracticeFile())).toEqual({ readings: 1080, isFromBytes: true });
});
