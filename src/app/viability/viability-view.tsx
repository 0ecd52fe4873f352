import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Annotation } from '../../domain/annotation.ts';
import { useStudy } from '../../study/store.ts';
import { useNavigation } from '../navigation.ts';
import { ResultsFrame } from '../shell/results-frame.tsx';
import { CurveFigures } from './curve-figures.tsx';
import { PlateSection } from './plate-section.tsx';
import { PointsSection } from './points-section.tsx';
import { platesOf, wellsOf } from './plates.ts';
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
          <Wells analysis={analysis} />
          <CultureLink />
        </>
      )}
    </ResultsFrame>
  );
}

/** Plates, and the points of tables that have none. */
function Wells({ analysis }: { readonly analysis: Analysis }) {
  const study = useStudy((state) => state.study);
  const annotation = useSame(analysis.annotation);
  const wells = useMemo(() => wellsOf(study, annotation), [study, annotation]);
  const plates = useMemo(() => platesOf(wells), [wells]);
  const points = useMemo(() => wells.filter(({ position }) => position === ''), [wells]);
  return (
    <>
      {plates.length > 0 && (
        <PlateSection plates={plates} groups={annotation.groups} analysis={analysis} />
      )}
      {points.length > 0 && <PointsSection points={points} />}
    </>
  );
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
    <Button variant="subtle" px={8} ml={-8} onClick={() => go('Culture')}>
      Keep a culture log of the line
    </Button>
  );
}
