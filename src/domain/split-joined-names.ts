import { nameOf } from './reading.ts';
import type { Names, Readings, Role } from './reading.ts';
import type { Source } from './source.ts';
import { targetNames } from './target-names.ts';

/** Signs at which people join a sample and a gene in the one field that their software has. */
const joints = ['_', ' - ', ':', '|', '/', ' ', '-'] as const;

/** What stands on nearly every plate and blot: reference genes and loading controls. */
const steady = {
  qpcr: steadyNames('qpcr', 'reference'),
  western: steadyNames('western', 'loading'),
};

function steadyNames(assay: 'qpcr' | 'western', wanted: Role): ReadonlySet<string> {
  return new Set(
    targetNames[assay]
      .filter(({ role }) => role === wanted)
      .flatMap(({ name, aliases = [] }) => [name, ...aliases].map(fold)),
  );
}

/** A source whose names hold sample and gene in one, parted; and one of the names with the sign it was parted at. */
export interface SplitSource {
  readonly source: Source;
  readonly example: string;
  readonly joint: string;
}

/**
 * Parts names such as `Par 1_GAPDH`, `Par 1_ESR1` into sample and gene, in sources of wells or bands that state no
 * target at all. Only where it is beyond doubt: the names part at one sign, at least one part is a known reference gene
 * (or loading control), and most samples have every gene. null otherwise.
 */
export function splitJoinedNames(source: Source): SplitSource | null {
  const { assay, readings } = source;
  const { sample, target } = readings.names;
  if (assay === 'viability' || target.dictionary.length > 1 || sample.dictionary.length < 5)
    return null;
  const names = sample.dictionary.filter((name) => name !== '');
  for (const joint of joints) {
    for (const geneIsLast of [true, false]) {
      const parts = names.map((name) => partAt(name, joint, geneIsLast));
      if (!isGrid(parts, steady[assay])) continue;
      return {
        source: { ...source, readings: split(source, joint, geneIsLast) },
        example: names[0] ?? '',
        joint,
      };
    }
  }
  return null;
}

interface Parts {
  readonly sample: string;
  readonly gene: string;
}

function partAt(name: string, joint: string, geneIsLast: boolean): Parts | null {
  const at = geneIsLast ? name.lastIndexOf(joint) : name.indexOf(joint);
  const [before, after] = [name.slice(0, at).trim(), name.slice(at + joint.length).trim()];
  if (at < 1 || after === '') return null;
  return geneIsLast ? { sample: before, gene: after } : { sample: after, gene: before };
}

function isGrid(parts: readonly (Parts | null)[], known: ReadonlySet<string>): boolean {
  const whole = parts.filter((part) => part !== null);
  // A name of a control or of an empty well may stand between them unparted.
  if (whole.length < 4 || whole.length < 0.9 * parts.length) return false;
  const samples = new Set(whole.map(({ sample }) => sample));
  const genes = new Set(whole.map(({ gene }) => gene));
  return (
    [...genes].some((gene) => known.has(fold(gene))) &&
    samples.size > 1 &&
    genes.size > 1 &&
    whole.length >= 0.8 * samples.size * genes.size
  );
}

function split({ assay, readings }: Source, joint: string, geneIsLast: boolean): Readings {
  const samples = new Dictionary(readings.count);
  const targets = new Dictionary(readings.count);
  for (let i = 0; i < readings.count; i += 1) {
    const name = nameOf(readings, 'sample', i);
    const parts = partAt(name, joint, geneIsLast);
    samples.set(i, parts?.sample ?? name);
    targets.set(i, parts?.gene ?? '');
  }
  const names = { ...readings.names, sample: samples.build(), target: targets.build() };
  // Bands of one sample belong together by its name: their places in the list are no lanes.
  const placed = assay === 'western' ? { ...names, position: nowhere } : names;
  return { ...readings, names: placed };
}

const nowhere: Names = { dictionary: [''], index: new Uint32Array(0) };

class Dictionary {
  private readonly codes = new Map<string, number>([['', 0]]);
  private readonly index: Uint32Array;

  constructor(count: number) {
    this.index = new Uint32Array(count);
  }

  set(i: number, name: string): void {
    const code = this.codes.get(name) ?? this.codes.size;
    this.codes.set(name, code);
    this.index[i] = code;
  }

  build(): Names {
    return { dictionary: [...this.codes.keys()], index: this.index };
  }
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
