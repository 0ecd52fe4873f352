import { geneOfCtHeader } from '../qpcr/cq-column.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Header } from '../tables/header-match.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { dyeOfHeader } from '../qpcr/qpcr-dye.ts';
import { scaleOfWords } from '../tables/scale-words.ts';

/** Tables of pairs are made by hand. */
const mostRows = 20_000;

const reference =
  /^(ref|reference|referenz|referencia|hk|hkg|housekeeping|endo|endogenous|endogenouscontrol|control|normali[sz]er|internalcontrol)(genes?|gen|name|genename)?$/;
const goal = /^(target|goi|geneofinterest|zielgen|test)(gene)?$/;

/** A Cq of a target beside that of its reference gene, each in a column of its own. */
export interface PairedCq {
  /** The columns of Cq: that of the target first. `isOwn` where the column alone says whose values it holds. */
  readonly columns: readonly {
    readonly column: number;
    readonly target: string;
    readonly isOwn: boolean;
  }[];
  /** The column that names the reference gene, where there is one. */
  readonly namedIn: readonly number[];
  /** Whether a row only states again what a sample's reference gene measured beside another target. */
  isRepeat(row: number, column: number): boolean;
}

/** What a header such as `Ct GAPDH`, `GAPDH Ct` or `Ct (reference)` says whose Cq its column holds. */
function subjectOf(header: string): string {
  if (scaleOfWords(header) !== null) return '';
  return geneOfCtHeader(header) || joinedSubject(header) || dyeOfHeader(header);
}

/** The same of `CtRef`, `CtGAPDH` and `TargetCt`; other words grow together with Ct too (`CtConf`). */
function joinedSubject(header: string): string {
  const text = header.trim();
  const stem = /^C[tqp]([A-Z]\w+)$/.exec(text)?.[1] ?? /^(\w*[a-z\d])C[tqp]$/.exec(text)?.[1] ?? '';
  const folded = foldHeader(stem);
  const isTold = reference.test(folded) || goal.test(folded) || isKnownGene(stem);
  return isTold ? stem : '';
}

/**
 * The pairs of a table such as `Sample, Gene, Ct, Ct GAPDH, ΔCt`, whose reference gene stands in no row of its own;
 * null for all others.
 */
export function pairedCq(
  { table, row, headers, columns }: Header<QpcrColumn>,
  shift: number,
): PairedCq | null {
  const [main] = (columns.get('cq') ?? []).filter((column) => !isReference(column));
  const references = headers.flatMap((_, column) =>
    column !== main && isReference(column) ? [column] : [],
  );
  const hasTarget = columns.has('target');
  const mainSubject = subjectOf(headers[main ?? -1] ?? '');
  // Genes in brackets behind each Ct are told apart by their headers alone.
  const isPair = hasTarget || mainSubject === '' || goal.test(foldHeader(mainSubject));
  if (main === undefined || references.length === 0 || !isPair) return null;
  if (table.rowCount > mostRows) return null;
  const namedIn = headers.findIndex(
    (text, column) =>
      reference.test(foldHeader(text)) && !references.includes(column) && nameIn(column) !== '',
  );
  const repeats = hasTarget ? repeatsOf(references) : new Set<string>();
  return {
    columns: [
      { column: main, target: mainSubject, isOwn: false },
      ...references.map((column) => ({ column, target: nameOf(column), isOwn: true })),
    ],
    namedIn: namedIn < 0 ? [] : [namedIn],
    isRepeat: (at, column) => repeats.has(`${at} ${column}`),
  };

  function isReference(column: number): boolean {
    const subject = subjectOf(headers[column] ?? '');
    return subject !== '' && (isKnownGene(subject) || reference.test(foldHeader(subject)));
  }

  function nameOf(column: number): string {
    const subject = subjectOf(headers[column] ?? '');
    const stated = reference.test(foldHeader(subject)) && namedIn >= 0 ? nameIn(namedIn) : '';
    return stated || subject;
  }

  function at(of: number, column: number): string {
    return table.cell(of, column + shift).trim();
  }

  /** The one gene that a column names in all its rows; '' for several, for numbers and for none. */
  function nameIn(column: number): string {
    const names = new Set<string>();
    for (let of = row + 1; of < table.rowCount; of += 1) {
      const text = at(of, column);
      if (text !== '') names.add(text);
    }
    const [name = ''] = names;
    return names.size === 1 && /\p{L}/u.test(name) ? name : '';
  }

  /** The reference values beside a second target of a sample that stood beside its first one already. */
  function repeatsOf(found: readonly number[]): Set<string> {
    const naming = [...columns].flatMap(([role, of]) =>
      ['sample', 'group', 'line', 'biological', 'replicate', 'run', 'factor'].includes(role)
        ? of
        : [],
    );
    const targets = columns.get('target') ?? [];
    const repeated = new Set<string>();
    for (const column of found) {
      const firsts = new Map<string, { target: string; values: Set<string> }>();
      for (let of = row + 1; of < table.rowCount; of += 1) {
        const value = at(of, column);
        if (value === '') continue;
        const sample = naming.map((name) => at(of, name)).join('\n');
        const target = targets.map((name) => at(of, name)).join('\n');
        const first = firsts.get(sample);
        if (!first) firsts.set(sample, { target, values: new Set([value]) });
        else if (first.target === target) first.values.add(value);
        else if (first.values.has(value)) repeated.add(`${of} ${column}`);
      }
    }
    return repeated;
  }
}
