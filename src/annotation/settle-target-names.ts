import { contractNames } from '../domain/target-names.ts';
import { foldName } from './fold-name.ts';
import type { GatheredTarget } from './gather-targets.ts';
import type { TargetReading } from './target-reading.ts';

/**
 * The name that each target is shown under. Contract names are as they are promised; any other target keeps the
 * name of its file, unless files spell it differently: then all get the name in the table. Two names that one
 * file holds side by side stay two.
 */
export function settleTargetNames(
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
