import type { DoseCurve, Result } from '../../domain/result.ts';
import { formatFold, formatInterval, formatP } from '../format.ts';
import { VerdictMark } from '../overview/verdict-mark.tsx';
import classes from './viability.module.css';

interface FoldLinesProps {
  readonly results: readonly Result[];
  readonly curves: readonly DoseCurve[];
}

/** The fold resistance of a figure's compound, with its verdict. */
export function FoldLines({ results, curves }: FoldLinesProps) {
  const compound = curves[0]?.row.compound ?? '';
  const within = curves[0]?.within ?? '';
  const folds = results.filter(
    (result) =>
      result.assay === 'viability' && result.target === compound && result.line === within,
  );
  return folds.map((result) => (
    <div key={`${result.line} ${result.testGroup}`} className={classes.fold}>
      <p className={classes.foldWords}>
        Fold resistance, {result.testGroup} over {result.controlGroup}
      </p>
      <p className={classes.foldNumber}>{formatFold(result.foldChange)}</p>
      <p className={classes.foldVerdict}>
        {result.expectation && (
          <span className="fb-quiet">Table 1 expects {result.expectation.expected}</span>
        )}
        <VerdictMark verdict={result.verdict} />
      </p>
      {result.interval && (
        <p className={classes.foldWords}>
          95% interval {formatInterval(result.interval)}
          {result.pValue === null ? '' : `, p ${formatP(result.pValue)}`}
        </p>
      )}
      {result.notes.length > 0 && <p className={classes.foldWords}>{result.notes.join('; ')}.</p>}
    </div>
  ));
}
