import { useId, useMemo } from 'react';
import { expectationTables } from '../../domain/expectation-tables.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Settings } from '../../domain/settings.ts';
import { ComparisonChoice } from './comparison-choice.tsx';
import type { Comparison } from './comparisons.ts';
import { nameComparison } from './comparisons.ts';
import { headlineOf, remainderOf, scorecardFor } from './score-lines.ts';
import classes from './overview.module.css';
import { ScorecardTable } from './scorecard.tsx';

interface AnswerProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly comparisons: readonly Comparison[];
  readonly chosen: Comparison;
  readonly onChoose: (key: string) => void;
}

/** The first thing that one sees: a sentence, and the table it counts. */
export function Answer({ analysis, settings, comparisons, chosen, onChoose }: AnswerProps) {
  const titleId = useId();
  const scorecard = useMemo(() => scorecardFor(analysis, chosen), [analysis, chosen]);
  // By name: what came from the worker is a copy.
  const stated = new Set(scorecard.rows.map(({ direct }) => keyOf(direct.expectation)));
  const tables = expectationTables.filter(({ rows }) => rows.some((row) => stated.has(keyOf(row))));
  const remainder = remainderOf(scorecard, settings.alpha);
  return (
    <section aria-labelledby={titleId} className={classes.section}>
      <div className={classes.answerHead}>
        <div>
          <h2 id={titleId} className={classes.answer}>
            {headlineOf(scorecard, settings.alpha)}
          </h2>
          <p className={classes.sub}>
            {[remainder, nameComparison(chosen)].filter((part) => part !== '').join(' · ')}
          </p>
        </div>
        <ComparisonChoice comparisons={comparisons} chosen={chosen} onChoose={onChoose} />
      </div>
      <ScorecardTable
        scorecard={scorecard}
        adjustment={settings.adjustment}
        confidence={settings.confidence}
        label={`Scorecard, ${nameComparison(chosen)}`}
      />
      <div className={classes.footnotes}>
        {scorecard.rows.length > 0 && (
          <p>
            {scorecard.rows.some(({ direct }) => direct.expectation?.assay === 'western') &&
              'Low and High are absolute words that relative data cannot test: shown, not judged. '}
            Shaded: where the table expects the fold change. n: biological replicates,{' '}
            {chosen.testGroup} vs {chosen.controlGroup}.
          </p>
        )}
        {scorecard.rows.length === 0 && (
          <p>
            The table speaks of resistant over parental cells; this comparison is not held against
            it.
          </p>
        )}
        {tables.map((table) => (
          <p key={table.id}>
            {table.title}: {table.source}.{' '}
            {table.citations.map(({ key: reference, text }) => `[${reference}] ${text}.`).join(' ')}
          </p>
        ))}
      </div>
    </section>
  );
}

function keyOf(row: Pick<Expectation, 'assay' | 'target'> | null): string {
  return row === null ? '' : `${row.assay} ${row.target}`;
}
