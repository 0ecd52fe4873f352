import type { BandDraft } from './band-draft.ts';

/**
 * A table that names only groups has several rows of one group. They are counted as replicates in their order; what
 * kind of replicates they are the table does not say, so that is left to the user.
 */
export function countRepeats(drafts: readonly BandDraft[]): BandDraft[] {
  const named = drafts.some(
    ({ lane, replicate, sample, group, line }) =>
      lane !== '' || replicate !== '' || sample !== [line, group].filter(Boolean).join(' '),
  );
  if (named) return [...drafts];
  const seen = new Map<string, number>();
  const counted = drafts.map((draft) => {
    const key = [
      draft.sheet,
      draft.run,
      draft.membrane,
      draft.target,
      draft.channel,
      draft.sample,
    ].join('\n');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { ...draft, replicate: String(count), replicateIsCounted: true };
  });
  return [...seen.values()].some((count) => count > 1) ? counted : [...drafts];
}
