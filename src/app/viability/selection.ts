import { placeOf, positionAt } from '../../domain/plate-layout.ts';

/** Two corners of a rectangle of wells. */
export interface Area {
  readonly anchor: string;
  readonly focus: string;
}

/** Positions of a rectangle, row by row. */
export function positionsIn({ anchor, focus }: Area): string[] {
  const [a, b] = [placeOf(anchor), placeOf(focus)];
  if (!a || !b) return [];
  const positions: string[] = [];
  for (let row = Math.min(a.row, b.row); row <= Math.max(a.row, b.row); row += 1) {
    for (
      let column = Math.min(a.column, b.column);
      column <= Math.max(a.column, b.column);
      column += 1
    ) {
      positions.push(positionAt(row, column));
    }
  }
  return positions;
}

/** The well that an arrow key leads to; the same at the edge of the plate. */
export function step(
  position: string,
  key: string,
  size: { readonly rows: number; readonly columns: number },
): string {
  const place = placeOf(position) ?? { row: 0, column: 0 };
  const [down, right] = steps.get(key) ?? [0, 0];
  const clamp = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));
  return positionAt(clamp(place.row + down, size.rows), clamp(place.column + right, size.columns));
}

const steps: ReadonlyMap<string, readonly [down: number, right: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['Home', [0, -1000]],
  ['End', [0, 1000]],
]);
