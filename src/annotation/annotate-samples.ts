import type {
  LineClone,
  SameGroup,
  SampleAnnotation,
  SampleEdit,
  SampleRole,
  Stated,
} from '../domain/annotation.ts';
import { sampleRoles } from '../domain/annotation.ts';
import type { Assay } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import type { ChooseStated } from './choose-stated.ts';
import { choosingOnce } from './choose-stated.ts';
import type { GatheredSample } from './gather-samples.ts';
import { gatherSamples } from './gather-samples.ts';
import type { NameReading } from './read-names.ts';
import { readNames } from './read-names.ts';
import { roleOfSample } from './sample-roles.ts';
import type { SettledStatement } from './settle-stated.ts';
import { besideStatedGroup, nothingStated, settleStated } from './settle-stated.ts';
import { partStatedLines } from './stated-lines.ts';
import type { ToldGroup } from './tell-groups.ts';
import { tellGroups } from './tell-groups.ts';

/** A sample with its annotation, and whether its name says that its group is a control. */
export interface AnnotatedSample {
  readonly annotation: SampleAnnotation;
  readonly isControl: boolean;
}

export interface AnnotatedSamples {
  readonly samples: readonly AnnotatedSample[];
  readonly sameGroups: readonly SameGroup[];
  readonly clones: readonly LineClone[];
}

/** Annotates every sample name: the user's word, else the file's, else what the names say. */
export function annotateSamples(study: Study): AnnotatedSamples {
  const given = gatherSamples(study);
  const edits = new Map(study.annotation.samples.map((edit) => [edit.sample, edit]));
  const ownRoles = given.map((sample) => roleOf(sample, edits.get(sample.sample)?.role));
  const read = readNames(
    given.map(({ sample }, i) => (ownRoles[i]?.value === 'unknown' ? sample : null)),
  );
  const { gathered, ofLines, readings, clones } = partStatedLines(given, read);
  const statements = settleStated(gathered);
  const besides = gathered.map((sample, i) => besideStatedGroup(sample, readings[i] ?? null));
  const { groups, sameGroups } = tellGroups({ gathered, statements, besides, ofLines });
  const choose = choosingOnce();
  const samples = gathered.map((sample, i) => {
    const edit = edits.get(sample.sample);
    const told = groups[i] ?? noGroup;
    const group = choose(edit?.group, told.stated, told.inferred);
    const statement = statements[i] ?? nothingStated;
    const beside = besides[i] ?? null;
    return {
      annotation: annotateSample(choose, sample, statement, beside, group, edit, ownRoles[i]),
      isControl: group.origin === 'inferred' && told.isControl,
    };
  });
  return { samples, sameGroups, clones };
}

function annotateSample(
  choose: ChooseStated,
  sample: GatheredSample,
  statement: SettledStatement,
  reading: NameReading | null,
  group: Stated<string>,
  edit: SampleEdit | undefined,
  role: Stated<SampleRole> = noRole,
): SampleAnnotation {
  const { stated } = sample;
  return {
    sample: sample.sample,
    assays: sample.assays,
    files: sample.files,
    line:
      statement.isParted && statement.replicate === ''
        ? choose(edit?.line, '', statement.line)
        : choose(edit?.line, statement.line, reading?.line ?? ''),
    group,
    replicate: choose(
      edit?.replicate,
      stated.replicate ?? '',
      statement.replicate || (reading?.replicate ?? ''),
    ),
    batch: choose(edit?.batch, '', reading?.batch ?? ''),
    factor: choose(edit?.factor, stated.factor ?? '', ''),
    role,
    leftOut: edit?.leftOut ?? false,
    readings: sample.readings,
    ...(reading?.technicalOf ? { technicalOf: reading.technicalOf } : {}),
  };
}

const noGroup: ToldGroup = { stated: '', inferred: '', isControl: false };
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
