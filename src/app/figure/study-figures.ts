import { doseResponseFigures } from '../../charts/dose-response.ts';
import { dressCurves, dressResults, figureGroups } from '../../charts/dress-results.ts';
import type { FigureOptions } from '../../charts/figure-spec.ts';
import { forestPlot } from '../../charts/forest-plot.ts';
import { groupPlot } from '../../charts/replicate-plot.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Assay } from '../../domain/reading.ts';
import type { Analysis, Result } from '../../domain/result.ts';
import type { Redraw } from './export/print-spec.ts';

/** Rows of a forest plot that still can be read across a room. */
const forestRows = 24;

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

/** The figures of a study from the answer to the single curves, as they are presented one after the other. */
export function studyFigures(analysis: Analysis, options: FigureOptions): StudyFigure[] {
  const figures = options.figures ?? defaultFigureSettings;
  const tested = dressResults(
    analysis.results.filter(({ inFamily }) => inFamily),
    figures,
  ).slice(0, forestRows);
  const curves = dressCurves(analysis.curves, figures);
  const compounds = [
    ...new Set(curves.map(({ row, within }) => JSON.stringify([row.compound, within]))),
  ];
  return [
    ...(tested.length === 0
      ? []
      : [
          {
            key: 'forest',
            place: '',
            redraw: ((colors, width) =>
              forestPlot(tested, colors, { ...options, width })) satisfies Redraw,
          },
        ]),
    ...replicateFigures(analysis, 'qpcr', options),
    ...replicateFigures(analysis, 'western', options),
    ...compounds.flatMap((compound) => {
      const own = curves.filter(
        ({ row, within }) => JSON.stringify([row.compound, within]) === compound,
      );
      const draw = (...[colors, width]: Parameters<Redraw>) =>
        doseResponseFigures(own, colors, { ...options, width });
      const redraw: Redraw = (colors, width) => {
        const [spec] = draw(colors, width);
        if (!spec) throw new Error(`No figure of ${compound}`);
        return spec;
      };
      return [{ key: `curves ${compound}`, place: '', redraw }];
    }),
  ];
}

/** The id of a target's figure in the view of its assay. */
export function placeOfFigure({ assay, target, line }: Result): string {
  return ['figure', assay, target, line].map(encodeURIComponent).join('-');
}

function keyOf({ assay, target, line, testGroup }: Result): string {
  return JSON.stringify([assay, target, line, testGroup]);
}
