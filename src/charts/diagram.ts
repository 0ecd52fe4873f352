import type { FigureTable } from './figure-spec.ts';

/** What a diagram is drawn with: pixels, text of 12 px. */
export type DiagramMark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly fill?: string;
      readonly fillOpacity?: number;
      readonly stroke?: string;
      readonly strokeWidth?: number;
      readonly dash?: string;
    }
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill?: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle';
      readonly color: string;
      readonly isBold?: boolean;
    };

/** A figure that no chart library draws. Its words are plain text, as those of a `FigureSpec`. */
export interface Diagram {
  readonly id: string;
  readonly title: string;
  /** The title as it has room in the upper left corner; marks leave it free. */
  readonly shownTitle: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly DiagramMark[];
  readonly altText: string;
  readonly caption: string;
  readonly table?: FigureTable;
}

/** Pixels below which a diagram is laid out for a column of a page. */
export const narrowDiagram = 640;
/** Pixels of a title above a diagram, and of a line of text. */
export const titleRoom = 34;
export const lineHeight = 15;

/** The title in the upper left corner, as above every printed figure. */
export function diagramTitle(title: string, color: string): DiagramMark {
  return { kind: 'text', x: 8, y: 18, text: title, anchor: 'start', color, isBold: true };
}

/** Pixels of a text of 12 px, about: no font is at hand where diagrams are laid out. */
export function textWidth(text: string): number {
  return 6.6 * [...text].length;
}
