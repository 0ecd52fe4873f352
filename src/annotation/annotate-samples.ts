import type { SameGroup, SampleAnnotation, SampleEdit, Stated } from '../domain/annotation.ts';
import type { Role } from '../domain/reading.ts';
import { roles } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import type { GatheredSample } from './gather-samples.ts';
import { gatherSamples } from './gather-samples.ts';
import { GroupSpellings, groupSpelling } from './group-spelling.ts';
import { findSameGroups } from './only-line.ts';
import { readSampleName } from './read-sample-name.ts';
import { roleOfSample } from './sample-roles.ts';
import type { GroupedName } from './settle-groups.ts';
import { settleGroups } from './settle-groups.ts';
import { settleLetters } from './settle-letters.ts';
import { settleReplicates } from './settle-replicates.ts';

/** A sample with its annotation, and whether its name says that its group is a control. */
export interface AnnotatedSample {
  readonly annotation: SampleAnnotation;
  readonly isControl: boolean;
}

/** What all the names together say about one. */
interface Reading extends GroupedName {
  readonly replicate: string;
  readonly batch: string;
  readonly technicalOf: string | null;
}

export interface AnnotatedSamples {
  readonly samples: readonly AnnotatedSample[];
  readonly sameGroups: readonly SameGroup[];
}

/** Annotates every sample name: the user's word, else the file's, else what the names say. */
export function annotateSamples(study: Study): AnnotatedSamples {
  const gathered = gatherSamples(study);
  const sampleRoles = gathered.map(roleOf);
  const readings = readNames(
    gathered.map(({ sample }, i) => (sampleRoles[i]?.value === 'unknown' ? sample : null)),
  );
  const lines = readStatedLines(gathered);
  const ofLines = gathered.map(({ stated }) => lines.get(stated.line ?? ''));
  /** What tells the group of each: its name, else the name of its line. */
  const told = readings.map((reading, i) => (reading?.group ? reading : ofLines[i]));
  const spellings = new GroupSpellings();
  const fileGroups = gathered.map(({ stated }) =>
    stated.group ? groupSpelling(stated.group) : '',
  );
  const said = [...fileGroups, ...told.map((teller) => teller?.group ?? '')].filter(Boolean);
  for (const group of said) spellings.add(group);
  const sameGroups = findSameGroups(
    [...new Set(said.map((group) => spellings.of(group)))],
    gathered.flatMap(({ stated }, i) => [
      (ofLines[i] ? ofLines[i].line : stated.line) ?? '',
      readings[i]?.line ?? '',
    ]),
  );
  const same = new Map(sameGroups.map(({ name, group }) => [name, group]));
  const edits = new Map(study.annotation.samples.map((edit) => [edit.sample, edit]));
  const samples = gathered.map((sample, i) => {
    const stated = spellings.of(fileGroups[i] ?? '');
    // A stated name that was taken for another is no longer what the file says.
    const fileGroup = same.has(stated) ? '' : stated;
    // Files that state different groups for one name leave it to the user.
    const ownGroup = sample.stated.group === null ? '' : spellings.of(told[i]?.group ?? '');
    const inferredGroup = same.get(stated) ?? same.get(ownGroup) ?? ownGroup;
    const edit = edits.get(sample.sample);
    const group = choose(edit?.group, fileGroup, inferredGroup);
    return {
      annotation: annotateSample(
        sample,
        readings[i] ?? null,
        group,
        edit,
        sampleRoles[i],
        ofLines[i],
      ),
      isControl: group.origin === 'inferred' && told[i]?.isControl === true,
    };
  });
  return { samples, sameGroups };
}

/** Reads the names together; null stands for a sample that is none, and is told nothing. */
function readNames(samples: readonly (string | null)[]): (Reading | null)[] {
  const read = samples.filter((sample) => sample !== null).map(readSampleName);
  const parted = settleReplicates(read.map(settleLetters(read)));
  const grouped = settleGroups(parted);
  let next = 0;
  return samples.map((sample) => {
    const [name, group] = [parted[next], grouped[next]];
    if (sample === null || !name || !group) return null;
    next += 1;
    return {
      ...group,
      replicate: name.replicate,
      batch: name.read.batch,
      technicalOf: name.read.technicalOf,
    };
  });
}

/** Columns of cell lines that have the group in them: `MCF7 AnasR` there is the group AnasR of the line MCF7. */
function readStatedLines(gathered: readonly GatheredSample[]): Map<string, GroupedName> {
  const lines = [...new Set(gathered.map(({ stated }) => stated.line ?? ''))];
  const readings = readNames(lines.map((line) => (line === '' ? null : line)));
  return new Map(
    lines.flatMap((line, i) => {
      const reading = readings[i];
      return reading?.isKnown ? [[line, reading] as const] : [];
    }),
  );
}

function annotateSample(
  sample: GatheredSample,
  reading: Reading | null,
  group: Stated<string>,
  edit: SampleEdit | undefined,
  role: Stated<Role> = noRole,
  ofLine?: GroupedName,
): SampleAnnotation {
  const { stated } = sample;
  return {
    sample: sample.sample,
    assays: sample.assays,
    files: sample.files,
    line: choose(edit?.line, ofLine ? ofLine.line : (stated.line ?? ''), reading?.line ?? ''),
    group,
    replicate: choose(edit?.replicate, stated.replicate ?? '', reading?.replicate ?? ''),
    batch: choose(edit?.batch, '', reading?.batch ?? ''),
    role,
    leftOut: edit?.leftOut ?? false,
    readings: sample.readings,
    ...(reading?.technicalOf ? { technicalOf: reading.technicalOf } : {}),
  };
}

function choose(user: string | undefined, file: string, inferred: string): Stated<string> {
  if (user !== undefined) return { value: user, origin: 'user' };
  if (file !== '') return { value: file, origin: 'file' };
  return inferred === '' ? nothing : { value: inferred, origin: 'inferred' };
}

const nothing: Stated<string> = { value: '', origin: 'inferred' };
const noRole: Stated<Role> = { value: 'unknown', origin: 'inferred' };

const statedRoles: ReadonlySet<string> = new Set<Role>([
  'standard',
  'no-template',
  'no-RT',
  'positive-control',
  'blank',
]);

/** A role that the files state for all readings of the sample, else what its name says. */
function roleOf({ sample, stated, assays, withRole, readings }: GatheredSample): Stated<Role> {
  const file = withRole === readings ? roles.find((role) => role === stated.role) : undefined;
  if (file && statedRoles.has(file)) return { value: file, origin: 'file' };
  const inferred = roleOfSample(sample, assays);
  return inferred === 'unknown' ? noRole : { value: inferred, origin: 'inferred' };
}
