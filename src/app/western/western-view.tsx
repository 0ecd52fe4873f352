import { ReplicateFigures } from '../figure/replicate-figures.tsx';
import { ResultsFrame } from '../shell/results-frame.tsx';
import classes from '../table/table-section.module.css';
import { RatioTable } from './ratio-table.tsx';

/** Western blot: every replicate as a point, and the lanes' ratios behind it. */
export function WesternView() {
  return (
    <ResultsFrame withPhospho>
      {(analysis, hasControl) => (
        <>
          {hasControl && <ReplicateFigures analysis={analysis} assay="western" />}
          {analysis.ratios.length > 0 && (
            <section aria-labelledby="ratios-title">
              <h2 id="ratios-title" className={classes.heading}>
                Ratios lane by lane
              </h2>
              <p className={classes.words}>
                Signals in the units of the densitometry program; a ratio has none. Lanes are
                compared within their blot.
              </p>
              <RatioTable
                rows={analysis.ratios}
                severalLines={analysis.annotation.lines.length > 1}
              />
            </section>
          )}
        </>
      )}
    </ResultsFrame>
  );
}
