import type { ReactNode, RefObject } from 'react';
import type { FigureTable } from '../../charts/figure-spec.ts';
import type { TakenFigure } from './figure-actions.tsx';
import { FigureActions } from './figure-actions.tsx';
import { FigureData } from './figure-data.tsx';
import classes from './figure.module.css';

interface FigureToolsProps {
  readonly title: string;
  readonly table: FigureTable | undefined;
  /** The figure in its latest form. */
  readonly figure: RefObject<TakenFigure>;
  /** What stands before the others. */
  readonly children?: ReactNode;
}

/** The row below a figure: its data, and at its right edge what can be done with it. */
export function FigureTools({ title, table, figure, children }: FigureToolsProps) {
  return (
    <div className={classes.tools}>
      {children}
      {table && <FigureData title={title} table={table} />}
      <FigureActions title={title} hasTable={table !== undefined} figure={figure} />
    </div>
  );
}
