import { useId, useMemo, useState } from 'react';
import type { Assay } from '../../domain/reading.ts';
import type { Analysis } from '../../domain/result.ts';
import { Pager } from '../table/pager.tsx';
import { FigureBar } from './figure-bar.tsx';
import { ReplicateFigure } from './replicate-figure.tsx';
import classes from './replicate-figures.module.css';
import { replicateFigures } from './study-figures.ts';
import { useChartColors } from './use-chart-colors.ts';
import { useFigureOptions } from './use-figure-options.ts';

/** Small multiples on one page. */
const pageSize = 12;

interface ReplicateFiguresProps {
  readonly analysis: Analysis;
  readonly assay: Assay;
}

/** One figure a target: every biological replicate, and the geometric mean with its interval. */
export function ReplicateFigures({ analysis, assay }: ReplicateFiguresProps) {
  const titleId = useId();
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const [page, setPage] = useState(1);
  const figures = useMemo(
    () => replicateFigures(analysis, assay, options),
    [analysis, assay, options],
  );
  const pages = Math.ceil(figures.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  const shown = useMemo(
    () => figures.slice((current - 1) * pageSize, current * pageSize),
    [figures, current],
  );
  if (analysis.results.every((result) => result.assay !== assay || !result.inFamily)) return null;
  return (
    <section aria-labelledby={titleId} className={classes.section}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.heading}>
          Fold changes, replicate by replicate
        </h2>
        <FigureBar analysis={analysis} figures={shown} />
      </div>
      {shown.length === 0 && <p>All targets are hidden: Figure settings shows them again.</p>}
      <div className={classes.grid}>
        {shown.map(({ key, place, redraw }) => (
          <ReplicateFigure
            key={key}
            place={place}
            redraw={redraw}
            colors={colors}
            width={options.width}
          />
        ))}
      </div>
      <Pager label="Pages of figures" page={current} pages={pages} onTurn={setPage} />
    </section>
  );
}
