import type { FigureOptions } from '../../../charts/figure-spec.ts';
import { pathwayDiagram } from '../../../charts/pathway-diagram.ts';
import { paintPathway } from '../../../charts/pathway-map.ts';
import type { Held } from '../../../charts/workflow-diagram.ts';
import { workflowDiagram } from '../../../charts/workflow-diagram.ts';
import type { Result } from '../../../domain/result.ts';
import { drawDiagram } from './draw-diagram.ts';
import type { DrawnFigure } from './draw-svg.ts';
import type { PrintChoice } from './print-size.ts';
import type { PrintOptions } from './print-spec.ts';

/** Characters of a group's name in the map's title, so that both stand in a column of a page. */
export const mostOfName = 18;

type Draw = (choice: PrintChoice, options?: PrintOptions) => DrawnFigure;

/** The pathway map of one comparison, for paper and for the wall. */
export function drawPathway(
  results: readonly Result[],
  comparison: string,
  options: FigureOptions,
): Draw {
  return (choice, print = {}) =>
    drawDiagram(
      (colors, across) =>
        pathwayDiagram(paintPathway(results, colors, options), comparison, colors, across),
      choice,
      print,
    );
}

/** The steps of the protocols with what the study holds of each. */
export function drawWorkflow(held: Held): Draw {
  return (choice, print = {}) =>
    drawDiagram((colors, across) => workflowDiagram(held, colors, across), choice, print);
}
