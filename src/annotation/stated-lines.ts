import type { GatheredSample } from './gather-samples.ts';
import { readNames } from './read-names.ts';
import type { GroupedName } from './settle-groups.ts';

/** Samples with the lines that are left when groups were read out of them, and what each stated line says. */
export interface PartedLines {
  readonly gathered: readonly GatheredSample[];
  /** undefined where the stated line says no group. */
  readonly ofLines: readonly (GroupedName | undefined)[];
}

/**
 * Columns of cell lines that have the group in them: `MCF7 AnasR` there is the group AnasR of the line MCF7. Lines
 * in which no known word of a group stands are left as they are; where samples bear the name of such a line alone,
 * it is the line itself that is compared (`settleStated`).
 */
export function partStatedLines(given: readonly GatheredSample[]): PartedLines {
  const lines = [...new Set(given.map(({ stated }) => stated.line ?? ''))];
  const readings = readNames(lines.map((line) => (line === '' ? null : line)));
  const known = new Map(
    lines.flatMap((line, i) => {
      const reading = readings[i];
      return reading?.isKnown ? [[line, reading] as const] : [];
    }),
  );
  const ofLines = given.map(({ stated }) => known.get(stated.line ?? ''));
  return { gathered: given.map((sample, i) => withLine(sample, ofLines[i])), ofLines };
}

function withLine(sample: GatheredSample, ofLine: GroupedName | undefined): GatheredSample {
  return ofLine ? { ...sample, stated: { ...sample.stated, line: ofLine.line } } : sample;
}
