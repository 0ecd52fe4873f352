import type { SampleSheet } from './sample-sheet.ts';
import { keyPlaces, sheetLabel } from './sample-sheet.ts';
import { countPlaces, fitsSheet, knowsPlaces } from './sheet-fits.ts';
import type { Source } from './source.ts';
import type { Study } from './study.ts';

/** Files that a sentence lists before it only counts. */
const listed = 3;

/** Why no file bears the names of a sheet, by what the study holds; '' where it holds no file. */
export function whyUnplaced(sheet: SampleSheet, { sources, sheets }: Study): string {
  const what = keyPlaces[sheet.keyedBy];
  const nameless = sources.filter((source) => fitsSheet(sheet, source));
  const [first, ...others] = nameless;
  if (first) {
    const have = `${listPlates(nameless)} ${others.length === 0 ? 'has' : 'have'} such ${what}`;
    const namer = sheets.find(
      ({ id, appliesTo }) => id !== sheet.id && appliesTo?.includes(first.id),
    );
    if (others.length > 0 || platesIn(first) > 1)
      return `${have}, and nothing says which of them it names`;
    return namer ? `${have}, and ${sheetLabel(namer)} names them` : `${have}, and was not chosen`;
  }
  const named = sources.filter((source) => knowsPlaces(sheet, source));
  if (named.length > 0) {
    return `${listPlates(named)} ${named.length === 1 ? 'has' : 'have'} such ${what}, and names of ${named.length === 1 ? 'its' : 'their'} own for them`;
  }
  const counts = sources
    .map((source) => ({ source, ...countPlaces(sheet, source) }))
    .toSorted((a, b) => b.known - a.known || b.of - a.of);
  const [nearest] = counts;
  if (!nearest) return '';
  const also = counts.length > 1 ? ', and the other files are no nearer' : '';
  const known = nearest.known === 0 ? 'none' : nearest.known.toLocaleString('en');
  return nearest.of === 0
    ? `${nearest.source.file} states no ${what}${also}`
    : `of the ${nearest.of.toLocaleString('en')} ${what} of ${nearest.source.file} it knows ${known}${also}`;
}

/** `reader.xls (9 plates), a.csv and 2 more` */
export function listPlates(sources: readonly Source[]): string {
  const names = sources.slice(0, listed).map((source) => {
    const count = platesIn(source);
    return count > 1 ? `${source.file} (${count.toLocaleString('en')} plates)` : source.file;
  });
  const more = sources.length - names.length;
  const last = more > 0 ? `${more.toLocaleString('en')} more` : names.pop();
  return names.length === 0 ? (last ?? '') : `${names.join(', ')} and ${last ?? ''}`;
}

function platesIn({ readings }: Source): number {
  return Math.max(1, readings.names.run.dictionary.length - 1);
}
