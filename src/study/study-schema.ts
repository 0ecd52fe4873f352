import type { AnnotationEdits, SampleEdit, TargetEdit } from '../domain/annotation.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticCodes } from '../domain/diagnostic.ts';
import type { Readings } from '../domain/reading.ts';
import { roles } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile, Study } from '../domain/study.ts';
import { emptyStudy } from '../domain/study.ts';
import type { Schema } from './schema.ts';
import {
  choice,
  fileOnly,
  flag,
  list,
  nullable,
  number,
  optional,
  pair,
  record,
  sourceId,
  text,
  whole,
  withStandard,
} from './schema.ts';

// The one table of what a study holds. A field that a type of the domain gains is one line here; it needs a
// standard, so that files and links from before it still open.

const name = text(2_000);
const sentence = text(10_000);
const rowNumber = whole(0, 2 ** 32 - 1);
const assay = choice(['qpcr', 'western', 'viability']);
const readings: Schema<Readings> = { node: { kind: 'readings' } };

const diagnostic = record<Diagnostic>({
  severity: choice(['error', 'warning', 'info']),
  code: choice(diagnosticCodes),
  message: sentence,
  file: optional(name),
  sheet: optional(name),
  row: optional(rowNumber),
  column: optional(name),
  text: optional(sentence),
  expected: optional(sentence),
  mend: optional(sentence),
  more: optional(rowNumber),
});
const diagnostics = list(diagnostic, 10_000);

const source = record<Source>({
  id: sourceId,
  file: name,
  bytes: whole(0, Number.MAX_SAFE_INTEGER),
  sha256: fileOnly(text(64), ''),
  assay,
  format: name,
  formatName: name,
  replicateMeaning: withStandard(choice(['biological', 'technical', 'unclear']), 'technical'),
  cycles: withStandard(nullable(number()), null),
  unreadColumns: fileOnly(list(name, 20_000), []),
  metadata: fileOnly(list(pair(name, sentence), 10_000), []),
  diagnostics: fileOnly(diagnostics, []),
  readings,
});

const sampleEdit = record<SampleEdit>({
  sample: name,
  line: optional(name),
  group: optional(name),
  replicate: optional(name),
  batch: optional(name),
  leftOut: optional(flag),
});

const targetEdit = record<TargetEdit>({
  assay,
  target: name,
  name: optional(name),
  role: optional(choice(roles)),
  partner: optional(name),
});

const annotation = record<AnnotationEdits>({
  samples: withStandard(list(sampleEdit, 100_000), []),
  targets: withStandard(list(targetEdit, 100_000), []),
});

const settings = record<Settings>({
  controlGroup: withStandard(nullable(name), defaultSettings.controlGroup),
  pairing: withStandard(choice(['auto', 'paired', 'unpaired']), defaultSettings.pairing),
  adjustment: withStandard(
    choice(['holm', 'benjamini-hochberg', 'none']),
    defaultSettings.adjustment,
  ),
  alpha: withStandard(number(0, 1), defaultSettings.alpha),
  confidence: withStandard(number(0, 1), defaultSettings.confidence),
  phosphoOverTotal: withStandard(
    choice(['auto', 'same-membrane', 'parallel-membranes']),
    defaultSettings.phosphoOverTotal,
  ),
  replicateColumn: withStandard(
    choice(['technical', 'biological']),
    defaultSettings.replicateColumn,
  ),
  sameSampleInSeveralRuns: withStandard(
    choice(['biological-replicates', 'one-replicate']),
    defaultSettings.sameSampleInSeveralRuns,
  ),
  expectationTable: withStandard(name, defaultSettings.expectationTable),
});

const refusedFile = record<RefusedFile>({ file: name, diagnostics });

export const studySchema = record<Study>({
  title: withStandard(name, emptyStudy.title),
  invented: withStandard(flag, emptyStudy.invented),
  settings: withStandard(settings, emptyStudy.settings),
  annotation: withStandard(annotation, emptyStudy.annotation),
  refused: fileOnly(list(refusedFile, 10_000), []),
  sources: withStandard(list(source, 10_000), []),
});
