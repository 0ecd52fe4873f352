import type { Diagnostic } from '../../../domain/diagnostic.ts';
import type { CqNames } from '../cq-cells.ts';
import { CqCells } from '../cq-cells.ts';
import type { Header } from '../../tables/header-match.ts';
import { unreadHeaders } from '../../tables/header-match.ts';
import type { Imported, Workbook } from '../../importer.ts';
import { readMetadata } from '../../tables/metadata.ts';
import { parseNumber } from '../../tables/parse-number.ts';
import type { QpcrColumn } from '../qpcr-columns.ts';
import { isNoAmplification } from '../no-amplification.ts';
import { roleOfTask } from '../qpcr-columns.ts';
import type { QpcrLayout } from '../qpcr-layout.ts';
import { layOut } from '../qpcr-layout.ts';
import { shapeOf } from '../../tables/name-shape.ts';
import { isTitleOfNext, repeatsHeader } from '../../tables/repeats-header.ts';
import { replicateOfHeader } from '../../tables/replicate-columns.ts';
import { transposed } from '../../tables/transposed.ts';
import { rowName } from '../../tables/row-name.ts';
import { fillDown } from './fill-down.ts';
import { titleFinder } from './title-rows.ts';
import { titleNote } from '../../edited/title-note.ts';
import { anySumKind, partSummary } from '../../edited/calculated-words.ts';
import { namedSums } from '../../edited/named-sums.ts';
import type { RowsToTell } from '../../edited/named-rows.ts';
import { leastCq } from '../../edited/sums-of.ts';
import { SummaryRows, summaryNote } from '../../edited/summary-rows.ts';
import { wordlessRows } from '../../edited/wordless-rows.ts';
import { crossedTexts } from './crossed-texts.ts';
import type { Matrix } from './find-matrix.ts';
import { findMatrices } from './find-matrices.ts';

/** Reads every matrix of a workbook; each cell of its value columns is a reading. */
export function readMatrices(workbook: Workbook): Imported {
  const cells = new CqCells();
  const unread = new Set<string>();
  let meaning: Imported['replicateMeaning'] = 'technical';
  let metadata: Imported['metadata'] = [];
  const found = workbook.tables.map(findMatrices);
  for (const { header } of found.flatMap(({ again }) => again)) cells.tell(againNote(header));
  for (const matrix of found.flatMap(({ matrices }) => matrices).map(withoutSums)) {
    const layout = readMatrix(matrix, cells);
    if (layout.replicateMeaning !== 'technical') meaning = layout.replicateMeaning;
    if (metadata.length === 0) metadata = readMetadata(matrix.header.table, matrix.header.row);
    for (const name of layout.unread) unread.add(name);
  }
  return cells.build({
    replicateMeaning: meaning,
    cycles: null,
    unreadColumns: [...unread],
    metadata,
  });
}

function againNote({ table, row }: Header<QpcrColumn>): Diagnostic {
  const line = table.lineOf(row);
  return {
    severity: 'info',
    code: 'column-unread',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: line,
    message: `The table from row ${line} on holds samples and genes of the one above it once more, so it is not read.`,
    mend: 'Nothing to do if it was calculated. If it was measured, put it into a file of its own.',
  };
}

/** A matrix without the columns beside those of its samples that sum these up (`Moy` behind those of a group). */
function withoutSums(matrix: Matrix): Matrix {
  const { header, shift, values, columnsAre, decimal } = matrix;
  const mayBeSums = values.some(({ name }) => (anySumKind(name) ?? partSummary(name)) !== null);
  if (columnsAre !== 'samples' || !mayBeSums) return matrix;
  const rows = Array.from({ length: lastRow(matrix) - header.row }, (_, i) => header.row + 1 + i);
  const columns = values.map(({ column }) => column + shift);
  const sums = namedSums({
    ...{ table: transposed(header.table), headerRow: Math.min(...columns) - 1 },
    ...{ to: Math.max(...columns) + 1, names: [header.row], values: rows, decimal, least: leastCq },
  });
  return { ...matrix, values: values.filter(({ column }) => !sums.has(column + shift)) };
}

