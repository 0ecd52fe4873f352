import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyStudy } from '../../src/domain/study.ts';
import { studyJsonSchema } from '../../src/study/json-schema.ts';
import { toStudyFile } from '../../src/study/study-file.ts';
import { failuresOf } from './validate-json-schema.ts';

test('docs/study.schema.json is what files are checked against (mended by vitest --update)', async () => {
  await expect(`${JSON.stringify(studyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/study.schema.json',
  );
});

test('the published example study is a file of that schema', () => {
  const schema: unknown = JSON.parse(readFileSync('docs/study.schema.json', 'utf8'));
  const example: unknown = JSON.parse(
    readFileSync('public/studies/example.foldboard.json', 'utf8'),
  );
  expect(failuresOf(schema, example)).toEqual([]);
});

test('the schema refuses what the app refuses', () => {
  const file = toStudyFile(emptyStudy);
  const wrong = file.replace('"alpha": 0.05', '"alpha": 7').replace('"pairing"', '"mood"');
  expect(failuresOf(studyJsonSchema(), JSON.parse(wrong)).length).toBeGreaterThan(1);
});
