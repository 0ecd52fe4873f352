import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { useNavigation } from '../navigation.ts';
import { nextSteps } from './next-steps.ts';
import classes from './next-steps.module.css';

/** What is still needed before anything can be compared, each a click from where it is done; nothing once there is a fold change. */
export function NextStepsPanel({ analysis }: { readonly analysis: Analysis }) {
  const study = useStudy((state) => state.study);
  const go = useNavigation((state) => state.go);
  const steps = useMemo(() => nextSteps(study, analysis), [study, analysis]);
  if (steps.length === 0) {
    if (analysis.results.length > 0) return null;
    const { groups, controlGroup } = analysis.annotation;
    // The question for the control stands above, and is all there is to do.
    if (groups.length > 1 && controlGroup.value === '') return null;
    const needed = study.sources.every(({ assay }) => assay === 'viability')
      ? 'a compound in several doses'
      : 'a target measured';
    return (
      <p className={classes.nothing}>
        There is nothing to compare yet: a comparison needs {needed} in the control group and in
        another group of the same cell line.
      </p>
    );
  }
  return (
    <section aria-labelledby="next-steps-title" className={classes.panel}>
      <h2 id="next-steps-title" className={classes.title}>
        {steps.length === 1 ? 'One thing is still needed' : 'Still needed for a comparison'}
      </h2>
      <ol className={classes.steps}>
        {steps.map(({ title, words, action, to }, i) => (
          <li key={title} className={classes.step}>
            <div>
              <h3 className={classes.name}>
                {steps.length > 1 && <span className={classes.number}>{i + 1}</span>}
                {title}
              </h3>
              <p className={classes.words}>{words}</p>
            </div>
            <Button variant={i === 0 ? 'filled' : 'default'} flex="none" onClick={() => go(...to)}>
              {action}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
