import type { ReplicatePoint } from './result.ts';
import type { RowColumn, RowColumns, RowStretch } from './row-columns.ts';

const sides = ['control', 'test'] as const satisfies readonly ReplicatePoint['side'][];

/**
 * The points of many results as columns that grow, one result behind the other: a screen has hundreds of thousands of
 * points, and a figure asks for a few of them.
 */
export class PointColumns implements RowColumns<ReplicatePoint> {
  count = 0;
  private readonly samples = new Names();
  private readonly runs = new Names();
  private capacity: number;
  private sample: Uint32Array;
  private run: Uint32Array;
  private side: Uint32Array;
  private log2: Float64Array;
  private pair: Float64Array;
  private technical: Float64Array;

  /** @param expected how many points may come; there is room for more */
  constructor(expected = 16) {
    this.capacity = Math.max(1, expected);
    this.sample = new Uint32Array(this.capacity);
    this.run = new Uint32Array(this.capacity);
    this.side = new Uint32Array(this.capacity);
    this.log2 = new Float64Array(this.capacity);
    this.pair = new Float64Array(this.capacity);
    this.technical = new Float64Array(this.capacity);
  }

  /** Adds a point, field by field so that no object is made of it. */
  add(
    side: ReplicatePoint['side'],
    sample: string,
    run: string,
    log2: number | null,
    pair: number | null,
    technical: number,
  ): void {
    if (this.count === this.capacity) this.grow();
    const i = this.count;
    this.count += 1;
    this.sample[i] = this.samples.codeOf(sample);
    this.run[i] = this.runs.codeOf(run);
    this.side[i] = side === 'control' ? 0 : 1;
    this.log2[i] = log2 ?? Number.NaN;
    this.pair[i] = pair ?? Number.NaN;
    this.technical[i] = technical;
  }

  /** The points that were added since there were so many. */
  since(from: number): RowStretch<ReplicatePoint> {
    return { rows: this, from, to: this.count };
  }

  get columns(): readonly RowColumn[] {
    const { count } = this;
    return [
      shared('sample', this.samples.dictionary, this.sample.subarray(0, count)),
      shared('run', this.runs.dictionary, this.run.subarray(0, count)),
      shared('side', sides, this.side.subarray(0, count)),
      { kind: 'numbers', field: 'log2', values: this.log2.subarray(0, count) },
      { kind: 'numbers', field: 'pair', values: this.pair.subarray(0, count) },
      { kind: 'numbers', field: 'technical', values: this.technical.subarray(0, count) },
    ];
  }

  private grow(): void {
    this.capacity *= 2;
    const grown = <Column extends Uint32Array | Float64Array>(column: Column): Column => {
      const more = new (column.constructor as new (length: number) => Column)(this.capacity);
      more.set(column);
      return more;
    };
    this.sample = grown(this.sample);
    this.run = grown(this.run);
    this.side = grown(this.side);
    this.log2 = grown(this.log2);
    this.pair = grown(this.pair);
    this.technical = grown(this.technical);
  }
}

function shared(field: string, dictionary: readonly unknown[], codes: Uint32Array): RowColumn {
  return { kind: 'shared', field, dictionary, codes };
}

class Names {
  readonly dictionary: string[] = [];
  private readonly places = new Map<string, number>();
  /** By code: the code that followed it last. The samples of a line follow each other anew for every target. */
  private readonly follower: number[] = [];
  private last = 0;

  codeOf(name: string): number {
    const expected = this.follower[this.last] ?? 0;
    if (this.dictionary[expected] !== name) this.follower[this.last] = this.find(name);
    this.last = this.follower[this.last] ?? 0;
    return this.last;
  }

  private find(name: string): number {
    let code = this.places.get(name);
    if (code === undefined) {
      code = this.dictionary.push(name) - 1;
      this.follower.push(0);
      this.places.set(name, code);
    }
    return code;
  }
}
