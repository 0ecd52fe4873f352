import { none } from '../format.ts';
import classes from './decimal-number.module.css';

const decimals = 4;

/** A number of up to four decimals whose point stands under those of the other rows. */
export function DecimalNumber({ value }: { readonly value: number | null }) {
  const [whole, fraction = ''] = partsOf(value);
  return (
    <span className={classes.number}>
      {whole}
      <span className={classes.fraction}>{fraction}</span>
    </span>
  );
}

function partsOf(value: number | null): readonly [whole: string, fraction?: string] {
  if (value === null) return [none];
  const size = Math.abs(value);
  if (size !== 0 && (size < 10 ** -decimals || size >= 1e12)) return [value.toExponential(3)];
  const [whole = '', fraction = ''] = Number(value.toFixed(decimals)).toString().split('.');
  return [whole.replace('-', '−'), fraction === '' ? '' : `.${fraction}`];
}
