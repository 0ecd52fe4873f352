import type { PrintSize } from './print-size.ts';

/** What a figure says of itself beside what it draws. Plain text. */
export interface FigureWords {
  readonly title: string;
  readonly description: string;
}

/**
 * Plotly's SVG as a document of its own: sizes in mm, the figure's words for screen readers. Parsed and
 * serialised by the browser, so that text stays text.
 */
export function printSvg(drawn: string, size: PrintSize, words: FigureWords): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(drawn, 'image/svg+xml');
  const root = parsed.documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error('The figure could not be drawn.');
  setSize(root, size);
  for (const [name, text] of [
    ['desc', words.description],
    ['title', words.title],
  ] as const) {
    const element = parsed.createElementNS(svgNamespace, name);
    element.textContent = text;
    root.prepend(element);
  }
  return root;
}

export const svgNamespace = 'http://www.w3.org/2000/svg';

export function setSize(root: SVGSVGElement, size: PrintSize): void {
  root.setAttribute('width', `${round(size.width)}mm`);
  root.setAttribute('height', `${round(size.height)}mm`);
  root.setAttribute('viewBox', `0 0 ${size.pixelWidth} ${size.pixelHeight}`);
  root.setAttribute('role', 'img');
  root.style.removeProperty('background');
}

export function serialiseSvg(root: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function round(millimetres: number): number {
  return Number(millimetres.toFixed(3));
}