function readMatrix(matrix: Matrix, cells: CqCells): QpcrLayout & { unread: readonly string[] } {
  const { shift, values, decimal, columnsAre } = matrix;
  const { table: written, row: top } = matrix.header;
  const last = lastRow(matrix);
  const header = namedHeader(matrix, last);
  const layout = layOut(header);
  const first = (row: number, role: QpcrColumn): string =>
    (header.columns.get(role) ?? [])
      .map((column) => header.table.cell(row, column + shift).trim())
      .find((text) => text !== '') ?? '';
  const summaries = new SummaryRows(written);
  const titles: { row: number; name: string }[] = [];
  const place = placeOf(matrix, last);
  const wordless = wordlessRows(place);
  const sums = namedSums({ ...place, headerRow: top, least: leastCq });
  const isTitle = titleFinder(namesOfValues(matrix, last));
  const haveMoreNames = areNamedTwice(matrix, last);
  for (let row = top + 1; row <= last; row += 1) {
    if (repeatsHeader(written, row, top) || isTitleOfNext(written, row, top)) continue;
    const text = firstText(matrix, row);
    if (text === '' || summaries.tell(row, [text], true)) continue;
    const sum = sums.get(row);
    if (sum !== undefined) {
      summaries.add(row, sum);
      continue;
    }
    const isBlank = isBlankBeside(matrix, row);
    if (!isBlank && wordless.has(row)) continue;
    if (isNameAlone(matrix, row) && (haveMoreNames || isTitle(text))) {
      titles.push({ row, name: text });
      continue;
    }
    const ofRow = columnsAre === 'genes' ? sampleAt(row) : first(row, 'target');
    for (const { column, name } of values) {
      cells.add(
        { table: written, row, column: column + shift, header: name, decimal },
        { ...namesOf(row, ofRow, name), run: layout.runOf(row) },
      );
    }
  }
  const said = [...summaryNote(summaries.found), ...wordless.notes()];
  for (const note of [...said, ...titleNote(written, titles)]) cells.tell(note);
  const read = new Set(
    [...header.columns].flatMap(([role, found]) =>
      role === 'efficiency' || role === 'factor' ? [] : found,
    ),
  );
  for (const column of [...layout.groupColumns, ...layout.factorColumns]) read.add(column);
  for (const { column } of values) read.add(column);
  const replicateMeaning = columnsAre === 'replicates' ? 'biological' : layout.replicateMeaning;
  return { ...layout, replicateMeaning, unread: unreadHeaders(header, read) };

  /** The stated name, or those of several columns that nothing but their crossing says to be one. */
  function sampleAt(row: number): string {
    if (matrix.header.columns.has('sample')) return first(row, 'sample');
    const names = (header.columns.get('sample') ?? []).map((column) =>
      header.table.cell(row, column + shift).trim(),
    );
    return names.filter((text) => text !== '').join(' ');
  }

  /** What a cell is of: `ofRow` stands in its row, `name` above its column. */
  function namesOf(row: number, ofRow: string, name: string): CqNames {
    const [group, line] = [layout.groupOf(row), first(row, 'line')];
    if (columnsAre === 'samples') return { sample: name, target: ofRow };
    if (columnsAre === 'replicates') {
      const of = group || first(row, 'sample');
      const replicate = replicateOfHeader(name);
      const sample = [line, of, replicate].filter((text) => text !== '').join(' ');
      return { sample, target: ofRow, group: of, replicate, line };
    }
    return {
      sample: layout.sampleOf(row, ofRow) || rowName(written.lineOf(row)),
      target: name,
      group,
      factor: layout.factorOf(row),
      replicate: layout.replicateOf(row),
      line,
      ...(layout.isOmitted(row) ? { omitted: 'left out in the table' } : {}),
    };
  }
}

/**
 * The header with the columns that name rows. A row is a sample here, so without sample names its replicate
 * number counts biological replicates, and texts of which nothing is known are the factors of the experiment.
 */
function namedHeader(matrix: Matrix, last: number): Header<QpcrColumn> {
  const { header, texts, columnsAre, shift } = matrix;
  const columns = new Map(header.columns);
  const [name] = texts;
  if (columnsAre !== 'genes') {
    if (!columns.has('target') && name !== undefined) columns.set('target', [name]);
  } else {
    columns.delete('target');
    const replicate = columns.get('replicate');
    const numbered = columns.get('biological') ?? replicate;
    if (!columns.has('sample') && numbered) {
      const factors = [...(columns.get('group') ?? []), ...factorsOf(matrix)];
      if (factors.length > 0) columns.set('group', factors);
      columns.set('biological', numbered);
      if (numbered === replicate) columns.delete('replicate');
    } else if (!columns.has('sample') && name !== undefined) {
      columns.set('sample', namesOfSamples(matrix, last));
    }
  }
  const naming = [...columns.values()].flat().map((column) => column + shift);
  return { ...header, columns, table: fillDown(header.table, header.row + 1, last, naming) };
}

