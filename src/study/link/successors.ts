const firstTexts = ['A1', 'A01', '1', '2'];

/**
 * What a name is likely to be followed by: the next number (`A1` → `A2`, `Blot 1` → `Blot 2`, `BR1.txt` →
 * `BR2.txt`), and on a plate the first well of the next row, the well below, and the top of the next column.
 * At most four, so that which one it is costs little. Part of version 1 of the link: never changed.
 */
export function successorsOf(name: string | undefined): readonly string[] {
  if (name === undefined) return firstTexts;
  const match = /^(.*?)(\d{1,9})(\D{0,100})$/s.exec(name.slice(0, 300) === name ? name : '');
  if (!match) return [];
  const [, head = '', digits = '', tail = ''] = match;
  const padded = (value: number): string => `${value}`.padStart(digits.length, '0');
  const following = padded(Number(digits) + 1);
  const next = `${head}${following}${tail}`;
  if (tail !== '' || !/^[A-Z]{1,2}$/.test(head)) return [next];
  const below = nextLetters(head);
  return [next, below + padded(1), below + digits, `A${following}`];
}

function nextLetters(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1);
  const rest = letters.slice(0, -1);
  if (last < 90) return rest + String.fromCharCode(last + 1);
  return rest === '' ? 'AA' : `${nextLetters(rest)}A`;
}
