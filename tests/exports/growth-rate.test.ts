import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { studyTables } from '../../src/exports/study-tables.ts';
import { readSources } from '../../src/worker/read-source.ts';
import { ic50Rows } from '../analysis/viability/known-files.ts';

// GR50 from the file to the exported table: the 112 published of real-data/viability/KNOWN.md, V5, to its 1e-3.

const folder = '../shared/real-data/viability/gr-metrics/';

const tableAt = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(folder + name, 'utf8').trim(), {
    delimiter: '\t',
    header: true,
  }).data;

/** The study of the lines of one time: of several times a study takes the last. */
async function studyAt(time: string): Promise<Study> {
  const [head = '', ...lines] = readFileSync(`${folder}toy_example_input1.tsv`, 'utf8')
    .trim()
    .split('\n');
  const at = head.split('\t').indexOf('time');
  const kept = lines.filter((line) => line.split('\t')[at] === time);
  const [outcome] = await readSources(new File([[head, ...kept].join('\n')], 'counts.tsv'), []);
  if (!outcome?.ok) throw new Error('The counts were not read.');
  const settings = { ...emptyStudy.settings, replicateColumn: 'biological' as const };
  return { ...emptyStudy, sources: [outcome.source], settings };
}

describe.skipIf(!existsSync(folder))('growth-rate metrics', () => {
  test.each(['48', '72'])('of all replicates at %s hours are the published ones', async (time) => {
    const study = await studyAt(time);
    const analysis = analyse(study, annotate(study));
    const exported = studyTables(study, analysis, '').find(({ name }) => name === 'growth_rate');
    const [header = [], ...rows] = exported?.rows ?? [];
    const at = (name: string): number => header.indexOf(name);
    const keyOf = (row: (typeof rows)[number]): string =>
      ['line', 'compound', 'group', 'replicate'].map((name) => row[at(name)]).join(' ');
    const found = new Map(rows.map((row) => [keyOf(row), row]));
    const published = tableAt('R_input1_GRmetrics.tsv').filter((row) => row['time'] === time);
    expect(published).toHaveLength(56);
    for (const row of published) {
      const { cell_line, agent, perturbation, replicate, GR50 } = row;
      const key = [cell_line, agent, perturbation, replicate].join(' ');
      const gr50 = found.get(key)?.[at('gr50')];
      const isReached =
        GR50 === 'Inf' ? gr50 === null : Math.abs(Number(gr50) / Number(GR50) - 1) < 1e-3;
      expect({ key, isReached }).toEqual({ key, isReached: true });
    }
    // The notes of ic50.csv say the same to three digits, group by group and replicate by replicate.
    const notes = ic50Rows(analysis).map((row) => row['notes'] ?? '');
    expect(notes.filter((note) => note.includes('growth rate: GR50'))).toHaveLength(rows.length);
  });
});
