import { titleRoom } from './diagram.ts';
import type { Place } from './pathway-edges.ts';

const rowHeight = 76;
/** Column (0 to 2) and row of each node in a column of a page. */
const grid: readonly (readonly [id: string, column: number, row: number])[] = [
  ['anastrozole', 0, 0],
  ['aromatase', 1, 0],
  ['oestrogen', 1, 1],
  ['er', 1, 2],
  ['pr', 0, 3],
  ['transcription', 1, 3],
  ['egfr', 0, 4.2],
  ['her2', 1, 4.2],
  ['fgfr1', 2, 4.2],
  ['pi3k', 0.5, 5.2],
  ['ras', 2, 5.2],
  ['akt', 0, 6.2],
  ['p-akt', 1, 6.2],
  ['mapk', 2, 6.2],
  ['mtor', 0, 7.2],
  ['p-mtor', 1, 7.2],
  ['p-mapk', 2, 7.2],
  ['growth', 1, 8.2],
];

/** The network for a column of a page: oestrogen signalling above, growth factor signalling below. */
export function columnPlaces(across: number): {
  readonly places: ReadonlyMap<string, Place>;
  readonly height: number;
} {
  const places = new Map(grid.map(([id, column, row]) => [id, placeAt(across, column, row)]));
  return { places, height: placeAt(across, 0, 8.7).y };
}

/** Growth stands a second time beside transcription, so that no arrow crosses the lower half. */
export function growthOfTranscription(across: number): Place {
  return placeAt(across, 2, 3);
}

function placeAt(across: number, column: number, row: number): Place {
  return { x: across * (0.16 + 0.34 * column), y: titleRoom + 32 + rowHeight * row };
}
