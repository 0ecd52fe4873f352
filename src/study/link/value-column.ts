import type { Coder } from './range-coder.ts';
import { Chances } from './range-coder.ts';
import { Distances } from './number-codes.ts';
import { scaleOf, toWhole } from './scaled-numbers.ts';
import { codeTree } from './whole-numbers.ts';

/** What is known of a row before its value is coded. */
export interface RowKeys {
  /** Readings of one kind share it: sample, target, compound, dose. */
  readonly fine: (i: number) => string;
  /** The same without the sample. */
  readonly coarse: (i: number) => string;
  /** 0 or 1: whether the row's state lets one expect a number. */
  readonly state: (i: number) => number;
}

/** Sum and count of the whole numbers that were seen of one key. */
interface Mean {
  sum: number;
  count: number;
}

/**
 * A column of measured numbers. Each is told as its distance from the mean of its technical repeats so far; the
 * first of them from the mean of its target, and the first of those from the number before.
 */
export class ValueColumn {
  private readonly scales = new Chances(32);
  private readonly missing = new Chances(4);
  private readonly distances = new Distances();

  code(coder: Coder, values: Float64Array, keys: RowKeys): void {
    const scale = codeTree(coder, this.scales, 0, 5, coder.isWriting ? scaleOf(values) : 0);
    const fine = new Map<string, Mean>();
    const coarse = new Map<string, Mean>();
    let last = 0;
    let wasMissing = 0;
    for (let i = 0; i < values.length; i += 1) {
      const given = values[i] ?? Number.NaN;
      const cell = keys.state(i) * 2 + wasMissing;
      wasMissing = coder.bit(this.missing, cell, Number.isNaN(given) ? 1 : 0);
      if (wasMissing === 1) {
        values[i] = Number.NaN;
        continue;
      }
      const means = [meanOf(fine, keys.fine(i)), meanOf(coarse, keys.coarse(i))];
      const context = means.findIndex(({ count }) => count > 0);
      const mean = means[context];
      const expected = mean ? Math.round(mean.sum / mean.count) : last;
      const value = this.distances.code(
        coder,
        given,
        scale,
        expected,
        context === -1 ? 2 : context,
      );
      values[i] = value;
      const whole = toWhole(value, scale);
      if (whole === null) continue;
      last = whole;
      for (const seen of means) {
        seen.sum += whole;
        seen.count += 1;
      }
    }
  }
}

function meanOf(means: Map<string, Mean>, key: string): Mean {
  const found = means.get(key) ?? { sum: 0, count: 0 };
  means.set(key, found);
  return found;
}
