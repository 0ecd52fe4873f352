import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BandDraft } from '../bands/band-draft.ts';
import { isKnownProtein } from '../bands/band-file-name.ts';

/** The bands under one header, or of one block of its columns. */
export interface BandPart {
  readonly sheet: string;
  /** What stands above it, '' for nothing. */
  readonly title: string;
  readonly drafts: readonly BandDraft[];
  /** The number that the row of each draft begins with, '' without one. */
  readonly counts: readonly string[];
}

/** Titles that tell blots apart and not proteins. */
export const blotTitle =
  /^(blots?|gels?|membranes?|plates?|runs?|rep(licate)?s?|exp(eriment)?s?|sets?|n|#)\b[\s\W_]*\w*$/i;

/**
 * Parts of a sheet that have the same lanes and name no protein are tables of their own, for a lane has one band of
 * a protein. They are called by their titles, else by their order, so that their bands are never taken for repeats
 * of each other. Parts of different lanes are one table, whose lanes a program wrote beside each other.
 */
export function tellTablesApart(parts: readonly BandPart[]): {
  readonly drafts: readonly BandDraft[];
  readonly notes: readonly Diagnostic[];
} {
  const notes: Diagnostic[] = [];
  const drafts = [...new Set(parts.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const ofSheet = parts.filter((part) => part.sheet === sheet);
    const tables = tablesOf(ofSheet);
    if (tables.length < 2) return ofSheet.flatMap(named);
    const titles = tables.map(titleOf);
    const areTitled = !titles.includes('') && new Set(titles).size === titles.length;
    const names = areTitled ? titles : titles.map((_, i) => `Table ${i + 1}`);
    const areBlots = areTitled && titles.every((title) => blotTitle.test(title));
    if (!areTitled) notes.push(noteOf(sheet, names));
    return tables.flatMap((table, i) =>
      table.flatMap((part) => withName(part.drafts, names[i] ?? '', areBlots)),
    );
  });
  return { drafts, notes };
}

/** A part that has a lane of the table before it, both of an unnamed protein, begins the next table. */
function tablesOf(parts: readonly BandPart[]): BandPart[][] {
  const tables: BandPart[][] = [];
  let lanes = new Set<string>();
  for (const part of parts) {
    const own = lanesOf(part);
    const last = tables.at(-1);
    if (last && !own.some((lane) => lanes.has(lane))) last.push(part);
    else {
      tables.push([part]);
      lanes = new Set();
    }
    for (const lane of own) lanes.add(lane);
  }
  return tables;
}

function lanesOf({ drafts, counts }: BandPart): string[] {
  return drafts.flatMap((draft, i) => {
    const { run, membrane, channel, lane, sample, target } = draft;
    const name = lane || sample || (counts[i] ?? '');
    return name === '' || target !== '' ? [] : [[run, membrane, channel, name].join('\n')];
  });
}

function titleOf(table: readonly BandPart[]): string {
  return table.map(({ title }) => title).find((title) => title !== '' && !isLane(title)) ?? '';
}

function isLane(title: string): boolean {
  return /^lane\b/i.test(title);
}

/** Above a single table stands its protein, or anything else. */
function named({ title, drafts }: BandPart): readonly BandDraft[] {
  return isKnownProtein(title) ? withName(drafts, title, false) : drafts;
}

/** Bands that say of which protein or channel they are keep it; a channel shows another protein on each blot. */
function withName(drafts: readonly BandDraft[], name: string, isBlot: boolean): BandDraft[] {
  return drafts.map((draft) => {
    if (draft.target !== '') return draft;
    return isBlot || draft.channel !== ''
      ? { ...draft, run: draft.run || name }
      : { ...draft, target: name };
  });
}

function noteOf(sheet: string, names: readonly string[]): Diagnostic {
  const called = names.join(', ');
  return {
    severity: 'warning',
    code: 'name-missing',
    ...(sheet === '' ? {} : { sheet }),
    text: called,
    message: `There are ${names.length} tables with the same lanes, and nothing says which protein or blot each is of, so they are told apart by their order (${called}).`,
    expected: 'a column that names the protein, or its name above each table',
    mend: 'Rename them under Targets, or write the protein’s name above each table and add the file again.',
  };
}
