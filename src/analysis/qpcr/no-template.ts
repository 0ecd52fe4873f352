import type { Run, Wells } from './gather-wells.ts';

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
  const highest = new Map<string, number>();
  for (const set of wells.sets) {
    const key = `${set.unit.run}\n${set.target.name.value}`;
    for (const cq of set.cqs) highest.set(key, Math.max(cq, highest.get(key) ?? cq));
  }
  return [...wells.runs.values()].flatMap((run) =>
    [...run.noTemplate].flatMap(([target, cq]) => {
      const sample = highest.get(`${run.key}\n${target}`);
      return sample === undefined ? [] : [{ run, target, cq, gap: cq - sample }];
    }),
  );
}
