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
      const crossed = gridOf(parts, steady[assay]);
      if (!crossed) continue;
      return {
        source: { ...source, readings: split(source, (name) => crossed.get(name) ?? null) },
        example: names[0] ?? '',
        joint,
      };
    }
  }
  return null;
}

interface Parts {
  readonly name: string;
  readonly sample: string;
  readonly gene: string;
}

function partAt(name: string, joint: string, geneIsLast: boolean): Parts | null {
  const at = geneIsLast ? name.lastIndexOf(joint) : name.indexOf(joint);
  const [before, after] = [name.slice(0, at).trim(), name.slice(at + joint.length).trim()];
  if (at < 1 || after === '') return null;
  return geneIsLast ? { name, sample: before, gene: after } : { name, sample: after, gene: before };
}

/** The names that make a grid of samples and genes, with their parts; null where there is none. */
function gridOf(
  parts: readonly (Parts | null)[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, Parts> | null {
  const whole = parts.filter((part) => part !== null);
  const [ofSample, ofGene] = [
    countsOf(whole.map(({ sample }) => sample)),
    countsOf(whole.map(({ gene }) => gene)),
  ];
  // Controls and wells that nobody named stand between them; what comes back makes the grid.
  const crossed = whole.filter(
    ({ sample, gene }) => (ofSample.get(sample) ?? 0) > 1 && (ofGene.get(gene) ?? 0) > 1,
  );
  if (crossed.length < 4 || crossed.length < 0.8 * parts.length) return null;
  const samples = new Set(crossed.map(({ sample }) => sample));
  const genes = new Set(crossed.map(({ gene }) => gene));
  const isFull =
    [...genes].some((gene) => known.has(fold(gene))) &&
    crossed.length >= 0.8 * samples.size * genes.size;
  return isFull ? new Map(crossed.map((part) => [part.name, part])) : null;
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function split({ assay, readings }: Source, partsOf: (name: string) => Parts | null): Readings {
  const samples = new Dictionary(readings.count);
  const targets = new Dictionary(readings.count);
  for (let i = 0; i < readings.count; i += 1) {
    const name = nameOf(readings, 'sample', i);
    const parts = partsOf(name);
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
