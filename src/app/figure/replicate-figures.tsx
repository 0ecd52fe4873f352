import { useMemo, useState } from 'react';
import { replicatePlot } from '../../charts/replicate-plot.ts';
import type { Assay } from '../../domain/reading.ts';
import type { Analysis } from '../../domain/result.ts';
import { Pager } from '../table/pager.tsx';
import type { Redraw } from './export/print-spec.ts';
import { Figure } from './figure.tsx';
import classes from './replicate-figures.module.css';
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
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const [page, setPage] = useState(1);
  const results = useMemo(
    () => analysis.results.filter((result) => result.assay === assay && result.inFamily),
    [analysis, assay],
  );
  const pages = Math.ceil(results.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  const specs = useMemo(
    () =>
      results.slice((current - 1) * pageSize, current * pageSize).map((result) => {
        const redraw: Redraw = (inColors, width) =>
          replicatePlot(result, inColors, { ...options, width });
        return { spec: redraw(colors, options.width ?? 'wide'), redraw };
      }),
    [results, current, colors, options],
  );
  if (specs.length === 0) return null;
  return (
    <section aria-labelledby="replicates-title" className={classes.section}>
      <h2 id="replicates-title" className={classes.heading}>
        Fold changes, replicate by replicate
      </h2>
      <div className={classes.grid}>
        {specs.map(({ spec, redraw }) => (
          <div key={spec.id} className={classes.multiple}>
            <h3 className={classes.title}>{spec.title}</h3>
            <Figure spec={spec} redraw={redraw} />
          </div>
        ))}
      </div>
      <Pager label="Pages of figures" page={current} pages={pages} onTurn={setPage} />
    </section>
  );
}
