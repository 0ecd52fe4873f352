import { Button } from '@mantine/core';
import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { useNavigation } from '../navigation.ts';
import { openExample, useBusy } from '../session.ts';
import { fileInputId } from '../shell/add-files.tsx';
import { warmUp } from '../warm-up.ts';
import classes from './empty-page.module.css';
import { KnownFormats } from './known-formats.tsx';
import { Rehearsal } from './rehearsal.tsx';

/** A page without a study is the drop zone. */
export function EmptyPage() {
  const busy = useBusy();
  const go = useNavigation((state) => state.go);
  const [practice, setPractice] = useState<Analysis | null>(null);
  // What a person waits for comes first: nothing is practised while a file is read.
  useEffect(
    () => (busy ? undefined : warmUp((analysis) => startTransition(() => setPractice(analysis)))),
    [busy],
  );
  const endRehearsal = useCallback(() => setPractice(null), []);
  return (
    <section className={classes.zone} aria-labelledby="drop-title">
      <h1 id="drop-title" className={classes.title}>
        Drop qPCR, western-blot and viability exports here to see them against what a published
        table leads one to expect.
      </h1>
      <p className={classes.actions}>
        <label className={classes.choose} htmlFor={fileInputId} aria-hidden="true">
          Choose files
        </label>
        <Button variant="default" size="md" disabled={busy} onClick={() => void openExample()}>
          Try the example study
        </Button>
        <Button variant="subtle" color="gray" size="md" onClick={() => go('Culture')}>
          Keep a culture log
        </Button>
      </p>
      <KnownFormats />
      <p className={classes.promise}>
        A table from a spreadsheet can be pasted here as well (Ctrl+V). Files are read and computed
        in this browser tab; nothing is sent anywhere.
      </p>
      {practice && !busy && <Rehearsal analysis={practice} onDone={endRehearsal} />}
    </section>
  );
}
