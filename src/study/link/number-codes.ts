import type { Coder } from './range-coder.ts';
import { Chances } from './range-coder.ts';
import type { Scale } from './scaled-numbers.ts';
import { codeDouble, fromWhole, scaleOf, toWhole } from './scaled-numbers.ts';
import type { Sequence } from './sequence.ts';
import { Sequence as SequenceOf } from './sequence.ts';
import { codeTree, SignedNumbers } from './whole-numbers.ts';

const contexts = 4;

/** Numbers of one kind, each told as its distance from what one would expect. */
export class Distances {
  private readonly regular = new Chances(contexts);
  private readonly distances = new SignedNumbers(contexts);

  /** `expected` is in whole numbers of the scale. Never NaN. */
  code(coder: Coder, value: number, scale: Scale, expected: number, context: number): number {
    const whole = coder.isWriting ? toWhole(value, scale) : null;
    if (coder.bit(this.regular, context, whole === null ? 0 : 1) === 0)
      return codeDouble(coder, value);
    return fromWhole(
      expected + this.distances.code(coder, context, (whole ?? 0) - expected),
      scale,
    );
  }
}

/** Single numbers of one field, each with a scale of its own: `0.05`, `38`, `1e-7`. */
export class LoneNumbers {
  private readonly scales = new Chances(32);
  private readonly distances = new Distances();

  code(coder: Coder, value: number): number {
    const scale = codeTree(coder, this.scales, 0, 5, coder.isWriting ? scaleOf([value]) : 0);
    return this.distances.code(coder, value, scale, 0, 0);
  }

  /** Numbers that come again, such as doses. */
  sequence(): Sequence<number> {
    return new SequenceOf<number>((coder, value) => this.code(coder, value ?? 0));
  }
}

/** Row and column numbers: mostly one step as the step before, or as the one before that. */
export class Steps {
  private readonly hits = new Chances(4);
  private readonly distances = new SignedNumbers();
  private last = 0;
  private step = 1;
  private older = 1;

  restart(): void {
    this.last = 0;
  }

  code(coder: Coder, value: number): number {
    let step: number;
    if (coder.bit(this.hits, 0, value === this.last + this.step ? 1 : 0) === 1) {
      step = this.step;
    } else if (coder.bit(this.hits, 1, value === this.last + this.older ? 1 : 0) === 1) {
      step = this.older;
    } else {
      step = this.older + this.distances.code(coder, 0, value - this.last - this.older);
    }
    if (step !== this.step) this.older = this.step;
    this.step = step;
    this.last += step;
    return this.last;
  }
}
