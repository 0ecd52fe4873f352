import { memo, useRef } from 'react';
import { Figure } from './figure.tsx';
import classes from './replicate-figures.module.css';
import type { FigureForm } from './use-figure-spec.ts';
import { useFigureSpec } from './use-figure-spec.ts';

/** With more groups than these a figure takes two columns of the grid. */
const manyGroups = 3;

interface ReplicateFigureProps extends FigureForm {
  /** Its id, for who leads here. */
  readonly place: string;
}

/** The figure of one target, under its name. */
export const ReplicateFigure = memo(function ReplicateFigure({
  place,
  ...form
}: ReplicateFigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const spec = useFigureSpec(form, holder);
  return (
    <div
      ref={holder}
      id={place}
      tabIndex={-1}
      className={classes.multiple}
      data-wide={(spec.layout.xaxis?.tickvals?.length ?? 0) > manyGroups || undefined}
    >
      <h3 className={classes.title}>{spec.title}</h3>
      <Figure spec={spec} redraw={form.redraw} />
    </div>
  );
});
