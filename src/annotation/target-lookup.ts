import type { Role } from '../domain/reading.ts';
import type { TargetName } from '../domain/target-names.ts';
import { decorations, molecularWeight, targetNames } from '../domain/target-names.ts';
import { foldName, plainText } from './fold-name.ts';

/** A target of the table that a name means. */
export interface KnownTarget {
  readonly name: string;
  readonly role: Extract<Role, 'target' | 'reference' | 'loading' | 'positive-control'>;
  readonly sites: readonly string[];
  readonly assumedSite: string;
}

type TableAssay = 'qpcr' | 'western';

function indexNames(entries: readonly TargetName[]): Map<string, KnownTarget> {
  const index = new Map<string, KnownTarget>();
  for (const { name, aliases = [], role = 'target', sites = [], assumedSite = '' } of entries) {
    const known: KnownTarget = { name, role, sites, assumedSite };
    for (const spelling of [name, ...aliases]) {
      const key = foldName(spelling);
      if (!index.has(key)) index.set(key, known);
    }
  }
  return index;
}

const known: Readonly<Record<TableAssay, Map<string, KnownTarget>>> = {
  qpcr: indexNames(targetNames.qpcr),
  western: indexNames(targetNames.western),
};

const decorationWords: Readonly<Record<TableAssay, ReadonlySet<string>>> = {
  qpcr: new Set(decorations.qpcr.map(foldName)),
  western: new Set(decorations.western.map(foldName)),
};

/** An assay's catalogue number behind the gene (`Gapdh-Mm99999915_g1`). */
const catalogueNumber = /[\s\-_(]+(?:Hs|Mm|Rn)\d{8}_[a-z]\d+\)?$/i;
const phosphosite = /^(?:phospho.*|p|p?-?(?:ser|thr|tyr|s|t|y)?[\s-]?\d{1,4}(?:\D.*)?)$/i;
/** Names that labs number when they have several of them: `ref1`, `HKG_2`. */
const counted: ReadonlySet<string> = new Set(['reference', 'housekeeping']);

/** The entry that a whole name means; never a part of it. */
export function findWhole(assay: TableAssay, name: string): KnownTarget | null {
  return known[assay].get(foldName(name)) ?? null;
}

/** The entry that a name means once dyes, weights, catalogue numbers and the like are taken off; null when none. */
export function findTarget(assay: TableAssay, name: string): KnownTarget | null {
  const whole = findWhole(assay, name);
  if (whole) return whole;
  const bare = undecorate(assay, name);
  return (
    findWhole(assay, bare) ??
    findBracketed(assay, bare) ??
    findNumbered(assay, bare) ??
    findSpecies(assay, bare) ??
    findAmplicon(assay, bare)
  );
}

/** A name without the words that say nothing about the target. */
export function undecorate(assay: TableAssay, name: string): string {
  const plain = plainText(name).replace(catalogueNumber, '').replace(molecularWeight, '');
  const words = plain.split(/(?<=[\s_(),-])|(?=[\s_(),-])/u);
  const kept = words.filter(
    (word) => !decorationWords[assay].has(foldName(word)) || foldName(word) === '',
  );
  const text = kept
    .join('')
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s_,-]+|[\s_,-]+$/g, '');
  return foldName(text) === '' ? plain : text;
}

/** `ERα (clone 6F11)`, `TFF1 (pS2)`: what stands before the brackets, unless they hold a phosphosite. */
function findBracketed(assay: TableAssay, name: string): KnownTarget | null {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(name);
  if (!match || phosphosite.test(match[2] ?? '')) return null;
  return findWhole(assay, match[1] ?? '');
}

function findNumbered(assay: TableAssay, name: string): KnownTarget | null {
  const stem = /^(.*[^\d\s_-])[\s_-]*\d{1,2}$/su.exec(name)?.[1];
  const entry = stem === undefined ? null : findWhole(assay, stem);
  return entry && counted.has(entry.name) ? { ...entry, name: '' } : null;
}

/** `hGAPDH`, `mActb`, `OsUBQ`: a reference gene with the letters of its species. */
function findSpecies(assay: TableAssay, name: string): KnownTarget | null {
  const letters = /^(?:[hmrb](?=[A-Z])|[A-Z][a-z](?=[A-Z][A-Z\d]{2}))/u.exec(name)?.[0];
  if (letters === undefined) return null;
  const entry = findWhole(assay, name.slice(letters.length));
  return entry?.role === 'reference' || entry?.role === 'loading' ? entry : null;
}

/** A species as it stands before a gene, by hand (`Hs_GAPDH`, `Cg-GAPDH`, `human GAPDH`); not `si`, `sh`, `KO`. */
const species = /^(?:h|m|r|hs|mm|rn|hsa|mmu|rno|hu|mu|[A-Z][a-z]{1,2}|human|mouse|rat)$/u;
/** What tells primer pairs of one gene apart: numbers, directions, lengths. */
const primerWord =
  /^(?:\d{1,4}|[fr]\d?|fw|fwd|rev|for|set|pair|pp|new|old|v\d|ex|exon|\d+f|\d+r|\d+bp)$/i;

/** `GAPDH_1`, `ACTB F/R`, `Cg_GAPDH_205_F`: a reference gene among the words of its primers. */
function findAmplicon(assay: TableAssay, name: string): KnownTarget | null {
  if (assay !== 'qpcr') return null;
  const words = name.split(/[\s_/(),-]+/u).filter((word) => word !== '');
  const at = words.findIndex((word) => word.length > 2 && isReference(word));
  const found = at < 0 || words.length < 2 ? null : findWhole(assay, words[at] ?? '');
  const isPlain = words.every(
    (word, i) => i === at || (i < at ? species.test(word) : primerWord.test(word)),
  );
  return found && isPlain ? { ...found, name: '' } : null;

  function isReference(word: string): boolean {
    return findWhole(assay, word)?.role === 'reference';
  }
}
