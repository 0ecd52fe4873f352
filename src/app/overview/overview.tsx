import { useMemo, useState } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { NextStepsPanel } from '../next/next-steps-panel.tsx';
import { AfterPaint } from '../shell/after-paint.tsx';
import { ResultsFrame } from '../shell/results-frame.tsx';
import { useStudyOfNumbers } from '../session.ts';
import { Answer } from './answer.tsx';
import { Assumptions } from './assumptions.tsx';
import { comparisonsOf } from './comparisons.ts';
import { Forest } from './forest.tsx';
import { PathwaySection } from './pathway-section.tsx';
import { WorkflowSection } from './workflow-section.tsx';

/** The answer, what was assumed to get it, and the same as figures. */
export function Overview() {
  return (
    <ResultsFrame>
      {(analysis, hasControl) =>
        hasControl ? (
          <OverviewResults analysis={analysis} />
        ) : (
          <>
            <NextStepsPanel analysis={analysis} />
            <Assumptions assumptions={analysis.assumptions} />
          </>
        )
      }
    </ResultsFrame>
  );
}

/** The answer to the chosen comparison, or what is still needed for one. */
export function OverviewResults({ analysis }: { readonly analysis: Analysis }) {
  const { settings } = useStudyOfNumbers();
  const comparisons = useMemo(() => comparisonsOf(analysis.results), [analysis]);
  const [key, setKey] = useState('');
  const chosen = comparisons.find((comparison) => comparison.key === key) ?? comparisons[0];
  if (!chosen) {
    return (
      <>
        <NextStepsPanel analysis={analysis} />
        <Assumptions assumptions={analysis.assumptions} />
      </>
    );
  }
  return (
    <>
      <NextStepsPanel analysis={analysis} />
      <Answer
        analysis={analysis}
        settings={settings}
        comparisons={comparisons}
        chosen={chosen}
        onChoose={setKey}
      />
      <AfterPaint>
        <Assumptions assumptions={analysis.assumptions} />
        <Forest analysis={analysis} comparison={chosen} />
        <PathwaySection analysis={analysis} comparison={chosen} />
        <WorkflowSection analysis={analysis} />
      </AfterPaint>
    </>
  );
}
