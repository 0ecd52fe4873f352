import { expose, transfer } from 'comlink';
import type { Names } from '../domain/reading.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { emptyStudy } from '../domain/study.ts';
import { readDelimited } from '../importers/delimited.ts';
import { importers } from '../importers/index.ts';
import { readSheets } from '../importers/read-sheet.ts';
import type { Engine, ReadOutcome, StudyOutline } from './engine.ts';
import { previewTables, readMappedFile, tryMapping } from './map-file.ts';
import { buffersOfAnalysis } from './packed-analysis.ts';
import { practiceFile } from './practice-file.ts';
import { readCulture } from './read-culture.ts';
import { readSources } from './read-source.ts';

/** Sources by id: a change of settings sends names, the columns are here already. */
const held = new Map<string, Source>();

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

/** The analysis is needed when the first file is read, not to tell what the file is. */
const loadDerive = () => import('./derive.ts');

const engine: Engine = {
  formats: () => importers.map(({ assay, vendor }) => ({ assay, vendor })),
  async warmUp() {
    const [outcome] = await readSources(practiceFile(), []);
    const { deriveAnalysis } = await loadDerive();
    if (outcome?.ok) deriveAnalysis({ ...emptyStudy, sources: [outcome.source] });
  },
  async read(file, mappings, onShare) {
    // It loads while the file is read; should that fail, `analyse` says so.
    loadDerive().catch(() => undefined);
    const { handed, buffers } = handOver(await readSources(file, mappings, onShare));
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
  async analyse(outline) {
    const packed = (await loadDerive()).deriveAnalysis(heldStudy(outline));
    return transfer(packed, buffersOfAnalysis(packed));
  },
  async resultsCsv(outline) {
    return (await loadDerive()).deriveResultsCsv(heldStudy(outline));
  },
  readCulture,
  async ic50Csv(outline) {
    return (await loadDerive()).deriveIc50Csv(heldStudy(outline));
  },
  async rScript(outline, version) {
    return (await loadDerive()).deriveRScript(heldStudy(outline), version);
  },
  async resultsXlsx(outline, version) {
    const workbook = await (await loadDerive()).deriveResultsXlsx(heldStudy(outline), version);
    return new Blob([workbook], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  },
  async measurementsCsv(outline) {
    const parts = (await loadDerive()).deriveMeasurementsCsv(heldStudy(outline));
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  },
};

expose(engine);
