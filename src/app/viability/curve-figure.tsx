import { memo, useRef } from 'react';
import type { DoseCurve, Result } from '../../domain/result.ts';
import { Figure } from '../figure/figure.tsx';
import type { FigureForm } from '../figure/use-figure-spec.ts';
import { useFigureSpec } from '../figure/use-figure-spec.ts';
import { FoldLines } from './fold-lines.tsx';
import { Ic50Table } from './ic50-table.tsx';
import classes from './viability.module.css';

interface CurveFigureProps extends FigureForm {
  readonly results: readonly Result[];
  /** Of one compound, under the names that the study gives the groups. */
  readonly curves: readonly DoseCurve[];
}

/** The curves of one compound, with their numbers beside them. */
export const CurveFigure = memo(function CurveFigure({
  results,
  curves,
  ...form
}: CurveFigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const spec = useFigureSpec(form, holder);
  return (
    <div ref={holder} className={classes.compound}>
      <div className={classes.figure}>
        <h3 className={classes.title}>{spec.title}</h3>
        <Figure spec={spec} redraw={form.redraw} />
      </div>
      <div className={classes.numbers}>
        <FoldLines results={results} curves={curves} />
        <Ic50Table curves={curves} name={spec.title} />
      </div>
    </div>
  );
});
