import type { ReactNode } from 'react';
import tableClasses from '../table/table-section.module.css';
import classes from './review.module.css';

interface PartProps {
  readonly id: string;
  readonly title: string;
  /** Sentences under the heading. */
  readonly words?: readonly string[];
  readonly children?: ReactNode;
}

/** A part of what a reviewer asks, under its heading. */
export function Part({ id, title, words = [], children }: PartProps) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={classes.section}>
      <h2 id={`${id}-title`} className={tableClasses.heading}>
        {title}
      </h2>
      {words
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text} className={classes.words}>
            {text}
          </p>
        ))}
      {children}
    </section>
  );
}
