import { foldHeader } from '../tables/fold-header.ts';
import type { GridVerdict } from '../layout/judge-grid.ts';
import { judgeGrid } from '../layout/judge-grid.ts';
import { namesCells } from '../layout/names-cells.ts';
import { titleKind } from '../layout/title-kind.ts';
import { readContent, readDose } from '../layout/well-content.ts';
import { isMeasured } from './measured-grids.ts';
import type { PlateGrid, PlateLine } from './plate-grid.ts';
import { cellsOf, titleAbove } from './plate-grid.ts';
import type { WellFacts } from '../viability/plate-readings.ts';
import { decimalOf } from '../viability/plate-readings.ts';
import { doseUnitOf } from '../viability/viability-columns.ts';
import { roleOfContent } from '../viability/well-role.ts';
import { isNumberLike } from '../viability/well-signal.ts';

/** A measured plate with what the layout grids beside it say of its wells. */
export interface LaidOutPlate {
  readonly grid: PlateGrid;
  readonly run: string;
  readonly read: string;
  readonly factsOf: (position: string, line: PlateLine) => WellFacts;
}

/** The plates of a file that are read, and the titles of those that were calculated from them. */
export interface LaidOutPlates {
  readonly plates: readonly LaidOutPlate[];
  readonly unread: readonly string[];
}

type LayoutKind = 'dose' | 'compound' | 'line' | 'replicate' | 'sample' | 'group' | 'content';

const layoutNames: readonly (readonly [pattern: RegExp, kind: LayoutKind])[] = [
  [/^(dose|doses|conc|concentration|concentrations)(?!.*(response|curve))/, 'dose'],
  [/^treatment/, 'compound'],
  [/^(sample|wellid|content|layout|name|id|type|role)/, 'sample'],
];

/** Titles of plates that were calculated from others: they are not read where the raw plate is there. */
const calculated =
  /blank|correct|korrigiert|normali[sz]|normiert|average|\bmean\b|mittelwert|moyenne|promedio|平均|percent|%|\bs\.?d\.?\b|\bcv\b|ratio|subtract|difference|\bminus\b|relative|fold|[δΔ]|\bdelta\b|\bof (?:control|vehicle|dmso|untreated)\b/iu;
/** `570-690`: the one wavelength without the other, where both have plates of their own. */
const difference = /\b(\d{3})(?: ?nm)?\s*[-–−]\s*(\d{3})\b/;
/** Titles that name a wavelength or a channel, not a plate. */
const readName =
  /\d{3}\s*nm\b|^\d{3}$|absorbance|\babs\b|\bod\b|luminescence|fluorescence|\br[fl]u\b/i;

/**
 * Tells the layouts among the grids of a file from the plates, by their names (`Drug`, `Concentration` in the
 * corner or above) or because they hold words, and lays them over the plates.
 */
export function layOutPlates(grids: readonly PlateGrid[]): LaidOutPlates {
  const told = grids.map((grid) => ({ grid, kind: kindOf(grid) }));
  const others = told.filter(({ kind, grid }) => kind === null && isMeasured(grid));
  // Bare numbers that lie as doses do are the signals where a file has no others.
  const series = others.filter(({ grid }) => judge(grid).is === 'layout');
  const doses = series.length < others.length ? series.map(({ grid }) => grid) : [];
  const measured = others.map(({ grid }) => grid).filter((grid) => !doses.includes(grid));
  const facts = new Map<string, WellFacts>();
  for (const { grid, kind } of told) if (kind) layOver(facts, grid, kind);
  for (const grid of doses) layOver(facts, grid, 'dose');
  const names = measured.map(nameOf);
  const raw = measured.filter((grid) => !isCalculated(nameOf(grid) || grid.table.sheet, names));
  const plates = raw.length > 0 ? raw : measured;
  const unread = measured.filter((grid) => !plates.includes(grid));
  const laidOut = plates.map((grid, i) => {
    const name = nameOf(grid);
    const sheetRun = grid.table.sheet;
    const isRead = sheetRun !== '' || plates.length === 1 || readName.test(name);
    const plate = plates.some(({ isFurther }) => isFurther) ? `Plate ${i + 1}` : '';
    return {
      grid,
      run: [sheetRun, plate].filter(Boolean).join(' ') || (isRead ? '' : name || `Plate ${i + 1}`),
      read: isRead ? name : '',
      factsOf: (position: string) => facts.get(position) ?? {},
    };
  });
  return { plates: laidOut, unread: unread.map((grid) => nameOf(grid) || grid.table.sheet) };
}

