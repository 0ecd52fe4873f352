import { dressResults } from '../../charts/dress-results.ts';
import type { FigureOptions } from '../../charts/figure-spec.ts';
import { forestPages, namePart } from '../../charts/forest-pages.ts';
import { forestPlot } from '../../charts/forest-plot.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Redraw } from '../figure/export/print-spec.ts';
import type { Comparison } from './comparisons.ts';
import { isOf } from './comparisons.ts';

/** The forest plots of one comparison: everything that was tested, in as many figures as it needs. */
export function forestFigures(
  analysis: Analysis,
  comparison: Comparison,
  options: FigureOptions,
): Redraw[] {
  const results = dressResults(
    analysis.results.filter((result) => result.inFamily && isOf(result, comparison)),
    options.figures ?? defaultFigureSettings,
  );
  const pages = forestPages(results, options.tableOrder ?? []);
  return pages.map(
    (page, i): Redraw =>
      (colors, width) =>
        forestPlot(page, colors, { ...options, width, part: namePart(i, pages.length) }),
  );
}
