/** The units of a dose that can be turned into one another, by family, in rising order with the factor to the next base. */
const families = [
  new Map([
    ['pM', 1e-12],
    ['nM', 1e-9],
    ['µM', 1e-6],
    ['mM', 1e-3],
    ['M', 1],
  ]),
  new Map([
    ['ng/mL', 1e-9],
    ['µg/mL', 1e-6],
    ['mg/mL', 1e-3],
  ]),
] as const;

/** The units that a plate's doses are offered in. */
export const doseUnits: readonly string[] = families.flatMap((family) => [...family.keys()]);

const spellings: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^(?:pm|pmol\/l|picomolar)$/, 'pM'],
  [/^(?:nm|nmol\/l|nanomolar)$/, 'nM'],
  [/^(?:um|umol\/l|micromolar|umolar)$/, 'µM'],
  [/^(?:mm|mmol\/l|millimolar)$/, 'mM'],
  [/^(?:m|mol\/l|molar)$/, 'M'],
  [/^(?:ng\/ml|ug\/l)$/, 'ng/mL'],
  [/^(?:ug\/ml|mg\/l)$/, 'µg/mL'],
  [/^(?:mg\/ml|g\/l)$/, 'mg/mL'],
];

/**
 * The one spelling of a dose unit: `uM`, `μM`, `umol/L` and `µM` are `µM`. A unit that is not known stays as it is
 * written; it equals only itself.
 */
export function readDoseUnit(text: string): string {
  // Asked for every well of a plate: nearly always of a text that is nothing or the one spelling already.
  if (text === '' || families.some((units) => units.has(text))) return text;
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/[()[\]\s]/g, '')
    .replace(/[µμ]/g, 'u')
    .toLowerCase();
  return spellings.find(([pattern]) => pattern.test(folded))?.[1] ?? text.trim();
}

/**
 * A dose in another unit, to twelve digits, so that 100 nM and 0.1 µM are one dose; null where the units have
 * nothing in common.
 */
export function convertDose(dose: number, from: string, to: string): number | null {
  if (from === to) return dose;
  const family = families.find((units) => units.has(from) && units.has(to));
  if (!family) return null;
  return Number(((dose * (family.get(from) ?? 1)) / (family.get(to) ?? 1)).toPrecision(12));
}
