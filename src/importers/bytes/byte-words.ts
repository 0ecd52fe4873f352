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
