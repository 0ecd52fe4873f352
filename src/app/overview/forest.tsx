import { useId, useMemo, useState } from 'react';
import { forestPlot } from '../../charts/forest-plot.ts';
import type { Analysis } from '../../domain/result.ts';
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
    () => analysis.results.filter((result) => result.inFamily && isOf(result, comparison)),
    [analysis, comparison],
  );
  const pages = Math.ceil(results.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  const spec = useMemo(
    () => forestPlot(results.slice((current - 1) * pageSize, current * pageSize), colors, options),
    [results, current, colors, options],
  );
  if (results.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={classes.section}>
      <h2 id={titleId} className={classes.heading}>
        All fold changes
      </h2>
      <Figure spec={spec} />
      <Pager label="Pages of the figure" page={current} pages={pages} onTurn={setPage} />
    </section>
  );
}
