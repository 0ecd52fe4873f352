import { readText } from './png-chunks.ts';

/** What a figure's study is kept under: the keyword of a PNG's text, the id of an SVG's metadata. */
export const studyKeyword = 'foldboard-study';

/** Bytes of a figure, and of the study in it; beyond, the tab's memory would be at risk. */
const mostBytes = 400_000_000;

/** A study file as letters that XML and PNG hold as they are: compressed, in base 64. */
export async function packStudy(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(letters);
}

/** The text of the study file that a figure holds; null for a file that is no figure of ours. */
export async function studyInFigure(file: File): Promise<string | null> {
  if (!/\.(?:png|svg)$/i.test(file.name) || file.size > mostBytes) return null;
  const packed = file.name.toLowerCase().endsWith('.svg')
    ? studyInSvg(await file.text())
    : readText(new Uint8Array(await file.arrayBuffer()), studyKeyword);
  return packed === null ? null : unpack(packed);
}

function studyInSvg(text: string): string | null {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  return parsed.getElementById(studyKeyword)?.textContent ?? null;
}

/** Damaged letters come out as an empty text, which opens nothing and is said to be damaged. */
async function unpack(packed: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.codePointAt(0) ?? 0);
    const reader = new Blob([bytes])
      .stream()
      .pipeThrough(new DecompressionStream('deflate'))
      .getReader();
    const decoder = new TextDecoder();
    let [text, size] = ['', 0];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > mostBytes) throw new Error('larger than any study');
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return '';
  }
}
