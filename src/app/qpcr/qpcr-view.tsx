import { NextStepsPanel } from '../next/next-steps-panel.tsx';
import { ReplicateFigures } from '../figure/replicate-figures.tsx';
import { ResultsFrame } from '../shell/results-frame.tsx';
import { useStudy } from '../../study/store.ts';
import type { Analysis } from '../../domain/result.ts';
import { DeltaCqTable } from './delta-cq-table.tsx';
import { EfficiencyPart } from './efficiency-part.tsx';
import { familyWords } from './family-words.ts';
import { GroupsPart } from './groups-part.tsx';
import { MethodPart } from './method-part.tsx';
import { Part } from './part.tsx';
import { QpcrSettingsPart } from './qpcr-settings.tsx';
import { ReferencesPart } from './references-part.tsx';
import { WithAndWithout } from './with-and-without.tsx';

/** qRT-PCR: every replicate as a point, the ΔCq values behind it, and what a reviewer asks of them. */
export function QpcrView() {
  return (
    <ResultsFrame>
      {(analysis, hasControl) => <QpcrResults analysis={analysis} hasControl={hasControl} />}
    </ResultsFrame>
  );
}

interface QpcrResultsProps {
  readonly analysis: Analysis;
  readonly hasControl: boolean;
}

function QpcrResults({ analysis, hasControl }: QpcrResultsProps) {
  const adjustment = useStudy(({ study }) => study.settings.adjustment);
  const results = analysis.results.filter(({ assay }) => assay === 'qpcr');
  const genes = analysis.referenceGenes;
  const formula =
    genes.length === 0
      ? 'ΔCq = mean Cq of the target − mean Cq of the reference genes, of which the study names none.'
      : `ΔCq = mean Cq of the target − mean Cq of the reference ${genes.length === 1 ? 'gene' : 'genes'} ${genes.join(', ')}, within the same run.`;
  return (
    <>
      <NextStepsPanel analysis={analysis} />
      {hasControl && <ReplicateFigures analysis={analysis} assay="qpcr" />}
      <WithAndWithout results={results} />
      {analysis.deltaCq.count > 0 && (
        <Part
          id="delta-cq"
          title="ΔCq values"
          words={[formula, results.length > 0 ? familyWords(results, adjustment) : '']}
        >
          <DeltaCqTable rows={analysis.deltaCq} />
        </Part>
      )}
      <QpcrSettingsPart analysis={analysis} />
      {analysis.qpcr && (
        <>
          <ReferencesPart report={analysis.qpcr} />
          {analysis.qpcr.efficiencies.length > 0 && <EfficiencyPart report={analysis.qpcr} />}
          <GroupsPart report={analysis.qpcr} />
          <MethodPart analysis={analysis} />
        </>
      )}
    </>
  );
}
