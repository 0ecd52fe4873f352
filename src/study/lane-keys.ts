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
