import type { DrawnFigure } from '../export/draw-svg.ts';
import { hatch, patternColor, patternOf } from './hatch.ts';
import type { Opacity } from './paint.ts';
import { colorOf, paintOf } from './paint.ts';
import { pathOperators, pdfNumber } from './path-operators.ts';
import { pdfDocument } from './pdf-document.ts';
import { textOperators, textRuns } from './text-operators.ts';

const pointsPerMillimetre = 72 / 25.4;

/**
 * A drawn figure as a PDF of vectors and real text. The figure stands in the page for a moment, so that the
 * browser says where everything is; only what our figures draw with is known here: paths, rectangles,
 * circles, lines and text, clipped by rectangles.
 */
export function toPdf({ svg, size }: DrawnFigure): string {
  const copy = document.importNode(svg, true);
  copy.setAttribute('width', String(size.pixelWidth));
  copy.setAttribute('height', String(size.pixelHeight));
  copy.style.cssText = 'position: fixed; left: -20000px; top: 0';
  document.body.append(copy);
  try {
    const opacities = new Map<string, Opacity>();
    const width = size.width * pointsPerMillimetre;
    const height = size.height * pointsPerMillimetre;
    const scale = width / size.pixelWidth;
    const flip = [scale, 0, 0, -scale, 0, height].map(pdfNumber).join(' ');
    const marks = [...copy.querySelectorAll<SVGGraphicsElement>('path, rect, circle, line, text')]
      .filter((element) => !element.closest('defs, clipPath'))
      .flatMap((element) => operatorsOf(element, copy, opacities));
    return pdfDocument({
      width,
      height,
      content: [`${flip} cm`, ...marks].join('\n'),
      opacities,
      title: svg.querySelector('title')?.textContent ?? '',
    });
  } finally {
    copy.remove();
  }
}

/** One element between its own save and restore of the graphics state; empty for what cannot be seen. */
function operatorsOf(
  element: SVGGraphicsElement,
  root: SVGSVGElement,
  opacities: Map<string, Opacity>,
): string[] {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  const place = matrixOf(element, root);
  const painted =
    element instanceof SVGTextContentElement
      ? textOf(element, root, opacities)
      : shapeOf(element, style, root, opacities);
  if (painted.length === 0) return [];
  return ['q', ...clipsOf(element, root), `${place.map(pdfNumber).join(' ')} cm`, ...painted, 'Q'];
}

function shapeOf(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  root: SVGSVGElement,
  opacities: Map<string, Opacity>,
): string[] {
  const paint = paintOf(element, style, root, opacities);
  const outline = outlineOf(element);
  if (outline.length === 0) return [];
  const plain = paint === null ? [] : [...paint.operators, ...outline, paint.finish];
  const pattern = patternOf(style.fill, root);
  const color = pattern && colorOf(patternColor(pattern), 1);
  if (!color) return plain;
  return [`${color.channels} RG 1 w`, ...hatch(outline, element.getBBox()), ...plain];
}

function outlineOf(element: SVGGraphicsElement): string[] {
  if (element instanceof SVGPathElement) return pathOperators(element.getAttribute('d') ?? '');
  if (element instanceof SVGRectElement) return rectangle(element);
  if (element instanceof SVGCircleElement) {
    const [x, y, r] = [element.cx, element.cy, element.r].map(({ baseVal }) => baseVal.value);
    const [cx, cy, radius] = [x ?? 0, y ?? 0, r ?? 0];
    return pathOperators(
      `M${cx - radius},${cy}A${radius},${radius} 0 1,1 ${cx + radius},${cy}A${radius},${radius} 0 1,1 ${cx - radius},${cy}Z`,
    );
  }
  if (!(element instanceof SVGLineElement)) return [];
  const [x1, y1, x2, y2] = [element.x1, element.y1, element.x2, element.y2].map(
    ({ baseVal }) => baseVal.value,
  );
  return pathOperators(`M${x1 ?? 0},${y1 ?? 0}L${x2 ?? 0},${y2 ?? 0}`);
}

function rectangle({ x, y, width, height }: SVGRectElement): string[] {
  const sides = [x, y, width, height].map(({ baseVal }) => baseVal.value);
  return sides.some((side, i) => i > 1 && side <= 0)
    ? []
    : [`${sides.map(pdfNumber).join(' ')} re`];
}

function textOf(
  element: SVGTextContentElement,
  root: SVGSVGElement,
  opacities: Map<string, Opacity>,
): string[] {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const operators: string[] = [];
  let before = 0;
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const text = node.textContent ?? '';
    const parent = node.parentElement;
    const start = before;
    before += text.length;
    if (!parent || text.trim() === '') continue;
    const style = getComputedStyle(parent);
    const paint = paintOf(parent, style, root, opacities, true);
    if (paint === null) continue;
    const size = Number.parseFloat(style.fontSize);
    const isBold = Number(style.fontWeight) >= 600;
    const runs = textRuns(text, (index) => element.getStartPositionOfChar(start + index));
    operators.push(...paint.operators, ...runs.map((run) => textOperators(run, size, isBold)));
  }
  return operators;
}

/** Rectangles that ancestors clip by, each set in the coordinates of the ancestor, then back again. */
function clipsOf(element: Element, root: SVGSVGElement): string[] {
  const clips: string[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const id = /#([^"')]+)/.exec(at.getAttribute('clip-path') ?? '')?.[1];
    const shape = id ? root.querySelector(`#${CSS.escape(id)} rect`) : null;
    if (!(shape instanceof SVGRectElement) || !(at instanceof SVGGraphicsElement)) continue;
    const matrix = matrixOf(at, root);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const back = new DOMMatrix([a, b, c, d, e, f]).inverse();
    const inverse = [back.a, back.b, back.c, back.d, back.e, back.f];
    clips.push(
      `${matrix.map(pdfNumber).join(' ')} cm`,
      ...rectangle(shape),
      'W n',
      `${inverse.map(pdfNumber).join(' ')} cm`,
    );
  }
  return clips;
}

/** From an element's coordinates to those of the figure. */
function matrixOf(element: SVGGraphicsElement, root: SVGSVGElement): number[] {
  const [own, whole] = [element.getScreenCTM(), root.getScreenCTM()];
  if (!own || !whole) return [1, 0, 0, 1, 0, 0];
  const { a, b, c, d, e, f } = whole.inverse().multiply(own);
  return [a, b, c, d, e, f];
}
