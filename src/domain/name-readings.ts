import type { NamedStudy } from './apply-sheets.ts';
import { applySheets } from './apply-sheets.ts';
import { partSamples } from './part-samples.ts';
import type { Study } from './study.ts';

/** The study as annotation, analysis and exports see it: with the names of its sheets, and no sample name twice. */
export function nameReadings(study: Study): NamedStudy {
  const { study: named, problems } = applySheets(study);
  return { study: partSamples(named), problems };
}
