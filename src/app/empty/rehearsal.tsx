import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Analysis } from '../../domain/result.ts';
import { idle } from '../idle.ts';
import { OverviewResults } from '../overview/overview.tsx';
import { SettingsBar } from '../settings-bar/settings-bar.tsx';
import { Views } from '../shell/views.tsx';

interface RehearsalProps {
  /** Of an invented study. */
  readonly analysis: Analysis;
  readonly onDone: () => void;
}

/**
 * What the first results are shown by, made beside the page and in no document, so that nobody sees, hears or reaches
 * it: most of what a first view costs is to load its code and to compile it.
 */
export function Rehearsal({ analysis, onDone }: RehearsalProps) {
  const [stage] = useState(() => document.createElement('div'));
  useEffect(() => {
    let isEnded = false;
    // The first idle moment comes when the answer is made, the second when what is below it is.
    const end = async (): Promise<void> => {
      await idle();
      await idle();
      if (!isEnded) onDone();
    };
    void end();
    return () => {
      isEnded = true;
    };
  }, [onDone]);
  return createPortal(
    <>
      <Views />
      <SettingsBar annotation={analysis.annotation} />
      <OverviewResults analysis={analysis} />
    </>,
    stage,
  );
}
