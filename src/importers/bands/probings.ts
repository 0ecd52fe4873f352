import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Header } from '../tables/header-match.ts';
import type { BandColumn } from './band-columns.ts';
import type { BandDraft } from './band-draft.ts';
import { isKnownProtein, targetOfFileName } from './band-file-name.ts';

/** Columns of what a gel was looked at with, or of the pictures that were taken of it: no replicate is told by these. */
const probingHeader =
  /^(?:images?|scans?|files?|file ?names?|pictures?|acquisitions?|prob(?:e|ed|ing)s?|stain(?:ing)?s?|strip(?:ping)?s?|round)\b/i;
/** Names of pictures that tell blots apart all the same. */
const blotName =
  /^(?:blots?|gels?|membranes?|runs?|rep(?:licate)?s?|exp(?:eriment)?s?|sets?|n|#)[\s\W_]*\w{0,3}(?:\.\w{2,4})?$/i;

interface Told {
  readonly drafts: readonly BandDraft[];
  /** The column that told them, where it was of no use before. */
  readonly read: readonly number[];
  readonly notes: readonly Diagnostic[];
}

/**
 * Tells the probings of one gel apart where a column says of which protein or picture each row is: taken for runs or
 * not read at all, they would be replicates of one protein. `rows` are those of the drafts.
 */
export function tellProbings(
  header: Header<BandColumn>,
  rows: readonly number[],
  drafts: readonly BandDraft[],
): Told {
  const asTheyAre: Told = { drafts, read: [], notes: [] };
  const { table, headers, columns } = header;
  const roles = new Map([...columns].flatMap(([role, of]) => of.map((column) => [column, role])));
  const cellsOf = (column: number): string[] => rows.map((row) => table.cell(row, column).trim());
  const mayTell = headers.flatMap((text, column) => {
    const role = roles.get(column);
    const isProbing = probingHeader.test(text) && (role === undefined || role === 'run');
    return text !== '' && (role === undefined || isProbing) ? [{ column, isProbing }] : [];
  });
  const areNamed = drafts.some(({ target, channel }) => target !== '' || channel !== '');
  if (!areNamed) {
    const proteins = mayTell.find(({ column }) => {
      const cells = cellsOf(column);
      return new Set(cells).size > 1 && cells.every(isKnownProtein);
    });
    if (proteins) {
      const cells = cellsOf(proteins.column);
      const named = drafts.map((draft, i) => ({
        ...draft,
        target: cells[i] ?? '',
        run: draft.run === cells[i] ? '' : draft.run,
      }));
      return { drafts: named, read: [proteins.column], notes: [] };
    }
  }
  const pictures = mayTell.find(
    ({ column, isProbing }) => isProbing && new Set(cellsOf(column)).size > 1,
  );
  if (!pictures) return asTheyAre;
  const names = cellsOf(pictures.column);
  const proteins = new Map([...new Set(names)].map((name) => [name, targetOfFileName(name)]));
  if ([...proteins.values()].every((protein) => protein !== '')) {
    const isSeveral = new Set(proteins.values()).size > 1;
    if (!isSeveral) return asTheyAre;
    const named = drafts.map((draft, i) => {
      const name = names[i] ?? '';
      return {
        ...draft,
        target: draft.target || (draft.channel === '' ? (proteins.get(name) ?? '') : ''),
        run: draft.run === name ? withoutProtein(name) : draft.run,
      };
    });
    return { drafts: named, read: [pictures.column], notes: [] };
  }
  // Names of groups alone may well be of another blot in each picture, as in any run; numbered samples are the same ones.
  const areOfOneGel =
    names.every((name) => name !== '' && !blotName.test(name)) &&
    haveSameLanes(drafts, names) &&
    drafts.some(isNumbered);
  if (!areOfOneGel) return asTheyAre;
  if (areNamed) {
    const areProbings = drafts.every(({ target }) => target !== '') && areShared(drafts, names);
    return areProbings ? { ...asTheyAre, drafts: asExposures(drafts, names) } : asTheyAre;
  }
  return {
    drafts: withoutRuns(drafts, names).map((draft, i) => ({ ...draft, target: names[i] ?? '' })),
    read: [pictures.column],
    notes: [unnamedNote(header, pictures.column, [...proteins.keys()])],
  };
}

/** What a picture's name says beside its protein: `blot1_pAkt.tif` is of `blot1`. */
function withoutProtein(name: string): string {
  return name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !isKnownProtein(word) && !/^(p|phospho|t|tot|total|pan)$/i.test(word))
    .join(' ');
}

function withoutRuns(drafts: readonly BandDraft[], names: readonly string[]): BandDraft[] {
  return drafts.map((draft, i) => (draft.run === names[i] ? { ...draft, run: '' } : draft));
}

/** Whether all pictures show the same lanes, so that they are of one gel. */
function haveSameLanes(drafts: readonly BandDraft[], names: readonly string[]): boolean {
  const lanes = new Map<string, Set<string>>();
  for (const [i, { lane, sample }] of drafts.entries()) {
    const name = names[i] ?? '';
    lanes.set(name, (lanes.get(name) ?? new Set()).add(`${lane}\n${sample}`));
  }
  const all = [...lanes.values()].map((of) => [...of].toSorted().join('\n\n'));
  return new Set(all).size === 1;
}

function isNumbered({ sample, replicate }: BandDraft): boolean {
  return replicate !== '' || (/\d\s*$/.test(sample) && !/^lane\b/i.test(sample));
}

/** Whether no picture shows all targets, so that these were probed one after the other. */
function areShared(drafts: readonly BandDraft[], names: readonly string[]): boolean {
  const targets = new Set(drafts.map(({ target }) => target));
  const shown = new Map<string, Set<string>>();
  for (const [i, { target }] of drafts.entries()) {
    const name = names[i] ?? '';
    shown.set(name, (shown.get(name) ?? new Set()).add(target));
  }
  return targets.size > 1 && [...shown.values()].every((of) => of.size < targets.size);
}

/** Pictures of one gel, the second of a target being another exposure of it. */
function asExposures(drafts: readonly BandDraft[], names: readonly string[]): BandDraft[] {
  const pictures = new Map<string, Set<string>>();
  for (const [i, { target }] of drafts.entries()) {
    pictures.set(target, (pictures.get(target) ?? new Set()).add(names[i] ?? ''));
  }
  return withoutRuns(drafts, names).map((draft, i) =>
    (pictures.get(draft.target)?.size ?? 0) > 1
      ? { ...draft, exposure: draft.exposure || (names[i] ?? '') }
      : draft,
  );
}

function unnamedNote(
  { table, row, headers }: Header<BandColumn>,
  column: number,
  names: readonly string[],
): Diagnostic {
  const called = names.slice(0, 4).join(', ');
  return {
    severity: 'warning',
    code: 'name-missing',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row),
    column: headers[column] ?? '',
    text: called,
    message: `«${headers[column] ?? ''}» tells ${names.length} looks at the same lanes, and nothing says which protein each shows. They are no replicates, so each is a target by its name (${called}).`,
    expected: 'a column that names the protein',
    mend: 'Rename them under Targets. Exposures of one protein: keep one of them. Blots of their own: call the column «Blot» and add the file again.',
  };
}
