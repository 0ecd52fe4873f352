import type { Opacity } from './paint.ts';
import { pdfNumber } from './path-operators.ts';

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Operators of the content stream; ASCII. */
  readonly content: string;
  /** Opacities by the name that the content calls them. */
  readonly opacities: ReadonlyMap<string, Opacity>;
  readonly title: string;
}

const fonts = {
  F1: ['Helvetica', '/Encoding /WinAnsiEncoding'],
  F2: ['Helvetica-Bold', '/Encoding /WinAnsiEncoding'],
  F3: ['Symbol', ''],
} as const;

/** A PDF 1.4 of one page (PDF 32000-1, 7.5): objects, their places, and the trailer. */
export function pdfDocument({ width, height, content, opacities, title }: PdfPage): string {
  const fontObjects = Object.values(fonts).map(
    ([name, encoding]) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} ${encoding} >>`,
  );
  const firstFont = 5;
  const firstState = firstFont + fontObjects.length;
  const fontNames = Object.keys(fonts).map((name, i) => `/${name} ${firstFont + i} 0 R`);
  const states = [...opacities].map(([name], i) => `/${name} ${firstState + i} 0 R`);
  const info = firstState + opacities.size;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}] /Contents 4 0 R /Resources << /Font << ${fontNames.join(' ')} >> /ExtGState << ${states.join(' ')} >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...fontObjects,
    ...[...opacities.values()].map(
      ({ fill, stroke }) =>
        `<< /Type /ExtGState /CA ${pdfNumber(stroke)} /ca ${pdfNumber(fill)} >>`,
    ),
    `<< /Title <${utf16(title)}> /Producer (Foldboard) >>`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `feff${units.join('')}`;
}
