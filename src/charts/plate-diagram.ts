import type { ChartColors } from './chart-colors.ts';
import type { Diagram, DiagramMark } from './diagram.ts';
import { textWidth, titleRoom } from './diagram.ts';
import { shorten } from './escape-label.ts';
import type { FigureTable } from './figure-spec.ts';
import { wrapText } from './wrap-text.ts';

/** A well as the map paints it. */
export interface PaintedWell {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** A letter or a number; numbers are left out of all wells where one of them has no room. */
  readonly text: string;
  /** null leaves it empty. */
  readonly fill: string | null;
  /** 0 to 1. */
  readonly strength: number;
  /** Dashed: takes no part in what the colours say. */
  readonly isDashed: boolean;
}

/** A plate with all that its map says. Plain text throughout. */
export interface PaintedPlate {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly wells: readonly PaintedWell[];
  /** What a run of one colour means, or what each of several does. */
  readonly scale: { readonly low: string; readonly high: string; readonly name: string } | null;
  readonly entries: readonly { readonly name: string; readonly fill: string }[];
  /** What letters in wells mean, and what numbers do. */
  readonly key: { readonly letters: readonly string[]; readonly numbers: string };
  readonly altText: string;
  readonly caption: string;
  readonly table: FigureTable;
}

/** Opacity of a well's colour at strength 0 and 1: text stays readable on it. */
const paint = { least: 0.06, most: 0.5 } as const;
/** Pixels. */
const heads = { across: 26, high: 18 } as const;
const largest = { across: 60, high: 30 } as const;
const lineHeight = 18;
const scaleSteps = 24;

