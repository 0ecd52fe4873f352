import type { Source } from '../../domain/source.ts';
import { takesPart, measured } from '../reading-state.ts';
import type { MeasuredTarget, WellSets, WellUnit } from './well-sets.ts';

/** The set of each reading of a source that has a Cq, plus one; 0 for other readings. */
interface SetsOfSource {
  readonly source: Source;
  readonly setOf: Uint32Array;
}

/** Gathers wells into sets: every reading is shown once, and the columns of Cq are laid out at the end. */
export class WellSetsBuilder {
  private readonly units: WellUnit[] = [];
  private readonly targets: MeasuredTarget[] = [];
  private count = 0;
  private readonly unit: Uint32Array;
  private readonly target: Uint32Array;
  private readonly detected: Uint32Array;
  private readonly undetermined: Uint32Array;
  private readonly excluded: Uint32Array;
  private readonly sources: SetsOfSource[] = [];
  /** Of the source that is being read. */
  private state: Uint8Array = new Uint8Array(0);
  private setOf = new Uint32Array(0);
  /** The sets of each unit, by target. */
  private readonly setsOfUnit: number[][] = [];

  /** @param mostSets how many sets there can be: a reading each */
  constructor(mostSets: number) {
    const column = (): Uint32Array => new Uint32Array(mostSets);
    this.unit = column();
    this.target = column();
    this.detected = column();
    this.undetermined = column();
    this.excluded = column();
  }

  startSource(source: Source): void {
    this.state = source.readings.state;
    this.setOf = new Uint32Array(source.readings.count);
    this.sources.push({ source, setOf: this.setOf });
  }

  addUnit(unit: WellUnit): number {
    this.setsOfUnit.push([]);
    return this.units.push(unit) - 1;
  }

  addTarget(target: MeasuredTarget): number {
    return this.targets.push(target) - 1;
  }

  nameOf(target: number): string {
    return this.targets[target]?.name ?? '';
  }

  /** The set of a target in a unit, opened where there is none yet. */
  setFor(unit: number, target: number): number {
    const known = this.setsOfUnit[unit] ?? [];
    let set = known[target];
    if (set === undefined) {
      set = this.count;
      this.count += 1;
      this.unit[set] = unit;
      this.target[set] = target;
      known[target] = set;
    }
    return set;
  }

  /**
   * Adds to a set those of the source's readings from `from` up to `to` that are wells.
   *
   * @param leftOut the readings of the source that the user left out
   */
  addWells(
    set: number,
    from: number,
    to: number,
    leftOut: ReadonlyMap<number, string> | undefined,
  ): void {
    const { state, setOf } = this;
    let [detected, undetermined, excluded] = [0, 0, 0];
    for (let i = from; i < to; i += 1) {
      if (!takesPart(state[i])) continue;
      if (leftOut?.has(i)) excluded += 1;
      else if (state[i] === measured) {
        setOf[i] = set + 1;
        detected += 1;
      } else undetermined += 1;
    }
    this.detected[set] = (this.detected[set] ?? 0) + detected;
    this.undetermined[set] = (this.undetermined[set] ?? 0) + undetermined;
    this.excluded[set] = (this.excluded[set] ?? 0) + excluded;
  }

  build(): WellSets {
    const { count } = this;
    const first = new Uint32Array(count + 1);
    for (let set = 0; set < count; set += 1) {
      first[set + 1] = (first[set] ?? 0) + (this.detected[set] ?? 0);
    }
    const cqs = new Float64Array(first[count] ?? 0);
    const readings = new Uint32Array(cqs.length);
    const next = first.slice();
    for (const { source, setOf } of this.sources) {
      const { value } = source.readings;
      for (let i = 0; i < setOf.length; i += 1) {
        const set = (setOf[i] ?? 0) - 1;
        if (set < 0) continue;
        const at = next[set] ?? 0;
        next[set] = at + 1;
        cqs[at] = value[i] ?? Number.NaN;
        readings[at] = i;
      }
    }
    return {
      count,
      units: this.units,
      targets: this.targets,
      unit: this.unit.slice(0, count),
      target: this.target.slice(0, count),
      first,
      cqs,
      readings,
      undetermined: this.undetermined.slice(0, count),
      excluded: this.excluded.slice(0, count),
    };
  }
}
