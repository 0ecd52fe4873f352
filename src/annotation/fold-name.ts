const lookalikes = new Map(
  [...'АВЕКМНОРСТУХІЅЈаеорсухіѕјктм'].map((letter, i) => [
    letter,
    'ABEKMHOPCTYXISJaeopcyxisjktm'.charAt(i),
  ]),
);

const greek = new Map([
  ...([...'αβγδεζηθκλμσω'] as const).map((letter, i): [string, string] => [
    letter,
    ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta'].at(i) ??
      ['kappa', 'lambda', 'mu', 'sigma', 'omega'].at(i - 8) ??
      '',
  ]),
  // A German sharp s is a common stand-in for beta.
  ['ß', 'beta'],
]);

/**
 * Names longer than this are not read for meaning: nobody writes such names by hand, and it bounds the
 * work of the name grammars on damaged files.
 */
export const longestReadName = 160;

/** One spelling for what looks the same: compatibility forms, dashes, spaces, Cyrillic letters that look Latin. */
export function plainText(text: string): string {
  return text
    .replace(/[™®©\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/gu, '-')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => lookalikes.get(letter) ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What is left of a name for comparing: letters and digits, lower case, Greek letters as words. */
export function foldName(text: string): string {
  return plainText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u0370-\u03FFß]/gu, (letter) => greek.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}
