import classes from './flags.module.css';

interface FlagsProps {
  readonly leftOut: boolean;
  readonly flags: readonly string[];
}

/** What is to be known of a row, in words. */
export function Flags({ leftOut, flags }: FlagsProps) {
  const all = leftOut ? ['left out', ...flags] : flags;
  if (all.length === 0) return null;
  return <span className={classes.flags}>{all.join('; ')}</span>;
}
