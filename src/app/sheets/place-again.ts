import type { SampleSheet } from '../../domain/sample-sheet.ts';
import type { Source } from '../../domain/source.ts';
import type { Study } from '../../domain/study.ts';
import type { PlateName } from './match-plates.ts';
import { pastedName } from './pasted-names.ts';
import type { Placing } from './place-sheets.ts';
import { fittedBy, hasPlate, nameTheSame, placesOf } from './place-sheets.ts';

/**
 * The sheets of a study with more files: those that the app placed are placed again, as if all had come together;
 * where the user said whose a sheet is, it stays. A study does not keep who placed a sheet: the app did where it
 * would place it there again. `incoming` are sheets that came with the files.
 */
export function placeAgain(
  { sources: before, sheets }: Pick<Study, 'sources' | 'sheets'>,
  sources: readonly Source[],
  incoming: readonly SampleSheet[],
): readonly SampleSheet[] {
  if (sources.length === before.length) return sheets;
  const all = [...sheets, ...incoming];
  const files = new Set(sheets.map(({ file }) => file));
  const moved = new Map<SampleSheet, SampleSheet>();
  for (const file of files) {
    const own = sheets.filter((sheet) => sheet.file === file);
    // What was pasted was given to files by hand.
    if (file === pastedName || own.some(({ appliesTo }) => appliesTo === null)) continue;
    const rivals = all.filter((sheet) => sheet.file !== file && nameTheSame(sheet, own));
    const last = own.map((sheet) => amongSources(sheet, before));
    const earlier = placesAmong(file, own, before, rivals);
    if (!last.every((placing, i) => isSame(placing, earlier[i]))) continue;
    const now = placesAmong(file, own, sources, rivals);
    for (const [i, sheet] of own.entries()) {
      const placing = now[i];
      if (placing && !isSame(last[i], placing)) moved.set(sheet, { ...sheet, ...placing });
    }
  }
  return moved.size === 0 ? sheets : sheets.map((sheet) => moved.get(sheet) ?? sheet);
}

/** A study that a file joined, which the sheets of the study may name. */
export function nameJoined({ sources: before }: Study, after: Study): Study {
  const { sources, sheets } = after;
  if (sources.length <= before.length) return after;
  return { ...after, sheets: placeAgain({ sources: before, sheets }, sources, []) };
}

/** What became of sheets that were placed again, in words. */
export function describeMoves(
  before: readonly SampleSheet[],
  after: readonly SampleSheet[],
  sources: readonly Source[],
): string[] {
  const files = new Map(sources.map(({ id, file }) => [id, file]));
  const moved = before.filter((sheet, i) => after[i] !== sheet).map(({ file }) => file);
  return [...new Set(moved)].map((file) => {
    const [had, has] = [before, after].map((sheets) => {
      const own = sheets.filter((sheet) => sheet.file === file);
      return new Set(own.flatMap(({ appliesTo }) => appliesTo ?? []));
    });
    const given = [...(has ?? [])].filter((id) => !had?.has(id));
    const taken = [...(had ?? [])].filter((id) => !has?.has(id) && files.has(id));
    const words = [];
    if (given.length > 0) words.push(`names ${listFiles(given, files)} as well`);
    if (taken.length > 0) words.push(`no longer names ${listFiles(taken, files)}`);
    return `${file} ${words.length > 0 ? words.join(' and ') : 'names other plates of its files'}`;
  });
}

function listFiles(ids: readonly string[], files: ReadonlyMap<string, string>): string {
  return ids.length > 2 ? `${ids.length} files` : ids.map((id) => files.get(id)).join(' and ');
}

/** A new plate that another sheet could name just as well goes to neither: the user says whose it is. */
function placesAmong(
  file: string,
  own: readonly SampleSheet[],
  sources: readonly Source[],
  rivals: readonly SampleSheet[],
): readonly Placing[] {
  const contested = fittedBy(rivals, sources);
  const isFree = (plate: PlateName): boolean =>
    !contested.has(plate.source) || own.some((sheet) => hasPlate(sheet, plate));
  return placesOf(file, own, sources, isFree) ?? own.map(() => ({ appliesTo: [], runs: [] }));
}

/** Where a sheet is placed, without files that have left the study. */
function amongSources({ appliesTo, runs }: SampleSheet, sources: readonly Source[]): Placing {
  const isThere = (id: string): boolean => sources.some((source) => source.id === id);
  return {
    appliesTo: appliesTo?.filter(isThere) ?? null,
    runs: runs.filter(({ source }) => isThere(source)),
  };
}

function isSame(a: Placing | undefined, b: Placing | undefined): boolean {
  const keyOf = (placing: Placing | undefined): string =>
    JSON.stringify([
      placing?.appliesTo?.toSorted(),
      placing?.runs.map(({ source, run }) => `${source}\n${run}`).toSorted(),
    ]);
  return keyOf(a) === keyOf(b);
}
