import { dressResults } from '../../charts/dress-results.ts';
import type { FigureOptions } from '../../charts/figure-spec.ts';
import { forestPages, namePart } from '../../charts/forest-pages.ts';
import { forestPlot } from '../../charts/forest-plot.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Redraw } from '../figure/export/print-spec.ts';
import type { Comparison } from './comparisons.ts';
import { comparisonsOf, isOf, nameComparison } from './comparisons.ts';

/** Characters of a group's name in a title. */
const mostOfName = 24;

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
  const tested = analysis.results.filter(({ inFamily }) => inFamily);
  const name = comparisonsOf(tested).length > 1 ? nameComparison(comparison, mostOfName) : '';
  return pages.map((page, i): Redraw => {
    const part = [name, namePart(i, pages.length)].filter((text) => text !== '').join(', ');
    return (colors, width) => forestPlot(page, colors, { ...options, width, part });
  });
}
