/** A plate of the study: its file, and its name within the file where that holds several. */
export interface PlateName {
  readonly source: string;
  readonly file: string;
  readonly run: string;
}

/** Names shorter than this stand in others by chance. */
const fewestLetters = 3;

/**
 * Says which plates each layout of a file names: those that bear its name or number, where no plate bears two; else
 * as many plates in their order; else, one by one, those whose name is clear, and none for the rest. A file of one
 * layout is that of the plates that its own name speaks of, or of all. Where no name says whose a layout is, it gets
 * plates of `free` alone: those that no other layout could name.
 */
export function matchPlates(
  file: string,
  layouts: readonly string[],
  plates: readonly PlateName[],
  free: readonly PlateName[] = plates,
): (readonly PlateName[])[] {
  if (layouts.length === 1) return [ofOne(file, plates, free)];
  for (const bears of [bearsName, bearsNumber]) {
    const named = layouts.map((layout) => plates.filter((plate) => bears(plate, layout)));
    if (named.every(({ length }) => length > 0) && areApart(named)) return named;
  }
  if (layouts.length === free.length) return free.map((plate) => [plate]);
  return layouts.map((layout) =>
    plates.filter((plate) => bearsName(plate, layout) || bearsNumber(plate, layout)),
  );
}

function ofOne(
  file: string,
  plates: readonly PlateName[],
  free: readonly PlateName[],
): readonly PlateName[] {
  const own = foldName(stemOf(file));
  const named = plates.filter((plate) => {
    const name = foldName(nameOf(plate));
    return name.length >= fewestLetters && own.length >= name.length && endsApart(own, name);
  });
  if (named.length > 0) return named;
  const numbered = plates.filter((plate) => bearsNumber(plate, stemOf(file)));
  // `2 plates, wells` and `2 plates, wells 2` both end in a 2: what tells them apart are all their numbers.
  const exact = numbered.filter((plate) => numbersIn(nameOf(plate)) === numbersIn(stemOf(file)));
  if (exact.length > 0) return exact;
  return numbered.length > 0 ? numbered : free;
}

function areApart(named: readonly (readonly PlateName[])[]): boolean {
  const all = named.flat();
  return new Set(all).size === all.length;
}

/** Whether the name of a plate or its file is that of the layout, or holds it: a barcode, a date and a number. */
function bearsName(plate: PlateName, layout: string): boolean {
  const wanted = foldName(layout);
  const name = foldName(nameOf(plate));
  if (name === wanted || foldName(plate.run) === wanted) return true;
  return wanted.length >= fewestLetters && name.length >= fewestLetters && endsApart(name, wanted);
}

/** Whether one name holds the other, without cutting a number in two: `plate1` is not in `plate10`. */
function endsApart(name: string, other: string): boolean {
  const [long, short] = name.length >= other.length ? [name, other] : [other, name];
  const at = long.indexOf(short);
  if (at < 0) return false;
  const isDigit = (letter: string | undefined): boolean => /\d/.test(letter ?? '');
  const cutsBefore = isDigit(long[at - 1]) && isDigit(short[0]);
  const cutsAfter = isDigit(long[at + short.length]) && isDigit(short.at(-1));
  return !cutsBefore && !cutsAfter;
}

function bearsNumber(plate: PlateName, layout: string): boolean {
  const number = lastNumber(nameOf(plate));
  return number !== null && number === lastNumber(layout);
}

function nameOf({ file, run }: PlateName): string {
  return run === '' ? stemOf(file) : run;
}

function stemOf(file: string): string {
  return file.replace(/\.\w+$/, '');
}

function lastNumber(name: string): string | null {
  return /0*(\d+)\D*$/.exec(name)?.[1] ?? null;
}

/** All numbers of a name in their order. */
function numbersIn(name: string): string {
  return [...name.matchAll(/0*(\d+)/g)].map(([, number]) => number).join(' ');
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
