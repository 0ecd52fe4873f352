import { mean } from '../../stats/mean.ts';
import type { NoRtWells } from './well-checks.ts';
import type { WellSets } from './well-sets.ts';
import { overWells, targetOf, unitOf } from './well-sets.ts';

/** What of a sample's signal does not come from RNA: 100 · 2^−Δ %, Δ = Cq(no RT) − Cq(with RT). */
export function noRtShare(difference: number): number {
  return 100 * 2 ** -difference;
}

/** Fewer than 5 cycles (over 3.1 %) warns, 7 and more (under 0.8 %) passes. */
export function noRtVerdict(difference: number): 'warn' | 'between' | 'pass' {
  if (difference < 5) return 'warn';
  return difference < 7 ? 'between' : 'pass';
}

/** What a well without reverse transcriptase says of its sample, in words. */
export function noRtWords(difference: number): string {
  const cycles = Math.abs(difference).toFixed(2);
  const share = noRtShare(difference);
  return difference > 0
    ? `Without reverse transcriptase it came up ${cycles} cycles after the sample: about ${share < 10 ? share.toPrecision(2) : share.toFixed(0)} % of the signal is not from RNA.`
    : `Without reverse transcriptase it came up ${cycles} cycles before the sample: none of the signal can be told to be from RNA.`;
}

/** What a name of a sample without reverse transcriptase adds to the name of the sample: `P1 -RT`, `P1 (no RT)`, `P1_NRT`. */
const decoration = /[\s_(-]*(?:no|n|minus|without|[-−–])?[\s_-]*rt[\s)\-−–]*$/i;

/**
 * The Cq that a well without reverse transcriptase is held against: that of the same sample and target in its run,
 * or, where no sample has its name, the weakest sample of the target, against which it matters most. null where
 * the run has no sample with a Cq of the target.
 */
export function partnerOfNoRt(sets: WellSets): (noRt: NoRtWells) => number | null {
  const bySample = new Map<string, number>();
  const weakest = new Map<string, number>();
  for (const [set, cq] of overWells(sets, mean).entries()) {
    if (Number.isNaN(cq)) continue;
    const { run, sample } = unitOf(sets, set);
    const ofTarget = `${run}\n${targetOf(sets, set).name}`;
    bySample.set(`${ofTarget}\n${sample.toLowerCase()}`, cq);
    weakest.set(ofTarget, Math.max(cq, weakest.get(ofTarget) ?? cq));
  }
  return ({ run, target, sample }) => {
    const ofTarget = `${run}\n${target}`;
    const name = sample.toLowerCase();
    return (
      bySample.get(`${ofTarget}\n${name}`) ??
      bySample.get(`${ofTarget}\n${name.replace(decoration, '')}`) ??
      weakest.get(ofTarget) ??
      null
    );
  };
}
