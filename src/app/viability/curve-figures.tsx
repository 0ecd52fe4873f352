import { useMemo, useState } from 'react';
import { dressCurves } from '../../charts/dress-results.ts';
import { doseResponseFigures } from '../../charts/dose-response.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Analysis, DoseCurve } from '../../domain/result.ts';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import { Pager } from '../table/pager.tsx';
import { FoldLines } from './fold-lines.tsx';
import { Ic50Table } from './ic50-table.tsx';
import classes from './viability.module.css';

/** Compounds on one page. */
const pageSize = 6;

/** One figure a compound, with its numbers beside it. */
export function CurveFigures({ analysis }: { readonly analysis: Analysis }) {
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const [page, setPage] = useState(1);
  const compounds = useMemo(() => byCompound(analysis.curves), [analysis]);
  const pages = Math.ceil(compounds.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  const shown = useMemo(
    () =>
      compounds.slice((current - 1) * pageSize, current * pageSize).flatMap((curves) => {
        const [spec] = doseResponseFigures(
          dressCurves(curves, options.figures ?? defaultFigureSettings),
          colors,
          options,
        );
        return spec ? [{ curves, spec }] : [];
      }),
    [compounds, current, colors, options],
  );
  if (shown.length === 0) {
    return (
      <p className={classes.words}>
        No curve yet: wells need a compound with a dose. Paint them on the plate below, or paste the
        layout there.
      </p>
    );
  }
  return (
    <section aria-labelledby="curves-title" className={classes.section}>
      <h2 id="curves-title" className={classes.heading}>
        Dose-response curves
      </h2>
      {shown.map(({ curves, spec }) => (
        <div key={spec.id} className={classes.compound}>
          <div className={classes.figure}>
            <h3 className={classes.title}>{spec.title}</h3>
            <Figure
              spec={spec}
              redraw={(inColors, width) => {
                const [drawn = spec] = doseResponseFigures(
                  dressCurves(curves, options.figures ?? defaultFigureSettings),
                  inColors,
                  { ...options, width },
                );
                return drawn;
              }}
            />
          </div>
          <div className={classes.numbers}>
            <FoldLines results={analysis.results} curves={curves} />
            <Ic50Table curves={curves} name={spec.title} />
          </div>
        </div>
      ))}
      <Pager label="Pages of curves" page={current} pages={pages} onTurn={setPage} />
    </section>
  );
}

function byCompound(curves: readonly DoseCurve[]): DoseCurve[][] {
  const compounds = new Map<string, DoseCurve[]>();
  for (const curve of curves) {
    const key = JSON.stringify([curve.row.compound, curve.within]);
    const of = compounds.get(key);
    if (of) of.push(curve);
    else compounds.set(key, [curve]);
  }
  return [...compounds.values()];
}
