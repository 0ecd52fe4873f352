/** A fold change to three significant digits, e.g. `0.358`, `2.60`, `1.20 × 10⁻⁵`. */
export function formatFold(value: number): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '–';
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (exponent < -4 || exponent > 5) return formatScientific(value);
  const rounded = Number(value.toPrecision(3));
  if (rounded >= 1000) return rounded.toLocaleString('en');
  return rounded.toFixed(Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded)))));
}

/** A fold change where room is scarce: beyond 0.001 and 10,000 it says only that. */
export function formatFoldShort(value: number): string {
  if (value < 0.001) return '<0.001';
  return value > 10_000 ? '>10,000' : formatFold(value);
}

/** A limit without trailing zeros, e.g. `100` of `>100`. */
export function formatLimit(value: number): string {
  const text = formatFold(value);
  return /^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

/** `p = 0.030`, or `p < 0.0001` below that. */
export function formatP(value: number, symbol = 'p'): string {
  const number = formatPNumber(value);
  return number.startsWith('<') ? `${symbol} ${number}` : `${symbol} = ${number}`;
}

/** `0.030`, or `< 0.0001` below that. */
export function formatPNumber(value: number): string {
  if (value < 0.0001) return '< 0.0001';
  if (value >= 0.1) return value.toFixed(2);
  return value.toFixed(1 - Math.floor(Math.log10(value)));
}

/** 10 to a whole power, written out where that is short: `0.001`, `100`, `10⁻⁶`. */
export function formatPowerOfTen(power: number): string {
  if (power >= -4 && power <= 4) {
    return power < 0 ? (10 ** power).toFixed(-power) : (10 ** power).toLocaleString('en');
  }
  return `10${superscript(power)}`;
}

function formatScientific(value: number): string {
  const [digits = '', power = '0'] = value.toExponential(2).split('e');
  return `${digits} × 10${superscript(Number(power))}`;
}

function superscript(power: number): string {
  return [...String(power)].map((digit) => superscripts[digit] ?? digit).join('');
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
