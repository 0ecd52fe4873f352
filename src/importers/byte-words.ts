const highBits = 0x80808080 | 0;
export const lowBits = 0x01010101;

/** The whole words of four bytes that lie between two places, and where the first of them begins. */
export function wordsBetween(
  bytes: Uint8Array,
  from: number,
  to: number,
): { readonly first: number; readonly words: Int32Array } {
  const first = from + ((4 - ((bytes.byteOffset + from) % 4)) % 4);
  const count = (to - first) >> 2;
  return count > 0
    ? { first, words: new Int32Array(bytes.buffer, bytes.byteOffset + first, count) }
    : { first: to, words: new Int32Array(0) };
}

/** Not 0 where one of the four bytes of a word is 0 (Mycroft's test; which of them may be told wrong). */
export function zeroBytes(word: number): number {
  return (word - lowBits) & ~word & highBits;
}
