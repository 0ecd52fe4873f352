import type { EfficiencyRow, ErrorRow } from '../../domain/qpcr-report.ts';
import { mean } from '../../stats/mean.ts';
import type { Finding } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import type { NormalisedTarget } from './delta-cq.ts';
import { efficiencyError } from './hellemans.ts';
import type { ReferenceUnit } from './reference-values.ts';

/**
 * What the standard errors of the efficiencies add to each fold change, beside what the replicates vary (Hellemans
 * 2007). Shown apart, because more replicates do not lessen it, and no test uses it. Empty without measured
 * efficiencies.
 */
export function efficiencyErrors(
  findings: readonly Finding[],
  normalised: readonly NormalisedTarget[],
  units: readonly ReferenceUnit[],
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
    normalised.filter(({ set }) => !set.leftOut),
    ({ set }) => cellOf(set.unit.line, set.unit.group, set.target.name.value),
  );
  const meanCq = (line: string, group: string, target: string): number | null => {
    const own = byCell.get(cellOf(line, group, target)) ?? [];
    const cqs = own.flatMap((entry) => (entry.meanCq === null ? [] : [entry.meanCq]));
    return cqs.length === 0 ? null : mean(cqs);
  };
  const unitsByGroup = groupBy(units, ({ unit }) => `${unit.line}\n${unit.group}`);
  const meanReference = (line: string, group: string, gene: string): number | null => {
    const own = unitsByGroup.get(`${line}\n${group}`) ?? [];
    const cqs = own.flatMap(({ cqs: byGene }) => byGene.get(gene) ?? []);
    return cqs.length === 0 ? null : mean(cqs);
  };
  const genes = [...new Set(units.flatMap(({ cqs }) => [...cqs.keys()]))];
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
