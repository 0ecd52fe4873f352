import type { Source } from '../../domain/source.ts';
import type { StudyIndex } from '../study-index.ts';
import { wellRoles } from './well-roles.ts';
import { measured } from '../reading-state.ts';

/** Dilution series of one target, all files together. */
export interface Standards {
  readonly amounts: readonly number[];
  readonly cqs: readonly number[];
  readonly files: ReadonlySet<string>;
}

interface OpenStandards {
  readonly amounts: number[];
  readonly cqs: number[];
  readonly files: Set<string>;
}

/** The dilution series by the canonical names of their targets: standards that amplified and whose quantity is stated. */
export function findStandards(index: StudyIndex): ReadonlyMap<string, Standards> {
  const standards = new Map<string, OpenStandards>();
  for (const source of index.study.sources) {
    if (source.assay === 'qpcr') gatherStandards(index, source, standards);
  }
  return standards;
}

function gatherStandards(
  index: StudyIndex,
  source: Source,
  standards: Map<string, OpenStandards>,
): void {
  const roles = wellRoles(index, source);
  const { names, numbers, state, value, count } = source.readings;
  const { quantity } = numbers;
  // A screen without standards is not looked through.
  if (!quantity || !roles.mayBe('standard')) return;
  const targets = names.target.dictionary.map(
    (name) => index.target('qpcr', name)?.name.value ?? name,
  );
  for (let i = 0; i < count; i += 1) {
    const [amount = 0, cq] = [quantity[i], value[i]];
    if (state[i] !== measured || cq === undefined || !(amount > 0)) continue;
    if (roles.at(i) !== 'standard') continue;
    const target = targets[names.target.index[i] ?? 0] ?? '';
    const own = standards.get(target) ?? { amounts: [], cqs: [], files: new Set() };
    own.amounts.push(amount);
    own.cqs.push(cq);
    own.files.add(source.file);
    standards.set(target, own);
  }
}
