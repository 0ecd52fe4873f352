import { Mismatch } from '../mismatch.ts';
import type { Coder } from './range-coder.ts';
import { Chances } from './range-coder.ts';
import { WholeNumbers } from './whole-numbers.ts';

/** Codes a value that a sequence has not had yet, after the value before it (`undefined` at the start). */
export type FreshCode<T> = (coder: Coder, value: T | undefined, before: T | undefined) => T;

/** What the columns before this one say of a row: whether none, one or several of them changed in it. */
export type ChangeCount = 0 | 1 | 2;

const start = -1;

/**
 * Names or doses in the order of rows. Mostly one is the same as the one before, or what followed it the last
 * time, and the runs are as long as they were; that costs a fraction of a bit. What it learns lasts from one
 * source to the next, so that a second plate of the same layout costs next to nothing.
 */
export class Sequence<T> {
  private readonly places = new Map<T, number>();
  private readonly items: T[] = [];
  private readonly next = new Map<number, number>();
  private readonly runs = new Map<number, number>();
  private readonly same = new Chances(12);
  private readonly foreseen = new Chances(3);
  private readonly known = new Chances(3);
  private readonly back = new WholeNumbers();
  private current = start;
  private run = 0;

  constructor(private readonly fresh: FreshCode<T>) {}

  /** Begins anew at the top of a source, with all that was learned. */
  restart(): void {
    this.current = start;
    this.run = 0;
  }

  code(coder: Coder, value: T | undefined, changes: ChangeCount = 0): T {
    const place = value === undefined ? undefined : this.places.get(value);
    if (this.current !== start) {
      const isSame = coder.bit(
        this.same,
        this.runState() * 3 + changes,
        place === this.current ? 1 : 0,
      );
      if (isSame === 1) {
        this.run += 1;
        return this.item(this.current);
      }
    }
    const found = this.codeOther(coder, value, place, changes);
    if (this.current !== start) this.runs.set(this.current, this.run);
    this.next.set(this.current, found);
    this.current = found;
    this.run = 1;
    return this.item(found);
  }

  /** Whether the run is shorter than, as long as, or longer than that of the same item the last time. */
  private runState(): number {
    const expected = this.runs.get(this.current) ?? this.runs.get(this.current - 1);
    if (expected === undefined) return 0;
    return this.run < expected ? 1 : this.run === expected ? 2 : 3;
  }

  private codeOther(
    coder: Coder,
    value: T | undefined,
    place: number | undefined,
    changes: ChangeCount,
  ): number {
    const foreseen = this.next.get(this.current);
    if (foreseen !== undefined && foreseen !== this.current) {
      if (coder.bit(this.foreseen, changes, place === foreseen ? 1 : 0) === 1) return foreseen;
    }
    const count = this.items.length;
    if (count > 0 && coder.bit(this.known, changes, place === undefined ? 0 : 1) === 1) {
      const found = count - 1 - this.back.code(coder, 0, count - 1 - (place ?? 0));
      if (found < 0) throw new Mismatch('', 'refers to a name that it does not hold');
      return found;
    }
    const before = this.current === start ? undefined : this.item(this.current);
    const item = this.fresh(coder, value, before);
    this.places.set(item, count);
    this.items.push(item);
    return count;
  }

  private item(place: number): T {
    const item = this.items[place];
    if (item === undefined) throw new Mismatch('', 'refers to a name that it does not hold');
    return item;
  }
}
