/** Letters that look like Latin ones and stand in for them in vendors' headers (`Cт`). */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['а', 'a'],
  ['с', 'c'],
  ['е', 'e'],
  ['о', 'o'],
  ['р', 'p'],
  ['т', 't'],
  ['х', 'x'],
  ['у', 'y'],
  ['∆', 'δ'],
]);

/**
 * What becomes of the Cyrillic т of `Cт`, which instruments write, where an export was saved in an encoding without
 * it or opened in another one.
 */
const damagedCt = /^C(?:[?\ufffdò]|Ñ[\u0082‚]|—Ç)(?=$|[\s_(])/;

const ascii = /^[ -~\t]*$/;

/** Folded texts by text: every format asks for the same cells of the same head. */
const known = new Map<string, string>();
const mostKnown = 4096;
/** Longer ones are seldom asked for twice. */
const longestKnown = 80;

/** A header folded for comparison: compatibility forms, accents, case, lookalikes, spaces and punctuation. */
export function foldHeader(text: string): string {
  if (text.length > longestKnown) return fold(text);
  let folded = known.get(text);
  if (folded === undefined) {
    folded = fold(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, folded);
  }
  return folded;
}

function fold(written: string): string {
  const text = written.replace(damagedCt, 'Ct');
  // Nearly every header, and all that is folded while formats are told apart, needs nothing but this.
  if (ascii.test(text)) return text.toLowerCase().replaceAll(/[^a-z\d%#]/g, '');
  const plain = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return [...plain]
    .map((letter) => lookalikes.get(letter) ?? letter)
    .join('')
    .replaceAll(/[^\p{L}\p{N}%#]/gu, '');
}

/** The same without a unit or remark in brackets: `Ct (dRn)` → `ct`. */
export function foldWithoutBrackets(text: string): string {
  const hasBracket = text.includes('(') || text.includes('[');
  return foldHeader(hasBracket ? text.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ') : text);
}
