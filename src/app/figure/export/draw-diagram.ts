import type { ChartColors } from '../../../charts/chart-colors.ts';
import type { Diagram, DiagramMark } from '../../../charts/diagram.ts';
import { diagramTitle } from '../../../charts/diagram.ts';
import type { DrawnFigure } from './draw-svg.ts';
import type { PrintOptions } from './print-spec.ts';
import { printColors, printFont } from './print-spec.ts';
import type { PrintChoice, PrintSize } from './print-size.ts';
import { cellSizeOf, pixelWidthOf, printSizeOf } from './print-size.ts';
import { setSize, svgNamespace } from './svg-document.ts';

/** Makes a diagram in other colours, so many pixels wide. */
export type RedrawDiagram = (colors: ChartColors, across: number) => Diagram;

/** Draws a diagram as charts are drawn for paper: in mm, with text of the wanted points and words for screen readers. */
export function drawDiagram(
  redraw: RedrawDiagram,
  choice: PrintChoice,
  { colors = printColors }: PrintOptions = {},
): DrawnFigure {
  const { diagram, size } = onPage(redraw, colors, choice);
  const svg = document.createElementNS(svgNamespace, 'svg');
  setSize(svg, size);
  add(svg, 'title', {}, diagram.title);
  add(svg, 'desc', {}, `${diagram.altText} ${diagram.caption}`);
  const whole = { x: 0, y: 0, width: size.pixelWidth, height: size.pixelHeight };
  add(svg, 'rect', { ...whole, fill: colors.background });
  addMark(svg, diagramTitle(diagram.shownTitle, colors.text));
  // A slide is 16:9 whatever stands on it: the diagram stands in the middle of what its title leaves.
  const x = Math.round((size.pixelWidth - diagram.width) / 2);
  const y = Math.round((size.pixelHeight - diagram.height) / 2);
  const group = add(svg, 'g', { transform: `translate(${x},${y})` });
  for (const mark of diagram.marks) addMark(group, mark);
  return { svg, size };
}

/** On a slide that is higher than it was wide, the diagram is laid out anew over the whole width. */
function onPage(
  redraw: RedrawDiagram,
  colors: ChartColors,
  choice: PrintChoice,
): { readonly diagram: Diagram; readonly size: PrintSize } {
  const across = pixelWidthOf(choice);
  const diagram = redraw(colors, across);
  if (choice.width !== 'slide') {
    return { diagram, size: cellSizeOf(choice, across, diagram.height) };
  }
  const size = printSizeOf(choice, diagram.height);
  if (size.pixelWidth <= across) return { diagram, size };
  const wider = redraw(colors, size.pixelWidth);
  return { diagram: wider, size: printSizeOf(choice, Math.max(size.pixelHeight, wider.height)) };
}

function addMark(parent: Element, mark: DiagramMark): void {
  if (mark.kind === 'text') {
    const { x, y, anchor, color, isBold = false } = mark;
    const text = add(parent, 'text', { x, y, 'text-anchor': anchor }, mark.text);
    const weight = isBold ? ' font-weight: bold;' : '';
    text.setAttribute(
      'style',
      `font-family: ${printFont}; font-size: 12px;${weight} fill: ${color};`,
    );
    return;
  }
  const { fill = 'none', stroke = 'none', strokeWidth = 0 } = mark;
  const paint = { fill, stroke, 'stroke-width': strokeWidth };
  if (mark.kind === 'path') {
    add(parent, 'path', { d: mark.d, ...paint });
    return;
  }
  const { radius = 0, fillOpacity = 1, dash } = mark;
  add(parent, 'path', {
    d: outlineOf(mark, radius),
    'fill-opacity': fillOpacity,
    ...paint,
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
  });
}

/** A rectangle as a path: rounded corners of a `rect` are more than our PDF knows. */
function outlineOf(
  { x, y, width, height }: Extract<DiagramMark, { kind: 'rect' }>,
  radius: number,
): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r === 0) return `M${x},${y}L${right},${y}L${right},${bottom}L${x},${bottom}Z`;
  const arc = (toX: number, toY: number): string => `A${r},${r} 0 0,1 ${toX},${toY}`;
  return [
    `M${x + r},${y}L${right - r},${y}${arc(right, y + r)}`,
    `L${right},${bottom - r}${arc(right - r, bottom)}`,
    `L${x + r},${bottom}${arc(x, bottom - r)}`,
    `L${x},${y + r}${arc(x + r, y)}Z`,
  ].join('');
}

function add(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): Element {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== '') element.textContent = text;
  parent.append(element);
  return element;
}