/** The columns of unknown texts that name the samples, together where they are several. */
function namesOfSamples(matrix: Matrix, last: number): readonly number[] {
  const { header, texts, shift } = matrix;
  const rows = Array.from({ length: last - header.row }, (_, i) => header.row + 1 + i);
  const columns = texts.map((column) => column + shift);
  const valued = rows.filter((row) => !isBlankBeside(matrix, row));
  return crossedTexts(header.table, valued, columns).map((column) => column - shift);
}

/** Texts of unknown meaning, and a column such as «Type» where its words are no sample types. */
function factorsOf({ header, texts, shift }: Matrix): number[] {
  const { table, row, columns } = header;
  const types = (columns.get('use') ?? []).filter((column) => {
    const word = table.cell(row + 1, column + shift).trim();
    return roleOfTask(word) === 'unknown' && !/^(unkn|unknown|sample)$/i.test(word);
  });
  return [...types, ...texts].toSorted((a, b) => a - b);
}

/** Its rows and columns as they are written, before names are filled down over rows without one. */
function placeOf({ header, values, texts, shift, decimal }: Matrix, last: number): RowsToTell {
  const { table, row, columns } = header;
  const valued = values.map(({ column }) => column + shift);
  const named = [...columns.values(), texts].flat().map((column) => column + shift);
  const names = named.filter((column) => !valued.includes(column));
  return { table, from: row + 1, to: last + 1, names, values: valued, decimal };
}

/** The last row with a Cq or a marker in a value column, and the samples right below it in which nothing amplified. */
function lastRow(matrix: Matrix): number {
  const { header, values, shift, decimal } = matrix;
  const { table } = header;
  let last = table.rowCount - 1;
  const holdsCq = (row: number): boolean =>
    values.some(({ column }) => {
      const text = table.cell(row, column + shift);
      return text.trim() !== '' && (parseNumber(text, decimal) !== null || isNoAmplification(text));
    });
  while (last > header.row && !holdsCq(last)) last -= 1;
  const shapes = new Set(namesOfValues(matrix, last).map(shapeOf));
  while (last + 1 < table.rowCount && shapes.has(shapeOf(firstText(matrix, last + 1)))) last += 1;
  return last;
}

/** What the rows with a value begin with. */
function namesOfValues(matrix: Matrix, last: number): string[] {
  const names: string[] = [];
  for (let row = matrix.header.row + 1; row <= last; row += 1) {
    if (!isBlankBeside(matrix, row)) names.push(firstText(matrix, row));
  }
  return names;
}

/** Whether every row with a value has two names or more (a sample and its group), so that one alone is none. */
function areNamedTwice(matrix: Matrix, last: number): boolean {
  const { header, texts, shift } = matrix;
  const naming = [...new Set([...[...header.columns.values()].flat(), ...texts])];
  for (let row = header.row + 1; row <= last; row += 1) {
    const names = naming.filter((column) => header.table.cell(row, column + shift).trim() !== '');
    if (names.length < 2 && !isBlankBeside(matrix, row)) return false;
  }
  return true;
}

function isBlankBeside({ header, values, shift }: Matrix, row: number): boolean {
  return values.every(({ column }) => header.table.cell(row, column + shift).trim() === '');
}

/** Whether a row holds one text, and nothing where the values stand. */
function isNameAlone(matrix: Matrix, row: number): boolean {
  const { table } = matrix.header;
  let texts = 0;
  for (let column = matrix.shift; column < table.widthOf(row) && texts < 2; column += 1) {
    if (table.cell(row, column).trim() !== '') texts += 1;
  }
  return texts === 1 && isBlankBeside(matrix, row);
}

/** What a row begins with; a row with names and blank cells is one in which nothing amplified. */
function firstText({ header, shift }: Matrix, row: number): string {
  const { table } = header;
  for (let column = shift; column < table.widthOf(row); column += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') return text;
  }
  return '';
}
