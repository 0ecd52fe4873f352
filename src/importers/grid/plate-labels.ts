const columnNumber = /^(?:col(?:umn)?[ _]?)?0?(\d{1,2})$/i;
const rowLetter = /^(?:row )?([A-Z]|A[A-F])$/i;

/** Number of a plate's column (`1`, `01`, `Col 1`); 0 for anything else. */
export function columnNumberOf(label: string): number {
  return Number(columnNumber.exec(label.trim())?.[1] ?? 0);
}

/** Number of a row letter from 0: A is 0, Z is 25, AF is 31; -1 for anything else. */
export function rowIndexOf(label: string): number {
  const letters = rowLetter.exec(label.trim())?.[1]?.toUpperCase();
  if (!letters) return -1;
  const last = letters.charCodeAt(letters.length - 1) - 65;
  return letters.length === 2 ? 26 + last : last;
}

/** Letter of a plate row from 0: 0 is A, 31 is AF. */
export function rowLetterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
}
