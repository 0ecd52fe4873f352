import { mean } from './mean.ts';
import { requireFinite } from './require-arguments.ts';
import { sampleStandardDeviation } from './sample-standard-deviation.ts';

/** The genes that are left at one step of geNorm, with the stability of each among them. */
export interface GenormStep {
  /** Positions of the genes in the order they were given. */
  readonly genes: readonly number[];
  /** M of each of `genes`; less is steadier. */
  readonly stability: readonly number[];
  readonly meanStability: number;
  /** The gene with the largest M, which is left out next; null when two are left. */
  readonly removed: number | null;
}

export interface Genorm {
  readonly steps: readonly GenormStep[];
  /** From the steadiest; the first two cannot be told apart. */
  readonly ranking: readonly number[];
  /** V(n/n+1): what one gene more changes in the normalisation factor, n from 2. */
  readonly variation: readonly { readonly genes: number; readonly value: number }[];
}

/**
 * geNorm (Vandesompele 2002, Genome Biol 3:research0034): M of a gene is the mean, over all other genes, of the
 * standard deviation of their log2 ratio over the samples. The gene with the largest M is left out, step by step,
 * until two are left. V(n/n+1) is the standard deviation of the log2 ratio of the normalisation factors of the n
 * and n + 1 steadiest genes. Signs cancel, so Cq (times log2 of the efficiency) serve as well as log2 quantities.
 *
 * @param log2 one row a gene, one entry a sample
 * @throws if there are fewer than two genes or samples, the rows differ in length or a value is not finite
 * @example genorm([[20, 21, 22, 23], [18, 19.2, 19.9, 21.1], [25, 25.4, 27.3, 27.9]]) // removes the third
 */
export function genorm(log2: readonly (readonly number[])[]): Genorm {
  const samples = log2[0]?.length ?? 0;
  if (log2.length < 2 || samples < 2 || log2.some((gene) => gene.length !== samples)) {
    throw new Error('genorm requires at least two genes, each in the same two or more samples');
  }
  for (const gene of log2) requireFinite('genorm', gene);
  const deviations = log2.map((a) => log2.map((b) => sampleStandardDeviation(ratios(a, b))));
  const steps: GenormStep[] = [];
  const removedGenes: number[] = [];
  let genes = log2.map((_, i) => i);
  for (;;) {
    const stability = genes.map((gene) =>
      mean(genes.filter((other) => other !== gene).map((other) => deviations[gene]?.[other] ?? 0)),
    );
    const worst = genes[stability.indexOf(Math.max(...stability))] ?? 0;
    const removed = genes.length > 2 ? worst : null;
    steps.push({ genes, stability, meanStability: mean(stability), removed });
    if (removed === null) break;
    removedGenes.unshift(removed);
    genes = genes.filter((gene) => gene !== removed);
  }
  const ranking = [...genes, ...removedGenes];
  return { steps, ranking, variation: variationOf(ranking.map((gene) => log2[gene] ?? [])) };
}

function variationOf(ranked: readonly (readonly number[])[]): Genorm['variation'] {
  const factors = ranked.map((_, last) =>
    (ranked[0] ?? []).map((__, sample) =>
      mean(ranked.slice(0, last + 1).map((gene) => gene[sample] ?? 0)),
    ),
  );
  return factors.slice(2).map((more, i) => ({
    genes: i + 2,
    value: sampleStandardDeviation(ratios(factors[i + 1] ?? [], more)),
  }));
}

function ratios(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value - (b[i] ?? 0));
}
