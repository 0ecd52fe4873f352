/** Whether a text holds a letter of any script; nearly all cells are told by their ASCII letters alone. */
export function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i) | 0x20;
    if (code >= 0x61 && code <= 0x7a) return true;
    if (code > 0x7f) return /\p{L}/u.test(text);
  }
  return false;
}
