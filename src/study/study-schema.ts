import type { AnnotationEdits, SampleEdit, TargetEdit } from '../domain/annotation.ts';
import type { CultureEntry } from '../domain/culture.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticCodes } from '../domain/diagnostic.ts';
import type { Exclusion } from '../domain/exclusion.ts';
import type {
  ColumnMapping,
  GridMapping,
  PlateArea,
  RememberedMapping,
  TableMapping,
} from '../domain/mapping.ts';
import { sampleRoles } from '../domain/annotation.ts';
import { columnMeanings, layoutMeanings } from '../domain/mapping.ts';
import { normalisedScales } from '../domain/normalised-scale.ts';
import type { PlateLayout, WellLayout } from '../domain/plate-layout.ts';
import type { Readings } from '../domain/reading.ts';
import { roles } from '../domain/reading.ts';
import type { SampleSheet, SheetEntry } from '../domain/sample-sheet.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile, Study } from '../domain/study.ts';
import { emptyStudy } from '../domain/study.ts';
import type { LaneKey, LaneName, ProbedProtein, Probing } from '../domain/lane-key.ts';
import { settings } from './settings-schema.ts';
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
  variants,
  whole,
  withStandard,
} from './schema.ts';

// The one table of what a study holds. A field that a type of the domain gains is one line here; it needs a
// standard, so that files and links from before it still open.

const name = text(2_000);
const sentence = text(10_000);
const rowNumber = whole(0, 2 ** 32 - 1);
const assay = choice(['qpcr', 'western', 'viability']);
const replicateMeaning = choice(['biological', 'technical', 'unclear']);
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
  replicateMeaning: withStandard(replicateMeaning, 'technical'),
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
  factor: optional(name),
  role: optional(choice(sampleRoles)),
  leftOut: optional(flag),
  rows: optional(choice(['technical', 'biological'])),
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

const sheetEntry = record<SheetEntry>({
  key: name,
  names: record<SheetEntry['names']>({
    sample: optional(name),
    target: optional(name),
    group: optional(name),
    replicate: optional(name),
    line: optional(name),
    factor: optional(name),
    run: optional(name),
    role: optional(name),
    doseUnit: optional(name),
    compound: optional(name),
    content: optional(name),
    dye: optional(name),
  }),
  dose: withStandard(nullable(number()), null),
  row: rowNumber,
});

const sheet = record<SampleSheet>({
  id: name,
  file: name,
  plate: name,
  keyedBy: choice(['position', 'sample', 'target']),
  entries: list(sheetEntry, 1_000_000),
  replicateMeaning,
  appliesTo: withStandard(nullable(list(sourceId, 10_000)), null),
  runs: withStandard(
    list(record<SampleSheet['runs'][number]>({ source: sourceId, run: name }), 10_000),
    [],
  ),
  doseUnit: withStandard(name, ''),
  why: withStandard(name, ''),
});

const place = whole(-1, 20_000_000);
const area = record<PlateArea>({ row: place, column: place, rows: place, columns: place });

const columnMapping = record<ColumnMapping>({
  kind: choice(['long', 'wide', 'groups']),
  assay,
  sheet: name,
  headerRow: place,
  columns: list(choice(columnMeanings), 20_000),
  allSheets: flag,
  normalised: optional(choice(normalisedScales)),
});

const gridMapping = record<GridMapping>({
  kind: choice(['grid']),
  assay,
  sheet: name,
  values: area,
  layouts: list(
    record<GridMapping['layouts'][number]>({ meaning: choice(layoutMeanings), area }),
    1_000,
  ),
});

const mapping = record<RememberedMapping>({
  shape: text(1_000_000),
  mapping: variants<TableMapping>('kind', {
    long: columnMapping,
    wide: columnMapping,
    groups: columnMapping,
    grid: gridMapping,
  }),
});

const exclusion = record<Exclusion>({
  source: sourceId,
  sheet: name,
  row: rowNumber,
  column: rowNumber,
  reason: sentence,
});

const wellLayout = record<WellLayout>({
  position: name,
  role: optional(choice(['blank', 'vehicle', 'treated'])),
  compound: optional(name),
  dose: optional(number()),
  doseUnit: optional(name),
  line: optional(name),
  group: optional(name),
  replicate: optional(name),
  leftOut: optional(flag),
});

const layout = record<PlateLayout>({
  source: sourceId,
  plate: name,
  wells: list(wellLayout, 100_000),
});

const cultureEntry = record<CultureEntry>({
  date: name,
  passage: nullable(number()),
  dose: nullable(number()),
  unit: name,
  viability: nullable(number()),
  doublingTime: nullable(number()),
  event: name,
});

const laneKey = record<LaneKey>({
  blot: name,
  probings: list(record<Probing>({ source: sourceId, run: name }), 10_000),
  laneCount: whole(0, 100_000),
  lanes: list(
    record<LaneName>({ lane: name, sample: name, group: name, replicate: name, line: name }),
    100_000,
  ),
  proteins: list(record<ProbedProtein>({ source: sourceId, target: name, name }), 10_000),
});

const refusedFile = record<RefusedFile>({ file: name, diagnostics });

export const studySchema = record<Study>({
  title: withStandard(name, emptyStudy.title),
  invented: withStandard(flag, emptyStudy.invented),
  settings: withStandard(settings, emptyStudy.settings),
  annotation: withStandard(annotation, emptyStudy.annotation),
  exclusions: withStandard(list(exclusion, 1_000_000), emptyStudy.exclusions),
  laneKeys: withStandard(list(laneKey, 10_000), emptyStudy.laneKeys),
  layouts: withStandard(list(layout, 10_000), emptyStudy.layouts),
  sheets: withStandard(list(sheet, 10_000), emptyStudy.sheets),
  mappings: withStandard(list(mapping, 10_000), emptyStudy.mappings),
  culture: withStandard(list(cultureEntry, 100_000), emptyStudy.culture),
  refused: fileOnly(list(refusedFile, 10_000), []),
  sources: withStandard(list(source, 10_000), []),
});
