import type { ReactNode, Ref } from 'react';
import classes from './frame.module.css';

interface FrameProps {
  readonly label: string;
  /** Whether the rows scroll in the frame, under a head that stays. */
  readonly isLong?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** What a table scrolls in, so that the page never scrolls sideways. */
export function Frame({ label, isLong = false, ref, children }: FrameProps) {
  return (
    <div
      ref={ref}
      className={classes.frame}
      data-long={isLong || undefined}
      role="group"
      aria-label={label}
      // Focusable, so that a keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
