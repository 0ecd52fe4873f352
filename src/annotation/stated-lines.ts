import type { GatheredSample } from './gather-samples.ts';
import type { NameReading } from './read-names.ts';
import { readNames } from './read-names.ts';

/** Samples with the lines that are left when groups were read out of them, and what each stated line says. */
export interface PartedLines {
  readonly gathered: readonly GatheredSample[];
  /** undefined where the stated line says no group. */
  readonly ofLines: readonly (NameReading | undefined)[];
  /** What the names of the samples say; of those that are named by their line alone, what the line says. */
  readonly readings: readonly (NameReading | null)[];
}

/**
 * Columns of cell lines that have the group in them: `MCF7 AnasR` there is the group AnasR of the line MCF7. Lines
 * in which no known word of a group stands are left as they are; where samples bear the name of such a line alone,
 * it is the line itself that is compared (`settleStated`).
 */
export function partStatedLines(
  given: readonly GatheredSample[],
  read: readonly (NameReading | null)[],
): PartedLines {
  const lines = [...new Set(given.map(({ stated }) => stated.line ?? ''))];
  const readings = readNames(lines.map((line) => (line === '' ? null : line)));
  // Where replicates have a column of their own, a number in the line's name is no replicate but a clone.
  const withReplicates = new Set(
    given.filter(({ withReplicate }) => withReplicate > 0).map(({ stated }) => stated.line ?? ''),
  );
  const numbered = numberedLines(lines, readings);
  const known = new Map(
    lines.flatMap((line, i) => {
      const reading = readings[i];
      if (!reading?.isKnown || numbered.has(line)) return [];
      const isClone = reading.replicate !== '' && withReplicates.has(line);
      const clone = { ...reading, group: `${reading.group} ${reading.replicate}`, replicate: '' };
      return [[line, isClone ? clone : reading] as const];
    }),
  );
  const ofLines = given.map(({ stated }) => known.get(stated.line ?? ''));
  return {
    gathered: given.map((sample, i) => withLine(sample, ofLines[i])),
    ofLines,
    readings: given.map(({ sample, stated }, i) => {
      const isLine = stated.line !== null && sample.trim() === stated.line.trim();
      const own = isLine ? numbered.get(stated.line ?? '') : undefined;
      if (own) return own;
      return (isLine ? ofLines[i] : undefined) ?? read[i] ?? null;
    }),
  };
}

/**
 * Lines whose number is of their name (`OE19`, `OE33`): it stands right behind the word, and the numbers of that word
 * do not count from 1 as replicates do (`KO1`, `KO2`). By line, with what it says as a name of its own.
 */
function numberedLines(
  lines: readonly string[],
  readings: readonly (NameReading | null)[],
): ReadonlyMap<string, NameReading> {
  const numbersOf = new Map<string, number[]>();
  const glued = lines.map((line, i) => {
    const reading = readings[i];
    if (!reading?.replicate) return null;
    const isGlued = line.trim().replace('-', '') === `${reading.group}${reading.replicate}`;
    if (!isGlued) return null;
    const numbers = numbersOf.get(reading.group) ?? [];
    numbersOf.set(reading.group, [...numbers, Number(reading.replicate)]);
    return reading;
  });
  return new Map(
    lines.flatMap((line, i) => {
      const reading = glued[i];
      const numbers = reading ? (numbersOf.get(reading.group) ?? []) : [];
      if (!reading || Math.max(...numbers) <= 2 * numbers.length) return [];
      return [[line, { ...reading, group: line.trim(), replicate: '', isControl: false }] as const];
    }),
  );
}

function withLine(sample: GatheredSample, ofLine: NameReading | undefined): GatheredSample {
  return ofLine ? { ...sample, stated: { ...sample.stated, line: ofLine.line } } : sample;
}
