import { expose, transfer } from 'comlink';
import { mapColumns } from '../domain/map-columns.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { importers } from '../importers/index.ts';
import type { Engine, ReadOutcome, StudyOutline } from './engine.ts';
import { buffersOfResults, packResults } from './packed-results.ts';
import { buffersOfRows } from './packed-rows.ts';
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

/** Keeps the sources here, and hands copies to the page without copying them once more. */
function handOver(outcomes: readonly ReadOutcome[]): {
  handed: ReadOutcome[];
  buffers: ArrayBuffer[];
} {
  const buffers: ArrayBuffer[] = [];
  const handed = outcomes.map((outcome): ReadOutcome => {
    if (!outcome.ok) return outcome;
    held.set(outcome.source.id, outcome.source);
    // A copy of the columns goes to the page without being copied once more on the way.
    const readings = mapColumns(outcome.source.readings, (column) => {
      const copy = column.slice() as typeof column;
      buffers.push(copy.buffer as ArrayBuffer);
      return copy;
    });
    return { ok: true, source: { ...outcome.source, readings } };
  });
  return { handed, buffers };
}

/** The analysis is needed when the first file is read, not to tell what the file is. */
const loadDerive = () => import('./derive.ts');

/** The mapping screen's own code. */
const loadMapping = () => import('./map-file.ts');

const engine: Engine = {
  formats: () => importers.map(({ assay, vendor }) => ({ assay, vendor })),
  async read(file, mappings, onShare) {
    // It loads while the file is read; should that fail, `analyse` says so.
    loadDerive().catch(() => undefined);
    const { handed, buffers } = handOver(await readSources(file, mappings, onShare));
    return transfer(handed, buffers);
  },
  preview: async (file, mappings) => (await loadMapping()).previewTables(file, mappings),
  tryMapping: async (file, mapping) => (await loadMapping()).tryMapping(file, mapping),
  async readMapped(file, mapping) {
    const { readMappedFile } = await loadMapping();
    const { outcome, remembered } = await readMappedFile(file, mapping);
    const { handed, buffers } = handOver([outcome]);
    return transfer({ outcome: handed[0] ?? outcome, remembered }, buffers);
  },
  async readAs(file, format) {
    const { readFileAs } = await loadMapping();
    const { handed, buffers } = handOver([await readFileAs(file, format)]);
    const [outcome] = handed;
    if (!outcome) throw new Error(`Nothing came of reading ${file.name}.`);
    return transfer(outcome, buffers);
  },
  readLayout: async (file) => (await loadMapping()).readFileAsLayout(file),
  readPasted: async (text) => (await import('./read-pasted.ts')).readPasted(text),
  hold(source) {
    held.set(source.id, source);
  },
  fingerprint: async (file) => (await import('./long-digest.ts')).digestInPieces(file),
  learn(id, sha256) {
    const source = held.get(id);
    if (source) held.set(id, { ...source, sha256 });
  },
  async compare(outline) {
    const packed = packResults((await loadDerive()).deriveResults(heldStudy(outline)));
    return transfer(packed, buffersOfResults(packed));
  },
  async review(outline) {
    const review = (await loadDerive()).deriveReview(heldStudy(outline));
    return transfer(review, buffersOfRows(review.deltaCq));
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
