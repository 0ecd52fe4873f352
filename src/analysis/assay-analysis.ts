import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Assumption } from '../domain/result.ts';
import type { Finding } from './finding.ts';

/** What the analysis of one assay hands to the conclusion. */
export interface AssayAnalysis<Row> {
  readonly findings: readonly Finding[];
  readonly rows: readonly Row[];
  readonly problems: readonly Diagnostic[];
  readonly assumptions: readonly Assumption[];
}
