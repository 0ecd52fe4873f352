import type { Stated, TargetAnnotation, TargetEdit } from '../domain/annotation.ts';
import type { Assay, Role } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import { targetNames } from '../domain/target-names.ts';
import { foldName, longestReadName } from './fold-name.ts';
import type { GatheredTarget } from './gather-targets.ts';
import { gatherTargets } from './gather-targets.ts';
import { readProteins } from './read-proteins.ts';
import { settleTargetNames } from './settle-target-names.ts';
import { findTarget } from './target-lookup.ts';
import type { TargetReading } from './target-reading.ts';

/** Annotates every target name of every assay: the user's word, else the file's, else what the name says. */
export function annotateTargets(study: Study): TargetAnnotation[] {
  const gathered = gatherTargets(study);
  const edits = new Map(study.annotation.targets.map((edit) => [keyOf(edit), edit]));
  const readings = new Map<GatheredTarget, TargetReading>();
  for (const target of gathered) {
    if (target.assay !== 'western') readings.set(target, readPlain(target));
  }
  const blots = gathered.filter(({ assay }) => assay === 'western');
  for (const [i, reading] of readProteins(blots.map(({ target }) => target)).entries()) {
    const target = blots[i];
    if (target) readings.set(target, reading);
  }
  const names = settleTargetNames(gathered, readings);
  return gathered.map((target) => {
    const reading = readings.get(target);
    const name = names.get(target) ?? target.target;
    return annotateTarget(target, name, reading, names, gathered, edits.get(keyOf(target)));
  });
}

function keyOf({ assay, target }: { readonly assay: Assay; readonly target: string }): string {
  return `${assay} ${target}`;
}

function annotateTarget(
  target: GatheredTarget,
  name: string,
  reading: TargetReading | undefined,
  names: ReadonlyMap<GatheredTarget, string>,
  gathered: readonly GatheredTarget[],
  edit: TargetEdit | undefined,
): TargetAnnotation {
  const partner = gathered.find(
    (other) => other.assay === target.assay && other.target === reading?.partner,
  );
  const partnerName = (partner && names.get(partner)) ?? reading?.partner ?? '';
  const role = roleOf(target, reading, edit);
  return {
    assay: target.assay,
    target: target.target,
    name: stated(edit?.name, name),
    role,
    partner: stated(edit?.partner, role.value === 'phospho' ? partnerName : ''),
    assumption: edit?.name === undefined ? (reading?.assumption ?? '') : '',
    readings: target.readings,
  };
}

function roleOf(
  { role }: GatheredTarget,
  reading: TargetReading | undefined,
  edit: TargetEdit | undefined,
): Stated<Role> {
  if (edit?.role !== undefined) return { value: edit.role, origin: 'user' };
  if (role !== '') return { value: role, origin: 'file' };
  return { value: reading?.role ?? 'target', origin: 'inferred' };
}

function stated(user: string | undefined, inferred: string): Stated<string> {
  return user === undefined
    ? { value: inferred, origin: 'inferred' }
    : { value: user, origin: 'user' };
}

const compounds = new Map<string, Role>(
  targetNames.viability.flatMap(({ role, names }) =>
    names.map((name) => [foldName(name), role] as const),
  ),
);

function readPlain({ assay, target }: GatheredTarget): TargetReading {
  const unknown = { canonical: '', partner: '', assumption: '' };
  if (target.length > longestReadName) {
    return { ...unknown, role: assay === 'viability' ? 'treated' : 'target' };
  }
  if (assay === 'viability') {
    return { ...unknown, role: compounds.get(foldName(target)) ?? 'treated' };
  }
  const known = findTarget('qpcr', target);
  return { ...unknown, canonical: known?.name ?? '', role: known?.role ?? 'target' };
}
