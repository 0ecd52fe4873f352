/** The fonts that every PDF reader has: Helvetica in two weights, and Symbol for Greek. */
export type PdfFont = 'helvetica' | 'helvetica-bold' | 'symbol';

export interface Glyph {
  readonly font: 'helvetica' | 'symbol';
  /** Its code in WinAnsiEncoding, or in Symbol's own encoding. */
  readonly code: number;
  /** Raised and small, for superscripts that Helvetica has no character of its own for. */
  readonly raised: boolean;
}

/** Windows-1252 between 0x80 and 0x9F, where it differs from Latin-1. */
const windows: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};

/** Symbol's encoding (PDF 32000-1, D.6): Greek by the keys of Latin letters, and some signs. */
const capitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const smalls = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const signs: Readonly<Record<string, number>> = {
  '−': 0x2d,
  '≅': 0x40,
  '∆': 0x44,
  '≤': 0xa3,
  '∞': 0xa5,
  '♦': 0xa8,
  '↔': 0xab,
  '←': 0xac,
  '↑': 0xad,
  '→': 0xae,
  '↓': 0xaf,
  '″': 0xb2,
  '≥': 0xb3,
  '∝': 0xb5,
  '≠': 0xb9,
  '≡': 0xba,
  '≈': 0xbb,
  '′': 0xa2,
  '√': 0xd6,
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const spaces = /[\u2000-\u200a\u202f\u205f\u3000]/;

/** Marks over letters that Helvetica has as characters of their own. */
const accents: Readonly<Record<string, number>> = {
  '\u0300': 0x60,
  '\u0301': 0xb4,
  '\u0302': 0x88,
  '\u0303': 0x98,
  '\u0304': 0xaf,
  '\u0308': 0xa8,
  '\u0327': 0xb8,
};

/**
 * How a character is written in the fonts that need no embedding: mostly one glyph, a letter and its accents
 * where no font has them as one. Null where none of the fonts has it.
 */
export function glyphsOf(character: string): Glyph[] | null {
  const glyph = glyphOf(character);
  if (glyph) return [glyph];
  const [letter = '', ...marks] = character.normalize('NFD');
  const base = glyphOf(letter);
  if (!base || marks.length === 0) return null;
  const codes = marks.map((mark) => accents[mark]);
  if (codes.includes(undefined)) return null;
  return [
    base,
    ...codes.map((code) => ({ font: 'helvetica' as const, code: code ?? 0, raised: false })),
  ];
}

function glyphOf(character: string): Glyph | null {
  const code = character.codePointAt(0) ?? 0;
  const raised = superscripts.indexOf(character);
  if (raised >= 0) return { font: 'helvetica', code: 0x30 + raised, raised: true };
  if (character === '⁻') return { font: 'helvetica', code: 0x96, raised: true };
  if (spaces.test(character)) return { font: 'helvetica', code: 0x20, raised: false };
  const latin = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff);
  const own = latin ? code : windows[character];
  if (own !== undefined) return { font: 'helvetica', code: own, raised: false };
  const symbol = symbolCodeOf(character);
  return symbol === null ? null : { font: 'symbol', code: symbol, raised: false };
}

function symbolCodeOf(character: string): number | null {
  const capital = capitals.indexOf(character);
  if (capital >= 0) return 0x41 + capital;
  const small = smalls.indexOf(character);
  if (small >= 0) return 0x61 + small;
  return signs[character] ?? null;
}
