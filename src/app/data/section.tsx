import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  /** Where links on the page lead, e.g. `samples`. */
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** Beside the heading, e.g. a filter. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the view under its heading. */
export function Section({ id, title, count, tools, children }: SectionProps) {
  return (
    // Focusable by script, so that a keyboard goes on from where a link led.
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={classes.section}>
      <div className={classes.head}>
        <h2 id={`${id}-title`} className={classes.title}>
          {title} <span className={classes.count}>{count.toLocaleString('en')}</span>
        </h2>
        {tools !== undefined && <div className={classes.tools}>{tools}</div>}
      </div>
      {children}
    </section>
  );
}
