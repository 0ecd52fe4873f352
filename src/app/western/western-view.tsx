import { NextStepsPanel } from '../next/next-steps-panel.tsx';
import { ReplicateFigures } from '../figure/replicate-figures.tsx';
import { ResultsFrame } from '../shell/results-frame.tsx';
import classes from '../table/table-section.module.css';
import { BlotSection } from './blot-section.tsx';
import { BlotSettings } from './blot-settings.tsx';
import { MrnaProteinSection } from './mrna-protein-section.tsx';
import { RatioTable } from './ratio-table.tsx';

/** Western blot: every replicate as a point, mRNA beside protein, the blots themselves, and the lanes' ratios. */
export function WesternView() {
  return (
    <ResultsFrame withPhospho>
      {(analysis, hasControl) => (
        <>
          <NextStepsPanel analysis={analysis} />
          {analysis.blots.length > 0 && (
            <BlotSettings
              blots={analysis.blots}
              severalGroups={analysis.annotation.groups.length > 2}
            />
          )}
          {hasControl && <ReplicateFigures analysis={analysis} assay="western" />}
          {hasControl && <MrnaProteinSection analysis={analysis} />}
          <BlotSection analysis={analysis} />
          {analysis.ratios.length > 0 && (
            <section aria-labelledby="ratios-title">
              <h2 id="ratios-title" className={classes.heading}>
                Ratios lane by lane
              </h2>
              <p className={classes.words}>
                Signals in the units of the densitometry program; a ratio has none. Lanes are
                compared within their blot. «Of control» is the ratio over the mean of the control
                lanes of its blot, as published tables show it: its control is 1 by construction, so
                nothing is tested on it.
              </p>
              <RatioTable
                rows={analysis.ratios}
                severalLines={analysis.ratios.some(({ line }) => line !== '')}
              />
            </section>
          )}
        </>
      )}
    </ResultsFrame>
  );
}