/** The wells of a plate as a heat map, `across` pixels wide, with what its colours mean below. */
export function plateDiagram(plate: PaintedPlate, colors: ChartColors, across: number): Diagram {
  const width = Math.min(largest.across, (across - heads.across - 16) / Math.max(1, plate.columns));
  const well = { width, height: Math.min(largest.high, Math.max(width, 8)) };
  const left = Math.max(8, (across - heads.across - width * plate.columns) / 2) + heads.across;
  const top = titleRoom + heads.high;
  const bottom = top + well.height * plate.rows;
  const numbers = numberForm(plate, width);
  const legend = legendMarks(plate, numbers !== 'none', colors, across, left, bottom + 14);
  return {
    id: 'plate',
    title: plate.title,
    shownTitle: shorten(plate.title, Math.floor(across / 7.4)),
    width: across,
    height: legend.bottom + 8,
    marks: [
      ...headMarks(plate, colors, well, left, top),
      ...emptyMarks(plate, colors, well, left, top),
      ...plate.wells.flatMap((painted) =>
        wellMarks(painted, shownText(painted.text, numbers), colors, well, {
          x: left + width * painted.column,
          y: top + well.height * painted.row,
        }),
      ),
      ...legend.marks,
    ],
    altText: plate.altText,
    caption: plate.caption,
    table: plate.table,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Outlines of the wells that hold nothing, so that the plate is seen whole. */
function emptyMarks(
  { rows, columns, wells }: PaintedPlate,
  colors: ChartColors,
  size: Size,
  left: number,
  top: number,
): DiagramMark[] {
  const held = new Set(wells.map(({ row, column }) => columns * row + column));
  return Array.from({ length: rows * columns }, (_, i) => i)
    .filter((i) => !held.has(i))
    .map((i) => ({
      ...boxOf(
        size,
        left + size.width * (i % columns),
        top + size.height * Math.floor(i / columns),
      ),
      stroke: colors.grid,
      strokeWidth: 1,
    }));
}

/** A well's outline, a little apart from its neighbours'. */
function boxOf({ width, height }: Size, x: number, y: number) {
  const gap = width < 14 ? 0.5 : 1;
  return {
    kind: 'rect',
    x: x + gap,
    y: y + gap,
    width: width - 2 * gap,
    height: height - 2 * gap,
    radius: width < 14 ? 0 : 2,
  } as const;
}

type NumberForm = 'whole' | 'without zero' | 'none';

/** Numbers as they are, as `.03`, or none: whatever has room in every well alike. */
function numberForm({ wells }: PaintedPlate, width: number): NumberForm {
  const numbers = wells.map(({ text }) => text).filter(isNumber);
  const fit = (form: NumberForm): boolean =>
    numbers.every((text) => textWidth(shownText(text, form)) <= width - 2);
  return (['whole', 'without zero'] as const).find(fit) ?? 'none';
}

function shownText(text: string, form: NumberForm): string {
  if (!isNumber(text) || form === 'whole') return text;
  return form === 'none' ? '' : text.replace(/^0\./, '.');
}

function isNumber(text: string): boolean {
  return /\d/.test(text);
}

function wellMarks(
  { fill, strength, isDashed }: PaintedWell,
  text: string,
  colors: ChartColors,
  { width, height }: Size,
  { x, y }: { readonly x: number; readonly y: number },
): DiagramMark[] {
  const box: DiagramMark = {
    ...boxOf({ width, height }, x, y),
    ...(fill === null ? {} : { fill, fillOpacity: opacityOf(strength) }),
    stroke: isDashed ? colors.muted : colors.grid,
    strokeWidth: 1,
    ...(isDashed ? { dash: '3 2' } : {}),
  };
  const fits = text !== '' && textWidth(text) <= width - 2 && height >= 14;
  if (!fits) return [box];
  const middle = { x: x + width / 2, y: y + height / 2 + 4 };
  return [box, { kind: 'text', ...middle, text, anchor: 'middle', color: colors.text }];
}

function opacityOf(strength: number): number {
  return paint.least + (paint.most - paint.least) * Math.max(0, Math.min(1, strength));
}

/** Numbers over columns and letters left of rows; of very small wells every few have theirs. */
function headMarks(
  { rows, columns }: PaintedPlate,
  colors: ChartColors,
  { width, height }: Size,
  left: number,
  top: number,
): DiagramMark[] {
  const every = (size: number, least: number): number => Math.max(1, Math.ceil(least / size));
  const shown = (count: number, step: number): number[] =>
    Array.from({ length: count }, (_, i) => i).filter((i) => i === 0 || (i + 1) % step === 0);
  const mark = (text: string, x: number, y: number): DiagramMark => ({
    kind: 'text',
    x,
    y,
    text,
    anchor: 'middle',
    color: colors.muted,
  });
  return [
    ...shown(columns, every(width, 17)).map((column) =>
      mark(String(column + 1), left + width * (column + 0.5), top - 6),
    ),
    ...shown(rows, every(height, 13)).map((row) =>
      mark(rowLetters(row), left - 13, top + height * (row + 0.5) + 4),
    ),
  ];
}

/** `A`, `Z`, `AA`. */
function rowLetters(row: number): string {
  const letter = (i: number): string => String.fromCodePoint(65 + i);
  return row < 26 ? letter(row) : letter(Math.floor(row / 26) - 1) + letter(row % 26);
}

/** `B: blank; V: vehicle; numbers: doses in µM.` */
export function keyText({ key }: Pick<PaintedPlate, 'key'>, hasNumbers: boolean): string {
  const words = [...key.letters, ...(hasNumbers && key.numbers !== '' ? [key.numbers] : [])];
  const text = words.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function legendMarks(
  plate: PaintedPlate,
  hasNumbers: boolean,
  colors: ChartColors,
  across: number,
  left: number,
  top: number,
): { readonly marks: readonly DiagramMark[]; readonly bottom: number } {
  const from = left - heads.across + 8;
  let [x, y] = [from, top];
  const text = (words: string, at: number): DiagramMark => ({
    kind: 'text',
    x: at,
    y: y + 10,
    text: words,
    anchor: 'start',
    color: colors.text,
  });
  const marks: DiagramMark[] = [];
  if (plate.scale) {
    const { low, high, name } = plate.scale;
    marks.push(text(low, x));
    x += textWidth(low) + 8;
    for (let step = 0; step < scaleSteps; step += 1) {
      const strength = step / (scaleSteps - 1);
      marks.push({
        kind: 'rect',
        x,
        y,
        width: 4,
        height: 12,
        fill: colors.accent,
        fillOpacity: opacityOf(strength),
      });
      x += 4;
    }
    marks.push(text(`${high}   ${name}`, x + 8));
    y += lineHeight + 4;
  }
  x = from;
  for (const { name, fill } of plate.entries) {
    const shown = shorten(name, 40);
    const width = 24 + textWidth(shown) + 14;
    if (x > from && x + width > across) [x, y] = [from, y + lineHeight];
    marks.push({ kind: 'rect', x, y, width: 18, height: 12, radius: 2, fill, fillOpacity: 0.5 });
    marks.push(text(shown, x + 24));
    x += width;
  }
  if (plate.entries.length > 0) y += lineHeight + 4;
  for (const line of wrapText(keyText(plate, hasNumbers), Math.floor((across - from) / 6.2))) {
    marks.push(text(line, from));
    y += lineHeight - 2;
  }
  return { marks, bottom: y };
}
