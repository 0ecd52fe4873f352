import type { SameGroup } from '../domain/annotation.ts';
import type { GatheredSample } from './gather-samples.ts';
import { GroupSpellings } from './group-spelling.ts';
import { findSameGroups } from './only-line.ts';
import type { NameReading } from './read-names.ts';
import type { GroupedName } from './settle-groups.ts';
import type { SettledStatement } from './settle-stated.ts';

/** The group of one sample by who tells it; the user's word stands before both. */
export interface ToldGroup {
  /** As its file says it, in the one spelling of the study. */
  readonly stated: string;
  /** As its name or that of its line says it, or as the app reads what the file states. */
  readonly inferred: string;
  /** Whether the name that tells it says that it is a control. */
  readonly isControl: boolean;
}

/** What is known of the samples, each list in their order. */
interface Told {
  readonly gathered: readonly GatheredSample[];
  readonly statements: readonly SettledStatement[];
  /** What the names say beside what the files state. */
  readonly besides: readonly (NameReading | null)[];
  /** What the names of their lines say. */
  readonly ofLines: readonly (GroupedName | undefined)[];
}

/** Who tells the group of each sample: its file, else its own name, else the name of its line; in one spelling each. */
export function tellGroups({ gathered, statements, besides, ofLines }: Told): {
  readonly groups: readonly ToldGroup[];
  readonly sameGroups: readonly SameGroup[];
} {
  const tellers = besides.map((reading, i) => (reading?.group ? reading : ofLines[i]));
  const spellings = new GroupSpellings();
  const said = new Set<string>();
  const lines = new Set<string>();
  for (const tellersOfOneKind of [statements, tellers]) {
    for (const teller of tellersOfOneKind) {
      if (!teller?.group) continue;
      spellings.add(teller.group);
      said.add(teller.group);
    }
  }
  for (const statement of statements) lines.add(statement.line);
  for (const reading of besides) lines.add(reading?.line ?? '');
  const sameGroups = findSameGroups(
    [...new Set([...said].map((group) => spellings.of(group)))],
    [...lines],
  );
  const same = new Map(sameGroups.map(({ name, group }) => [name, group]));
  const groups = gathered.map((sample, i): ToldGroup => {
    const { group = '', isParted = false } = statements[i] ?? {};
    const teller = tellers[i];
    const stated = spellings.of(group);
    // Files that state different groups for one name leave it to the user.
    const ownGroup = sample.stated.group === null ? '' : spellings.of(teller?.group ?? '');
    const parted = isParted ? stated : ownGroup;
    return {
      // A stated name that was parted, or taken for another, is no longer what the file says.
      stated: isParted || same.has(stated) ? '' : stated,
      inferred: same.get(stated) ?? same.get(parted) ?? parted,
      isControl: teller?.isControl === true,
    };
  });
  return { groups, sameGroups };
}
