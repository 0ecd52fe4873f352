import { normalisedScaleOf } from '../domain/normalised-scale.ts';
import type { Assay } from '../domain/reading.ts';
import type { SampleSheet } from '../domain/sample-sheet.ts';
import { countNaming } from '../domain/sample-sheet.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile } from '../domain/study.ts';

/** `1 file`, `3 files`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** More files than these are told by their sum. */
const mostCounts = 6;

const rowNouns: Record<Assay, string> = { qpcr: 'well', western: 'band', viability: 'well' };

/** What the rows of sources are: values that were normalised elsewhere are neither wells nor bands. */
function nounOf(assay: Assay, sources: readonly Source[]): string {
  const isNormalised = sources.every((source) => normalisedScaleOf(source) !== null);
  return isNormalised ? 'value' : rowNouns[assay];
}

/** What was read, e.g. `3 files read: 384 + 96 wells, 42 bands`. */
export function describeReading(
  sources: readonly Source[],
  refused: readonly RefusedFile[],
  sheets: readonly SampleSheet[] = [],
): string {
  const parts = (['qpcr', 'viability', 'western'] as const).flatMap((assay) => {
    const own = sources.filter((source) => source.assay === assay);
    const counts = own.map(({ readings }) => readings.count);
    if (counts.length === 0) return [];
    const word = nounOf(assay, own);
    const sum = counts.reduce((total, count) => total + count, 0);
    if (counts.length > mostCounts) return [`${plural(sum, word)} in ${counts.length} files`];
    const noun = word + (counts.length === 1 && sum === 1 ? '' : 's');
    return [`${counts.map((count) => count.toLocaleString('en')).join(' + ')} ${noun}`];
  });
  const read =
    sources.length === 0
      ? 'No file was read'
      : `${plural(sources.length, 'file')} read: ${parts.join(', ')}`;
  const named = [...new Set(sheets.map(({ file }) => file))].map((file) => {
    const own = sheets.filter((sheet) => sheet.file === file);
    const placed = own.filter(({ appliesTo }) => appliesTo === null || appliesTo.length > 0);
    const count = placed.reduce((sum, { entries }) => sum + countNaming(entries), 0);
    const isOfDoses = own.some(hasDoses);
    if (placed.length === 0 && !isOfDoses) {
      return `${file} holds names: say whose under Data, Names`;
    }
    if (placed.length === 0 || (isOfDoses && placed.length < own.length)) {
      return `${file} lays out ${plural(own.length, 'plate')}: say which under Data, Names`;
    }
    return isOfDoses
      ? `${file} lays out ${plural(count, 'well')}`
      : `${file} gives ${plural(count, 'name')}`;
  });
  const twins = refused.filter(({ diagnostics }) =>
    diagnostics.some(({ code }) => code === 'file-duplicate'),
  );
  const others = [...named, ...twins.map(({ file }) => `${file} is in the study already`)];
  const told = sources.length === 0 && others.length > 0 ? others : [read, ...others];
  const recalled = sources.filter(({ diagnostics }) =>
    diagnostics.some(({ code }) => code === 'mapping-applied'),
  );
  if (recalled.length > 0) {
    told.push(`${recalled.map(({ file }) => file).join(', ')} by the columns you chose before`);
  }
  const unread = refused.length - twins.length;
  if (unread > 0) told.push(`${plural(unread, 'file')} not read`);
  return told.join('; ');
}

function hasDoses({ entries }: SampleSheet): boolean {
  return entries.some(({ dose }) => dose !== null);
}
