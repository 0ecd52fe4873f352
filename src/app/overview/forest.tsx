import { useId, useMemo, useState } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { FigureBar } from '../figure/figure-bar.tsx';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import { Pager } from '../table/pager.tsx';
import type { Comparison } from './comparisons.ts';
import { forestFigures } from './forest-figures.ts';
import classes from './overview.module.css';

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
  const figures = useMemo(
    () => forestFigures(analysis, comparison, options),
    [analysis, comparison, options],
  );
  const current = Math.min(page, figures.length);
  const redraw = figures[current - 1];
  const spec = useMemo(
    () => redraw?.(colors, options.width ?? 'wide'),
    [redraw, colors, options.width],
  );
  if (!redraw || !spec || analysis.results.every(({ inFamily }) => !inFamily)) return null;
  return (
    <section aria-labelledby={titleId} className={classes.section}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.heading}>
          All fold changes
        </h2>
        <FigureBar analysis={analysis} />
      </div>
      <Figure spec={spec} redraw={redraw} />
      <Pager label="Pages of the figure" page={current} pages={figures.length} onTurn={setPage} />
    </section>
  );
}
