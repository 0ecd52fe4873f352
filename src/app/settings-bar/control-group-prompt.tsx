import type { Annotation } from '../../domain/annotation.ts';
import { ControlGroup } from './control-group.tsx';
import classes from './settings-bar.module.css';

interface ControlGroupPromptProps {
  readonly annotation: Annotation;
}

/** Asked instead of guessed: without a control there is nothing that a fold change could be of. */
export function ControlGroupPrompt({ annotation }: ControlGroupPromptProps) {
  return (
    <section className={classes.prompt} aria-labelledby="control-group-question">
      <h2 id="control-group-question" className={classes.question}>
        Which group is the control?
      </h2>
      <p className={classes.reason}>
        The names do not say. Every other group is compared with it, so no result is shown until it
        is chosen.
      </p>
      <ControlGroup annotation={annotation} />
    </section>
  );
}
