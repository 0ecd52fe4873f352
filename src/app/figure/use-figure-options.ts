import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FigureOptions } from '../../charts/figure-spec.ts';
import type { FigureSettings } from '../../domain/figure-settings.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { useIsNarrow } from './use-is-narrow.ts';

/** What figures need to know of the study and the screen beside the results that they draw. */
export function useFigureOptions(analysis: Analysis): FigureOptions {
  const confidence = useStudy(({ study }) => study.settings.confidence);
  const adjustment = useStudy(({ study }) => study.settings.adjustment);
  const figures = useStudy(useShallow(({ study }) => onScreen(study.settings.figures)));
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

/** The settings without those of paper, so that a change of these draws nothing anew on the screen. */
function onScreen(figures: FigureSettings): FigureSettings {
  const { width, textSize, carriesStudy } = defaultFigureSettings;
  return { ...figures, width, textSize, carriesStudy };
}
