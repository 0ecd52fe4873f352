export type DecimalSign = '.' | ',';

const point = /^[+-]?(\d{1,3}([, '])\d{3}(\2\d{3})*|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const comma = /^[+-]?(\d{1,3}([. '])\d{3}(\2\d{3})*|\d+)?(,\d*)?(e[+-]?\d+)?$/i;

const variants = /[\u00a0\u2009\u202f\u2019−]/;

/** Spaces that hold a number together, the typographic apostrophe and the minus sign as one types them. */
function asTyped(text: string): string {
  if (!variants.test(text)) return text.trim();
  return text
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replaceAll('\u2019', "'")
    .replace('−', '-')
    .trim();
}

/**
 * A number as a table writes it, null for anything else. Thousands separators are those that go with the
 * decimal sign (`5,720.562`, `5.720,562`), a space or, as in Switzerland, an apostrophe (`5 720.562`, `5'720.562`).
 */
export function parseNumber(text: string, decimal: DecimalSign): number | null {
  const typed = asTyped(text);
  if (!/\d/.test(typed)) return null;
  const plain = typed.replace(/\s*%$/, '');
  if (!(decimal === '.' ? point : comma).test(plain)) return null;
  const number = Number(
    decimal === '.'
      ? plain.replaceAll(/[, ']/g, '')
      : plain.replaceAll(/[. ']/g, '').replace(',', '.'),
  );
  // `e5` has no digits before its exponent, `1e999` is beyond every number.
  return Number.isFinite(number) ? number : null;
}

/** The number of a cell whose table has not told its decimal sign: with a point if it can be read so, else with a comma. */
export function numberOf(text: string): number | null {
  return parseNumber(text, '.') ?? parseNumber(text, ',');
}

/** Only a decimal sign stands before one, two or more than three digits, or after none, a lone 0 or four and more. */
const certainPoint =
  /^[+-]?((\d*\.(\d{1,2}|\d{4,})|(0?|\d{4,})\.\d+|\d+\.\d+(?=e))(e[+-]?\d+)?|\d{1,3}(,\d{3})+\.\d*|\d{1,3}(,\d{3}){2,})$/i;
const certainComma =
  /^[+-]?((\d*,(\d{1,2}|\d{4,})|(0?|\d{4,}),\d+|\d+,\d+(?=e))(e[+-]?\d+)?|\d{1,3}(\.\d{3})+,\d*|\d{1,3}(\.\d{3}){2,})$/i;
const openPoint = /^[+-]?\d{1,3}\.\d{3}$/;
const openComma = /^[+-]?\d{1,3},\d{3}$/;

/** Round percentages and a number that stands for «no amplification» are written in full beside decimals. */
const fullNumbers = new Set(['100', '999']);

/**
 * The decimal sign of a set of cells. Cells that can be read in one way decide. Where all of them may be either
 * (`1,045`), the sign separates thousands if whole numbers below a thousand stand beside them and none above:
 * decimals that all end at the third digit are not left out there. Else it is the decimal sign.
 */
export function findDecimalSign(cells: Iterable<string>): DecimalSign {
  let [points, commas, openPoints, openCommas, longs] = [0, 0, 0, 0, 0];
  const hundreds = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (/^\d*$/.test(text)) {
      if (text.length > 3) longs += 1;
      else if (text.length === 3 && !fullNumbers.has(text)) hundreds.add(text);
    } else if (openPoint.test(text) && !text.startsWith('0.')) openPoints += 1;
    else if (openComma.test(text) && !text.startsWith('0,')) openCommas += 1;
    else if (certainPoint.test(text)) points += 1;
    else if (certainComma.test(text)) commas += 1;
  }
  if (points !== commas) return commas > points ? ',' : '.';
  const areThousands = longs === 0 && hundreds.size > 1;
  if (openCommas > openPoints) return areThousands ? '.' : ',';
  return openPoints > openCommas && areThousands ? ',' : '.';
}
