import type { DrawnFigure } from './draw-svg.ts';
import { withResolution, withText } from './png-chunks.ts';
import { studyKeyword } from './study-in-figure.ts';
import { serialiseSvg } from './svg-document.ts';

const millimetresPerInch = 25.4;

/** A drawn figure as PNG at so many dots per inch; the layout is the SVG's at any resolution. */
export async function toPng({ svg, size }: DrawnFigure, dotsPerInch: number): Promise<Blob> {
  const width = Math.round((size.width / millimetresPerInch) * dotsPerInch);
  const height = Math.round((size.height / millimetresPerInch) * dotsPerInch);
  const image = await loadImage(serialiseSvg(sized(svg, width, height)));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(`A picture of ${width} × ${height} pixels is too large here.`);
  const bytes = withResolution(new Uint8Array(await blob.arrayBuffer()), dotsPerInch);
  const study = svg.querySelector(`#${studyKeyword}`)?.textContent ?? '';
  const holding = study === '' ? bytes : withText(bytes, studyKeyword, study);
  const described = withText(holding, 'Description', svg.querySelector('desc')?.textContent ?? '');
  return new Blob([described], { type: 'image/png' });
}

/** A copy in pixels: browsers draw an image no finer than the size that it states. */
function sized(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.querySelector('metadata')?.remove();
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
