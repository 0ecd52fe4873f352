import type { Result } from '../domain/result.ts';
import {
  foldTextOf,
  intervalTextOf,
  nameOfResult,
  percentOf,
  pTextOf,
  reasonOf,
  sampleSizesOf,
  verdictTextOf,
} from './describe-result.ts';
import { escapeLabel } from './escape-label.ts';
import type { FigureOptions } from './figure-spec.ts';
import { wrapText } from './wrap-text.ts';

/** Characters a line; a hover label does not wrap by itself and must fit a phone. */
const lineLength = 42;

/** A result as plotly shows it on hover: escaped, wrapped, the name in bold. */
export function hoverTextOf(result: Result, options: FigureOptions): string {
  const fold = foldTextOf(result);
  const interval = intervalTextOf(result);
  return hoverLines(nameOfResult(result), [
    fold === null ? 'not measured' : `fold change ${fold}`,
    interval === null ? '' : `${percentOf(options)} interval ${interval}`,
    fold === null ? reasonOf(result) : '',
    sampleSizesOf(result),
    pTextOf(result),
    result.test,
    verdictTextOf(result),
  ]);
}

/** A bold heading over lines of plain text, escaped and wrapped; empty lines are left out. */
export function hoverLines(heading: string, lines: readonly string[]): string {
  const bold = wrapText(heading, lineLength).map((line) => `<b>${escapeLabel(line)}</b>`);
  const rest = lines.filter((line) => line !== '').flatMap((line) => wrapText(line, lineLength));
  return [...bold, ...rest.map(escapeLabel)].join('<br>');
}
