import type { LaneKey, Probing } from '../domain/lane-key.ts';
import type { Study } from '../domain/study.ts';

const isSame = (a: Probing, b: Probing): boolean => a.source === b.source && a.run === b.run;

/** Sets what is said of a blot; a table that it takes leaves the blots that held it before. */
export function setLaneKey(study: Study, key: LaneKey, replaces = key.blot): Study {
  const others = study.laneKeys
    .filter(({ blot }) => blot !== key.blot && blot !== replaces)
    .map((other) => ({
      ...other,
      probings: other.probings.filter(
        (probing) => !key.probings.some((taken) => isSame(taken, probing)),
      ),
    }))
    .filter(({ probings }) => probings.length > 0);
  return { ...study, laneKeys: key.probings.length === 0 ? others : [...others, key] };
}

/** A blot as its files have it. */
export function removeLaneKey(study: Study, blot: string): Study {
  return study.laneKeys.some((key) => key.blot === blot)
    ? { ...study, laneKeys: study.laneKeys.filter((key) => key.blot !== blot) }
    : study;
}

/** Lane keys without a table that left the study, or with the one that took its place. */
export function followSource(
  keys: readonly LaneKey[],
  from: string | null,
  to: string | null,
): readonly LaneKey[] {
  const follow = <T extends { readonly source: string }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      if (item.source !== from) return [item];
      return to === null ? [] : [{ ...item, source: to }];
    });
  return keys
    .map((key) => ({ ...key, probings: follow(key.probings), proteins: follow(key.proteins) }))
    .filter(({ probings }) => probings.length > 0);
}
