import type { TableMapping } from '../../domain/mapping.ts';
import type { MappingTrial } from '../../worker/mapping-trial.ts';
import { DecimalNumber } from '../data/decimal-number.tsx';
import { plural } from '../words.ts';
import classes from './mapping.module.css';
import { valueWord, wordOf } from './meaning-words.ts';

/** Targets that are named before they are only counted. */
const namedTargets = 5;

interface TrialResultProps {
  readonly trial: MappingTrial | null;
  readonly mapping: TableMapping;
  /** Whether it is the answer to what is chosen now. */
  readonly isCurrent: boolean;
}

/** What the chosen columns give, before one says so. */
export function TrialResult({ trial, mapping, isCurrent }: TrialResultProps) {
  return (
    <section
      aria-label="What will be read"
      aria-busy={!isCurrent}
      className={classes.trial}
      data-stale={!isCurrent || undefined}
    >
      <p className={classes.sum} aria-live="polite">
        {trial ? sumOf(trial) : 'Reading…'}
      </p>
      {trial && trial.problems.length > 0 && (
        <ul className={classes.problems}>
          {trial.problems.map(({ message, row, column }) => (
            <li key={`${row ?? 0} ${column ?? ''} ${message}`}>
              {row === undefined ? message : `Row ${row}: ${message}`}
            </li>
          ))}
        </ul>
      )}
      {trial && trial.first.length > 0 && <FirstReadings trial={trial} mapping={mapping} />}
    </section>
  );
}

function sumOf({ readings, counts, samples, targets }: MappingTrial): string {
  if (readings === 0) return 'No readings yet: point at the header row and the column of values.';
  const parts = [`${counts.measured.toLocaleString('en')} measured`];
  if (counts.undetermined > 0)
    parts.push(`${counts.undetermined.toLocaleString('en')} undetermined`);
  parts.push(`${counts.rejected.toLocaleString('en')} rejected`);
  const named = targets.slice(0, namedTargets).join(', ');
  const more = targets.length > namedTargets ? ' …' : '';
  const ofTargets =
    targets.length === 0 ? 'no targets' : `${plural(targets.length, 'target')} (${named}${more})`;
  return `${plural(readings, 'reading')}: ${parts.join(', ')} · ${samples === 0 ? 'no samples' : plural(samples, 'sample')} · ${ofTargets}`;
}

function FirstReadings({
  trial,
  mapping,
}: Omit<TrialResultProps, 'isCurrent'> & { trial: MappingTrial }) {
  return (
    <div className={classes.firstFrame}>
      <table className={classes.first}>
        <caption className="fb-hidden">First readings</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">{wordOf('position', mapping.assay)}</th>
            <th scope="col">Sample</th>
            <th scope="col">{wordOf('target', mapping.assay)}</th>
            <th scope="col">Group</th>
            <th scope="col" data-kind="number">
              {valueWord(mapping)}
            </th>
          </tr>
        </thead>
        <tbody>
          {trial.first.map((reading) => (
            <tr key={`${reading.row} ${reading.position} ${reading.sample} ${reading.target}`}>
              <td>{reading.row}</td>
              <td>{reading.position || '–'}</td>
              <td>{reading.sample || '–'}</td>
              <td>{reading.target || '–'}</td>
              <td>{reading.group || '–'}</td>
              <td data-kind="number">
                {reading.value === null ? reading.state : <DecimalNumber value={reading.value} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
