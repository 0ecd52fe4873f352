import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DosePoint } from '../../src/stats/logistic.ts';

const path = fileURLToPath(
  new URL('../../../shared/reference-values/viability.md', import.meta.url),
);

/** Other people's measurements stay where they lie; tests that need them run only where they are. */
export const hasReference = existsSync(path);

function linesAfter(heading: string): string[] {
  const text = readFileSync(path, 'utf8');
  return text.slice(text.indexOf(heading)).split('```')[1]?.trim().split('\n') ?? [];
}

const numbersOf = (text: string): number[] => text.trim().split(/\s+/).map(Number);

/** drc's `ryegrass`: root length (cm) by ferulic acid (mM). */
export function ryegrass(): DosePoint[] {
  return linesAfter('## 2. drc `ryegrass`').flatMap((line) => {
    const [dose = '', responses = ''] = line.split(':');
    return numbersOf(responses).map((response) => ({ dose: Number(dose), response }));
  });
}

/** drc's `S.alba`: dry matter by dose of two herbicides. */
export function sAlba(): { glyphosate: DosePoint[]; bentazone: DosePoint[] } {
  const [glyphosate = [], bentazone = []] = linesAfter('## 5. drc `S.alba`').map((line) =>
    line
      .replace(/^\D+/, '')
      .split('|')
      .flatMap((block) => {
        const [dose = '', responses = ''] = block.split(':');
        return numbersOf(responses).map((response) => ({ dose: Number(dose), response }));
      }),
  );
  return { glyphosate, bentazone };
}
