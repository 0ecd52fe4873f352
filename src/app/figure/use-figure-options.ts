import { useMemo } from 'react';
import type { FigureOptions } from '../../charts/figure-spec.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { useIsNarrow } from './use-is-narrow.ts';

/** What figures need to know of the study and the screen beside the results that they draw. */
export function useFigureOptions(analysis: Analysis): FigureOptions {
  const confidence = useStudy(({ study }) => study.settings.confidence);
  const adjustment = useStudy(({ study }) => study.settings.adjustment);
  const figures = useStudy(({ study }) => study.settings.figures);
  const isNarrow = useIsNarrow();
  return useMemo(
    () => ({
      width: isNarrow ? 'narrow' : 'wide',
      confidence,
      adjustment,
      figures,
      family: analysis.results,
      tableOrder: analysis.scorecard.map(({ expectation }) => expectation),
    }),
    [isNarrow, confidence, adjustment, figures, analysis],
  );
}
