export type DecimalSign = '.' | ',';

const point = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const comma = /^[+-]?(\d{1,3}([. ]\d{3})+|\d+)?(,\d*)?(e[+-]?\d+)?$/i;

/**
 * A number as a table writes it, null for anything else. Thousands separators are those that go with the
 * decimal sign (`5,720.562`, `5.720,562`, `5 720,562`).
 */
export function parseNumber(text: string, decimal: DecimalSign): number | null {
  const trimmed = text
    .trim()
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace('−', '-');
  if (!/\d/.test(trimmed)) return null;
  const plain = trimmed.replace(/\s*%$/, '');
  if (!(decimal === '.' ? point : comma).test(plain)) return null;
  const number = Number(
    decimal === '.' ? plain.replaceAll(',', '') : plain.replaceAll(/[. ]/g, '').replace(',', '.'),
  );
  // `e5` has no digits before its exponent, `1e999` is beyond every number.
  return Number.isFinite(number) ? number : null;
}

/** The decimal sign of a set of cells: a comma when some read as numbers only with it and none only with a point. */
export function findDecimalSign(cells: Iterable<string>): DecimalSign {
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (/^[+-]?\d+\.\d+(e[+-]?\d+)?$/i.test(text)) points += 1;
    else if (/^[+-]?\d+,\d+(e[+-]?\d+)?$/i.test(text)) commas += 1;
  }
  return commas > points ? ',' : '.';
}
