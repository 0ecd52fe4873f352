import type { LogisticParameters } from './logistic.ts';

/** Root of ln k = (k + 1)/(k − 1) above 1. */
const bend = 4.680498579882905;

/**
 * The doses at which a logistic curve bends from its plateaus into its slope: midpoint·k^(∓1/hill) with
 * k = 4.6805 (Sebaugh and McCray 2003, Pharm Stat 2:167).
 */
export function bendPoints(curve: LogisticParameters): {
  readonly low: number;
  readonly high: number;
} {
  const distance = Math.log(bend) / curve.hill;
  return {
    low: Math.exp(curve.logMidpoint - distance),
    high: Math.exp(curve.logMidpoint + distance),
  };
}
