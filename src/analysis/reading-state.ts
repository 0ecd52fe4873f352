import { readingStates } from '../domain/reading.ts';

/** The state of a reading with a value, as `Readings.state` has it. */
export const measured = readingStates.indexOf('measured');
const undetermined = readingStates.indexOf('undetermined');

/** Whether a reading in this state takes part: one with a value, or one that found nothing. */
export function takesPart(state: number | undefined): boolean {
  return state === measured || state === undetermined;
}
