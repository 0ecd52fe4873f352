import type { Diagnostic } from '../../domain/diagnostic.ts';
import { plural } from '../words.ts';
import { placeOf } from './collect-problems.ts';
import { DivideByLoading } from './divide-by-loading.tsx';
import classes from './problems.module.css';

interface ProblemItemProps {
  readonly problem: Diagnostic;
  /** Others that are mended in the same way, folded away. */
  readonly alike?: readonly Diagnostic[];
}

const noOthers: readonly Diagnostic[] = [];

/** One problem: what, where, what stood there, what was expected, how to mend it. */
export function ProblemItem({ problem, alike = noOthers }: ProblemItemProps) {
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
      {alike.length > 0 && <Alike problems={alike} />}
      {problem.code === 'total-missing' && <DivideByLoading target={problem.text ?? ''} />}
      {problem.more !== undefined && problem.more > 0 && (
        <p className={classes.more}>The same in {plural(problem.more, 'further place')}.</p>
      )}
    </li>
  );
}

/** Many of one kind: their sentences and places, one line each. The last says how many more there are than are listed. */
function Alike({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const unlisted = problems.reduce((sum, { more = 0 }) => sum + more, 0);
  return (
    <details className={classes.alike}>
      <summary>{(problems.length + unlisted).toLocaleString('en')} more like this</summary>
      <ul className={classes.places}>
        {problems.map((other, i) => (
          <li key={i}>
            {other.message} <span className={classes.place}>{placeOf(other)}</span>
          </li>
        ))}
        {unlisted > 0 && <li>And the same in {plural(unlisted, 'further place')}.</li>}
      </ul>
    </details>
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
