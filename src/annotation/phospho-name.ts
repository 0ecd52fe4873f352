import { notPhospho } from '../domain/target-names.ts';
import { foldName, plainText } from './fold-name.ts';
import type { KnownTarget } from './target-lookup.ts';
import { findTarget, undecorate } from './target-lookup.ts';

/** What a protein's name says: what it is a form of, and where it is phosphorylated. */
export interface ProteinName {
  readonly form: 'plain' | 'phospho' | 'total';
  readonly base: Base;
  /** As `Ser473` or `Thr202/Tyr204`; '' when none is said. */
  readonly site: string;
  /** The name is phospho only if the study holds its total protein (`pakt` in small letters). */
  readonly needsTotal: boolean;
}

/** A protein: an entry of the table, or a name that is not in it. */
export interface Base {
  /** Same for all spellings. */
  readonly key: string;
  readonly name: string;
  readonly known: KnownTarget | null;
}

const residues: Readonly<Record<string, string>> = { s: 'Ser', t: 'Thr', y: 'Tyr' };
// One site or several: `S473`, `Ser-473`, `pS235/236`, `T202/Y204`, `Thr 37/46`.
const residue = String.raw`(?:p-?)?(?:ser|thr|tyr|s|t|y)[\s-]?\d{1,4}`;
const siteText = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${residue}(?:\s?[/&+,-]\s?(?:${residue}|\d{1,4})){0,3})(?![\p{L}\p{N}])`,
  'giu',
);
const bareNumber = /[\s_(-]+(\d{2,4})\)?$/u;
const notPhosphoNames: ReadonlySet<string> = new Set(notPhospho);
const notPhosphoKeys: ReadonlySet<string> = new Set(notPhospho.map(foldName));
/** `P-cadherin` is no phospho cadherin, but `p-ERK` is phospho ERK although PERK is a protein. */
const notPhosphoApart: ReadonlySet<string> = new Set(
  notPhospho.filter((name) => /[\s-]/.test(name)).map(foldName),
);

/** Reads a name of a blot: `pAkt S473`, `Phospho-Akt (Ser473)`, `AKT pS473`, `total Akt`, `t-Akt`, `HER2`. */
export function readProteinName(text: string): ProteinName {
  const name = undecorate('western', text);
  const whole = findTarget('western', text);
  if (whole) return { form: 'plain', base: baseOf(name, whole), site: '', needsTotal: false };
  return readPhospho(name) ?? readTotal(name) ?? plain(name);
}

function plain(name: string): ProteinName {
  return { form: 'plain', base: baseOf(name, null), site: '', needsTotal: false };
}

function baseOf(name: string, entry: KnownTarget | null): Base {
  return entry
    ? { key: `known ${entry.name}`, name: entry.name, known: entry }
    : { key: foldName(name), name: plainText(name), known: null };
}

function findBase(name: string): Base {
  return baseOf(name, findTarget('western', name));
}

function readPhospho(name: string): ProteinName | null {
  const found = lastSite(name);
  const withoutSite = found === '' ? name : trimSigns(removeLast(name, found));
  const site = writeSite(found);
  const saysPhosphoSite = /^p/i.test(found);
  const marked = takePhosphoMark(withoutSite);
  if (marked) {
    const numbered = site === '' ? takeBareNumber(marked.name) : null;
    const base = numbered?.base ?? findBase(marked.name);
    if (base.key === '') return null;
    if (marked.isLoose && base.known === null && site === '') {
      return { form: 'phospho', base, site: '', needsTotal: true };
    }
    return {
      form: 'phospho',
      base,
      site: numbered?.site ?? site,
      needsTotal: marked.isLoose && site === '' && marked.isSmall,
    };
  }
  if (site === '' || withoutSite === '') return null;
  const base = findBase(withoutSite);
  const isKnownSite = base.known?.sites.includes(site) === true;
  if (base.key === '' || !(saysPhosphoSite || isKnownSite)) return null;
  return { form: 'phospho', base, site, needsTotal: false };
}

/** The last site of a name; none when nothing but it is left (`p-S6`, where S6 is the protein). */
function lastSite(name: string): string {
  const found = [...name.matchAll(siteText)].at(-1)?.[0] ?? '';
  const left = foldName(removeLast(name, found).replace(/phospho\w*|(?<!\p{L})p(?!\p{L})/giu, ''));
  return left === '' ? '' : found;
}

function removeLast(name: string, part: string): string {
  const at = name.lastIndexOf(part);
  return part === '' || at < 0 ? name : `${name.slice(0, at)} ${name.slice(at + part.length)}`;
}

interface Marked {
  readonly name: string;
  /** The mark is a bare `p` that is part of the word (`pAkt`). */
  readonly isLoose: boolean;
  /** All in small letters (`pakt`). */
  readonly isSmall: boolean;
}

/** Takes `phospho`, `p-` or `p` off a name; null when it does not say phospho. */
function takePhosphoMark(name: string): Marked | null {
  const word = /^(?:phospho|phosphorylated|phosph|phos)[\s\-_.:]*(.+)$/isu.exec(name);
  if (word) return { name: trimSigns(word[1] ?? ''), isLoose: false, isSmall: false };
  const behind = /^(.+?)[\s\-_(]+(?:phospho|phosphorylated|phos|p)\)?$/isu.exec(name);
  if (behind) return { name: trimSigns(behind[1] ?? ''), isLoose: false, isSmall: false };
  if (notPhosphoNames.has(name)) return null;
  const isCapital = name === name.toUpperCase();
  const apart = /^p[\s\-_.]+(\p{L}.*|\d.*\p{L}.*)$/isu.exec(name);
  if (apart) {
    if (notPhosphoApart.has(foldName(name))) return null;
    return { name: trimSigns(apart[1] ?? ''), isLoose: false, isSmall: false };
  }
  const attached = /^p([\p{L}].+|p70.*|4E.*)$/u.exec(name);
  if (attached) {
    const rest = attached[1] ?? '';
    const isSmall = rest === rest.toLowerCase();
    return { name: rest, isLoose: true, isSmall: isSmall || !/^\p{Lu}|^p70|^4E/u.test(rest) };
  }
  const capital = isCapital ? /^P(\p{Lu}.+)$/u.exec(name) : null;
  if (capital && !notPhosphoKeys.has(foldName(name))) {
    const entry = findTarget('western', capital[1] ?? '');
    if (entry) return { name: capital[1] ?? '', isLoose: true, isSmall: true };
  }
  return null;
}

/** `P-AKT_473`: a number that is a known site of the protein. */
function takeBareNumber(name: string): { base: Base; site: string } | null {
  const match = bareNumber.exec(name);
  if (!match) return null;
  const base = findBase(trimSigns(name.slice(0, match.index)));
  const site = base.known?.sites.find((known) => known.slice(3) === match[1]);
  return site === undefined ? null : { base, site };
}

function readTotal(name: string): ProteinName | null {
  const match =
    /^(?:total|tot|pan|t[\s\-_])[\s\-_]*(.+)$/isu.exec(name) ??
    /^(.+?)[\s\-_(]+(?:total|tot|pan|t)\)?$/isu.exec(name) ??
    /^t(\p{Lu}.*)$/su.exec(name);
  if (!match) return null;
  const rest = trimSigns(match[1] ?? '');
  const base = findBase(rest);
  const isWord = /total|^tot|pan/i.test(name);
  if (base.key === '' || (!isWord && base.known === null)) return null;
  return { form: 'total', base, site: '', needsTotal: false };
}

/** `pS235/236` → `Ser235/236`, `T202/Y204` → `Thr202/Tyr204`. */
function writeSite(text: string): string {
  return text
    .replace(/p-?(?=[sty])/gi, '')
    .replace(
      /(ser|thr|tyr|s|t|y)[\s-]?(?=\d)/gi,
      (letter) => residues[letter.charAt(0).toLowerCase()] ?? letter,
    )
    .replace(/\s?[/&+,-]\s?/g, '/');
}

function trimSigns(text: string): string {
  return text
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s\-_.,:(]+|[\s\-_.,:(]+$/g, '')
    .replace(/^([^(]*)\)$/, '$1')
    .trim();
}
