import type {
  SameGroup,
  SampleAnnotation,
  SampleEdit,
  SampleRole,
  Stated,
} from '../domain/annotation.ts';
import { sampleRoles } from '../domain/annotation.ts';
import type { Assay } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import type { GatheredSample } from './gather-samples.ts';
import { gatherSamples } from './gather-samples.ts';
import { GroupSpellings } from './group-spelling.ts';
import { findSameGroups } from './only-line.ts';
import { readSampleName } from './read-sample-name.ts';
import { roleOfSample } from './sample-roles.ts';
import type { GroupedName } from './settle-groups.ts';
import { settleGroups } from './settle-groups.ts';
import { settleLetters } from './settle-letters.ts';
import { settleReplicates } from './settle-replicates.ts';
import type { SettledStatement } from './settle-stated.ts';
import { besideStatedGroup, settleStated } from './settle-stated.ts';

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
  const given = gatherSamples(study);
  const edits = new Map(study.annotation.samples.map((edit) => [edit.sample, edit]));
  const ownRoles = given.map((sample) => roleOf(sample, edits.get(sample.sample)?.role));
  const readings = readNames(
    given.map(({ sample }, i) => (ownRoles[i]?.value === 'unknown' ? sample : null)),
  );
  const lines = readStatedLines(given);
  const ofLines = given.map(({ stated }) => lines.get(stated.line ?? ''));
  const gathered = given.map((sample, i) => withLine(sample, ofLines[i]));
  const statements = settleStated(gathered);
  const besides = gathered.map((sample, i) => besideStatedGroup(sample, readings[i] ?? null));
  /** What tells the group of each: its name, else the name of its line. */
  const told = besides.map((reading, i) => (reading?.group ? reading : ofLines[i]));
  const spellings = new GroupSpellings();
  const said = [
    ...statements.map(({ group }) => group),
    ...told.map((teller) => teller?.group ?? ''),
  ].filter((group) => group !== '');
  for (const group of said) spellings.add(group);
  const sameGroups = findSameGroups(
    [...new Set(said.map((group) => spellings.of(group)))],
    [...statements, ...besides].map((reading) => reading?.line ?? ''),
  );
  const same = new Map(sameGroups.map(({ name, group }) => [name, group]));
  const samples = gathered.map((sample, i) => {
    const statement = statements[i] ?? nothingStated;
    const stated = spellings.of(statement.group);
    // A stated name that was parted, or taken for another, is no longer what the file says.
    const fileGroup = statement.isParted || same.has(stated) ? '' : stated;
    // Files that state different groups for one name leave it to the user.
    const ownGroup = sample.stated.group === null ? '' : spellings.of(told[i]?.group ?? '');
    const parted = statement.isParted ? stated : ownGroup;
    const inferredGroup = same.get(stated) ?? same.get(parted) ?? parted;
    const edit = edits.get(sample.sample);
    const group = choose(edit?.group, fileGroup, inferredGroup);
    return {
      annotation: annotateSample(sample, statement, besides[i] ?? null, group, edit, ownRoles[i]),
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

/** The line that is left when the group is read out of its name. */
function withLine(sample: GatheredSample, ofLine: GroupedName | undefined): GatheredSample {
  return ofLine ? { ...sample, stated: { ...sample.stated, line: ofLine.line } } : sample;
}

function annotateSample(
  sample: GatheredSample,
  statement: SettledStatement,
  reading: Reading | null,
  group: Stated<string>,
  edit: SampleEdit | undefined,
  role: Stated<SampleRole> = noRole,
): SampleAnnotation {
  const { stated } = sample;
  return {
    sample: sample.sample,
    assays: sample.assays,
    files: sample.files,
    line: statement.isParted
      ? choose(edit?.line, '', statement.line)
      : choose(edit?.line, statement.line, reading?.line ?? ''),
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

const nothingStated: SettledStatement = { group: '', line: '', isParted: false };
const nothing: Stated<string> = { value: '', origin: 'inferred' };
const noRole: Stated<SampleRole> = { value: 'unknown', origin: 'inferred' };

/**
 * The user's word, else a role that the files state for all readings of the sample, else what its name says. Much software knows negative
 * controls of one kind only, so a name that says «no RT» is more exact than a stated no-template control.
 */
function roleOf(gathered: GatheredSample, user: SampleRole | undefined): Stated<SampleRole> {
  if (user !== undefined) return { value: user, origin: 'user' };
  const { sample, stated, assays, withRole, readings } = gathered;
  const file = withRole === readings ? sampleRoles.find((role) => role === stated.role) : undefined;
  const inferred = roleByName(sample, stated.group ?? '', assays);
  const isNoRt = file === 'no-template' && inferred === 'no-RT';
  if (file && file !== 'unknown' && !isNoRt) return { value: file, origin: 'file' };
  return inferred === 'unknown' ? noRole : { value: inferred, origin: 'inferred' };
}

/** What the name says, else what its group says of water and missing reverse transcriptase. */
function roleByName(sample: string, group: string, assays: readonly Assay[]): SampleRole {
  const role = roleOfSample(sample, assays);
  if (role !== 'unknown' || group === '') return role;
  const ofGroup = roleOfSample(group, assays);
  return ofGroup === 'no-RT' || ofGroup === 'no-template' ? ofGroup : 'unknown';
}
