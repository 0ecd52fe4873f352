import type { PcrFormat } from './rdml-position.ts';

/** What a document says of its samples, targets and dyes, by their ids. */
export interface RdmlSample {
  description: string;
  /** Type of the sample, and where RDML 1.3 and later state one for a single target, by target. */
  readonly types: Map<string, string>;
  quantity: string;
}

export interface RdmlTarget {
  description: string;
  type: string;
  dye: string;
}

/** One `data` element: a reaction and a target. */
export interface RdmlData {
  readonly run: RdmlRun;
  readonly react: string;
  readonly sample: string;
  target: string;
  cq: string;
  /** Reason why it is excluded; null when it is not. */
  excluded: string | null;
  /** Last cycle of its own curve; 0 when the document has none. */
  lastCycle: number;
}

export interface RdmlRun {
  readonly experiment: string;
  readonly id: string;
  readonly format: PcrFormat;
}

export interface RdmlDocument {
  readonly version: string;
  readonly samples: ReadonlyMap<string, RdmlSample>;
  readonly targets: ReadonlyMap<string, RdmlTarget>;
  readonly runs: readonly RdmlRun[];
  readonly data: readonly RdmlData[];
}
