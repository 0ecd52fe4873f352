import type { Expectation } from '../domain/expectation.ts';
import type { Result } from '../domain/result.ts';
import { targetNameOf } from './describe-result.ts';
import { escapeLabel, shorten } from './escape-label.ts';

/** A line of the forest plot: a result or the heading over a group of them. */
export type ForestRow =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'result';
      readonly result: Result;
      /** Plain text. */
      readonly label: string;
      /** Cell line and test group where these differ between rows; '' otherwise. */
      readonly detail: string;
    };
export type ResultRow = Extract<ForestRow, { kind: 'result' }>;

const groups = [
  {
    heading: 'Direct evidence',
    holds: (result: Result) => result.expectation !== null && !result.indirect,
  },
  {
    heading: 'Indirect evidence',
    holds: (result: Result) => result.expectation !== null && result.indirect,
  },
  { heading: 'No expectation', holds: (result: Result) => result.expectation === null },
];

/**
 * Rows from top to bottom: direct evidence in the order of the table, then indirect, then the rest. Headings
 * stand only where there is more than one group.
 */
export function forestRows(
  results: readonly Result[],
  tableOrder: readonly Expectation[],
): ForestRow[] {
  const severalLines = countOf(results, (result) => result.line) > 1;
  const severalTests = countOf(results, (result) => result.testGroup) > 1;
  const mixed = countOf(results, (result) => result.measure === 'mRNA') > 1;
  const position = positionIn(tableOrder, results);
  const present = groups
    .map(({ heading, holds }) => ({ heading, held: results.filter(holds) }))
    .filter(({ held }) => held.length > 0);
  return present.flatMap(({ heading, held }): ForestRow[] => [
    ...(present.length > 1 ? [{ kind: 'heading' as const, text: heading }] : []),
    ...held
      .toSorted((a, b) => position(a) - position(b))
      .map((result) => ({
        kind: 'result' as const,
        result,
        label: labelOf(result, mixed),
        detail: [severalLines ? result.line : '', severalTests ? result.testGroup : '']
          .filter((part) => part !== '')
          .join(', '),
      })),
  ]);
}

/** Tick labels for plotly, escaped; in a narrow figure the detail stands on a line of its own. */
export function rowLabel(row: ForestRow, narrow: boolean, muted: string): string {
  if (row.kind === 'heading') {
    return `<span style="color:${muted}"><b>${escapeLabel(row.text)}</b></span>`;
  }
  const name = escapeLabel(shorten(row.label, narrow ? 17 : 30));
  const label = row.result.indirect ? `<span style="color:${muted}">${name}</span>` : name;
  if (row.detail === '') return label;
  const detail = escapeLabel(shorten(row.detail, narrow ? 18 : 28));
  return `${label}${narrow ? '<br>' : '  '}<span style="color:${muted}">${detail}</span>`;
}

export function isResultRow(row: ForestRow): row is ResultRow {
  return row.kind === 'result';
}

/** An mRNA beside proteins says that it is one. */
function labelOf(result: Result, mixed: boolean): string {
  return mixed && result.measure === 'mRNA' && !result.indirect
    ? `${result.target} mRNA`
    : targetNameOf(result);
}

/** Place of a result's expectation in the table; expectations of no table follow in the order they come in. */
function positionIn(
  tableOrder: readonly Expectation[],
  results: readonly Result[],
): (result: Result) => number {
  const keyOf = ({ assay, target }: Expectation): string => `${assay}\n${target}`;
  const stated = results.flatMap(({ expectation }) => (expectation ? [expectation] : []));
  const keys = [...new Set([...tableOrder, ...stated].map(keyOf))];
  return ({ expectation }) => (expectation ? keys.indexOf(keyOf(expectation)) : keys.length);
}

function countOf(results: readonly Result[], keyOf: (result: Result) => unknown): number {
  return new Set(results.map(keyOf)).size;
}
