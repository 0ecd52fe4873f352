import type { AnsweringColumn } from '../mapping/column-answers.ts';
import { ColumnAnswers } from '../mapping/column-answers.ts';
import type { NumberColumn } from '../../domain/reading.ts';
import type { Header } from '../tables/header-match.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { isNoAmplification } from './no-amplification.ts';
import { qpcrColumnOf, roleOfTask } from './qpcr-columns.ts';
import type { ParsedCq } from './qpcr-cq.ts';
import { parseCq } from './qpcr-cq.ts';
import type { QpcrLayout } from './qpcr-layout.ts';
import type { ReadingsBuilder } from '../readings-builder.ts';
import { scanColumns } from '../tables/scan-columns.ts';
import { ScannedName } from '../tables/scanned-name.ts';
import type { ValueCells } from '../tables/table.ts';
import { mostRowsOfScan } from '../tables/table.ts';
import { isNumbered } from '../tables/well-position.ts';
import { saysNeither, saysNo, saysYes } from '../tables/yes-or-no.ts';

/** What a cell of a Cq column says that is no plain number. */
export interface CqText {
  readonly parsed: ParsedCq;
  readonly isBlank: boolean;
  readonly isNumber: boolean;
  readonly saysNothingAmplified: boolean;
}

/** A name of the readings, and its code in each of the rows that were read last. */
export interface NameOfRows {
  readonly name: ScannedName;
  readonly codes: Uint32Array;
}

interface FilledName extends NameOfRows {
  /** Works out the codes of the first rows, as many as there is room for. */
  readonly fill: (codes: Uint32Array) => void;
}

/** A number of the readings, and its value in row `i`; NaN for none. */
interface NumberOfRow {
  readonly name: NumberColumn;
  readonly at: (i: number) => number;
}

type NameOfQpcr =
  | 'position'
  | 'sample'
  | 'target'
  | 'group'
  | 'factor'
  | 'replicate'
  | 'line'
  | 'run'
  | 'role';

/** The columns of a Cq table with what their texts mean; every answer is worked out once for each different text. */
export interface QpcrScan {
  /** Reads rows; all answers are about those that were read last. */
  readonly read: (from: number, count: number) => void;
  /** Whether none of these rows, nor one before them, can begin another section or header: saves asking for each. */
  readonly hasOnlyRows: () => boolean;
  readonly startsSection: (i: number) => boolean;
  /** Whether the row may be a header: its first cell (or that below the first header) is a word of one. */
  readonly mayBeHeader: (i: number) => boolean;
  readonly cqs: readonly { readonly cells: ValueCells; readonly text: ColumnAnswers<CqText> }[];
  readonly names: Readonly<Record<NameOfQpcr, NameOfRows>>;
  /** The dye, where it has to stand in for the target. */
  readonly dye: NameOfRows;
  readonly isInUse: (i: number) => boolean;
  readonly isOmitted: (i: number) => boolean;
  readonly hasOmitted: () => boolean;
  /** Whether the row's cell of omission says neither yes nor no; nowhere unless `hasUnclear`. */
  readonly isUnclear: (i: number) => boolean;
  readonly hasUnclear: () => boolean;
  /** Numbers beside the Cq that the table has a column of. */
  readonly numbers: readonly NumberOfRow[];
}

const nameRoles = [
  'well',
  'sample',
  'target',
  'task',
  'use',
  'line',
  'run',
  'omit',
  'include',
  'quantity',
  'tm',
  'secondTm',
] as const satisfies readonly QpcrColumn[];

