import type { BandDraft } from './band-draft.ts';

/** Settles the blots of a file that has no column for them: its membranes or its sheets may be the blots. */
export function placeBands(drafts: readonly BandDraft[]): BandDraft[] {
  if (drafts.some(({ run }) => run !== '')) return [...drafts];
  if (membranesAreBlots(drafts)) {
    return drafts.map((draft) => ({ ...draft, run: draft.membrane, membrane: '' }));
  }
  return sheetsAreBlots(drafts)
    ? drafts.map((draft) => ({ ...draft, run: draft.sheet }))
    : [...drafts];
}

function targetsBy(
  drafts: readonly BandDraft[],
  placeOf: (draft: BandDraft) => string,
): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const draft of drafts) {
    const place = placeOf(draft);
    targets.set(place, (targets.get(place) ?? new Set()).add(draft.target));
  }
  return targets;
}

/** Where each membrane holds the same proteins, each is a blot; else they are probed for different ones side by side. */
function membranesAreBlots(drafts: readonly BandDraft[]): boolean {
  const targets = targetsBy(drafts, ({ membrane }) => membrane);
  const sets = new Set([...targets.values()].map((set) => [...set].toSorted().join('\n')));
  return targets.size > 1 && sets.size === 1 && !targets.has('');
}

/** Where a protein comes back on another sheet, the sheets are blots; else each sheet is a protein. */
function sheetsAreBlots(drafts: readonly BandDraft[]): boolean {
  const targets = targetsBy(drafts, ({ sheet }) => sheet);
  const all = [...targets.values()].flatMap((set) => [...set]);
  return targets.size > 1 && new Set(all).size < all.length;
}