function isCalculated(name: string, all: readonly string[]): boolean {
  const [, one = '', other = ''] = difference.exec(name) ?? [];
  const hasPlate = (wavelength: string): boolean =>
    all.some((title) => title !== name && title.includes(wavelength));
  return calculated.test(name) || (one !== '' && hasPlate(one) && hasPlate(other));
}

function nameOf(grid: PlateGrid): string {
  if (/\p{L}/u.test(grid.corner) && !/^(row|rows)$/i.test(grid.corner)) return grid.corner;
  const [title = '', ...rest] = titleAbove(grid, 2);
  if (rest.length === 0) return isNumberLike(title) ? '' : title;
  return ownTitle(grid);
}

/** Of plates beside each other each has its title above its own columns. */
function ownTitle({ table, headerRow, columns }: PlateGrid): string {
  const from = (columns[0]?.column ?? 1) - 1;
  const to = columns.at(-1)?.column ?? from;
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - 2); row -= 1) {
    const texts: string[] = [];
    for (let column = from; column <= to; column += 1) {
      const text = table.cell(row, column).trim();
      if (text !== '') texts.push(text);
    }
    const [title = '', ...others] = texts;
    if (title !== '') return others.length === 0 && !isNumberLike(title) ? title : '';
  }
  return '';
}

/** What a grid lays out; null for a plate of signals. */
function kindOf(grid: PlateGrid): LayoutKind | null {
  const name = foldHeader(nameOf(grid));
  const named = layoutNames.find(([pattern]) => pattern.test(name))?.[1];
  if (named === 'sample' && /^(content|layout)/.test(name) && statesDoses(grid)) return 'content';
  if (named) return named;
  const kind = titleKind(name);
  if (kind === 'target') return 'compound';
  if (kind === 'line' || kind === 'replicate') return kind;
  const filled = [...cellsOf(grid)].filter(({ text }) => text !== '');
  const words = filled.filter(({ text }) => /\p{L}/u.test(text) && !isNumberLike(text)).length;
  if (filled.length === 0 || isMeasured(grid)) return null;
  const verdict = judge(grid);
  if (verdict.is === 'layout' && verdict.kind === 'content') return 'content';
  return words > filled.length / 2 ? 'group' : null;
}

/** Whether a plate of all that its wells hold states doses with their units. */
function statesDoses(grid: PlateGrid): boolean {
  const decimal = decimalOf(grid);
  const doses = new Set<string>();
  for (const { text } of cellsOf(grid)) {
    const { dose, unit = '' } = readContent(text, decimal);
    if (dose !== undefined && unit !== '') doses.add(`${dose} ${unit}`);
  }
  return doses.size > 1;
}

function judge(grid: PlateGrid): GridVerdict {
  const cells = new Map<PlateLine, string[]>(grid.lines.map((line) => [line, []]));
  for (const { line, text } of cellsOf(grid)) cells.get(line)?.push(text);
  return judgeGrid({ cells: [...cells.values()], title: nameOf(grid), file: '' });
}

function layOver(facts: Map<string, WellFacts>, grid: PlateGrid, kind: LayoutKind): void {
  const decimal = decimalOf(grid);
  const doseUnit = doseUnitOf(nameOf(grid));
  for (const { position, text } of cellsOf(grid)) {
    if (text === '') continue;
    const known = facts.get(position) ?? {};
    if (kind === 'dose' || kind === 'content') {
      const stated = readContent(text, decimal);
      const { dose, unit } = kind === 'dose' ? (readDose(text, decimal) ?? {}) : stated;
      const { control, other, name } = stated;
      const amount = dose === undefined ? {} : { dose, ...unitOf(unit, doseUnit) };
      const role = control ?? other ?? known.role ?? roleOfDose(dose);
      const named =
        kind === 'content' && name !== undefined
          ? { [namesCells(name) ? 'sample' : 'compound']: name }
          : {};
      facts.set(position, { ...known, ...named, ...amount, ...(role ? { role } : {}) });
      continue;
    }
    const role =
      kind === 'compound' || kind === 'sample' || kind === 'group' ? roleOfContent(text) : null;
    facts.set(position, { ...known, [kind]: text, ...(role ? { role } : {}) });
  }
}

function roleOfDose(dose: number | undefined): WellFacts['role'] {
  if (dose === undefined) return undefined;
  return dose === 0 ? 'vehicle' : 'treated';
}

function unitOf(own: string | undefined, ofAll: string): Pick<WellFacts, 'doseUnit'> {
  const doseUnit = own || ofAll;
  return doseUnit === '' ? {} : { doseUnit };
}
