import { Button, Loader, Progress } from '@mantine/core';
import { useKeeping } from '../../study/keep/autosave.ts';
import { useStudy } from '../../study/store.ts';
import { useBusy, useSession } from '../session.ts';
import classes from './status-line.module.css';
import { useLasting } from './use-lasting.ts';

/** Work that takes longer shows how far it is, in milliseconds. */
const soon = 120;

/** What just happened or is under way, how far it is, and the way to stop it. */
export function StatusLine() {
  const job = useSession((session) => session.job);
  const status = useSession((session) => session.status);
  const busy = useBusy();
  const isLong = useLasting(busy, soon);
  const fault = useKeeping((keeping) => keeping.fault);
  const hasFiles = useStudy(({ study }) => study.sources.length > 0);
  const isInvented = useStudy(({ study }) => study.invented);
  const text = job?.text ?? (busy ? 'Computing' : status);
  return (
    <div className={classes.line}>
      {isInvented && <span className={classes.invented}>Invented example data</span>}
      {fault !== '' && hasFiles && (
        <span
          className={classes.invented}
          title={`Save the study file before you close this tab: this browser keeps nothing (${fault}).`}
        >
          Not kept in this browser
        </span>
      )}
      {isLong && !job && <Loader size={14} className={classes.loader ?? ''} />}
      <span role="status" className={classes.text} title={text}>
        {text}
      </span>
      {isLong && job && (
        <>
          <Progress
            className={classes.progress ?? ''}
            value={(100 * (job.done + job.share)) / Math.max(1, job.total)}
            size={4}
            aria-label="Files read"
          />
          <span className={classes.count}>
            {job.done} of {job.total}
          </span>
          <Button variant="default" size="compact-sm" onClick={job.cancel}>
            Cancel
          </Button>
        </>
      )}
    </div>
  );
}
