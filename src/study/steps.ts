import type { RememberedMapping } from '../domain/mapping.ts';
import { rememberMapping } from '../domain/mapping.ts';
import type { SampleSheet } from '../domain/sample-sheet.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { followSource as followLaneKeys } from './lane-keys.ts';

/** Puts a file that was read anew in the place of its earlier self: a source by id, or a refused file by name. */
export function placeSource(
  study: Study,
  source: Source,
  earlier: { readonly sourceId: string | null; readonly refused: string },
  remembered: RememberedMapping | null,
): Study {
  const isThere = study.sources.some(({ id }) => id === earlier.sourceId);
  const others = study.sources.filter(({ id }) => id !== source.id || id === earlier.sourceId);
  return {
    ...study,
    sources: isThere
      ? others.map((other) => (other.id === earlier.sourceId ? source : other))
      : [...others, source],
    refused: study.refused.filter(({ file }) => file !== earlier.refused),
    sheets: study.sheets.map((sheet) => followSource(sheet, earlier.sourceId, source.id)),
    laneKeys: followLaneKeys(study.laneKeys, earlier.sourceId, source.id),
    mappings: remembered ? rememberMapping(study.mappings, remembered) : study.mappings,
  };
}

function followSource(sheet: SampleSheet, from: string | null, to: string): SampleSheet {
  if (from === null || !sheet.appliesTo?.includes(from)) return sheet;
  return {
    ...sheet,
    appliesTo: sheet.appliesTo.map((id) => (id === from ? to : id)),
    runs: sheet.runs.map(({ source, run }) => ({ source: source === from ? to : source, run })),
  };
}

/** Adds a file once more as the repeat of an experiment, under a name and an id of its own. */
export function addRepeat(study: Study, source: Source): Study {
  const isFree = (repeat: number): boolean =>
    !study.sources.some(({ id }) => id === repeatId(source, repeat));
  let repeat = 2;
  while (!isFree(repeat)) repeat += 1;
  const again = {
    ...source,
    id: repeatId(source, repeat),
    file: source.file.replace(/(?=\.[^.]*$)|$/, ` (${repeat})`),
  };
  return {
    ...study,
    sources: [...study.sources, again],
    refused: study.refused.filter(({ file }) => file !== source.file),
  };
}

function repeatId({ id }: Source, repeat: number): string {
  return `${id} again ${repeat}`;
}

export function forgetMapping(study: Study, shape: string): Study {
  const mappings = study.mappings.filter((remembered) => remembered.shape !== shape);
  return mappings.length === study.mappings.length ? study : { ...study, mappings };
}

export function addSheet(study: Study, sheet: SampleSheet): Study {
  return { ...study, sheets: [...study.sheets, sheet] };
}

export function removeSheet(study: Study, id: string): Study {
  return { ...study, sheets: study.sheets.filter((sheet) => sheet.id !== id) };
}

/** Says which plates a sheet names. */
export function applySheetTo(
  study: Study,
  id: string,
  plates: Pick<SampleSheet, 'appliesTo' | 'runs'>,
): Study {
  return changeSheet(study, id, plates);
}

/** Says in which unit the doses of a sheet are that state none. */
export function setSheetUnit(study: Study, id: string, doseUnit: string): Study {
  return changeSheet(study, id, { doseUnit });
}

function changeSheet(study: Study, id: string, change: Partial<SampleSheet>): Study {
  return {
    ...study,
    sheets: study.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet)),
  };
}

/** Takes a file that was read as a plate for a layout: it leaves the sources, and its sheets join the others. */
export function turnIntoSheets(
  study: Study,
  sourceId: string | null,
  file: string,
  sheets: readonly SampleSheet[],
): Study {
  return {
    ...study,
    sources: study.sources.filter(({ id }) => id !== sourceId),
    layouts: study.layouts.filter(({ source }) => source !== sourceId),
    exclusions: study.exclusions.filter(({ source }) => source !== sourceId),
    refused: study.refused.filter((refused) => refused.file !== file),
    sheets: [...study.sheets, ...sheets],
  };
}

/** Takes a file that was read as a layout for a plate. */
export function turnIntoSource(study: Study, file: string, source: Source): Study {
  return {
    ...study,
    sources: [...study.sources.filter(({ id }) => id !== source.id), source],
    refused: study.refused.filter((refused) => refused.file !== file),
    sheets: study.sheets.filter((sheet) => sheet.file !== file),
  };
}
