const rows = [...'ABCDEFGH'];

/**
 * An invented plate whose controls are bad in three ways, as a plate reader's list of wells: vehicle in columns 1
 * (on the rim, and low) and 6, blanks that scatter in column 12, a curve in columns 2–5.
 */
export function unevenPlate(): string {
  const wells = rows.flatMap((row, r) => {
    const isRim = r === 0 || r === 7;
    const first = 0.7 + 0.01 * ((r * 3) % 5);
    const sixth = (isRim ? 0.82 : 1.02) + 0.012 * ((r * 2) % 5);
    return [
      `${row}1,Parental,Anastrozole,0,${first.toFixed(3)}`,
      ...[0.01, 0.1, 1, 10].map(
        (dose, i) =>
          `${row}${i + 2},Parental,Anastrozole,${dose},${(0.9 - 0.2 * i - 0.01 * r).toFixed(3)}`,
      ),
      `${row}6,Parental,Anastrozole,0,${sixth.toFixed(3)}`,
      `${row}12,Blank,,,${(0.06 + 0.012 * ((r * 5) % 4)).toFixed(3)}`,
    ];
  });
  return `Well,Sample,Compound,Dose (µM),Absorbance\n${wells.join('\n')}\n`;
}

/**
 * What NumPy computes from the same controls: 1 − 3·(SD vehicle + SD blank)/|difference of means|, with n − 1; mean
 * of the vehicle on the rim over the mean inside; slope of `polyfit` over columns, end to end, in % of the mean.
 */
export const unevenNumbers = {
  zPrime: 0.33890608876096284,
  edgeRatio: 0.711494252873563,
  drift: 32.31083844580773,
} as const;
