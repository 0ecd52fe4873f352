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

/** Texts that were folded before: every reader looks at the same first rows of a file. */
const folded = new Map<string, string>();
const mostFolded = 10_000;

/** A header folded for comparison: compatibility forms, accents, case, lookalikes, spaces and punctuation. */
export function foldHeader(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size === mostFolded) folded.clear();
  const plain = foldAnew(text);
  folded.set(text, plain);
  return plain;
}

function foldAnew(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return [...plain]
    .map((letter) => lookalikes.get(letter) ?? letter)
    .join('')
    .replaceAll(/[^\p{L}\p{N}%#]/gu, '');
}

/** The same without a unit or remark in brackets: `Ct (dRn)` → `ct`. */
export function foldWithoutBrackets(text: string): string {
  return foldHeader(text.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' '));
}
