import { useMemo, useState } from 'react';
import type { FoldAxis } from '../../charts/fold-axis.ts';
import { foldAxis, log2FoldOf, log2IntervalOf } from '../../charts/fold-axis.ts';
import type { Settings } from '../../domain/settings.ts';
import { Pager } from '../table/pager.tsx';
import { positionOn } from './interval-glyph.tsx';
import { labelsApart } from './labels-apart.ts';
import type { Scorecard, ScoreLine } from './score-lines.ts';
import { holdsAny } from './score-lines.ts';
import { ScoreRow } from './score-row.tsx';
import classes from './scorecard.module.css';

const adjustedBy: Readonly<Record<Settings['adjustment'], string>> = {
  holm: 'Holm',
  'benjamini-hochberg': 'BH',
  none: 'unadjusted',
};

/** Labels that fit above the column of glyphs. */
const mostTicks = 5;

/** Lines without an expectation that stand on one page. */
const pageSize = 50;

interface ScorecardTableProps {
  readonly scorecard: Scorecard;
  readonly adjustment: Settings['adjustment'];
  readonly confidence: number;
  readonly label: string;
}

/** Expected, measured, verdict: one table on one axis. */
export function ScorecardTable({ scorecard, adjustment, confidence, label }: ScorecardTableProps) {
  const { rows, others, denominators } = scorecard;
  // Somebody whose targets the table does not know came for these, and not for its empty rows.
  const isBesideTable = rows.length > 0 && others.length > 0 && !holdsAny(scorecard);
  const axis = useMemo(() => axisOf(scorecard), [scorecard]);
  const percent = `${Number((confidence * 100).toPrecision(4))}% interval`;
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            {!isBesideTable && rows.some(({ direct }) => direct.expectation?.assay === 'western')
              ? 'Protein'
              : 'Target'}
          </th>
          <th scope="col">{rows.length > 0 ? 'Expected' : ''}</th>
          <th scope="col" className={classes.axis}>
            <Axis axis={axis} />
          </th>
          <th scope="col" className={classes.numberHead}>
            Fold change
          </th>
          <th scope="col" className={classes.numberHead}>
            {percent}
          </th>
          <th
            scope="col"
            className={classes.numberHead}
            title="Biological replicates, test group against control"
          >
            n
          </th>
          <th scope="col" className={classes.numberHead}>
            p ({adjustedBy[adjustment]})
          </th>
          <th scope="col">Verdict</th>
          <th scope="col" className={classes.implicationHead}>
            {rows.length > 0 ? 'Implication' : ''}
          </th>
          <th scope="col">
            <span className="fb-hidden">Notes</span>
          </th>
        </tr>
      </thead>
      {isBesideTable && (
        <>
          <Section
            title="Measured targets, on which the table states nothing"
            lines={others}
            axis={axis}
          />
          <SectionTitle>What the table speaks of</SectionTitle>
        </>
      )}
      {rows.map(({ direct, indirect }) => (
        <tbody key={direct.key}>
          <ScoreRow line={direct} axis={axis} />
          {indirect.map((line) => (
            <ScoreRow key={line.key} line={line} axis={axis} isIndirect />
          ))}
        </tbody>
      ))}
      {!isBesideTable && (
        <Section
          title={rows.length > 0 ? 'Other targets, on which the table states nothing' : ''}
          lines={others}
          axis={axis}
        />
      )}
      <Section
        title="Denominators, outside the family of the adjustment"
        lines={denominators}
        axis={axis}
      />
    </table>
  );
}

function SectionTitle({ children }: { readonly children: string }) {
  return (
    <tbody>
      <TitleRow>{children}</TitleRow>
    </tbody>
  );
}

function TitleRow({ children }: { readonly children: string }) {
  return (
    <tr className={classes.section}>
      <th scope="rowgroup" colSpan={10}>
        {children}
      </th>
    </tr>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lines: readonly ScoreLine[];
  readonly axis: FoldAxis;
}

function Section({ title, lines, axis }: SectionProps) {
  const [page, setPage] = useState(1);
  const pages = Math.ceil(lines.length / pageSize);
  const current = Math.min(page, Math.max(1, pages));
  if (lines.length === 0) return null;
  return (
    <tbody>
      {title !== '' && <TitleRow>{title}</TitleRow>}
      {lines.slice((current - 1) * pageSize, current * pageSize).map((line) => (
        <ScoreRow key={line.key} line={line} axis={axis} />
      ))}
      {pages > 1 && (
        <tr className={classes.detailsRow}>
          <td colSpan={10}>
            <Pager
              label={`Pages of ${title || 'targets'}`}
              page={current}
              pages={pages}
              onTurn={setPage}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Axis({ axis }: { readonly axis: FoldAxis }) {
  const apart = labelsApart(axis);
  return (
    <div className={classes.ticks}>
      <span className="fb-hidden">Fold change on a log2 axis</span>
      {axis.tickvals.map((tick, i) => (
        <span
          key={tick}
          aria-hidden="true"
          data-tight={apart.has(tick) ? undefined : true}
          style={{ left: `${positionOn(axis, tick)}%` }}
        >
          {axis.ticktext[i]}
        </span>
      ))}
    </div>
  );
}

/** One axis for all lines, so that they can be compared by eye. */
function axisOf({ rows, others, denominators }: Scorecard): FoldAxis {
  const results = [
    ...rows.flatMap(({ direct, indirect }) => [direct, ...indirect]),
    ...others,
    ...denominators,
  ].flatMap(({ result }) => (result ? [result] : []));
  const notNull = (value: number | null): number[] => (value === null ? [] : [value]);
  return foldAxis(
    results.flatMap((result) => notNull(log2FoldOf(result))),
    results.flatMap((result) => log2IntervalOf(result) ?? []),
    mostTicks,
  );
}
