import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** A figure's file as it was saved, by the name of the menu item. */
export async function takeFigure(page: Page, figure: number, item: string): Promise<Buffer> {
  const actions = page.getByRole('button', { name: 'Figure actions', exact: true }).nth(figure);
  await actions.click();
  const entry = page.getByRole('menuitem', { name: item, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), entry.click()]);
  return readFile(await file.path());
}

/** Chooses the width of printed figures in the menu, which stays open with it until it is left. */
export async function chooseWidth(page: Page, width: string): Promise<void> {
  await page.getByRole('button', { name: 'Figure actions', exact: true }).first().click();
  const choice = page.getByRole('menuitemradio', { name: width, exact: true });
  await choice.click();
  await page.getByRole('menuitemradio', { name: width, exact: true, checked: true }).waitFor();
  await page.keyboard.press('Escape');
  await choice.waitFor({ state: 'hidden' });
}

interface PngFacts {
  readonly width: number;
  readonly height: number;
  /** Pixels per metre as `pHYs` states them; null without. */
  readonly perMetre: number | null;
  readonly texts: readonly string[];
}

/** Reads a PNG's chunks by the specification's own words. */
export function readPng(bytes: Buffer): PngFacts {
  const texts: string[] = [];
  let perMetre: number | null = null;
  let [width, height] = [0, 0];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
    if (name === 'pHYs' && data[8] === 1) perMetre = data.readUInt32BE(0);
    if (name === 'iTXt') texts.push(data.toString('utf8'));
    at += 12 + length;
  }
  return { width, height, perMetre, texts };
}

interface SvgFacts {
  readonly width: string;
  readonly height: string;
  readonly viewBox: readonly number[];
  readonly texts: readonly string[];
  readonly fonts: readonly string[];
  readonly sizes: readonly number[];
  /** What shapes are filled with, as CSS writes it. */
  readonly colors: readonly string[];
  /** Elements that a figure has no business with. */
  readonly strangers: readonly string[];
}

/** Reads an SVG as the browser does when it is opened. */
export function readSvg(page: Page, bytes: Buffer): Promise<SvgFacts> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = parsed.documentElement;
    const labels = [...root.querySelectorAll('text')];
    return {
      width: root.getAttribute('width') ?? '',
      height: root.getAttribute('height') ?? '',
      viewBox: (root.getAttribute('viewBox') ?? '').split(' ').map(Number),
      texts: labels.map((label) => label.textContent),
      fonts: [...new Set(labels.map((label) => label.style.fontFamily))],
      sizes: [...new Set(labels.map((label) => Number.parseFloat(label.style.fontSize)))],
      colors: [
        ...new Set([...root.querySelectorAll<SVGElement>('path')].map(({ style }) => style.fill)),
      ],
      strangers: [...root.querySelectorAll('a, script, image, foreignObject, parsererror')].map(
        ({ tagName }) => tagName,
      ),
    };
  }, bytes.toString('utf8'));
}

interface PdfFacts {
  /** Points. */
  readonly box: readonly number[];
  readonly fonts: readonly string[];
  readonly sizes: readonly number[];
  /** The text runs in order, Greek from Symbol's encoding. */
  readonly text: string;
  /** Whether each object stands where the table says. */
  readonly placesHold: boolean;
}

const greek = new Map(
  [...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'].map((letter, i) => [0x61 + i, letter] as const),
);

/** Reads a PDF of ours as far as a test needs it; written apart from the writer. */
export function readPdf(bytes: Buffer): PdfFacts {
  const text = bytes.toString('latin1');
  const scale = Number(/stream\n([\d.]+) 0 0 -/.exec(text)?.[1]);
  const runs = [...text.matchAll(/\/(F\d) ([\d.]+) Tf [^<]*<([0-9a-f]+)> Tj/g)];
  const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
  return {
    box: (/\/MediaBox \[([^\]]+)\]/.exec(text)?.[1] ?? '').split(' ').map(Number),
    fonts: [...text.matchAll(/\/BaseFont \/([\w-]+)/g)].map(([, font = '']) => font),
    sizes: [...new Set(runs.map(([, , size]) => Number((Number(size) * scale).toFixed(2))))],
    text: runs
      .map(([, font, , hex = '']) =>
        [...Buffer.from(hex, 'hex')]
          .map((code) => (font === 'F3' ? (greek.get(code) ?? '?') : String.fromCharCode(code)))
          .join(''),
      )
      .join('|'),
    placesHold: places.every((place, i) => text.startsWith(`${i + 1} 0 obj`, place)),
  };
}
