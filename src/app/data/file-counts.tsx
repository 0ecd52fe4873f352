import type { SourceCounts } from '../../domain/result.ts';
import classes from './files.module.css';

interface CountColumn {
  readonly id: Exclude<keyof SourceCounts, 'source'>;
  readonly header: string;
  /** Read along a row: rows = used + undetermined + excluded + rejected. */
  readonly sign: '' | '=' | '+';
}

export const countColumns: readonly CountColumn[] = [
  { id: 'rows', header: 'Rows', sign: '' },
  { id: 'used', header: 'Used', sign: '=' },
  { id: 'undetermined', header: 'Undetermined', sign: '+' },
  { id: 'excluded', header: 'Excluded', sign: '+' },
  { id: 'rejected', header: 'Rejected', sign: '+' },
];

interface CountProps {
  readonly sign: string;
  /** null until it is counted. */
  readonly count: number | null;
}

/** A term of the sum that the rows of a file are. */
export function Count({ sign, count }: CountProps) {
  return (
    <span className={classes.count}>
      <span className={classes.sign} aria-hidden="true">
        {sign}
      </span>
      <span data-zero={count === 0 || undefined}>{count?.toLocaleString('en') ?? '–'}</span>
    </span>
  );
}
