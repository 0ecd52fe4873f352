/** Wells of plates (`A1`, `AF48`), of OpenArray (`A1a1`) and of chips (`S01-A13`), or numbers. */
const position = /^([A-Z]{1,2}[ -]?\d{1,3}([a-z]\d{1,2})?|S\d{1,3}-A\d{1,3}|\d{1,6})$/i;

export function isPosition(text: string): boolean {
  return position.test(text);
}

export function isNumbered(text: string): boolean {
  return /^\d+$/.test(text);
}
