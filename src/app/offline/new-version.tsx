import { Button } from '@mantine/core';
import classes from './new-version.module.css';
import { takeNewVersion, useOffline } from './use-offline.ts';

/** Tells about a new version, and leaves it to the user when to change. */
export function NewVersion() {
  const waiting = useOffline((state) => state.waiting);
  if (!waiting) return null;
  return (
    <section className={classes.notice} aria-label="New version">
      <p>A new version of Foldboard is ready.</p>
      <Button size="compact-md" onClick={() => takeNewVersion(waiting)}>
        Reload
      </Button>
    </section>
  );
}
