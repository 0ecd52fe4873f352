import { sourcesOf } from '../../domain/apply-sheets.ts';
import type { SampleSheet } from '../../domain/sample-sheet.ts';
import type { Source } from '../../domain/source.ts';
import type { PlateName } from './match-plates.ts';
import { platesOf } from './place-sheets.ts';

/** A plate that a sheet may be given to. */
export interface PlateChoice {
  readonly key: string;
  readonly label: string;
  readonly plate: PlateName;
  readonly isChosen: boolean;
}

/** The plates of a study as a sheet's field offers them: files, and the plates of files of viability that hold several. */
export function plateChoices(sheet: SampleSheet, sources: readonly Source[]): PlateChoice[] {
  const named = new Set(sourcesOf(sheet, sources));
  return sources.flatMap((source) => {
    const { id, file, assay } = source;
    const own = assay === 'viability' ? platesOf(source) : [];
    const plates = own.length > 1 ? own : [{ source: id, file, run: '' }];
    const runs = sheet.runs.flatMap((one) => (one.source === id ? one.run : []));
    return plates.map((plate) => ({
      key: `${id}\n${plate.run}`,
      label: plate.run === '' ? file : `${file} · ${plate.run}`,
      plate,
      isChosen: named.has(id) && (runs.length === 0 || runs.includes(plate.run)),
    }));
  });
}
