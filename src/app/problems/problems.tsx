import { useMemo } from 'react';
import { useStudy } from '../../study/store.ts';
import { useSession, useStudyOfNumbers } from '../session.ts';
import { collectProblems } from './collect-problems.ts';
import classes from './problems.module.css';
import { SeverityGroup } from './severity-group.tsx';

interface ProblemsProps {
  /** Lines that open, for views whose subject is something else; notes are left to the Data view. */
  readonly compact?: boolean;
}

/** Everything that went wrong or may mislead: refused files, what files and analysis say. Nothing when all is well. */
export function Problems({ compact = false }: ProblemsProps) {
  const study = useStudyOfNumbers();
  const analysis = useSession((session) => session.analysis);
  const dismiss = useStudy((state) => state.dismissRefused);
  const problems = useMemo(() => collectProblems(study, analysis), [study, analysis]);
  const severities = [...problems].filter(
    ([severity, files]) => files.length > 0 && !(compact && severity === 'info'),
  );
  if (severities.length === 0) return null;
  const groups = severities.map(([severity, files]) => (
    <SeverityGroup
      key={severity}
      severity={severity}
      files={files}
      compact={compact}
      onDismiss={dismiss}
    />
  ));
  if (compact) {
    return (
      <section aria-label="Problems" className={classes.bar}>
        {groups}
      </section>
    );
  }
  return (
    <section
      aria-labelledby="problems-title"
      id="problems"
      tabIndex={-1}
      className={classes.region}
    >
      <h2 id="problems-title" className={classes.title}>
        Problems
      </h2>
      {groups}
    </section>
  );
}
