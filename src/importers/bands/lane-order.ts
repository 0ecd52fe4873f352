import type { BandDraft } from './band-draft.ts';

/** A lane's number without the word and the zeros before it: `Lane 07` and `007` are lane 7; other names stay. */
export function laneNumber(text: string): string {
  const found = /^(?:lane)?[ _#-]*0*(\d{1,4})$/i.exec(text.trim());
  return found?.[1] ?? text.trim();
}

/** A name that software gave a shape by counting (`00013`). */
function isCount(name: string): boolean {
  return /^\d+$/.test(name);
}

/**
 * Numbers the lanes of tables whose rows stand in lane order: the k-th row of each channel or protein of a blot is
 * lane k. Where the names of a later series are all different and as many (shapes are counted on from channel to
 * channel), they take the names of the first one, because the same lane is the same sample.
 */
export function orderLanes(drafts: readonly BandDraft[]): BandDraft[] {
  const series = new Map<string, BandDraft[]>();
  for (const draft of drafts) {
    const key = seriesOf(draft);
    const found = series.get(key);
    if (found) found.push(draft);
    else series.set(key, [draft]);
  }
  const firstOfBlot = new Map<string, readonly BandDraft[]>();
  const settled = new Map<BandDraft, BandDraft>();
  for (const bands of series.values()) {
    const [band] = bands;
    if (!band) continue;
    const blot = `${band.sheet}\n${band.run}`;
    const first = firstOfBlot.get(blot) ?? bands;
    firstOfBlot.set(blot, first);
    const adopts = first !== bands && takesNamesOf(first, bands);
    for (const [i, draft] of bands.entries()) {
      const sample = adopts ? (first[i]?.sample ?? draft.sample) : draft.sample;
      settled.set(draft, { ...draft, sample, lane: draft.lane || String(i + 1) });
    }
  }
  return drafts.map((draft) => settled.get(draft) ?? draft);
}

function seriesOf({ sheet, run, channel, target }: BandDraft): string {
  return [sheet, run, channel, target].join('\n');
}

function takesNamesOf(first: readonly BandDraft[], bands: readonly BandDraft[]): boolean {
  if (first.length !== bands.length) return false;
  const names = new Set(first.map(({ sample }) => sample));
  if (bands.some(({ sample }) => names.has(sample))) return false;
  const counted = (drafts: readonly BandDraft[]): boolean =>
    drafts.every(({ sample }) => isCount(sample));
  return bands.every(({ sample }) => /\d/.test(sample)) && counted(first) === counted(bands);
}
