import type { LineClone } from '../domain/annotation.ts';
import type { GatheredSample } from './gather-samples.ts';
import { findClones } from './line-clones.ts';
import type { NameReading } from './read-names.ts';
import { readNames } from './read-names.ts';

/** Samples with the lines that are left when groups were read out of them, and what each stated line says. */
export interface PartedLines {
  readonly gathered: readonly GatheredSample[];
  /** undefined where the stated line says no group. */
  readonly ofLines: readonly (NameReading | undefined)[];
  /** What the names of the samples say; of those that are named by their line alone, what the line says. */
  readonly readings: readonly (NameReading | null)[];
  /** Lines that were taken for clones of others. */
  readonly clones: readonly LineClone[];
}

/**
 * Columns of cell lines that have the group in them: `MCF7 AnasR` there is the group AnasR of the line MCF7. Lines
 * in which no known word of a group stands are left as they are; where samples bear the name of such a line alone,
 * it is the line itself that is compared (`settleStated`). Where files state groups besides, so that lines would
 * become one, all lines stay what they are.
 */
export function partStatedLines(
  given: readonly GatheredSample[],
  read: readonly (NameReading | null)[],
): PartedLines {
  const lines = [...new Set(given.map(({ stated }) => stated.line ?? ''))];
  const readings = readNames(lines.map((line) => (line === '' ? null : line)));
  const numbered = numberedLines(lines, readings);
  const isCloneOf = clonesAmong(given, lines, readings);
  const known = new Map(
    lines.flatMap((line, i) => {
      const reading = readings[i];
      if (!reading?.isKnown || numbered.has(line)) return [];
      const clone = { ...reading, group: `${reading.group} ${reading.replicate}`, replicate: '' };
      return [[line, isCloneOf(line, reading) ? clone : reading] as const];
    }),
  );
  if (makesOne(given, known)) {
    return { gathered: given, ofLines: given.map(() => undefined), readings: read, clones: [] };
  }
  const cloned = known.size === 0 && saysNothing(given, read) ? findClones(lines) : null;
  const told = cloned?.readings ?? known;
  const ofLines = given.map(({ stated }) => told.get(stated.line ?? ''));
  return {
    gathered: given.map((sample, i) => withLine(sample, ofLines[i])),
    ofLines,
    readings: given.map(({ sample, stated }, i) => {
      const line = stated.line ?? '';
      const behind = line === '' ? null : textBehind(sample, line);
      if (cloned && ofLines[i] && behind !== null) return { ...ofLines[i], replicate: behind };
      const own = behind === '' ? numbered.get(line) : undefined;
      if (own) return own;
      return (behind === '' ? ofLines[i] : undefined) ?? read[i] ?? null;
    }),
    clones: cloned?.clones ?? [],
  };
}

/** What stands behind the name of its line in a sample's: '' where that is all, a number, or null for other texts. */
function textBehind(sample: string, line: string): string | null {
  if (sample.trim() === line.trim()) return '';
  if (!sample.startsWith(line.trim())) return null;
  return /^[\s_.-]+0*(\d{1,3})$/.exec(sample.trim().slice(line.trim().length))?.[1] ?? null;
}

/**
 * Whether the number of a line is that of a clone. Where replicates have a column of their own it is; and where several
 * samples share the line, unless controls are numbered as well.
 */
function clonesAmong(
  given: readonly GatheredSample[],
  lines: readonly string[],
  readings: readonly (NameReading | null)[],
): (line: string, reading: NameReading) => boolean {
  const withReplicates = new Set<string>();
  const samplesOf = new Map<string, number>();
  for (const { withReplicate, stated } of given) {
    const line = stated.line ?? '';
    if (withReplicate > 0) withReplicates.add(line);
    samplesOf.set(line, (samplesOf.get(line) ?? 0) + 1);
  }
  const controls = lines.flatMap((_, i) => (readings[i]?.isControl ? (readings[i] ?? []) : []));
  const areBare = controls.length > 0 && controls.every(({ replicate }) => replicate === '');
  return (line, { replicate }) =>
    replicate !== '' && (withReplicates.has(line) || (areBare && (samplesOf.get(line) ?? 0) > 1));
}

/** Whether lines of different groups would become one line, because the files state the same group of both. */
function makesOne(
  given: readonly GatheredSample[],
  known: ReadonlyMap<string, NameReading>,
): boolean {
  const groupOf = new Map<string, string>();
  return given.some(({ stated }) => {
    const reading = known.get(stated.line ?? '');
    if (!reading || !stated.group) return false;
    const key = `${reading.line}\n${stated.group}`;
    const group = groupOf.get(key) ?? reading.group;
    groupOf.set(key, group);
    return group !== reading.group;
  });
}

/** Whether neither files nor names tell a group of any sample that has a line; a number behind its line is none. */
function saysNothing(
  given: readonly GatheredSample[],
  read: readonly (NameReading | null)[],
): boolean {
  return given.every(({ sample, stated }, i) => {
    if (!stated.line) return stated.line === '' && (read[i]?.group ?? '') === '';
    if (stated.group !== '') return false;
    return textBehind(sample, stated.line) !== null || (read[i]?.group ?? '') === '';
  });
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
