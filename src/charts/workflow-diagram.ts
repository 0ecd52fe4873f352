import { workflowSteps } from '../domain/workflow.ts';
import type { WorkflowStep } from '../domain/workflow.ts';
import type { ChartColors } from './chart-colors.ts';
import type { Diagram, DiagramMark } from './diagram.ts';
import { lineHeight, narrowDiagram, titleRoom } from './diagram.ts';
import { wrapText } from './wrap-text.ts';

/** What a study holds of each step, in words; '' for nothing. */
export type Held = (step: WorkflowStep['id']) => string;

const title = 'From cells to verdict';
const room = 10;

/** The steps of the protocols side by side, or under each other in a column; those that the study holds in colour. */
export function workflowDiagram(held: Held, colors: ChartColors, across: number): Diagram {
  const narrow = across < narrowDiagram;
  const gap = 22;
  const count = workflowSteps.length;
  const width = narrow ? across - 16 : (across - 16 - gap * (count - 1)) / count;
  const boxes = workflowSteps.map((step, i) => ({ step, lines: linesOf(step, i, held, width) }));
  const own = boxes.map(({ lines }) => room + (lines.at(-1)?.y ?? 0));
  const heights = narrow ? own : own.map(() => Math.max(...own));
  const topOf = (i: number): number =>
    titleRoom + (narrow ? heights.slice(0, i).reduce((sum, height) => sum + height + gap, 0) : 0);
  const leftOf = (i: number): number => 8 + (narrow ? 0 : i * (width + gap));
  return {
    id: 'workflow',
    title,
    shownTitle: title,
    width: across,
    height: topOf(count - 1) + (heights.at(-1) ?? 0) + 10,
    marks: [
      ...boxes.flatMap(({ step, lines }, i): DiagramMark[] => {
        const [x, y, height] = [leftOf(i), topOf(i), heights[i] ?? 0];
        const isHeld = held(step.id) !== '';
        return [
          {
            kind: 'rect',
            x,
            y,
            width,
            height,
            radius: 4,
            fill: isHeld ? colors.shade : colors.surface,
            stroke: isHeld ? colors.accent : colors.muted,
            strokeWidth: 1.25,
            ...(isHeld ? {} : { dash: '3 3' }),
          },
          ...lines.map(({ text, isBold, y: below }): DiagramMark => ({
            kind: 'text',
            x: x + room,
            y: y + below,
            text,
            anchor: 'start',
            color: colors.text,
            isBold,
          })),
          ...(i === count - 1 ? [] : [arrow(narrow, x, y, width, height, gap, colors.muted)]),
        ];
      }),
    ],
    altText: `Workflow. ${workflowSteps.map(({ id, title: name }) => `${name}: ${wordsOf(held(id))}`).join(' ')}`,
    caption:
      'Steps of the protocols in their order. Filled: this study holds data of the step; dashed: it holds none yet.',
  };
}

interface Line {
  readonly text: string;
  readonly isBold: boolean;
  /** Pixels below the upper edge of the box. */
  readonly y: number;
}

/** Pixels between title, description and what the study holds. */
const paragraphGap = 6;

function linesOf(
  { id, title: name, what }: WorkflowStep,
  i: number,
  held: Held,
  width: number,
): Line[] {
  const length = Math.floor((width - 2 * room) / 6.3);
  const paragraphs = [
    wrapText(`${i + 1}. ${name}`, length - 1),
    wrapText(what, length),
    wrapText(wordsOf(held(id)), length),
  ];
  let y = room - paragraphGap;
  return paragraphs.flatMap((lines, paragraph) => {
    y += paragraphGap;
    return lines.map((text) => {
      y += lineHeight;
      return { text, isBold: paragraph === 0, y: y - 0.2 * lineHeight };
    });
  });
}

function wordsOf(held: string): string {
  return held === '' ? 'Nothing in this study yet.' : held;
}

/** From a step to the next, right of it or below. */
function arrow(
  narrow: boolean,
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  fill: string,
): DiagramMark {
  const [cx, cy] = narrow
    ? [x + width / 2, y + height + gap / 2]
    : [x + width + gap / 2, y + height / 2];
  return {
    kind: 'path',
    d: narrow
      ? `M${cx - 6} ${cy - 4}L${cx + 6} ${cy - 4}L${cx} ${cy + 6}Z`
      : `M${cx - 4} ${cy - 6}L${cx - 4} ${cy + 6}L${cx + 6} ${cy}Z`,
    fill,
  };
}
