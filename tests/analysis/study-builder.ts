import type { Annotation, Origin, SampleAnnotation, Stated } from '../../src/domain/annotation.ts';
import type { Assay, Role } from '../../src/domain/reading.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import type { NewReading } from '../../src/importers/readings-builder.ts';
import { ReadingsBuilder } from '../../src/importers/readings-builder.ts';

/** A well of an invented plate; `cq` null is undetermined. */
export interface Well {
  readonly sample: string;
  readonly target: string;
  readonly cq: number | null;
  readonly position?: string;
  readonly role?: Role;
  readonly quantity?: number;
  readonly tm?: number;
  readonly secondTm?: number;
  readonly run?: string;
}

/** Wells as a source, one row a well from row 2 on. */
export function sourceOf(file: string, wells: readonly Well[], assay: Assay = 'qpcr'): Source {
  const builder = new ReadingsBuilder();
  for (const [i, { cq, ...names }] of wells.entries()) {
    const state = cq === null ? 'undetermined' : 'measured';
    const reading: NewReading = { value: cq ?? Number.NaN, state, row: i + 2, column: 3, ...names };
    builder.add(reading);
  }
  return {
    id: `id of ${file}`,
    file,
    bytes: 1,
    sha256: '',
    assay,
    format: 'test',
    formatName: 'Test',
    readings: builder.build(),
    replicateMeaning: 'technical',
    cycles: 40,
    unreadColumns: [],
    metadata: [],
    diagnostics: [],
  };
}

export function studyOf(sources: readonly Source[], settings: Partial<Settings> = {}): Study {
  return { ...emptyStudy, sources, settings: { ...defaultSettings, ...settings } };
}

const stated = <T>(value: T, origin: Origin = 'user'): Stated<T> => ({ value, origin });

export interface Naming {
  /** Group by sample name; a sample without one takes part in nothing. */
  readonly groupOf: (sample: string) => string;
  readonly references: readonly string[];
  readonly control: string;
  readonly batchOf?: (sample: string) => string;
  readonly factorOf?: (sample: string) => string;
  readonly replicateOf?: (sample: string) => string;
  readonly lineOf?: (sample: string) => string;
}

/** The annotation of a study by plain rules, so that analysis is tested apart from the reading of names. */
export function annotationOf(study: Study, naming: Naming): Annotation {
  const samples = new Map<string, SampleAnnotation>();
  const targets = new Map<string, Annotation['targets'][number]>();
  for (const source of study.sources) {
    for (const sample of source.readings.names.sample.dictionary) {
      samples.set(sample, {
        sample,
        assays: [source.assay],
        files: [source.file],
        line: stated(naming.lineOf?.(sample) ?? ''),
        group: stated(naming.groupOf(sample)),
        replicate: stated(naming.replicateOf?.(sample) ?? ''),
        batch: stated(naming.batchOf?.(sample) ?? ''),
        factor: stated(naming.factorOf?.(sample) ?? ''),
        role: stated('unknown', 'inferred'),
        leftOut: study.annotation.samples.some((edit) => edit.sample === sample && edit.leftOut),
        readings: 0,
      });
    }
    for (const target of source.readings.names.target.dictionary) {
      targets.set(target, {
        assay: source.assay,
        target,
        name: stated(target),
        role: stated<Role>(naming.references.includes(target) ? 'reference' : 'target'),
        partner: stated(''),
        assumption: '',
        readings: 0,
      });
    }
  }
  const all = [...samples.values()];
  const groups = new Set([naming.control, ...all.map(({ group }) => group.value)]);
  groups.delete('');
  const lines = new Set(all.map(({ line }) => line.value));
  lines.delete('');
  return {
    samples: all,
    targets: [...targets.values()],
    groups: [...groups],
    controlGroup: stated(naming.control),
    lines: [...lines],
    resistantGroups: [...groups].filter((group) => group === 'Resistant'),
  };
}
