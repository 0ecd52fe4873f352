import { tableOfRows } from '../tables/rows-table.ts';
import type { Table } from '../tables/table.ts';
import type { RdmlColumn } from './rdml-columns.ts';
import { rdmlColumns } from './rdml-columns.ts';
import type { RdmlData, RdmlDocument, RdmlRun } from './rdml-document.ts';
import { rdmlPosition } from './rdml-position.ts';

const generatedId = /^\{?[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}\}?$/i;

/** Every `data` element of every reaction of every run as a row, with the names behind its ids. */
export function rdmlTable(document: RdmlDocument): Table {
  const experiments = new Set(document.runs.map(({ experiment }) => experiment)).size;
  const runName = ({ experiment, id }: RdmlRun): string =>
    experiments > 1 ? `${experiment} / ${id}` : id;
  const rows = document.data.map((datum) => {
    const cells = cellsOf(datum, document, runName(datum.run));
    return rdmlColumns.map((column) => cells[column]);
  });
  return tableOfRows([rdmlColumns, ...rows]);
}

function cellsOf(
  datum: RdmlData,
  { samples, targets }: RdmlDocument,
  run: string,
): Record<RdmlColumn, string> {
  const sample = samples.get(datum.sample);
  const target = targets.get(datum.target);
  return {
    Run: run,
    Position: rdmlPosition(datum.react, datum.run.format),
    Sample: nameOf(datum.sample, sample?.description),
    'Sample type': sample?.types.get(datum.target) ?? sample?.types.get('') ?? '',
    Target: nameOf(datum.target, target?.description),
    'Target type': target?.type ?? '',
    Dye: target?.dye ?? '',
    Cq: datum.cq,
    Excluded: datum.excluded === null ? '' : datum.excluded || 'TRUE',
    Quantity: sample?.quantity ?? '',
    'Last cycle': datum.lastCycle > 0 ? String(datum.lastCycle) : '',
  };
}

/** The id is the name, but for ids that a program made up: those have it in their description. */
function nameOf(id: string, description = ''): string {
  return generatedId.test(id) && description !== '' ? description : id;
}
