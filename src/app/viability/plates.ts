import { indexStudy } from '../../analysis/study-index.ts';
import type { Well } from '../../analysis/viability/gather-wells.ts';
import { gatherWells } from '../../analysis/viability/gather-wells.ts';
import type { Annotation } from '../../domain/annotation.ts';
import { nameReadings } from '../../domain/name-readings.ts';
import { placeOf, plateOf } from '../../domain/plate-layout.ts';
import type { Study } from '../../domain/study.ts';

/** What the colours of the map mean. */
export type MapShows = 'signal' | 'layout';

/** A plate as the map shows it. */
export interface Plate {
  readonly key: string;
  readonly source: string;
  readonly run: string;
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  readonly wells: ReadonlyMap<string, Well>;
  /** Lowest and highest signal. */
  readonly range: readonly [number, number];
}

/** The viability wells of a study with the names of its sheets. */
export function wellsOf(study: Study, annotation: Annotation): Well[] {
  return gatherWells(indexStudy(nameReadings(study).study, annotation));
}

/** The plates of a study: every file or run whose wells have positions. */
export function platesOf(wells: readonly Well[]): Plate[] {
  const byPlate = new Map<string, Well[]>();
  for (const well of wells) {
    if (placeOf(well.position) === null) continue;
    const of = byPlate.get(well.plate);
    if (of) of.push(well);
    else byPlate.set(well.plate, [well]);
  }
  return [...byPlate].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    let [low, high] = [Infinity, -Infinity];
    for (const { signal } of own) {
      low = Math.min(low, signal);
      high = Math.max(high, signal);
    }
    return [
      {
        key,
        source: first.source.id,
        run: first.run,
        label: first.label,
        ...plateOf(own.map(({ position }) => position)),
        wells: new Map(own.map((well) => [well.position, well])),
        range: [low, high] as const,
      },
    ];
  });
}
