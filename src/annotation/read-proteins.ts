import { longestReadName } from './fold-name.ts';
import type { ProteinName } from './phospho-name.ts';
import { readProteinName } from './phospho-name.ts';
import type { TargetReading } from './target-reading.ts';

/** Reads all names of the blots together, because a total is one only beside its phospho form. */
export function readProteins(names: readonly string[]): TargetReading[] {
  const read = names.map((name) => (name.length > longestReadName ? null : readProteinName(name)));
  const settled = read.map((name) =>
    name && isPhospho(name, read) ? name : name && asOther(name),
  );
  const phosphoKeys = new Set(
    settled.filter((name) => name?.form === 'phospho').map((name) => name?.base.key),
  );
  return settled.map((name) => {
    if (!name) return { canonical: '', role: 'target', partner: '', assumption: '' };
    if (name.form === 'phospho') return readPhospho(name, settled, names);
    const role = name.base.known?.role ?? 'target';
    const isTotal = role === 'target' && phosphoKeys.has(name.base.key);
    const hasOther =
      name.form === 'plain' &&
      settled.some((other) => other?.form === 'total' && other.base.key === name.base.key);
    return {
      canonical: name.base.known ? name.base.name : '',
      role: isTotal && !hasOther ? 'total' : role,
      partner: '',
      assumption: '',
    };
  });
}

function isPhospho(name: ProteinName, all: readonly (ProteinName | null)[]): boolean {
  if (name.form !== 'phospho' || !name.needsTotal) return true;
  return all.some((other) => other && other.form !== 'phospho' && other.base.key === name.base.key);
}

/** A name with a small p in front and no protein beside it is a name of its own. */
function asOther(name: ProteinName): ProteinName | null {
  return name.form === 'phospho' ? null : name;
}

function readPhospho(
  { base, site }: ProteinName,
  all: readonly (ProteinName | null)[],
  names: readonly string[],
): TargetReading {
  const totals = all
    .map((other, i) => ({ other, name: names[i] ?? '' }))
    .filter(({ other }) => other && other.form !== 'phospho' && other.base.key === base.key);
  const total = totals.find(({ other }) => other?.form === 'total') ?? totals[0];
  const assumed = site === '' ? (base.known?.assumedSite ?? '') : '';
  const shown = site || assumed;
  return {
    canonical: base.known ? `p-${base.name}${shown === '' ? '' : ` (${shown})`}` : '',
    role: 'phospho',
    partner: total?.name ?? base.name,
    assumption:
      assumed === ''
        ? ''
        : `A phospho ${base.name} without a site was taken to be ${base.name} phosphorylated at ${assumed}.`,
  };
}
