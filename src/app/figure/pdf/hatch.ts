import { pdfNumber } from './path-operators.ts';

/** Units of the figure between two lines of a hatch. */
const distance = 6;

/** The element that a `fill: url(#…)` speaks of; null for other fills. */
export function patternOf(fill: string, root: Element): Element | null {
  const id = /^url\(["']?[^"')]*#([^"')]+)/.exec(fill)?.[1];
  return id === undefined ? null : root.querySelector(`#${CSS.escape(id)}`);
}

/** The colour that a pattern's lines are drawn in. */
export function patternColor(pattern: Element): string {
  const line = pattern.querySelector('path');
  return line ? getComputedStyle(line).stroke : 'rgb(0, 0, 0)';
}

/** Slanted lines over a box, within an outline: what a pattern becomes. Colour and width are set before. */
export function hatch(
  outline: readonly string[],
  { x, y, width, height }: DOMRect,
): readonly string[] {
  const lines: string[] = [];
  for (let at = distance; at < width + height; at += distance) {
    const from = [x + at, y].map(pdfNumber).join(' ');
    const to = [x + at - height, y + height].map(pdfNumber).join(' ');
    lines.push(`${from} m ${to} l`);
  }
  return ['q', ...outline, 'W n', ...lines, 'S', 'Q'];
}
