import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { RowsQuestion } from '../next/rows-question.tsx';
import { Problems } from '../problems/problems.tsx';
import { useBusy, useSession } from '../session.ts';
import { ControlGroupPrompt } from '../settings-bar/control-group-prompt.tsx';
import { SettingsBar } from '../settings-bar/settings-bar.tsx';
import classes from './results-frame.module.css';

interface ResultsFrameProps {
  readonly withPhospho?: boolean;
  /** Called with whether there is a control: without one no result is shown. */
  readonly children: (analysis: Analysis, hasControl: boolean) => ReactNode;
}

/**
 * What all views of results have above them: problems in a line, and the settings or the question for the control.
 * Without any group there is neither to choose.
 */
export function ResultsFrame({ withPhospho = false, children }: ResultsFrameProps) {
  const analysis = useSession((session) => session.analysis);
  const busy = useBusy();
  if (!analysis) return <Waiting isBusy={busy} />;
  const { annotation } = analysis;
  const hasControl = annotation.controlGroup.value !== '' || annotation.groups.length < 2;
  return (
    <>
      <Problems compact />
      {annotation.groups.length === 0 ? null : hasControl ? (
        <SettingsBar annotation={annotation} withPhospho={withPhospho} />
      ) : (
        <ControlGroupPrompt annotation={annotation} />
      )}
      <RowsQuestion samples={analysis.rowsToAsk ?? []} />
      <div className={classes.results} data-stale={busy || undefined}>
        {children(analysis, hasControl)}
      </div>
    </>
  );
}

/** The outline of what is to come; when nothing is under way the problems say why there is nothing. */
function Waiting({ isBusy }: { readonly isBusy: boolean }) {
  if (!isBusy) return <Problems />;
  return (
    <div className={classes.waiting} aria-hidden="true">
      <Skeleton height={60} width="64%" />
      <Skeleton height={32} width="40%" />
      {['a', 'b', 'c', 'd', 'e'].map((line) => (
        <Skeleton key={line} height={40} />
      ))}
    </div>
  );
}
