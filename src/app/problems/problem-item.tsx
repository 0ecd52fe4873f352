import type { Diagnostic } from '../../domain/diagnostic.ts';
import { plural } from '../words.ts';
import { placeOf } from './collect-problems.ts';
import { DivideByLoading } from './divide-by-loading.tsx';
import classes from './problems.module.css';

interface ProblemItemProps {
  readonly problem: Diagnostic;
}

/** One problem: what, where, what stood there, what was expected, how to mend it. */
export function ProblemItem({ problem }: ProblemItemProps) {
  const place = placeOf(problem);
  return (
    <li className={classes.item}>
      <p className={classes.message}>{problem.message}</p>
      <dl className={classes.facts}>
        {place !== '' && <Fact name="Where" value={place} />}
        {problem.text !== undefined && problem.text !== '' && (
          <Fact name="Found" value={`«${problem.text}»`} />
        )}
        {problem.expected !== undefined && <Fact name="Expected" value={problem.expected} />}
        {problem.mend !== undefined && <Fact name="To mend" value={problem.mend} />}
      </dl>
      {problem.code === 'total-missing' && <DivideByLoading target={problem.text ?? ''} />}
      {problem.more !== undefined && problem.more > 0 && (
        <p className={classes.more}>The same in {plural(problem.more, 'further place')}.</p>
      )}
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
