import type { CultureEntry } from '../../domain/culture.ts';
import type { ReadOutcome } from '../../worker/engine.ts';
import { plural } from '../words.ts';

/** Files that are culture logs apart from those that hold measurements. */
export interface PartedOutcomes {
  readonly rest: readonly ReadOutcome[];
  readonly entries: readonly CultureEntry[];
  /** What was read of each log. */
  readonly words: readonly string[];
}

export function partCultureLogs(outcomes: readonly ReadOutcome[]): PartedOutcomes {
  const rest: ReadOutcome[] = [];
  const entries: CultureEntry[] = [];
  const words: string[] = [];
  for (const outcome of outcomes) {
    const log = outcome.ok ? undefined : outcome.culture;
    if (outcome.ok || !log) {
      rest.push(outcome);
      continue;
    }
    entries.push(...log.entries);
    const undated = log.diagnostics.length;
    words.push(
      `culture log ${outcome.file} read: ${log.entries.length} entries${undated === 0 ? '' : `, ${plural(undated, 'row')} without a date left out`}`,
    );
  }
  return { rest, entries, words };
}
