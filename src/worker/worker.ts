import { expose, transfer } from 'comlink';
import { analyse } from '../analysis/analyse.ts';
import { indexStudy } from '../analysis/study-index.ts';
import { annotate } from '../annotation/annotate.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { measurementsCsv } from '../exports/measurements-csv.ts';
import { rScript } from '../exports/r-script.ts';
import { resultsCsv } from '../exports/results-csv.ts';
import { resultsWorkbook } from '../exports/results-workbook.ts';
import { importers } from '../importers/index.ts';
import type { Engine, ReadOutcome, StudyOutline } from './engine.ts';
import { readSources } from './read-source.ts';

/** Sources by id: a change of settings sends names, the columns are here already. */
const held = new Map<string, Source>();

function studyOf(outline: StudyOutline): Study {
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

const engine: Engine = {
  formats: () => importers.map(({ assay, vendor }) => ({ assay, vendor })),
  async read(file) {
    const outcomes = await readSources(file);
    const buffers: ArrayBuffer[] = [];
    const handed = outcomes.map((outcome): ReadOutcome => {
      if (!outcome.ok) return outcome;
      held.set(outcome.source.id, outcome.source);
      const source = structuredClone(outcome.source);
      buffers.push(...buffersOf(source));
      return { ok: true, source };
    });
    return transfer(handed, buffers);
  },
  hold(source) {
    held.set(source.id, source);
  },
  analyse(outline) {
    const study = studyOf(outline);
    return analyse(study, annotate(study));
  },
  resultsCsv(outline) {
    const study = studyOf(outline);
    return resultsCsv(analyse(study, annotate(study)).results);
  },
  rScript(outline, version) {
    const study = studyOf(outline);
    const annotation = annotate(study);
    return rScript(indexStudy(study, annotation), analyse(study, annotation), version);
  },
  async resultsXlsx(outline) {
    const study = studyOf(outline);
    const measurements = [...measurementsCsv(indexStudy(study, annotate(study)))].join('');
    const tables = [
      ['results', engine.resultsCsv(outline)],
      ['measurements', measurements],
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
