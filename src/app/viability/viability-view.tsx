import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Annotation } from '../../domain/annotation.ts';
import { useStudy } from '../../study/store.ts';
import { useNavigation } from '../navigation.ts';
import { ResultsFrame } from '../shell/results-frame.tsx';
import { CurveFigures } from './curve-figures.tsx';
import { PlateSection } from './plate-section.tsx';
import { platesOf } from './plates.ts';
import type { Analysis } from '../../domain/result.ts';
import { ViabilitySettings } from './viability-settings.tsx';

/** Viability: the curves with their IC50 beside them, and the plates that they were read from. */
export function ViabilityView() {
  return (
    <ResultsFrame>
      {(analysis) => (
        <>
          <ViabilitySettings />
          <CurveFigures analysis={analysis} />
          <Plates analysis={analysis} />
          <CultureLink />
        </>
      )}
    </ResultsFrame>
  );
}

function Plates({ analysis }: { readonly analysis: Analysis }) {
  const study = useStudy((state) => state.study);
  const annotation = useSame(analysis.annotation);
  const plates = useMemo(() => platesOf(study, annotation), [study, annotation]);
  if (plates.length === 0) return null;
  return <PlateSection plates={plates} groups={annotation.groups} analysis={analysis} />;
}

/**
 * The annotation before, where a new answer brings the same one: each edit of a plate is answered by an analysis, and
 * the wells need not be drawn a second time for it.
 */
function useSame(annotation: Annotation): Annotation {
  const [kept, setKept] = useState(annotation);
  if (kept === annotation || JSON.stringify(kept) === JSON.stringify(annotation)) return kept;
  setKept(annotation);
  return annotation;
}

/** The log of how the line was made is a tab of its own, once someone asks for it. */
function CultureLink() {
  const go = useNavigation((state) => state.go);
  return (
    <Button variant="subtle" onClick={() => go('Culture')}>
      Keep a culture log of the line
    </Button>
  );
}
