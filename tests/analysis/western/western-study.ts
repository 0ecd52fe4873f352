import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyse } from '../analyse.ts';
import { annotate } from '../../../src/annotation/annotate.ts';
import { parseLaneKey } from '../../../src/annotation/parse-lane-key.ts';
import type { LaneKey } from '../../../src/domain/lane-key.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import type { WesternSettings } from '../../../src/domain/settings.ts';
import { defaultSettings, defaultWesternSettings } from '../../../src/domain/settings.ts';
import type { Source } from '../../../src/domain/source.ts';
import type { Study } from '../../../src/domain/study.ts';
import { emptyStudy } from '../../../src/domain/study.ts';
import { resultsCsv } from '../../../src/exports/results-csv.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import Papa from 'papaparse';

/** Reads a file, or a text as if it were one. */
export async function sourceFrom(path: string, text?: string): Promise<Source> {
  const bytes =
    text === undefined ? new Uint8Array(readFileSync(path)) : new TextEncoder().encode(text);
  const [outcome] = await readFile(basename(path), bytes);
  if (!outcome?.ok)
    throw new Error(`${path} was not read: ${JSON.stringify(outcome?.diagnostics)}`);
  const { file, importer, imported } = outcome;
  return {
    id: path,
    file,
    bytes: bytes.length,
    sha256: '',
    assay: importer.assay,
    format: importer.id,
    formatName: importer.name,
    ...imported,
  };
}

/** A study of these sources; `western` changes the settings of blots. */
export function blotStudy(
  sources: readonly Source[],
  change: Partial<Study> = {},
  western: Partial<WesternSettings> = {},
): Study {
  const settings = { ...defaultSettings, ...change.settings };
  return {
    ...emptyStudy,
    sources,
    ...change,
    settings: { ...settings, western: { ...defaultWesternSettings, ...western } },
  };
}

export function analysed(study: Study): Analysis {
  return analyse(study, annotate(study));
}

/** Rows of results.csv. */
export function resultRows(analysis: Analysis): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(resultsCsv(analysis.results).trimEnd(), {
    header: true,
  }).data;
}

/** A key as a person would paste it, for whole files. */
export function laneKey(
  blot: string,
  sources: readonly Source[],
  text: string,
  laneCount?: number,
): LaneKey {
  const { lanes, problems } = parseLaneKey(text);
  if (problems.length > 0) throw new Error(problems.join(' '));
  return {
    blot,
    laneCount: laneCount ?? lanes.length,
    lanes,
    proteins: [],
    probings: sources.flatMap((source) => {
      const runs = source.readings.names.run.dictionary.slice(1);
      return (runs.length === 0 ? [''] : runs).map((run) => ({ source: source.id, run }));
    }),
  };
}
