/** Whether the bytes from `a` and from `b` on are the same; their ends first, because names of one column often begin alike. */
export function isSame(bytes: DataView, a: number, b: number, length: number): boolean {
  // Four at a time, the first ones twice.
  for (let i = length - 4; i > 0; i -= 4) {
    if (bytes.getInt32(a + i) !== bytes.getInt32(b + i)) return false;
  }
  if (length >= 4) return bytes.getInt32(a) === bytes.getInt32(b);
  for (let i = 0; i < length; i += 1) {
    if (bytes.getUint8(a + i) !== bytes.getUint8(b + i)) return false;
  }
  return true;
}
