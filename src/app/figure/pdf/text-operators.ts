import type { Glyph } from './glyphs.ts';
import { glyphsOf } from './glyphs.ts';
import { pdfNumber } from './path-operators.ts';

export interface TextRun {
  /** Where the run's first character stands, in the text's own coordinates. */
  readonly x: number;
  readonly y: number;
  readonly glyphs: readonly Glyph[];
}

/** A text that holds characters which the fonts of a PDF reader lack. */
export class UnwritableText extends Error {
  constructor(readonly characters: string) {
    super(`The fonts of a PDF have no character for ${characters}`);
  }
}

/** Breaks a text into runs of one font each, every run at the place where the browser set it. */
export function textRuns(
  text: string,
  placeOf: (index: number) => { readonly x: number; readonly y: number },
): TextRun[] {
  const runs: { x: number; y: number; glyphs: Glyph[]; isAccented: boolean }[] = [];
  let index = 0;
  for (const character of text) {
    const glyphs = glyphsOf(character);
    const [glyph] = glyphs ?? [];
    if (!glyphs || !glyph) throw new UnwritableText(character);
    const last = runs.at(-1);
    const before = last?.glyphs.at(-1);
    const isPlain = glyphs.length === 1 && !glyph.raised && !last?.isAccented;
    if (last && isPlain && before?.font === glyph.font && !before.raised) {
      last.glyphs.push(glyph);
    } else {
      // Not spread: a browser's point has its coordinates in its prototype.
      const { x, y } = placeOf(index);
      const isAccented = glyphs.length > 1;
      for (const one of glyphs) runs.push({ x, y, glyphs: [one], isAccented });
    }
    index += character.length;
  }
  return runs;
}

/** A run as text operators (PDF 32000-1, 9.4), upright again in a page whose y axis points down. */
export function textOperators(run: TextRun, size: number, isBold: boolean): string {
  const [first] = run.glyphs;
  const font = first?.font === 'symbol' ? 'F3' : isBold ? 'F2' : 'F1';
  const scale = first?.raised ? 0.6 : 1;
  const rise = first?.raised ? 0.35 * size : 0;
  const codes = run.glyphs.map(({ code }) => code.toString(16).padStart(2, '0')).join('');
  return `BT /${font} ${pdfNumber(size * scale)} Tf 1 0 0 -1 ${pdfNumber(run.x)} ${pdfNumber(run.y - rise)} Tm <${codes}> Tj ET`;
}
