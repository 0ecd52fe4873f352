import type { Assay } from '../domain/reading.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile } from '../domain/study.ts';

/** `1 file`, `3 files`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

const rowNouns: Record<Assay, string> = { qpcr: 'well', western: 'band', viability: 'well' };

/** What was read, e.g. `3 files read: 384 + 96 wells, 42 bands`. */
export function describeReading(
  sources: readonly Source[],
  refused: readonly RefusedFile[],
): string {
  const parts = (['qpcr', 'viability', 'western'] as const).flatMap((assay) => {
    const counts = sources.filter((s) => s.assay === assay).map((s) => s.readings.count);
    if (counts.length === 0) return [];
    const last = counts.at(-1) ?? 0;
    const noun = rowNouns[assay] + (counts.length === 1 && last === 1 ? '' : 's');
    return [`${counts.map((count) => count.toLocaleString('en')).join(' + ')} ${noun}`];
  });
  const read =
    sources.length === 0
      ? 'No file was read'
      : `${plural(sources.length, 'file')} read: ${parts.join(', ')}`;
  return refused.length === 0 ? read : `${read}; ${plural(refused.length, 'file')} not read`;
}
