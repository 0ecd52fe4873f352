import type { FigureTable } from '../../../charts/figure-spec.ts';
import { download } from '../../download.ts';
import { useStudy } from '../../../study/store.ts';
import { useSession } from '../../session.ts';
import type { DrawnFigure } from './draw-svg.ts';
import { nameWidth } from './print-size.ts';
import { packStudy, studyKeyword } from './study-in-figure.ts';
import { serialiseSvg, svgNamespace } from './svg-document.ts';
import { toPng } from './to-png.ts';

/** Dots per inch of a picture that goes into a chat or onto a slide by the clipboard. */
const clipboardResolution = 300;

/** Ways to take a figure along, in the order of the menu. */
export const takings = [
  { name: 'PNG 300 dpi', extension: 'png', make: (drawn: DrawnFigure) => toPng(drawn, 300) },
  { name: 'PNG 600 dpi', extension: 'png', make: (drawn: DrawnFigure) => toPng(drawn, 600) },
  { name: 'SVG', extension: 'svg', make: svgFile },
  { name: 'PDF', extension: 'pdf', make: pdfFile },
] as const;

/** Saves a drawing in one of the ways, and says so. */
export async function takeFigure(
  title: string,
  draw: () => Promise<DrawnFigure>,
  taking: (typeof takings)[number],
): Promise<void> {
  const { width, carriesStudy } = useStudy.getState().study.settings.figures;
  const name = `${fileNameOf(title)} ${nameWidth(width).replace(':', 'x')}.${taking.extension}`;
  try {
    const drawn = await draw();
    if (carriesStudy) await putStudyInto(drawn);
    download(name, await taking.make(drawn));
    say(`${name} saved${carriesStudy && taking.name !== 'PDF' ? ', with the study inside' : ''}`);
  } catch (error) {
    say(`${taking.name} could not be made: ${reasonOf(error)}`);
  }
}

/**
 * Puts a figure on the clipboard. The picture is promised within the click, because Safari takes nothing
 * later; where the browser takes no picture at all, it is saved instead.
 */
export async function copyFigure(title: string, draw: () => Promise<DrawnFigure>): Promise<void> {
  const picture = draw().then((drawn) => toPng(drawn, clipboardResolution));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    say(`${title} copied as a picture`);
  } catch {
    try {
      download(`${fileNameOf(title)}.png`, await picture);
      say('This browser takes no pictures into its clipboard: the figure was saved instead');
    } catch (error) {
      say(`The figure could not be copied: ${reasonOf(error)}`);
    }
  }
}

/** Saves what a figure draws, as numbers. */
export async function saveData({
  title,
  table,
}: {
  readonly title: string;
  readonly table?: FigureTable | undefined;
}): Promise<void> {
  if (!table) return;
  const { toCsv } = await import('../../../exports/csv.ts');
  const name = `${fileNameOf(title)}.csv`;
  download(name, toCsv([table.columns, ...table.rows]));
  say(`${name} saved`);
}

/** Puts the current study into the metadata of an SVG, from where a PNG takes it over. */
async function putStudyInto({ svg }: DrawnFigure): Promise<void> {
  const { toStudyFile } = await import('../../../study/study-file.ts');
  const metadata = document.createElementNS(svgNamespace, 'metadata');
  metadata.id = studyKeyword;
  metadata.textContent = await packStudy(toStudyFile(useStudy.getState().study));
  svg.append(metadata);
}

function svgFile({ svg }: DrawnFigure): Promise<Blob> {
  return Promise.resolve(new Blob([serialiseSvg(svg)], { type: 'image/svg+xml' }));
}

async function pdfFile(drawn: DrawnFigure): Promise<Blob> {
  const { toPdf } = await import('../pdf/svg-to-pdf.ts');
  return new Blob([toPdf(drawn)], { type: 'application/pdf' });
}

/** A title without what file systems refuse. */
function fileNameOf(title: string): string {
  const plain = title.replaceAll(/[^\p{L}\p{N} ().,+-]+/gu, ' ').replaceAll(/\s+/g, ' ');
  return plain.trim().slice(0, 80) || 'figure';
}

function say(status: string): void {
  useSession.setState({ status });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
