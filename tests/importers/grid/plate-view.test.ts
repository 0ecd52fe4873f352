import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/importers/read-file.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

const path = 'test-data/importers/bio-rad-plate-view/plate-view-decimal-comma.csv';

test.each(['Remark', ''])(
  'a plate view behind a column of notes, headed «%s», is read as it was',
  async (head) => {
    const plain = readFileSync(path, 'utf8');
    const lines = plain.split('\n').map((line, i) => `${i === 0 ? head : `note ${i}`},${line}`);
    const [before, after] = [
      await sourceFromText('plate.csv', plain),
      await sourceFromText('noted.csv', lines.join('\n')),
    ];
    expect(after.format).toBe('bio-rad-plate-view');
    expect(after.readings.value).toEqual(before.readings.value);
    expect(after.readings.names.position).toEqual(before.readings.names.position);
  },
);

test('a line of wells under one word is no matrix of genes', async () => {
  const text = [
    'note,B,Content,Unkn,Unkn,Unkn',
    'x,B,Cq,21.61,22.72,23.83',
    'y,B,Cq,24.61,25.72,26.83',
    'z,B,Cq,21.12,22.23,NaN',
  ];
  const [outcome] = await readFile('lines.csv', new TextEncoder().encode(text.join('\n')));
  expect(outcome).toMatchObject({ ok: false, mappable: true });
});