export function scanQpcr(
  header: Header<QpcrColumn>,
  layout: QpcrLayout,
  decimal: DecimalSign,
  readings: ReadingsBuilder,
): QpcrScan {
  const { table, columns, headers } = header;
  const of = (role: QpcrColumn): readonly number[] =>
    (columns.get(role) ?? []).map((column) => column + layout.shift);
  const shifted = (found: readonly number[]): number[] =>
    found.map((column) => column + layout.shift);
  const sampleParts = layout.sampleParts.map(shifted);
  const named = Math.max(
    0,
    headers.findIndex((text) => text !== ''),
  );
  const wanted = [
    ...new Set([
      0,
      named,
      ...nameRoles.flatMap(of),
      ...(layout.dyeNamesTarget ? of('dye') : []),
      ...shifted(layout.groupColumns),
      ...shifted(layout.factorColumns),
      ...sampleParts.flat(),
      ...shifted(layout.replicateColumns),
    ]),
  ];
  const scan = scanColumns(table, {
    names: wanted,
    values: layout.cqColumns.map(({ column }) => column + layout.shift),
    decimal,
  });
  const cellsOf = (
    found: readonly number[],
    accepts: (text: string) => boolean = () => true,
  ): AnsweringColumn[] =>
    found.flatMap((column) => {
      const cells = scan.names[wanted.indexOf(column)];
      return cells ? [{ cells, accepts }] : [];
    });

  function nameOfColumns(
    name: ScannedName,
    cells: readonly AnsweringColumn[],
    toName = (text: string): string => text,
  ): FilledName {
    const answers = new ColumnAnswers(cells, (text) => name.codeOf(toName(text)), 0);
    return filledName(name, (codes) => answers.fill(codes));
  }

  function nameFrom(name: ScannedName, found: readonly number[]): FilledName {
    return nameOfColumns(name, cellsOf(found));
  }

  /** Parts joined by spaces; one part alone needs no joining. */
  function joinedName(name: ScannedName, parts: readonly (readonly number[])[]): FilledName {
    const [only] = parts;
    if (parts.length < 2) return nameFrom(name, only ?? []);
    const texts = parts.map((part) => new ColumnAnswers(cellsOf(part), (text) => text, ''));
    const stated = (i: number): string[] =>
      texts.map((part) => part.at(i)).filter((text) => text !== '');
    return filledName(name, (codes) => {
      for (let i = 0; i < codes.length; i += 1) codes[i] = name.codeOf(stated(i).join(' '));
    });
  }

  function positionOf(name: ScannedName): FilledName {
    const lettered = cellsOf(of('well'), (text) => !isNumbered(text));
    return nameOfColumns(name, [...lettered, ...cellsOf(of('well').slice(0, 1))]);
  }

  /** The role that the task states, else the content. */
  function roleOf(name: ScannedName): FilledName {
    const statesRole = (text: string): boolean => roleOfTask(text) !== 'unknown';
    return nameOfColumns(name, cellsOf([...of('task'), ...of('use')], statesRole), roleOfTask);
  }

  const nameOf = (column: NameOfQpcr): ScannedName => new ScannedName(readings, column);
  const target = nameOf('target');
  const yes = (test: (text: string) => boolean, found: readonly number[]): ColumnAnswers<boolean> =>
    new ColumnAnswers(cellsOf(found), test, false);
  const section = yes((text) => text.startsWith('['), [0]);
  const word = yes(isHeaderWord, [0]);
  const namedWord = named === 0 ? word : yes(isHeaderWord, [named]);
  const inUse = yes(isUse, of('use'));
  const omitted = yes(saysYes, of('omit'));
  const notIncluded = yes(saysNo, of('include'));
  const unclear = yes(saysNeither, [...of('omit'), ...of('include')]);
  const toQuantity = (text: string): number => parseNumber(text, decimal) ?? Number.NaN;
  const names = {
    position: positionOf(nameOf('position')),
    sample:
      sampleParts.length > 0
        ? joinedName(nameOf('sample'), sampleParts)
        : nameFrom(nameOf('sample'), of('sample')),
    target: nameFrom(target, of('target')),
    group: joinedName(
      nameOf('group'),
      shifted(layout.groupColumns).map((column) => [column]),
    ),
    factor: joinedName(
      nameOf('factor'),
      shifted(layout.factorColumns).map((column) => [column]),
    ),
    replicate: nameFrom(nameOf('replicate'), shifted(layout.replicateColumns)),
    line: nameFrom(nameOf('line'), of('line')),
    run: nameFrom(nameOf('run'), of('run')),
    role: roleOf(nameOf('role')),
  };
  const dye = nameFrom(target, layout.dyeNamesTarget ? of('dye') : []);
  return {
    read(from, count) {
      scan.read(from, count);
      for (const { codes, fill } of [...Object.values(names), dye]) fill(codes.subarray(0, count));
    },
    hasOnlyRows: () => ![section, word, namedWord].some((answers) => answers.hasEver(true)),
    startsSection: (i) => section.at(i),
    mayBeHeader: (i) => word.at(i) || namedWord.at(i),
    cqs: scan.values.map((cells) => ({
      cells,
      text: new ColumnAnswers([{ cells }], toCqText, toCqText('')),
    })),
    names,
    dye,
    isInUse: (i) => inUse.at(i),
    isOmitted: (i) => omitted.at(i) || notIncluded.at(i),
    hasOmitted: () => omitted.hasEver(true) || notIncluded.hasEver(true),
    isUnclear: (i) => unclear.at(i),
    hasUnclear: () => unclear.hasEver(true),
    numbers: [
      ...numberFrom('quantity', toQuantity),
      ...numberFrom('tm', toTemperature),
      ...numberFrom('secondTm', toTemperature),
    ],
  };

  function numberFrom(
    name: NumberColumn & QpcrColumn,
    toNumber: (text: string) => number,
  ): NumberOfRow[] {
    const found = of(name);
    if (found.length === 0) return [];
    const answers = new ColumnAnswers(cellsOf(found), toNumber, Number.NaN);
    return [{ name, at: (i) => answers.at(i) }];
  }

  /** Melting temperatures in °C; 0 and less stand for none. */
  function toTemperature(text: string): number {
    const degrees = parseNumber(text, decimal);
    return degrees !== null && degrees > 0 ? degrees : Number.NaN;
  }

  function toCqText(text: string): CqText {
    return {
      parsed: parseCq(text, decimal),
      isBlank: text === '',
      isNumber: parseNumber(text, decimal) !== null,
      saysNothingAmplified: isNoAmplification(text),
    };
  }

  function isHeaderWord(text: string): boolean {
    if (text.length > 80 || /^[A-Z]{0,2}\d+$/.test(text)) return false;
    return text === headers[named] || qpcrColumnOf(text) !== null;
  }
}

function filledName(name: ScannedName, fill: FilledName['fill']): FilledName {
  return { name, codes: new Uint32Array(mostRowsOfScan), fill };
}

/** A content or type that says that the well is in use. */
function isUse(text: string): boolean {
  return !/^(empty|unused|not in use|none|-)$/i.test(text);
}
