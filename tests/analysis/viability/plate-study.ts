import { analyse } from '../analyse.ts';
import type { Annotation, Stated } from '../../../src/domain/annotation.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { Source } from '../../../src/domain/source.ts';
import type { Study } from '../../../src/domain/study.ts';
import { emptyStudy } from '../../../src/domain/study.ts';
import type { NewReading } from '../../../src/importers/readings-builder.ts';
import { ReadingsBuilder } from '../../../src/importers/readings-builder.ts';
import { blanks, doses, parental, resistant } from '../../stats/section-nine.ts';

/** A reading of a well in a table, as an importer hands it over; what is left out is not stated. */
export type TestWell = Partial<NewReading> & { readonly value: number };

export function sourceOf(wells: readonly TestWell[], more: Partial<Source> = {}): Source {
  const builder = new ReadingsBuilder();
  for (const [i, well] of wells.entries()) {
    builder.add({ state: 'measured', row: i + 2, column: 1, ...well });
  }
  return {
    id: 'plate',
    file: 'plate.csv',
    bytes: 0,
    sha256: '',
    assay: 'viability',
    format: 'test',
    formatName: 'Test',
    readings: builder.build(),
    replicateMeaning: 'technical',
    cycles: null,
    unreadColumns: [],
    metadata: [],
    diagnostics: [],
    ...more,
  };
}

function stated<T>(value: T): Stated<T> {
  return { value, origin: 'file' };
}

/** The annotation of plates whose tables state their groups themselves. */
export const twoGroups: Annotation = {
  samples: [],
  targets: [],
  groups: ['Parental', 'Resistant'],
  controlGroup: stated('Parental'),
  resistantGroups: ['Resistant'],
  lines: [],
};

export function studyOf(sources: readonly Source[], more: Partial<Study> = {}): Study {
  return { ...emptyStudy, sources, ...more };
}

export function analysePlates(
  wells: readonly TestWell[],
  settings: Partial<Settings> = {},
  more: Partial<Source> = {},
): Analysis {
  const study = studyOf([sourceOf(wells, more)]);
  return analyse({ ...study, settings: { ...study.settings, ...settings } }, twoGroups);
}

/** The invented plates of reference value 9 as a tidy table: blanks, two groups, ten doses in triplicate. */
export function sectionNine(unit = 'µM', factor = 1): TestWell[] {
  const arm = (group: string, plate: readonly (readonly number[])[]): TestWell[] =>
    plate.flatMap((wells, i) =>
      wells.map((value, replicate) => ({
        value,
        group,
        compound: 'Anastrozole',
        dose: (doses[i] ?? 0) * factor,
        doseUnit: unit,
        replicate: String(replicate + 1),
      })),
    );
  return [
    ...blanks.map((value) => ({ value, role: 'blank' })),
    ...arm('Parental', parental),
    ...arm('Resistant', resistant),
  ];
}
