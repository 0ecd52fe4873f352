import { mean } from './mean.ts';
import { requireFinite } from './require-arguments.ts';

/**
 * NormFinder (Andersen 2004, Cancer Res 64:5245): the stability of each gene from its variation within and between
 * groups of samples, in log2 units; less is steadier. With one group it is the gene's own standard deviation
 * within it, free of what all genes share. Negative estimates of a variance count as 0.
 *
 * @param log2 one row a gene, one entry a sample
 * @param groups the group of each sample
 * @throws if there are fewer than three genes, a group has fewer than two samples, the rows differ in length or a
 *   value is not finite
 */
export function normFinder(
  log2: readonly (readonly number[])[],
  groups: readonly string[],
): number[] {
  const k = log2.length;
  if (k < 3 || log2.some((gene) => gene.length !== groups.length)) {
    throw new Error('normFinder requires at least three genes, each in all samples');
  }
  for (const gene of log2) requireFinite('normFinder', gene);
  const members = [...new Set(groups)].map((group) =>
    groups.flatMap((name, sample) => (name === group ? [sample] : [])),
  );
  if (members.some((samples) => samples.length < 2)) {
    throw new Error('normFinder requires at least two samples in each group');
  }
  const ofGroups = members.map((samples) => withinGroup(log2, samples));
  if (ofGroups.length < 2) return (ofGroups[0]?.variances ?? []).map(Math.sqrt);
  const overall = mean(ofGroups.flatMap(({ means }) => means));
  const differences = log2.map((_, gene) => {
    const ofGene = mean(ofGroups.map(({ means }) => means[gene] ?? 0));
    return ofGroups.map(({ means }) => (means[gene] ?? 0) - mean(means) - ofGene + overall);
  });
  const errors = log2.map((_, gene) =>
    ofGroups.map(({ variances, size }) => (variances[gene] ?? 0) / size),
  );
  const squares = differences.flat().reduce((sum, d) => sum + d ** 2, 0);
  const between = Math.max(0, squares / ((ofGroups.length - 1) * (k - 1)) - mean(errors.flat()));
  return differences.map((ofGene, gene) =>
    mean(
      ofGene.map((difference, group) => {
        const error = errors[gene]?.[group] ?? 0;
        const share = between === 0 ? 0 : between / (between + error);
        return Math.abs(difference * share) + Math.sqrt(error + share * error);
      }),
    ),
  );
}

/** Mean of each gene in a group, and its variance there beyond that of the samples as a whole. */
function withinGroup(
  log2: readonly (readonly number[])[],
  samples: readonly number[],
): { means: number[]; variances: number[]; size: number } {
  const k = log2.length;
  const values = log2.map((gene) => samples.map((sample) => gene[sample] ?? 0));
  const means = values.map(mean);
  const center = mean(means);
  const ofSample = samples.map((_, i) => mean(values.map((gene) => gene[i] ?? 0)));
  const raw = values.map((gene, g) => {
    const squares = gene.reduce(
      (sum, value, i) => sum + (value - (means[g] ?? 0) - (ofSample[i] ?? 0) + center) ** 2,
      0,
    );
    return squares / (samples.length - 1);
  });
  const shared = raw.reduce((sum, value) => sum + value, 0) / (k * (k - 1));
  const variances = raw.map((value) => Math.max(0, (value - shared) / (1 - 2 / k)));
  return { means, variances, size: samples.length };
}
