import type { Expectation } from '../../domain/expectation.ts';
import type { Result } from '../../domain/result.ts';
import { formatP } from '../format.ts';
import classes from './row-details.module.css';

interface RowDetailsProps {
  readonly expectation: Expectation | null;
  readonly result: Result | null;
}

/** What stands behind a line: what other models showed, how it was tested, and what there is to note. */
export function RowDetails({ expectation, result }: RowDetailsProps) {
  return (
    <div className={classes.details}>
      {expectation && (
        <section>
          <p className={classes.implication}>
            Implication in resistance: {expectation.implication}.
          </p>
          <h3>What other models showed</h3>
          <p>{expectation.note}</p>
          {expectation.noteCitations.length > 0 && (
            <p className="fb-quiet">
              {expectation.noteCitations.map(({ text }) => text).join('; ')}
            </p>
          )}
        </section>
      )}
      {result && (
        <section>
          <h3>How it was computed</h3>
          <p>
            {result.test === ''
              ? 'Not tested.'
              : `${sentence(result.test)} p ${formatP(result.pValue)}, adjusted ${formatP(result.pAdjusted)}.`}
          </p>
          {result.pairingReason !== '' && <p>{sentence(result.pairingReason)}</p>}
          {result.notes.length > 0 && (
            <ul>
              {[...new Set(result.notes)].map((note) => (
                <li key={note}>{sentence(note)}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {!result && (
        <section>
          <h3>This study</h3>
          <p>No file of the study holds this target for this comparison.</p>
        </section>
      )}
    </div>
  );
}

/** The analysis notes in halves of sentences; here they stand alone. Names keep their first letter. */
function sentence(text: string): string {
  const isWord = /^[a-z]+( |$)/.test(text);
  const start = isWord ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
