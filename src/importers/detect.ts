import type { ForeignTable } from './foreign/foreign-table.ts';
import type { Grade, Importer, Sniff, Workbook } from './importer.ts';
import { grades } from './importer.ts';

export type Detection =
  | { readonly kind: 'importer'; readonly importer: Importer; readonly why: string }
  | { readonly kind: 'foreign'; readonly foreign: ForeignTable; readonly why: string }
  /** Several claim the file with the same grade; `holdsNames` where one of them may be names of wells or samples. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[]; readonly holdsNames: boolean }
  | { readonly kind: 'unknown' };

/**
 * Asks whose file this is. The highest grade wins if it is alone; a tie, or nothing above `no`, is for the user to
 * settle. Nobody tries to parse here. Those who go by marks of their own are asked first: a file that one of them
 * is certain of is not looked at for its shape, which takes most of the time.
 */
export function detect(
  workbook: Workbook,
  importers: readonly Importer[],
  foreignTables: readonly ForeignTable[],
): Detection {
  const claimants: readonly Claimant[] = [...importers, ...foreignTables];
  const sniffs = new Map<Claimant, Sniff>();
  let best: Claimant[] = [];
  for (const highest of ['certain', 'likely', 'possible'] as const) {
    for (const claimant of claimants) {
      if ((claimant.atMost ?? 'certain') === highest) {
        sniffs.set(claimant, claimant.sniff(workbook));
      }
    }
    const grade = highestOf(sniffs.values());
    best = claimants.filter((claimant) => grade !== 'no' && sniffs.get(claimant)?.grade === grade);
    // Nobody who was not asked yet gives a grade as high as this.
    if (grades.indexOf(grade) >= grades.indexOf(highest)) break;
  }
  const [winner, ...others] = best;
  if (!winner) return { kind: 'unknown' };
  if (others.length > 0) {
    const holdsNames = best.some((one) => 'read' in one || one.holdsNames === true);
    return { kind: 'ambiguous', names: best.map(nameOf), holdsNames };
  }
  const why = sniffs.get(winner)?.why ?? '';
  return 'read' in winner
    ? { kind: 'importer', importer: winner, why }
    : { kind: 'foreign', foreign: winner, why };
}

type Claimant = Importer | ForeignTable;

function nameOf(claimant: Claimant): string {
  return 'read' in claimant ? claimant.name : claimant.what;
}

function highestOf(sniffs: Iterable<Sniff>): Grade {
  let highest: Grade = 'no';
  for (const { grade } of sniffs) {
    if (grades.indexOf(grade) > grades.indexOf(highest)) highest = grade;
  }
  return highest;
}
