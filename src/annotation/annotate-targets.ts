import type { Stated, TargetAnnotation, TargetEdit } from '../domain/annotation.ts';
import type { Assay, Role } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import { contractNames, targetNames } from '../domain/target-names.ts';
import { foldName, longestReadName } from './fold-name.ts';
import type { GatheredTarget } from './gather-targets.ts';
import { gatherTargets } from './gather-targets.ts';
import { readProteins } from './read-proteins.ts';
import { findTarget } from './target-lookup.ts';

/** What a target's name says. */
export interface TargetReading {
  /** Name in the table; '' for targets that are not in it. */
  readonly canonical: string;
  readonly role: Role;
  /** The file's own name of the total protein in this study, or its canonical name. */
  readonly partner: string;
  readonly assumption: string;
}

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
  const names = settleNames(gathered, readings);
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

/**
 * The name that each target is shown under. Contract names are as they are promised; any other target keeps the
 * name of its file, unless files spell it differently: then all get the name in the table. Two names that one
 * file holds side by side stay two.
 */
function settleNames(
  gathered: readonly GatheredTarget[],
  readings: ReadonlyMap<GatheredTarget, TargetReading>,
): Map<GatheredTarget, string> {
  const families = new Map<string, GatheredTarget[]>();
  for (const target of gathered) {
    const canonical = readings.get(target)?.canonical ?? '';
    const key = `${target.assay} ${canonical === '' ? `own ${foldName(target.target) || target.target}` : canonical}`;
    const family = families.get(key);
    if (family) family.push(target);
    else families.set(key, [target]);
  }
  const names = new Map<GatheredTarget, string>();
  for (const family of families.values()) {
    const [first] = family;
    const canonical = (first && readings.get(first)?.canonical) ?? '';
    for (const target of family) names.set(target, nameIn(family, target, canonical));
  }
  return names;
}

function nameIn(
  family: readonly GatheredTarget[],
  target: GatheredTarget,
  canonical: string,
): string {
  const isBeside = (a: GatheredTarget, b: GatheredTarget): boolean =>
    foldName(a.target) !== foldName(b.target) &&
    compareSpellings(b.target, a.target, canonical) < 0 &&
    b.sources.some((source) => a.sources.includes(source));
  const isOne = (a: GatheredTarget): boolean => !family.some((b) => isBeside(a, b));
  if (!isOne(target)) return target.target;
  if (contractNames.has(canonical)) return canonical;
  const [best, ...others] = family
    .filter(isOne)
    .map((one) => one.target)
    .toSorted((a, b) => compareSpellings(a, b, canonical));
  if (best === undefined || others.every((other) => other === best)) return target.target;
  return canonical === '' ? best : canonical;
}

/** The spelling of the table comes first, then the order of code points. */
function compareSpellings(a: string, b: string, canonical: string): number {
  const isCanonical = (name: string): number => (foldName(name) === foldName(canonical) ? 0 : 1);
  return isCanonical(a) - isCanonical(b) || (a < b ? -1 : a > b ? 1 : 0);
}
