/**
 * A well or lane as it is compared: `a01`, `A 1` and `A1` are one well, `Lane 03` and `3` one lane. Other texts
 * are compared without regard to case.
 */
export function positionKey(text: string): string {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^(?:WELL|LANE)\s*(?=.)/, '')
    .replaceAll(/\s+/g, '');
  const [, row = '', column] = /^([A-Z]{0,2})[-_]?0*(\d+)$/.exec(plain) ?? [];
  return column === undefined ? plain : row + column;
}
