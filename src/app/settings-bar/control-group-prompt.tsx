import { Button } from '@mantine/core';
import type { Annotation } from '../../domain/annotation.ts';
import { useStudy } from '../../study/store.ts';
import { ControlGroup } from './control-group.tsx';
import classes from './settings-bar.module.css';

interface ControlGroupPromptProps {
  readonly annotation: Annotation;
}

/** Groups that are offered as buttons; more are a list. */
const mostButtons = 6;

/** Asked instead of guessed: without a control there is nothing that a fold change could be of. */
export function ControlGroupPrompt({ annotation }: ControlGroupPromptProps) {
  const changeSettings = useStudy((state) => state.changeSettings);
  const { groups, likelyControls } = annotation;
  const answers = likelyControls ?? groups;
  return (
    <section className={classes.prompt} aria-labelledby="control-group-question">
      <h2 id="control-group-question" className={classes.question}>
        Which group is the control?
      </h2>
      <p className={classes.reason}>
        {likelyControls
          ? `Several groups are named as controls${likelyControls.length < groups.length ? '; the list has the others too' : ''}.`
          : 'The names do not say.'}{' '}
        Every other group is compared with the one that you choose, so no result is shown until
        then.
      </p>
      {answers.length <= mostButtons && (
        <div className={classes.answers}>
          {answers.map((group) => (
            <Button
              key={group}
              variant="default"
              aria-label={`${group} is the control group`}
              onClick={() => changeSettings({ controlGroup: group })}
            >
              {group}
            </Button>
          ))}
        </div>
      )}
      <ControlGroup annotation={annotation} />
    </section>
  );
}
