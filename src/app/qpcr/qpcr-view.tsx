import { ReplicateFigures } from '../figure/replicate-figures.tsx';
import { ResultsFrame } from '../shell/results-frame.tsx';
import classes from '../table/table-section.module.css';
import { DeltaCqTable } from './delta-cq-table.tsx';

/** qRT-PCR: every replicate as a point, and the ΔCq values behind it. */
export function QpcrView() {
  return (
    <ResultsFrame>
      {(analysis, hasControl) => (
        <>
          {hasControl && <ReplicateFigures analysis={analysis} assay="qpcr" />}
          {analysis.deltaCq.length > 0 && (
            <section aria-labelledby="delta-cq-title">
              <h2 id="delta-cq-title" className={classes.heading}>
                ΔCq values
              </h2>
              <p className={classes.words}>
                ΔCq = mean Cq of the target − mean Cq of the reference
                {analysis.referenceGenes.length === 0
                  ? ' genes, of which the study names none.'
                  : ` ${analysis.referenceGenes.length === 1 ? 'gene' : 'genes'} ${analysis.referenceGenes.join(', ')}, within the same run.`}
              </p>
              <DeltaCqTable
                rows={analysis.deltaCq}
                severalLines={analysis.annotation.lines.length > 1}
              />
            </section>
          )}
        </>
      )}
    </ResultsFrame>
  );
}
