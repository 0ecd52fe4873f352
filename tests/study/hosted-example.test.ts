import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CultureEntry } from '../../src/domain/culture.ts';
import type { Source } from '../../src/domain/source.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { toStudyFile } from '../../src/study/study-file.ts';

const folder = 'public/example';

/** A source, or the entries of a culture log. */
async function readOne(file: string): Promise<Source | readonly CultureEntry[]> {
  const bytes = readFileSync(`${folder}/${file}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const [outcome] = await readFile(file, bytes);
  if (outcome && !outcome.ok && outcome.culture) return outcome.culture.entries;
  if (!outcome?.ok) throw new Error(`${file} was not read.`);
  const { importer, imported } = outcome;
  return {
    ...{ id: sha256, file, bytes: bytes.length, sha256 },
    ...{ assay: importer.assay, format: importer.id, formatName: importer.name },
    ...imported,
  };
}

test('the hosted example study is what its files are read as (mended by vitest --update)', async () => {
  const index = JSON.parse(readFileSync(`${folder}/study.json`, 'utf8')) as {
    readonly title: string;
    readonly files: readonly string[];
  };
  const read = await Promise.all(index.files.map(readOne));
  const sources = read.flatMap((one) => ('assay' in one ? [one] : []));
  const culture = read.flatMap((one) => ('assay' in one ? [] : one));
  const study = { ...emptyStudy, title: index.title, invented: true, sources, culture };
  await expect(toStudyFile(study)).toMatchFileSnapshot(
    '../../public/studies/example.foldboard.json',
  );
});
