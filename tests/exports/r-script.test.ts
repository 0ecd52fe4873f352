import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { indexStudy } from '../../src/analysis/study-index.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { measurementsCsv } from '../../src/exports/measurements-csv.ts';
import { rScript } from '../../src/exports/r-script.ts';
import { parseStudyFile } from '../../src/study/study-file.ts';

const hasR = spawnSync('Rscript', ['--version']).status === 0;

/** What R prints when it runs the script of the example study beside its measurements. */
function runExample(pairing: 'auto' | 'unpaired'): string {
  const opened = parseStudyFile(readFileSync('public/studies/example.foldboard.json', 'utf8'));
  if (!opened.ok) throw new Error(opened.diagnostic.message);
  const study = { ...opened.study, settings: { ...opened.study.settings, pairing } };
  const annotation = annotate(study);
  const index = indexStudy(study, annotation);
  const folder = mkdtempSync(join(tmpdir(), 'foldboard-r-'));
  writeFileSync(join(folder, 'measurements.csv'), [...measurementsCsv(index)].join(''));
  writeFileSync(join(folder, 'recompute.R'), rScript(index, analyse(study, annotation), 'test'));
  const { stdout, stderr } = spawnSync('Rscript', ['recompute.R'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  rmSync(folder, { recursive: true });
  return stdout + stderr;
}

test.skipIf(!hasR).each(['auto', 'unpaired'] as const)(
  'R comes to the same results from measurements.csv (%s; skipped where there is no Rscript)',
  { timeout: 60_000 },
  (pairing) => {
    const said = runExample(pairing);
    const [, agreeing, all] = /(\d+) of (\d+) results agree/.exec(said) ?? [];
    expect(`${agreeing} of ${all}`).toBe(`${all} of ${all}`);
    expect(Number(all)).toBeGreaterThanOrEqual(9);
  },
);
