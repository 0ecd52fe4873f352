import { useMemo, useState } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { FigureBar } from '../figure/figure-bar.tsx';
import { curveFigures } from '../figure/study-figures.ts';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import { Pager } from '../table/pager.tsx';
import { CurveFigure } from './curve-figure.tsx';
import classes from './viability.module.css';

/** Compounds on one page. */
const pageSize = 6;

/** One figure a compound, with its numbers beside it. */
export function CurveFigures({ analysis }: { readonly analysis: Analysis }) {
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const [page, setPage] = useState(1);
  const figures = useMemo(() => curveFigures(analysis, options), [analysis, options]);
  const pages = Math.ceil(figures.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  const shown = useMemo(
    () => figures.slice((current - 1) * pageSize, current * pageSize),
    [figures, current],
  );
  if (shown.length === 0) {
    return (
      <p className={classes.words}>
        No curve yet: wells need a compound with a dose. Drop the layout file of the plate on the
        page, or paint the wells below and paste their layout there.
      </p>
    );
  }
  return (
    <section aria-labelledby="curves-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="curves-title" className={classes.heading}>
          Dose-response curves
        </h2>
        <FigureBar analysis={analysis} figures={shown} />
      </div>
      {shown.map(({ key, redraw, curves }) => (
        <CurveFigure
          key={key}
          results={analysis.results}
          curves={curves}
          redraw={redraw}
          colors={colors}
          width={options.width}
        />
      ))}
      <Pager label="Pages of curves" page={current} pages={pages} onTurn={setPage} />
    </section>
  );
}
