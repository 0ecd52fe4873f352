import type { PathwayEdge } from '../domain/pathway.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Room between an edge's end and the node that it leads to. */
const gap = 8;

/** An edge from box to box as two paths: the line, and its head, which activates (an arrow) or inhibits (a bar). */
export function edgePaths(
  from: Place,
  to: Place,
  half: { readonly width: number; readonly height: number },
  effect: PathwayEdge['effect'],
): { readonly line: string; readonly head: string; readonly isFilled: boolean } {
  const start = edgeOf(from, to, half.width + gap - 4, half.height + gap - 4);
  const end = edgeOf(to, from, half.width + gap, half.height + gap);
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const at = (along: number, across: number): string =>
    [end.x + along * ux - across * uy, end.y + along * uy + across * ux]
      .map((value) => Number(value.toFixed(2)))
      .join(' ');
  const line = (tip: string): string => `M${at(-length, 0)}L${tip}`;
  return effect === 'activates'
    ? {
        line: line(at(-6, 0)),
        head: `M${at(-9, -4.5)}L${at(0, 0)}L${at(-9, 4.5)}Z`,
        isFilled: true,
      }
    : { line: line(at(0, 0)), head: `M${at(0, -7)}L${at(0, 7)}`, isFilled: false };
}

/** Where the line from the centre of `from` towards `to` leaves the box around `from`. */
function edgeOf(from: Place, to: Place, width: number, height: number): Place {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : width / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : height / Math.abs(dy),
  );
  return { x: from.x + share * dx, y: from.y + share * dy };
}
