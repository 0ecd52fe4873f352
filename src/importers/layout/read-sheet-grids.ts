import type { LayoutMeaning } from '../../domain/mapping.ts';
import { layoutMeanings } from '../../domain/mapping.ts';
import type { SheetColumn, SheetEntry } from '../../domain/sample-sheet.ts';
import { countNaming } from '../../domain/sample-sheet.ts';
import { layoutMeaningOf, statedLayoutMeaning } from '../mapping/guess-mapping.ts';
import type { FoundGrid } from './find-layouts.ts';
import { gridsOf } from './find-layouts.ts';
import type { LayoutKind } from './judge-grid.ts';
import { saysDose } from './judge-grid.ts';
import { namesCells } from './names-cells.ts';
import { plateWords } from './plate-words.ts';
import { readContent, readDose } from './well-content.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { findDecimalSign, numberOf } from '../tables/parse-number.ts';
import { plateCells, wellName } from '../grid/plate-areas.ts';
import type { SheetTable } from './sheet-table.ts';
import { statedName } from '../tables/stated-name.ts';
import { statedRole } from '../tables/stated-role.ts';
import type { Table } from '../tables/table.ts';
import { doseUnitOf } from '../viability/viability-columns.ts';

/** A plate of the file and what it says of its wells. */
interface NamedGrid extends FoundGrid {
  readonly kind: LayoutKind;
}

/** The plates of a file that lay out the same wells, by what they say. */
interface LaidPlate {
  readonly name: string;
  readonly grids: Map<LayoutKind, NamedGrid>;
}

/**
 * Reads plates whose wells are names or doses; a plate that says the same thing again is the next plate. Empty when
 * one holds signals, or numbers that could be, unless `isLayout` says that they are doses.
 */
export function readSheetGrids(
  file: string,
  tables: readonly Table[],
  isLayout = false,
): SheetTable[] {
  const grids = tables.flatMap((table) => gridsOf(table, file));
  if (!isLayout && grids.some(holdsSignals)) return [];
  const plates = partPlates(file, grids, isLayout);
  const reasons = grids.map(({ verdict }) => (verdict.is === 'layout' ? verdict.why : ''));
  const why = isLayout ? '' : (reasons.find((reason) => reason !== '') ?? '');
  return plates
    .map(({ name, grids: laid }, i): SheetTable => ({
      plate: plates.length > 1 ? name || String(i + 1) : '',
      keyedBy: 'position',
      entries: entriesOf(file, laid),
      replicateMeaning: 'unclear',
      why,
    }))
    .filter(({ entries }) => countNaming(entries) > 0);
}

/** Signals, or bare numbers that may be; whole numbers without a word are taken for numbered samples. */
function holdsSignals({ table, area, verdict }: FoundGrid): boolean {
  if (verdict.is === 'layout') return false;
  const texts = [...plateCells(table, area)].map(({ text }) => text).filter((text) => text !== '');
  const decimals = texts.filter((text) => {
    const number = numberOf(text);
    return number !== null && !Number.isInteger(number);
  });
  return decimals.length > texts.length / 4;
}

function partPlates(file: string, grids: readonly FoundGrid[], isLayout: boolean): LaidPlate[] {
  const names = grids.map(({ title }) => plateWords(title));
  // Where every plate bears a name, its name says whose it is; else the order does.
  const areNamed = grids.length > 1 && names.every((name) => name !== '');
  const hasDoses = grids.some(({ verdict }) => verdict.is === 'layout' && verdict.kind === 'dose');
  const plates: LaidPlate[] = [];
  for (const [i, grid] of grids.entries()) {
    const name = names[i] ?? '';
    const named = areNamed ? plates.find((plate) => plate.name === name) : undefined;
    let plate = areNamed ? named : plates.at(-1);
    const kind = kindOf(file, grid, {
      isLayout,
      hasDoses,
      taken: [...(plate?.grids.keys() ?? [])],
    });
    if (!plate || plate.grids.has(kind)) {
      plate = { name, grids: new Map() };
      plates.push(plate);
    }
    plate.grids.set(kind, { ...grid, kind });
  }
  return plates;
}

interface KindContext {
  readonly isLayout: boolean;
  readonly hasDoses: boolean;
  readonly taken: readonly LayoutKind[];
}

function kindOf(
  file: string,
  { title, verdict }: FoundGrid,
  { isLayout, hasDoses, taken }: KindContext,
): LayoutKind {
  const kind = verdict.is === 'layout' ? verdict.kind : isLayout ? 'dose' : null;
  // What a plate is treated with has doses beside it; without them it is the group of a sample.
  if (kind === 'group' && hasDoses && /treat/i.test(title)) return 'content';
  const stated = kind ?? statedLayoutMeaning(file);
  if (stated !== null) return stated;
  if (hasDoses && !taken.includes('target') && !taken.includes('content')) return 'content';
  return layoutMeaningOf('', taken.filter(isMeaning)) ?? 'sample';
}

function isMeaning(kind: LayoutKind): kind is LayoutMeaning {
  return layoutMeanings.some((meaning) => meaning === kind);
}

type Entry = { names: Partial<Record<SheetColumn, string>>; dose: number | null; row: number };

function entriesOf(file: string, plate: ReadonlyMap<LayoutKind, NamedGrid>): SheetEntry[] {
  const wells = new Map<string, Entry>();
  for (const grid of plate.values()) {
    const { table, area, title } = grid;
    const cells = [...plateCells(table, area)];
    const decimal = findDecimalSign(cells.map(({ text }) => text));
    const unit = doseUnitOf(title) || (saysDose(file) ? doseUnitOf(file) : '');
    for (const { row, column, text } of cells) {
      const said = text === '' ? null : sayOf(grid.kind, text, decimal, unit);
      if (!said) continue;
      const key = wellName(row, column);
      const well = wells.get(key) ?? { names: {}, dose: null, row: table.lineOf(area.row + row) };
      Object.assign(well.names, said.names);
      well.dose = said.dose ?? well.dose;
      wells.set(key, well);
    }
  }
  return [...wells].map(([key, well]) => ({ key, ...well }));
}

/** What a cell says; null for one that says nothing of the kind. */
function sayOf(
  kind: LayoutKind,
  text: string,
  decimal: DecimalSign,
  unit: string,
): Pick<Entry, 'names' | 'dose'> | null {
  if (kind === 'role') {
    const role = statedRole(text);
    return role === 'unknown' ? null : { names: { role }, dose: null };
  }
  if (kind !== 'dose' && kind !== 'content') {
    const name = statedName(kind, text);
    return { names: name === '' ? {} : { [kind]: name }, dose: null };
  }
  const {
    control,
    other,
    name,
    dose,
    unit: own,
  } = kind === 'dose' ? doseOf(text, decimal) : readContent(text, decimal);
  const names: Entry['names'] = {};
  if (kind === 'content') names.content = text;
  if (other) names.role = other;
  if (control) names.compound = control === 'blank' ? 'Blank' : 'Vehicle';
  if (name !== undefined) names[namesCells(name) ? 'sample' : 'compound'] = name;
  if (dose !== undefined && (own || unit) !== '') names.doseUnit = own || unit;
  if (dose === undefined && !Object.keys(names).some((column) => column !== 'content')) return null;
  return { names, dose: dose ?? null };
}

/** A plate of doses may say of a well that it holds none. */
function doseOf(text: string, decimal: DecimalSign): ReturnType<typeof readContent> {
  const { control } = readContent(text, decimal);
  return control ? { control } : (readDose(text, decimal) ?? {});
}
