import { Button } from '@mantine/core';
import { useMemo } from 'react';
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
  const plates = useMemo(() => platesOf(study, analysis.annotation), [study, analysis]);
  return plates.length === 0 ? null : <PlateSection plates={plates} analysis={analysis} />;
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
