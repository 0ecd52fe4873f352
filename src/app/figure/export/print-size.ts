import type { FigureSettings, FigureWidth } from '../../../domain/figure-settings.ts';

/** A page that a figure is printed on: its size in mm, and the pixels that the figure is laid out in. */
export interface PrintSize {
  readonly width: number;
  readonly height: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** Millimetres of a slide of 13.333 × 7.5 inches. */
const slide = { width: 338.667, height: 190.5 } as const;
/** Points of a slide's text: what is read across a room. */
const slideText = 16;
/** Pixels of a figure's text as the charts set it. */
const chartText = 12;
const millimetresPerPoint = 25.4 / 72;

/** Millimetres of one pixel of the layout: the charts' 12 px come out as the wanted points. */
function pixelSize(textSize: number): number {
  return (textSize * millimetresPerPoint) / chartText;
}

/** Pixels across that a figure of this width is laid out in. */
export function pixelWidthOf({ width, textSize }: PrintChoice): number {
  return width === 'slide'
    ? Math.round(slide.width / pixelSize(slideText))
    : Math.round(Number(width) / pixelSize(textSize));
}

export type PrintChoice = Pick<FigureSettings, 'width' | 'textSize'>;

/**
 * The page of a figure that is `naturalHeight` pixels high. Only text size and width decide the layout, so
 * it is the same at any resolution. A slide is 16:9 whatever stands on it: what is higher is laid out larger.
 */
export function printSizeOf(choice: PrintChoice, naturalHeight: number): PrintSize {
  const across = pixelWidthOf(choice);
  if (choice.width === 'slide') {
    const pixelHeight = Math.max(Math.round((across * 9) / 16), naturalHeight);
    return { ...slide, pixelWidth: Math.round((pixelHeight * 16) / 9), pixelHeight };
  }
  const pixelHeight = Math.max(naturalHeight, Math.round(0.4 * across));
  const height = (pixelHeight * Number(choice.width)) / across;
  return { width: Number(choice.width), height, pixelWidth: across, pixelHeight };
}

/** One cell of an assembled page: as high as its figure wants to be. */
export function cellSizeOf(choice: PrintChoice, across: number, pixelHeight: number): PrintSize {
  const whole = choice.width === 'slide' ? slide.width : Number(choice.width);
  const pixel = whole / pixelWidthOf(choice);
  return { width: across * pixel, height: pixelHeight * pixel, pixelWidth: across, pixelHeight };
}

/** A page of assembled figures that are so many pixels together; a slide is laid out larger to hold them. */
export function pageSizeOf(choice: PrintChoice, pixelHeight: number, across: number): PrintSize {
  return choice.width === 'slide'
    ? printSizeOf(choice, Math.max(pixelHeight, Math.ceil((across * 9) / 16)))
    : cellSizeOf(choice, pixelWidthOf(choice), pixelHeight);
}

/** `85 mm`, `Slide 16:9`. */
export function nameWidth(width: FigureWidth): string {
  return width === 'slide' ? 'Slide 16:9' : `${width} mm`;
}
