import { nameOfPanel, panelLetters } from './panel-letters.ts';
import type { DrawnFigure } from './draw-svg.ts';
import { drawSvg } from './draw-svg.ts';
import type { PanelGrid } from './panel-grid.ts';
import { panelGrid } from './panel-grid.ts';
import type { Redraw } from './print-spec.ts';
import type { PrintChoice, PrintSize } from './print-size.ts';
import { pageSizeOf } from './print-size.ts';
import { setSize, svgNamespace } from './svg-document.ts';

/** Up to six figures on one page, A to F, in rows; each row is as high as its highest figure. */
export async function assemblePanel(
  redraws: readonly Redraw[],
  choice: PrintChoice,
): Promise<DrawnFigure> {
  const shown = redraws.slice(0, panelLetters.length);
  const grid = panelGrid(shown, choice);
  const cells: DrawnFigure[] = [];
  // One after the other: each draws off the screen.
  for (const [i, redraw] of shown.entries()) {
    const options = { across: grid.across, letter: panelLetters[i] ?? '' };
    cells.push(await drawSvg(redraw, choice, options));
  }
  return joinCells(cells, grid, choice);
}

function joinCells(
  cells: readonly DrawnFigure[],
  { columns, across }: PanelGrid,
  choice: PrintChoice,
): DrawnFigure {
  const page = document.createElementNS(svgNamespace, 'svg');
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  const heights = rows.map((row) => Math.max(...row.map(({ size }) => size.pixelHeight)));
  const height = heights.reduce((sum, own) => sum + own, 0);
  const size = pageSizeOf(choice, height, columns * across);
  // A slide is 16:9 whatever stands on it: the figures stand in its middle.
  const left = Math.max(0, Math.floor((size.pixelWidth - columns * across) / 2));
  let y = Math.max(0, Math.floor((size.pixelHeight - height) / 2));
  for (const [r, row] of rows.entries()) {
    for (const [i, { svg, size: own }] of row.entries()) {
      page.append(placed(svg, own, left + i * across, y));
    }
    y += heights[r] ?? 0;
  }
  setSize(page, size);
  prependWords(page, cells);
  return { svg: page, size };
}

function placed(svg: SVGSVGElement, size: PrintSize, x: number, y: number): SVGSVGElement {
  const cell = document.importNode(svg, true);
  cell.setAttribute('x', String(x));
  cell.setAttribute('y', String(y));
  cell.setAttribute('width', String(size.pixelWidth));
  cell.setAttribute('height', String(size.pixelHeight));
  cell.removeAttribute('role');
  return cell;
}

function prependWords(page: SVGSVGElement, cells: readonly DrawnFigure[]): void {
  const words = cells.map(
    ({ svg }, i) => `${panelLetters[i] ?? ''}: ${svg.querySelector('desc')?.textContent ?? ''}`,
  );
  for (const [name, text] of [
    ['desc', words.join(' ')],
    ['title', nameOfPanel(cells.length)],
  ] as const) {
    const element = document.createElementNS(svgNamespace, name);
    element.textContent = text;
    page.prepend(element);
  }
}
