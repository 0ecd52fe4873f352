import type { Run, Wells } from './gather-wells.ts';
import { detectedIn, targetOf, unitOf } from './well-sets.ts';

/** A no-template well should come up at least this many cycles after the weakest sample (qbase+ default). */
export const noTemplateGap = 5;

/** How long after the weakest sample the no-template control of a target came up in a run. */
export interface NoTemplateGap {
  readonly run: Run;
  readonly target: string;
  /** Lowest Cq of the no-template wells. */
  readonly cq: number;
  /** Lowest no-template Cq − highest sample Cq, in cycles; negative when it came up before. */
  readonly gap: number;
}

/** The gaps of all targets whose no-template control amplified in a run that measured them. */
export function noTemplateGaps(wells: Wells): NoTemplateGap[] {
  const runs = [...wells.runs.values()].filter(({ noTemplate }) => noTemplate.size > 0);
  if (runs.length === 0) return [];
  const highest = new Map(runs.map(({ key }) => [key, new Map<string, number>()]));
  const { sets } = wells;
  for (let set = 0; set < sets.count; set += 1) {
    const ofRun = highest.get(unitOf(sets, set).run);
    if (!ofRun || detectedIn(sets, set) === 0) continue;
    const { name } = targetOf(sets, set);
    let most = ofRun.get(name) ?? Number.NEGATIVE_INFINITY;
    for (let i = sets.first[set] ?? 0; i < (sets.first[set + 1] ?? 0); i += 1) {
      most = Math.max(most, sets.cqs[i] ?? most);
    }
    ofRun.set(name, most);
  }
  return runs.flatMap((run) =>
    [...run.noTemplate].flatMap(([target, cq]) => {
      const sample = highest.get(run.key)?.get(target);
      return sample === undefined ? [] : [{ run, target, cq, gap: cq - sample }];
    }),
  );
}
