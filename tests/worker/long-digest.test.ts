import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { digestInPieces } from '../../src/worker/long-digest.ts';

const bytes = Uint8Array.from({ length: 3 * 2 ** 20 + 17 }, (_, i) => (i * 31) % 251);
const expected = createHash('sha256').update(bytes).digest('hex');

test('the fingerprint of pieces is that of the whole (node:crypto)', async () => {
  expect(await digestInPieces(new Blob([bytes]))).toBe(expected);
  expect(await digestInPieces(new Blob([]))).toBe(createHash('sha256').digest('hex'));
});

test('also where streams cannot be read into a buffer of ours', async () => {
  const file = new Blob([bytes]);
  const plain = file.stream();
  vi.spyOn(file, 'stream').mockReturnValue(plain.pipeThrough(new TransformStream()));
  expect(await digestInPieces(file)).toBe(expected);
});
