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
}

/** Annotates every sample name: the user's word, else the file's, else what the names say. */
export function annotateSamples(study: Study): AnnotatedSample[] {
  const gathered = gatherSamples(study);
  const sampleRoles = gathered.map(roleOf);
  const taking = gathered.filter((_, i) => sampleRoles[i]?.value === 'unknown');
  const readings = new Map(
    readNames(taking).map((reading, i) => [taking[i]?.sample ?? '', reading] as const),
  );
  const spellings = new GroupSpellings();
  const fileGroups = gathered.map(({ stated }) =>
    stated.group ? groupSpelling(stated.group) : '',
  );
  for (const group of fileGroups) if (group !== '') spellings.add(group);
  for (const { group } of readings.values()) if (group !== '') spellings.add(group);
  const edits = new Map(study.annotation.samples.map((edit) => [edit.sample, edit]));
  return gathered.map((sample, i) => {
    const reading = readings.get(sample.sample);
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

function readNames(samples: readonly GatheredSample[]): Reading[] {
  const read = samples.map(({ sample }) => readSampleName(sample));
  const parted = settleReplicates(read.map(settleLetters(read)));
  return settleGroups(parted).map((grouped, i) => ({
    ...grouped,
    replicate: parted[i]?.replicate ?? '',
    batch: parted[i]?.read.batch ?? '',
  }));
}

function annotateSample(
  sample: GatheredSample,
  reading: Reading | undefined,
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
    role,
    leftOut: edit?.leftOut ?? false,
    readings: sample.readings,
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
