/** A decoded text and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252' | 'Mac Roman';
  /** Whether the encoding is a guess (neither a byte-order mark nor valid UTF-8). */
  readonly guessed: boolean;
}

/** Turns bytes into text: byte-order marks first, then UTF-16 by its zero bytes, UTF-8 if it is valid, else 8-bit. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { text: read(bytes, 'utf-8'), encoding: 'UTF-8', guessed: false };
  }
  if (first === 0xff && second === 0xfe) {
    return { text: read(bytes, 'utf-16le'), encoding: 'UTF-16 LE', guessed: false };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: read(bytes, 'utf-16be'), encoding: 'UTF-16 BE', guessed: false };
  }
  const zeros = zeroShare(bytes);
  if (zeros.odd > 0.4)
    return { text: read(bytes, 'utf-16le'), encoding: 'UTF-16 LE', guessed: true };
  if (zeros.even > 0.4)
    return { text: read(bytes, 'utf-16be'), encoding: 'UTF-16 BE', guessed: true };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: withoutNul(text), encoding: 'UTF-8', guessed: false };
  } catch {
    return decodeBroken(bytes);
  }
}

/** Not valid UTF-8 as a whole: UTF-8 that was cut short or damaged in a place, or one of the 8-bit encodings. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [letters, broken] = [0, 0];
  for (const [character] of text.matchAll(/[\u0080-\u{10ffff}]/gu)) {
    if (character === '\ufffd') broken += 1;
    else letters += 1;
  }
  // Two bytes of an 8-bit text seldom look like one letter of UTF-8, and never more often than not.
  if (letters > broken) return { text: withoutNul(text), encoding: 'UTF-8', guessed: true };
  return decodeEightBit(bytes);
}

/**
 * Windows-1252 and Mac Roman give every byte a letter, so the more plausible text wins: a high byte between
 * letters is a letter, and lab files are full of µ, °, ±, α and β.
 */
function decodeEightBit(bytes: Uint8Array): Decoded {
  const windows = withWindowsLetters(read(bytes, 'windows-1252'));
  const mac = read(bytes, 'macintosh');
  return plausibility(mac) > plausibility(windows)
    ? { text: mac, encoding: 'Mac Roman', guessed: true }
    : { text: windows, encoding: 'Windows-1252', guessed: true };
}

/** Letters of Windows-1252 from 0x80 to 0x9F; a space where it has none. */
const windowsLetters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some engines read Windows-1252 as ISO 8859-1 and leave control characters where it has letters. */
function withWindowsLetters(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (character) => {
    const letter = windowsLetters.charAt(character.charCodeAt(0) - 0x80);
    return letter === ' ' ? character : letter;
  });
}

function plausibility(text: string): number {
  let score = 0;
  for (const [character] of text.matchAll(/[\u0080-\uffff]/g)) {
    if (/[µμ°±²³×àáâãäåæçèéêëìíîïñòóôõöøùúûüßÀÁÂÄÅÇÈÉÊËÎÏÑÓÔÖØÙÚÛÜ™®–—’‘“”∆Ωβ]/.test(character))
      score += 1;
    else if (/[\u0080-\u009f¬ÃÂ†‡ˆ‰‹›Œœ¤¦¨¸˝˛ˇ]/.test(character)) score -= 1;
  }
  return score;
}

function zeroShare(bytes: Uint8Array): { odd: number; even: number } {
  const pairs = Math.min(512, Math.floor(bytes.length / 2));
  if (pairs < 2) return { odd: 0, even: 0 };
  let [odd, even] = [0, 0];
  for (let i = 0; i < pairs; i += 1) {
    if (bytes[2 * i] === 0) even += 1;
    if (bytes[2 * i + 1] === 0) odd += 1;
  }
  return { odd: odd / pairs, even: even / pairs };
}

function read(bytes: Uint8Array, label: string): string {
  return withoutNul(new TextDecoder(label).decode(bytes));
}

function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
