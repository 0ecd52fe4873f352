import type { Header } from '../tables/header-match.ts';
import { readContent } from '../layout/well-content.ts';
import { areLogarithms } from './log-doses.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { findDecimalSign, parseNumber } from '../tables/parse-number.ts';
import type { WellFacts } from './plate-readings.ts';
import type { ViabilityColumn } from './viability-columns.ts';
import { compoundOfHeader, doseUnitOf, tidyUnit } from './viability-columns.ts';
import { roleOfContent } from './well-role.ts';

/** A number that states its own unit, as tables of mixed units do. */
const doseAndUnit =
  /^([^\p{L}]*\d[\d.,]*(?:e[+-]?\d+)?)\s*([pnuµμm]?M|[pnuµμm]?mol\/[lL]|[nuµμm]?g\/m?[lL])$/u;

function withoutUnit(text: string): string {
  return doseAndUnit.exec(text)?.[1] ?? text;
}

const wellName = /^([A-Z]{1,2})[: -]?0*(\d{1,2})$/i;

/** Reads what the rows of a table state beside their response; a `title` names the compound where nothing else does. */
export function factsReader(
  header: Header<ViabilityColumn>,
  title: string,
): (row: number) => WellFacts {
  const { table, columns, headers } = header;
  const columnOf = (role: ViabilityColumn): number => columns.get(role)?.[0] ?? -1;
  const at = (row: number, role: ViabilityColumn): string => {
    const column = columnOf(role);
    return column < 0 ? '' : table.cell(row, column).trim();
  };
  const saysLog = !columns.has('dose') && columns.has('logDose');
  const doseRole = saysLog ? 'logDose' : 'dose';
  const isUnnamed = !columns.has('compound') && !columns.has('sample');
  const headerCompound =
    compoundOfHeader(headers[columnOf(doseRole)] ?? '') || (isUnnamed ? title : '');
  // Units may have a row of their own below the header.
  const headerUnit =
    doseUnitOf(headers[columnOf(doseRole)] ?? '') ||
    doseUnitOf(columnOf(doseRole) < 0 ? '' : table.cell(header.row + 1, columnOf(doseRole)));
  const decimal = findDecimalSign(cellsBelow(header, columnOf(doseRole)));
  const isLog = saysLog && areLogarithms(numbersBelow(header, columnOf(doseRole), decimal));
  const number = (row: number, role: ViabilityColumn): number | undefined =>
    parseNumber(withoutUnit(at(row, role)), decimal) ?? undefined;
  const contentOf = contentReader(header, doseRole);
  const compoundIsSample = !columns.has('compound') && !columns.has('line');

  let plate = '';

  return (row) => {
    const content = contentOf(row);
    const stated = content?.dose ?? number(row, doseRole);
    const dose = stated !== undefined && isLog ? 10 ** stated : stated;
    const treated = combine(
      { compound: content?.name ?? (at(row, 'compound') || headerCompound), dose },
      { compound: at(row, 'secondCompound'), dose: number(row, 'secondDose') },
      unitAt(row),
    );
    const sample = at(row, 'sample');
    const compound = treated.compound || (compoundIsSample && dose !== undefined ? sample : '');
    const said =
      roleOfContent(at(row, 'content')) ??
      roleOfContent(compound) ??
      roleOfContent(sample) ??
      roleOfContent(at(row, doseRole));
    const role =
      said ?? (treated.dose === 0 ? 'vehicle' : (treated.dose ?? 0) > 0 ? 'treated' : null);
    return {
      position: positionOf(row),
      sample,
      compound,
      line: at(row, 'line'),
      group: at(row, 'group'),
      replicate: at(row, 'replicate'),
      run: plateOf(row),
      time: at(row, 'time'),
      read: at(row, 'read'),
      ...(role ? { role } : {}),
      ...(treated.dose === undefined
        ? {}
        : { dose: treated.dose, doseUnit: content?.unit ?? unitAt(row) }),
      ...optional('untreatedSignal', number(row, 'untreated')),
      ...optional('startSignal', number(row, 'start')),
    };
  };

  /** Of the dose itself (`100 nM`), else of a column beside it, else of the header. */
  function unitAt(row: number): string {
    const [, , own = ''] = doseAndUnit.exec(at(row, doseRole)) ?? [];
    return tidyUnit(own) || tidyUnit(at(row, 'doseUnit')) || headerUnit;
  }

  /** The plate of a row; lists name it once and leave it blank below. */
  function plateOf(row: number): string {
    plate = at(row, 'plate') || plate;
    return plate;
  }

  function positionOf(row: number): string {
    const [letter, digits] = [at(row, 'wellRow'), at(row, 'wellColumn')];
    const text = columns.has('well') ? at(row, 'well') : `${letter}${digits}`;
    const well = wellName.exec(text);
    return well ? `${well[1]?.toUpperCase()}${well[2]}` : '';
  }
}

/**
 * What the cells of a column of treatments say where no column has the doses: `1 µM`, `Inhibitor A 10 nM`. Two
 * of them at least must state a dose with its unit; null for rows that state none.
 */
function contentReader(
  header: Header<ViabilityColumn>,
  doseRole: 'dose' | 'logDose',
): (row: number) => { readonly name: string; readonly dose: number; readonly unit: string } | null {
  const [column] = header.columns.get('compound') ?? header.columns.get('group') ?? [];
  if (column === undefined || header.columns.has(doseRole)) return () => null;
  const cells = cellsBelow(header, column);
  const decimal = findDecimalSign(cells.map((text) => /[\d.,]+/.exec(text)?.[0] ?? ''));
  const contentOf = (text: string): ReturnType<ReturnType<typeof contentReader>> => {
    const { name = '', dose, unit = '' } = readContent(text.trim(), decimal);
    return dose === undefined || unit === '' ? null : { name, dose, unit };
  };
  const doses = new Set(cells.flatMap((text) => contentOf(text)?.dose ?? []));
  return doses.size > 1 ? (row) => contentOf(header.table.cell(row, column)) : () => null;
}

interface Treatment {
  readonly compound: string;
  readonly dose: number | undefined;
}

/**
 * Two drugs in a well: each alone is a curve of its own; together they are a curve of the first at the stated
 * dose of the second.
 */
function combine(first: Treatment, second: Treatment, unit: string): Treatment {
  if (!second.dose) return first;
  if (!first.dose) return second;
  const fixed = [second.compound, String(second.dose), unit]
    .filter((text) => text !== '')
    .join(' ');
  return { compound: `${first.compound} + ${fixed}`, dose: first.dose };
}

function optional<Name extends string>(
  name: Name,
  value: number | undefined,
): Partial<Record<Name, number>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, number>);
}

function cellsBelow({ table, row }: Header<ViabilityColumn>, column: number): string[] {
  const cells: string[] = [];
  for (let i = row + 1; i < Math.min(table.rowCount, row + 500); i += 1)
    cells.push(table.cell(i, column));
  return column < 0 ? [] : cells;
}

function numbersBelow(
  header: Header<ViabilityColumn>,
  column: number,
  decimal: DecimalSign,
): number[] {
  return cellsBelow(header, column).flatMap((cell) => parseNumber(cell, decimal) ?? []);
}
