import type { EfficiencyRow, ErrorRow } from '../../domain/qpcr-report.ts';
import { mean } from '../../stats/mean.ts';
import type { Finding } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import { efficiencyError } from './hellemans.ts';
import type { Normalised } from './normalise.ts';
import type { References } from './references.ts';
import { referenceCq } from './references.ts';
import { targetOf, unitOf } from './well-sets.ts';

/**
 * What the standard errors of the efficiencies add to each fold change, beside what the replicates vary (Hellemans
 * 2007). Shown apart, because more replicates do not lessen it, and no test uses it. Empty without measured
 * efficiencies.
 */
export function efficiencyErrors(
  findings: readonly Finding[],
  { sets, targets, meanCq: meanCqs }: Normalised,
  references: References,
  efficiencies: readonly EfficiencyRow[],
): ErrorRow[] {
  const measured = new Map(
    efficiencies
      .filter(({ origin }) => origin === 'curve')
      .map((row) => [
        row.target,
        { efficiency: row.factor, standardError: row.curve?.standardError ?? 0 },
      ]),
  );
  if (measured.size === 0) return [];
  const cellOf = (line: string, group: string, target: string): string =>
    `${line}\n${group}\n${target}`;
  const byCell = groupBy(
    targets.filter((set) => !unitOf(sets, set).leftOut),
    (set) => {
      const { line, group } = unitOf(sets, set);
      return cellOf(line, group, targetOf(sets, set).name);
    },
  );
  const meanCq = (line: string, group: string, target: string): number | null => {
    const own = byCell.get(cellOf(line, group, target)) ?? [];
    const cqs = own.map((set) => meanCqs[set] ?? Number.NaN).filter((cq) => !Number.isNaN(cq));
    return cqs.length === 0 ? null : mean(cqs);
  };
  const { genes, units } = references;
  const byGroup = groupBy(units.keys(), (i) => `${units[i]?.line}\n${units[i]?.group}`);
  const meanReference = (line: string, group: string, gene: string): number | null => {
    const own = byGroup.get(`${line}\n${group}`) ?? [];
    const place = genes.indexOf(gene);
    const cqs = own
      .map((replicate) => referenceCq(references, replicate, place))
      .filter((cq) => !Number.isNaN(cq));
    return cqs.length === 0 ? null : mean(cqs);
  };
  return findings.flatMap(({ target, line, controlGroup, testGroup, comparison }): ErrorRow[] => {
    const parts = [
      { name: target, share: 1, of: meanCq },
      ...genes.map((name) => ({ name, share: 1 / genes.length, of: meanReference })),
    ].flatMap(({ name, share, of }) => {
      const efficiency = measured.get(name);
      const [control, test] = [of(line, controlGroup, name), of(line, testGroup, name)];
      return efficiency && control !== null && test !== null
        ? [{ ...efficiency, share, difference: control - test }]
        : [];
    });
    if (parts.length === 0) return [];
    return [
      {
        target,
        line,
        testGroup,
        biological: comparison.seLog2,
        efficiency: efficiencyError(parts),
      },
    ];
  });
}
