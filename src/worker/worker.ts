import { expose, transfer } from 'comlink';
import { analyse } from '../analysis/analyse.ts';
import { indexStudy } from '../analysis/study-index.ts';
import { annotate } from '../annotation/annotate.ts';
import { nameReadings } from '../domain/name-readings.ts';
import type { Names } from '../domain/reading.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { ic50Csv } from '../exports/ic50-csv.ts';
import { measurementsCsv } from '../exports/measurements-csv.ts';
import { rScript } from '../exports/r-script.ts';
import { resultsCsv } from '../exports/results-csv.ts';
import { resultsWorkbook } from '../exports/results-workbook.ts';
import { readDelimited } from '../importers/delimited.ts';
import { importers } from '../importers/index.ts';
import { readSheets } from '../importers/read-sheet.ts';
import type { Engine, ReadOutcome, StudyOutline } from './engine.ts';
import { previewTables, readMappedFile, tryMapping } from './map-file.ts';
import { readCulture } from './read-culture.ts';
import { readSources } from './read-source.ts';

/** Sources by id: a change of settings sends names, the columns are here already. */
const held = new Map<string, Source>();

/** The study with the names that its sheets give, as analysis and exports see it. */
function studyOf(outline: StudyOutline): Study {
  return nameReadings(heldStudy(outline)).study;
}

function heldStudy(outline: StudyOutline): Study {
  const sources = outline.sources.map((id) => {
    const source = held.get(id);
    if (!source) throw new Error(`The worker does not hold the source ${id}.`);
    return source;
  });
  return { ...outline, sources };
}

/** The buffers of a copy, handed over instead of being copied once more on the way to the page. */
function buffersOf({ readings }: Source): ArrayBuffer[] {
  const columns = [readings.value, readings.state, readings.row, readings.column];
  const names = Object.values(readings.names).map((name) => name.index);
  const numbers = Object.values(readings.numbers);
  return [...columns, ...names, ...numbers].map((column) => column.buffer as ArrayBuffer);
}

/** A copy of the columns of numbers; names are shared here and copied once, on their way to the page. */
function withOwnBuffers(source: Source): Source {
  const { readings } = source;
  const copied = <T extends object>(columns: T, copy: (column: never) => unknown): T =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, copy(column as never)]),
    ) as T;
  return {
    ...source,
    readings: {
      ...readings,
      value: readings.value.slice(),
      state: readings.state.slice(),
      row: readings.row.slice(),
      column: readings.column.slice(),
      names: copied(readings.names, (names: Names) => ({ ...names, index: names.index.slice() })),
      numbers: copied(readings.numbers, (numbers: Float64Array) => numbers.slice()),
    },
  };
}

/** Keeps the sources here, and hands copies to the page without copying them once more. */
function handOver(outcomes: readonly ReadOutcome[]): {
  handed: ReadOutcome[];
  buffers: ArrayBuffer[];
} {
  const buffers: ArrayBuffer[] = [];
  const handed = outcomes.map((outcome): ReadOutcome => {
    if (!outcome.ok) return outcome;
    held.set(outcome.source.id, outcome.source);
    const source = withOwnBuffers(outcome.source);
    buffers.push(...buffersOf(source));
    return { ok: true, source };
  });
  return { handed, buffers };
}

const engine: Engine = {
  formats: () => importers.map(({ assay, vendor }) => ({ assay, vendor })),
  async read(file, mappings) {
    const { handed, buffers } = handOver(await readSources(file, mappings));
    return transfer(handed, buffers);
  },
  preview: previewTables,
  tryMapping,
  async readMapped(file, mapping) {
    const { outcome, remembered } = await readMappedFile(file, mapping);
    const { handed, buffers } = handOver([outcome]);
    return transfer({ outcome: handed[0] ?? outcome, remembered }, buffers);
  },
  readPasted: (text) => readSheets('', [readDelimited(text)]),
  hold(source) {
    held.set(source.id, source);
  },
  analyse(outline) {
    const { study, problems } = nameReadings(heldStudy(outline));
    const analysis = analyse(study, annotate(study));
    return { ...analysis, problems: [...problems, ...analysis.problems] };
  },
  resultsCsv(outline) {
    const study = studyOf(outline);
    return resultsCsv(analyse(study, annotate(study)).results);
  },
  readCulture,
  ic50Csv(outline) {
    const study = studyOf(outline);
    return ic50Csv(analyse(study, annotate(study)).curves);
  },
  rScript(outline, version) {
    const study = studyOf(outline);
    const annotation = annotate(study);
    return rScript(indexStudy(study, annotation), analyse(study, annotation), version);
  },
  async resultsXlsx(outline) {
    const study = studyOf(outline);
    const measurements = [...measurementsCsv(indexStudy(study, annotate(study)))].join('');
    const hasCurves = study.sources.some(({ assay }) => assay === 'viability');
    const tables = [
      ['results', engine.resultsCsv(outline)],
      ['measurements', measurements],
      ...(hasCurves ? ([['ic50', engine.ic50Csv(outline)]] as const) : []),
    ] as const;
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new Blob([await resultsWorkbook(tables)], { type });
  },
  measurementsCsv(outline) {
    const study = studyOf(outline);
    const parts = [...measurementsCsv(indexStudy(study, annotate(study)))];
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  },
};

expose(engine);
