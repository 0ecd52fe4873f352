import { useMemo, useState } from 'react';
import { rawBands } from '../../charts/raw-bands.ts';
import { controlOf } from '../../domain/control-of.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Redraw } from '../figure/export/print-spec.ts';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import { Pager } from '../table/pager.tsx';
import tableClasses from '../table/table-section.module.css';
import { BlotBoard } from './blot-board.tsx';
import classes from './blot-board.module.css';

/** Blots on one page. */
const pageSize = 6;

/** The gels with their lanes, and their bands as bars. */
export function BlotSection({ analysis }: { readonly analysis: Analysis }) {
  const { blots, annotation } = analysis;
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const [page, setPage] = useState(1);
  const pages = Math.ceil(blots.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  const shown = useMemo(
    () => blots.slice((current - 1) * pageSize, current * pageSize),
    [blots, current],
  );
  const specs = useMemo(
    () =>
      shown
        .filter(({ lanes }) => lanes.length <= 60)
        .map((blot) => {
          const redraw: Redraw = (inColors, width) =>
            rawBands(blot, inColors, {
              ...options,
              width,
              controlGroup: controlOf(annotation, 'western'),
            });
          return { spec: redraw(colors, options.width ?? 'wide'), redraw };
        }),
    [shown, colors, options, annotation],
  );
  if (blots.length === 0) return null;
  return (
    <section aria-labelledby="blots-title" className={classes.section}>
      <h2 id="blots-title" className={tableClasses.heading}>
        Blots
      </h2>
      <p className={tableClasses.words}>
        Drawn from the numbers: each band as dark as its share of the strongest of its protein.
      </p>
      <div className={classes.blots}>
        {shown.map((blot) => (
          <BlotBoard key={blot.name + blot.files.join('\n')} blot={blot} blots={blots} />
        ))}
      </div>
      <Pager label="Pages of blots" page={current} pages={pages} onTurn={setPage} />
      {specs.length > 0 && <h2 className={tableClasses.heading}>Raw bands</h2>}
      <div className={classes.multiples}>
        {specs.map(({ spec, redraw }, i) => (
          <div key={`${spec.id} ${i}`}>
            <h3 className={classes.title}>{spec.title}</h3>
            <Figure spec={spec} redraw={redraw} />
          </div>
        ))}
      </div>
    </section>
  );
}
