interface Point {
  readonly x: number;
  readonly y: number;
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Degrees by which the ellipse is turned. */
  readonly turn: number;
  readonly large: number;
  readonly sweep: number;
}

/**
 * An elliptical arc as cubic curves of at most a quarter each (SVG 1.1, F.6: from ends to centre). Each curve
 * is six coordinates; an arc without a radius is a line, of two.
 */
export function arcCurves(from: Point, to: Point, arc: Arc): number[][] {
  if (from.x === to.x && from.y === to.y) return [];
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx === 0 || ry === 0) return [[to.x, to.y]];
  const angle = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfX, halfY] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const x1 = cos * halfX + sin * halfY;
  const y1 = cos * halfY - sin * halfX;
  // Radii too small to reach are widened until they do.
  const stretch = Math.sqrt(Math.max(1, (x1 / rx) ** 2 + (y1 / ry) ** 2));
  rx *= stretch;
  ry *= stretch;
  const over = (rx * y1) ** 2 + (ry * x1) ** 2;
  const root = Math.sqrt(Math.max(0, (rx * ry) ** 2 - over) / over);
  const sign = Boolean(arc.large) === Boolean(arc.sweep) ? -1 : 1;
  const [cx1, cy1] = [(sign * root * rx * y1) / ry, (-sign * root * ry * x1) / rx];
  const cx = cos * cx1 - sin * cy1 + (from.x + to.x) / 2;
  const cy = sin * cx1 + cos * cy1 + (from.y + to.y) / 2;
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  const end = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx);
  let span = end - start;
  if (arc.sweep && span < 0) span += 2 * Math.PI;
  if (!arc.sweep && span > 0) span -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const step = span / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (x: number, y: number): [number, number] => [
    cx + cos * rx * x - sin * ry * y,
    cy + sin * rx * x + cos * ry * y,
  ];
  return Array.from({ length: pieces }, (_, i) => {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return [
      ...place(ca - reach * sa, sa + reach * ca),
      ...place(cb + reach * sb, sb - reach * cb),
      ...place(cb, sb),
    ];
  });
}
