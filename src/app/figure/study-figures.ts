import { doseResponseFigure } from '../../charts/dose-response.ts';
import { dressCurves, dressResults, figureGroups } from '../../charts/dress-results.ts';
import type { FigureOptions } from '../../charts/figure-spec.ts';
import { groupPlot } from '../../charts/replicate-plot.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Assay } from '../../domain/reading.ts';
import type { Analysis, DoseCurve, Result } from '../../domain/result.ts';
import type { Redraw } from './export/print-spec.ts';

/** A figure that can be made in any colours and form. */
export interface StudyFigure {
  readonly key: string;
  /** Where it stands in its view, for who leads there; '' for figures that nothing leads to. */
  readonly place: string;
  readonly redraw: Redraw;
}

/** One figure a target of an assay, with all its groups. */
export function replicateFigures(
  analysis: Analysis,
  assay: Assay,
  options: FigureOptions,
): StudyFigure[] {
  const figures = options.figures ?? defaultFigureSettings;
  const results = analysis.results.filter((result) => result.assay === assay && result.inFamily);
  // All of a target beside each other, in the order in which targets come first.
  return figureGroups(dressResults(results, figures)).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const redraw: Redraw = (colors, width) =>
      groupPlot(group, first, colors, { ...options, width });
    return [{ key: keyOf(first), place: placeOfFigure(first), redraw }];
  });
}

interface CurveFigure extends StudyFigure {
  /** Under the names that the study gives the groups. */
  readonly curves: readonly DoseCurve[];
}

/** One figure a compound and line, with the curves of all groups. */
export function curveFigures(analysis: Analysis, options: FigureOptions): CurveFigure[] {
  const figures = options.figures ?? defaultFigureSettings;
  const compounds = new Map<string, DoseCurve[]>();
  for (const curve of analysis.curves) {
    const key = JSON.stringify([curve.row.compound, curve.within]);
    const of = compounds.get(key);
    if (of) of.push(curve);
    else compounds.set(key, [curve]);
  }
  return [...compounds].map(([key, curves]) => ({
    key: `curves ${key}`,
    place: '',
    curves,
    redraw: (colors, width) =>
      doseResponseFigure(dressCurves(curves, figures), colors, { ...options, width }),
  }));
}

/** The id of a target's figure in the view of its assay. */
export function placeOfFigure({ assay, target, line }: Result): string {
  return ['figure', assay, target, line].map(encodeURIComponent).join('-');
}

function keyOf({ assay, target, line, testGroup }: Result): string {
  return JSON.stringify([assay, target, line, testGroup]);
}
