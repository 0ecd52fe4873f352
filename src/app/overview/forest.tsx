import { useCallback, useId, useMemo, useState } from 'react';
import { dressResults } from '../../charts/dress-results.ts';
import { forestPlot } from '../../charts/forest-plot.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Redraw } from '../figure/export/print-spec.ts';
import { FigureBar } from '../figure/figure-bar.tsx';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import { Pager } from '../table/pager.tsx';
import type { Comparison } from './comparisons.ts';
import { isOf } from './comparisons.ts';
import classes from './overview.module.css';

/** Rows of one figure. */
const pageSize = 50;

interface ForestProps {
  readonly analysis: Analysis;
  readonly comparison: Comparison;
}

/** Fold changes of everything that was tested; what only stands in other results' ratios is left to the table. */
export function Forest({ analysis, comparison }: ForestProps) {
  const titleId = useId();
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const [page, setPage] = useState(1);
  const results = useMemo(
    () =>
      dressResults(
        analysis.results.filter((result) => result.inFamily && isOf(result, comparison)),
        options.figures ?? defaultFigureSettings,
      ),
    [analysis, comparison, options.figures],
  );
  const pages = Math.ceil(results.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  const redraw = useCallback<Redraw>(
    (inColors, width) =>
      forestPlot(results.slice((current - 1) * pageSize, current * pageSize), inColors, {
        ...options,
        width,
      }),
    [results, current, options],
  );
  const spec = useMemo(
    () => redraw(colors, options.width ?? 'wide'),
    [redraw, colors, options.width],
  );
  if (analysis.results.every(({ inFamily }) => !inFamily)) return null;
  return (
    <section aria-labelledby={titleId} className={classes.section}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.heading}>
          All fold changes
        </h2>
        <FigureBar analysis={analysis} />
      </div>
      <Figure spec={spec} redraw={redraw} />
      <Pager label="Pages of the figure" page={current} pages={pages} onTurn={setPage} />
    </section>
  );
}
