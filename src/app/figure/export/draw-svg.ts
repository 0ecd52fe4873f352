import type { PrintedFigure, PrintOptions, Redraw } from './print-spec.ts';
import { printFigure } from './print-spec.ts';
import type { PrintChoice, PrintSize } from './print-size.ts';
import { printSvg } from './svg-document.ts';

export interface DrawnFigure {
  readonly svg: SVGSVGElement;
  readonly size: PrintSize;
}

/** Draws a figure off the screen and takes its SVG, laid out in mm. */
export async function drawSvg(
  redraw: Redraw,
  choice: PrintChoice,
  options: PrintOptions = {},
): Promise<DrawnFigure> {
  const printed = printFigure(redraw, choice, options);
  return { svg: await svgOf(printed), size: printed.size };
}

async function svgOf({ spec, layout, size }: PrintedFigure): Promise<SVGSVGElement> {
  const { Plotly } = await import('../plotly.ts');
  const options = {
    format: 'svg' as const,
    width: size.pixelWidth,
    height: size.pixelHeight,
    imageDataOnly: true,
  };
  const drawn = await Plotly.toImage({ data: [...spec.data], layout }, options);
  return printSvg(drawn, size, {
    title: spec.title,
    description: `${spec.altText} ${spec.caption}`,
  });
}
