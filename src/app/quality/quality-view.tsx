import { ResultsFrame } from '../shell/results-frame.tsx';
import { ExcludedSection } from './excluded-section.tsx';
import { FlagsSection } from './flags-section.tsx';
import { PlatesSection } from './plates-section.tsx';

/** Quality: the plates, the wells that were left out, and every rule that was broken. */
export function QualityView() {
  return (
    <ResultsFrame>
      {(analysis) =>
        analysis.qpcr && (
          <>
            <PlatesSection analysis={analysis} flags={analysis.qpcr.flags} />
            <ExcludedSection />
            <FlagsSection report={analysis.qpcr} />
          </>
        )
      }
    </ResultsFrame>
  );
}
