import type { SampleAnnotation, SampleEdit, Stated } from '../domain/annotation.ts';
import type { Role } from '../domain/reading.ts';
import { roles } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import type { GatheredSample } from './gather-samples.ts';
import { gatherSamples } from './gather-samples.ts';
import { GroupSpellings, groupSpelling } from './group-spelling.ts';
import { readSampleName } from './read-sample-name.ts';
import { roleOfSample } from './sample-roles.ts';
import { settleGroups } from './settle-groups.ts';
import { settleLetters } from './settle-letters.ts';
import { settleReplicates } from './settle-replicates.ts';

/** A sample with its annotation, and whether its name says that its group is a control. */
export interface AnnotatedSample {
  readonly annotation: SampleAnnotation;
  readonly isControl: boolean;
}

/** What all the names together say about one. */
interface Reading {
  readonly group: string;
  readonly line: string;
  readonly isControl: boolean;
  readonly replicate: string;
  readonly batch: string;
  readonly technicalOf: string | null;
}

/** Annotates every sample name: the user's word, else the file's, else what the names say. */
export function annotateSamples(study: Study): AnnotatedSample[] {
  const gathered = gatherSamples(study);
  const sampleRoles = gathered.map(roleOf);
  const readings = readNames(
    gathered.map(({ sample }, i) => (sampleRoles[i]?.value === 'unknown' ? sample : null)),
  );
  const spellings = new GroupSpellings();
  const fileGroups = gathered.map(({ stated }) =>
    stated.group ? groupSpelling(stated.group) : '',
  );
  for (const group of fileGroups) if (group !== '') spellings.add(group);
  for (const reading of readings) if (reading?.group) spellings.add(reading.group);
  const edits = new Map(study.annotation.samples.map((edit) => [edit.sample, edit]));
  return gathered.map((sample, i) => {
    const reading = readings[i] ?? null;
    const fileGroup = fileGroups[i] ?? '';
    // Files that state different groups for one name leave it to the user.
    const inferredGroup = sample.stated.group === null ? '' : (reading?.group ?? '');
    const edit = edits.get(sample.sample);
    const group = choose(edit?.group, spellings.of(fileGroup), spellings.of(inferredGroup));
    return {
      annotation: annotateSample(sample, reading, group, edit, sampleRoles[i]),
      isControl: group.origin === 'inferred' && reading?.isControl === true,
    };
  });
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
      group: group.group,
      line: group.line,
      isControl: group.isControl,
      replicate: name.replicate,
      batch: name.read.batch,
      technicalOf: name.read.technicalOf,
    };
  });
}

function annotateSample(
  sample: GatheredSample,
  reading: Reading | null,
  group: Stated<string>,
  edit: SampleEdit | undefined,
  role: Stated<Role> = noRole,
): SampleAnnotation {
  const { stated } = sample;
  return {
    sample: sample.sample,
    assays: sample.assays,
    files: sample.files,
    line: choose(edit?.line, stated.line ?? '', reading?.line ?? ''),
    group,
    replicate: choose(edit?.replicate, stated.replicate ?? '', reading?.replicate ?? ''),
    batch: choose(edit?.batch, '', reading?.batch ?? ''),
    factor: choose(edit?.factor, stated.factor ?? '', ''),
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
