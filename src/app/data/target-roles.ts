import type { TargetAnnotation } from '../../domain/annotation.ts';
import type { Assay, Role } from '../../domain/reading.ts';

/** What a target of an assay can be. The other roles are of samples and wells, not of targets. */
const rolesOfAssay: Readonly<Record<Assay, readonly Role[]>> = {
  qpcr: ['target', 'reference', 'positive-control'],
  western: ['target', 'phospho', 'total', 'loading'],
  viability: ['treated', 'vehicle', 'blank', 'positive-control'],
};

/** Roles that all of these targets can have, and the one that they have. */
export function rolesFor(targets: readonly TargetAnnotation[]): Role[] {
  const [first] = targets;
  if (!first) return [];
  const shared = rolesOfAssay[first.assay].filter((role) =>
    targets.every((target) => rolesOfAssay[target.assay].includes(role)),
  );
  const current = first.role.value;
  const isOdd =
    !shared.includes(current) && targets.every((target) => target.role.value === current);
  return isOdd ? [...shared, current] : shared;
}

/** Names that a phospho target can be divided by: proteins of its own assay, and the one that is stated. */
export function partnersFor(
  target: TargetAnnotation,
  targets: readonly TargetAnnotation[],
): string[] {
  const proteins = targets.filter(
    ({ assay, role }) =>
      assay === target.assay && role.value !== 'phospho' && role.value !== 'loading',
  );
  const names = proteins.map(({ name }) => name.value);
  return [...new Set([...names, target.partner.value])].filter((name) => name !== '');
}

/** Names a target for as long as the study is open: two assays may share a name. */
export function targetKey({ assay, target }: Pick<TargetAnnotation, 'assay' | 'target'>): string {
  return `${assay} ${target}`;
}
