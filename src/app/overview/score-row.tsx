import { useState } from 'react';
import type { FoldAxis } from '../../charts/fold-axis.ts';
import { formatFold, formatInterval, formatN, formatP } from '../format.ts';
import { ChevronDownIcon } from '../icons.tsx';
import { IntervalGlyph } from './interval-glyph.tsx';
import { RowDetails } from './row-details.tsx';
import type { ScoreLine } from './score-lines.ts';
import classes from './scorecard.module.css';
import { VerdictMark } from './verdict-mark.tsx';

interface ScoreRowProps {
  readonly line: ScoreLine;
  readonly axis: FoldAxis;
  /** Its place under the row that it is evidence for. */
  readonly isIndirect?: boolean;
}

/** One line of the scorecard, with what stands behind it one click away. */
export function ScoreRow({ line, axis, isIndirect = false }: ScoreRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { name, expectation, result } = line;
  const region = expectation?.region ?? (isIndirect ? (result?.expectation?.region ?? null) : null);
  return (
    <>
      <tr
        className={classes.row}
        data-indirect={isIndirect || undefined}
        data-quiet={!result || undefined}
      >
        <th scope="row" className={classes.name}>
          <span>{name}</span>
          {isIndirect && <small>indirect, mRNA</small>}
        </th>
        <td className={classes.expected}>
          {expectation && (
            <>
              <span className="fb-quiet">
                {expectation.control} <span aria-label="to">→</span>{' '}
              </span>
              <span className={classes.words}>{expectation.expected}</span>
            </>
          )}
        </td>
        <td className={classes.glyph}>
          <div className={classes.plot}>
            <IntervalGlyph axis={axis} result={result} region={region} />
          </div>
        </td>
        {result ? (
          <>
            <td className={`${classes.number} ${classes.fold}`}>{formatFold(result.foldChange)}</td>
            <td className={classes.number} data-label="95% interval">
              {formatInterval(result.interval)}
            </td>
            <td className={classes.number} data-label="n">
              {formatN(result.nTest, result.nControl)}
            </td>
            <td className={classes.number} data-label="p">
              {formatP(result.pAdjusted)}
            </td>
          </>
        ) : (
          <td colSpan={4} className={classes.absent}>
            <span className="fb-hidden">no value</span>
          </td>
        )}
        <td className={classes.verdict}>
          <VerdictMark verdict={result?.verdict ?? 'not measured'} />
        </td>
        <td className={classes.implication}>{expectation?.implication}</td>
        <td className={classes.toggle}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={`Notes on ${name}`}
            title={`Notes on ${name}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronDownIcon />
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.detailsRow}>
          <td colSpan={10}>
            <RowDetails expectation={expectation} result={result} />
          </td>
        </tr>
      )}
    </>
  );
}
