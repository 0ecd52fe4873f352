import { pointsOf } from '../domain/points-of.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import type { RowColumns } from '../domain/row-columns.ts';

const sides = ['control', 'test'] as const satisfies readonly ReplicatePoint['side'][];

/** The points of all results, one result behind the other, as columns; a screen has hundreds of thousands of them. */
export function packPoints(results: readonly Result[]): RowColumns<ReplicatePoint> {
  const count = results.reduce((sum, result) => sum + pointsOf(result).length, 0);
  const numbers = (): Float64Array => new Float64Array(count);
  const [log2, pair, technical] = [numbers(), numbers(), numbers()];
  const [sample, run, side] = [new Names(count), new Names(count), new Uint32Array(count)];
  let i = 0;
  for (const result of results) {
    for (const point of pointsOf(result)) {
      sample.set(i, point.sample);
      run.set(i, point.run);
      side[i] = point.side === 'control' ? 0 : 1;
      log2[i] = point.log2 ?? Number.NaN;
      pair[i] = point.pair ?? Number.NaN;
      technical[i] = point.technical;
      i += 1;
    }
  }
  return {
    count,
    columns: [
      { kind: 'shared', field: 'sample', dictionary: sample.dictionary, codes: sample.codes },
      { kind: 'shared', field: 'run', dictionary: run.dictionary, codes: run.codes },
      { kind: 'shared', field: 'side', dictionary: sides, codes: side },
      { kind: 'numbers', field: 'log2', values: log2 },
      { kind: 'numbers', field: 'pair', values: pair },
      { kind: 'numbers', field: 'technical', values: technical },
    ],
  };
}

class Names {
  readonly dictionary: string[] = [];
  readonly codes: Uint32Array;
  private readonly places = new Map<string, number>();

  constructor(count: number) {
    this.codes = new Uint32Array(count);
  }

  set(i: number, name: string): void {
    let code = this.places.get(name);
    if (code === undefined) {
      code = this.dictionary.push(name) - 1;
      this.places.set(name, code);
    }
    this.codes[i] = code;
  }
}
