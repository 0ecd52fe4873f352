import { countStatedGroups } from './count-stated-groups.ts';
import type { GatheredSample } from './gather-samples.ts';
import { groupSpelling } from './group-spelling.ts';
import { partStatedGroups } from './part-stated-groups.ts';
import { plainNumber, splitNumber, tokenise } from './sample-tokens.ts';

/** What the files state of a sample's group and line, once all samples are seen together. */
export interface SettledStatement {
  /** '' where they state none. */
  readonly group: string;
  readonly line: string;
  /** The number of the sample within its group, where the group states it; '' elsewhere. */
  readonly replicate: string;
  /** Two things in one: the app's reading of what the file states. */
  readonly isParted: boolean;
}

export const nothingStated: SettledStatement = {
  group: '',
  line: '',
  replicate: '',
  isParted: false,
};

/**
 * Groups and lines as the files state them. Two factors in one group are parted into group and line, and
 * names of samples into group and replicate. Where every
 * sample is named by its line alone, the line is what is compared, since nothing else tells the samples apart.
 */
export function settleStated(gathered: readonly GatheredSample[]): SettledStatement[] {
  const ofLine = gathered.filter(({ stated }) => stated.line);
  const areLines = ofLine.every(
    ({ sample, stated }) => stated.group === '' && sample.trim() === stated.line?.trim(),
  );
  const spelled = gathered.map(({ stated }) => (stated.group ? groupSpelling(stated.group) : ''));
  const counts = countStatedGroups(gathered, spelled);
  const parts = counts
    ? null
    : partStatedGroups([...new Set(spelled)].filter((group) => group !== ''));
  return gathered.map(({ stated }, i) => {
    const line = stated.line ?? '';
    if (areLines && line !== '') return { ...nothingStated, group: groupSpelling(line) };
    const group = spelled[i] ?? '';
    if (group === '' && line === '') return nothingStated;
    const count = counts?.get(group);
    if (count) return { ...count, line, isParted: true };
    const part = parts?.get(group);
    if (!part) return { ...nothingStated, group, line };
    const within = line === '' ? part.within : `${line} ${part.within}`;
    return { ...nothingStated, group: part.group, line: within, isParted: true };
  });
}

/** What a name says of line and replicate, less what is a word of the group or a number of the line that files state. */
export function besideStatedGroup<
  Reading extends { readonly line: string; readonly replicate: string },
>({ sample, stated }: GatheredSample, reading: Reading | null): Reading | null {
  if (reading && stated.line && sample.trim() === stated.line.trim()) {
    return { ...reading, line: '', replicate: '' };
  }
  if (!reading) return null;
  const isOfLine = countsInLine(sample, stated.line ?? '', reading.replicate);
  if (!stated.group) return isOfLine ? { ...reading, replicate: '' } : reading;
  const said = tokenise(stated.group).map(({ key }) => key);
  const isOfGroup = tokenise(reading.line).some(({ key }) => said.includes(key));
  return {
    ...reading,
    line: isOfGroup ? '' : reading.line,
    replicate: isOfLine || countsInGroup(sample, said, reading.replicate) ? '' : reading.replicate,
  };
}

/**
 * Whether a number of the name is one of its group (24 in `Drug 10 24` of the group `Drug 10 24`). A number that
 * stands there once more counts (`KO_1_rep1` of the group `KO_1`).
 */
function countsInGroup(sample: string, said: readonly string[], replicate: string): boolean {
  const inGroup = said.filter((key) => plainNumber(key) === replicate).length;
  return inGroup > 0 && timesIn(sample, replicate) <= inGroup;
}

/** The same of the line (3 in `MCF7-R3 DMSO` of the line `MCF7-R3`). */
function countsInLine(sample: string, line: string, replicate: string): boolean {
  if (line === '' || replicate === '' || !sample.startsWith(line)) return false;
  const inLine = timesIn(line, replicate);
  return inLine > 0 && timesIn(sample, replicate) <= inLine;
}

/** How many words of a name are or end in a number. */
function timesIn(name: string, number: string): number {
  const numbers = tokenise(name).map(({ key }) => splitNumber(key)?.number ?? key);
  return numbers.filter((found) => plainNumber(found) === number).length;
}
