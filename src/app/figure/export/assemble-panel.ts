import { nameOfPanel, panelLetters } from './panel-letters.ts';
import type { DrawnFigure } from './draw-svg.ts';
import { drawSvg } from './draw-svg.ts';
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
  const isNarrow = choice.width !== 'slide' && Number(choice.width) < 100;
  const columns = Math.min(shown.length, isNarrow ? 2 : 3);
  const cells: DrawnFigure[] = [];
  // One after the other: each draws off the screen.
  for (const [i, redraw] of shown.entries()) {
    cells.push(await drawSvg(redraw, choice, { columns, letter: panelLetters[i] ?? '' }));
  }
  return joinCells(cells, columns, choice);
}

function joinCells(
  cells: readonly DrawnFigure[],
  columns: number,
  choice: PrintChoice,
): DrawnFigure {
  const page = document.createElementNS(svgNamespace, 'svg');
  let y = 0;
  for (let from = 0; from < cells.length; from += columns) {
    const row = cells.slice(from, from + columns);
    for (const [i, { svg, size }] of row.entries()) page.append(placed(svg, size, i, y));
    y += Math.max(...row.map(({ size }) => size.pixelHeight));
  }
  const size = pageSizeOf(choice, y);
  setSize(page, size);
  prependWords(page, cells);
  return { svg: page, size };
}

function placed(svg: SVGSVGElement, size: PrintSize, column: number, y: number): SVGSVGElement {
  const cell = document.importNode(svg, true);
  cell.setAttribute('x', String(column * size.pixelWidth));
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
