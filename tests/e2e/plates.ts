import { blanks, doses, parental, resistant } from '../stats/section-nine.ts';
import type { TestFile } from './harness.ts';

/** The invented plates of tests/stats/section-nine.ts as a plate reader's list of wells. */
export function plate(samples: readonly [string, string] = ['Parental', 'Resistant']): TestFile {
  const arm = (sample: string, rows: string, wells: readonly (readonly number[])[]): string[] =>
    wells.flatMap((signals, i) =>
      signals.map(
        (signal, replicate) =>
          `${rows[replicate] ?? ''}${i + 1},${sample},Anastrozole,${doses[i] ?? 0},${signal}`,
      ),
    );
  const lines = [
    'Well,Sample,Compound,Dose (µM),Absorbance',
    ...blanks.map((signal, i) => `${'ABCDEF'[i] ?? ''}12,Blank,,,${signal}`),
    ...arm(samples[0], 'ABC', parental),
    ...arm(samples[1], 'EFG', resistant),
  ];
  return { name: 'anastrozole plate.csv', content: `${lines.join('\n')}\n` };
}
