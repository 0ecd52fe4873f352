import type { ReadName } from './read-sample-name.ts';
import { readSampleName } from './read-sample-name.ts';
import type { GroupedName } from './settle-groups.ts';
import { settleGroups } from './settle-groups.ts';
import { settleLetters } from './settle-letters.ts';
import { settleReplicates } from './settle-replicates.ts';
import { technicalLetters } from './technical-letters.ts';

/** What all the names together say about one. */
export interface NameReading extends GroupedName {
  readonly replicate: string;
  readonly batch: string;
  readonly technicalOf: string | null;
}

/** Reads the names together; null stands for a sample that is none, and is told nothing. */
export function readNames(samples: readonly (string | null)[]): (NameReading | null)[] {
  const names = samples.filter((sample) => sample !== null);
  const lettered = technicalLetters(names);
  const read = names.map((name) => readLettered(name, lettered.get(name)));
  const parted = settleReplicates(read.map(settleLetters(read)));
  const grouped = settleGroups(parted);
  let next = 0;
  return samples.map((sample) => {
    const [name, group] = [parted[next], grouped[next]];
    if (sample === null || !name || !group) return null;
    next += 1;
    const { line, isControl, isKnown } = group;
    const { batch, technicalOf } = name.read;
    // Written out: of a screen's many samples copying each takes longer than reading it.
    return {
      group: group.group,
      line,
      isControl,
      isKnown,
      replicate: name.replicate,
      batch,
      technicalOf,
    };
  });
}

/** Reads a name, or what it is without the letter of its technical replicate. */
function readLettered(name: string, bare: string | undefined): ReadName {
  if (bare === undefined) return readSampleName(name);
  const read = readSampleName(bare);
  return { ...read, technicalOf: read.technicalOf ?? bare };
}
