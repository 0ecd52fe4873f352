import { foldHeader } from './fold-header.ts';
import { isMeasured } from './measured-grids.ts';
import { parseNumber } from './parse-number.ts';
import type { PlateGrid, PlateLine } from './plate-grid.ts';
import { cellsOf, titleAbove } from './plate-grid.ts';
import type { WellFacts } from './plate-readings.ts';
import { decimalOf } from './plate-readings.ts';
import { doseUnitOf } from './viability-columns.ts';
import { roleOfContent } from './well-role.ts';
import { isNumberLike } from './well-signal.ts';

/** A measured plate with what the layout grids beside it say of its wells. */
export interface LaidOutPlate {
  readonly grid: PlateGrid;
  readonly run: string;
  readonly read: string;
  readonly factsOf: (position: string, line: PlateLine) => WellFacts;
}

type LayoutKind = 'dose' | 'compound' | 'line' | 'replicate' | 'sample' | 'group';

const layoutNames: readonly (readonly [pattern: RegExp, kind: LayoutKind])[] = [
  [/^(dose|doses|conc|concentration|concentrations)/, 'dose'],
  [/^(drug|compound|treatment|inhibitor|agent|substance)/, 'compound'],
  [/^(line|cell|cellline|strain|bacteria|organism)/, 'line'],
  [/^(replicate|rep)/, 'replicate'],
  [/^(sample|wellid|content|layout|name|id|type|role)/, 'sample'],
];

/** Titles of plates that were calculated from others: they are not read where the raw plate is there. */
const calculated =
  /blank|corrected|normali[sz]ed|average|\bmean\b|percent|%|\bs\.?d\.?\b|\bcv\b|ratio|subtracted/i;
/** Titles that name a wavelength or a channel, not a plate. */
const readName =
  /\d{3}\s*nm\b|^\d{3}$|absorbance|\babs\b|\bod\b|luminescence|fluorescence|\br[fl]u\b/i;

/**
 * Tells the layouts among the grids of a file from the plates, by their names (`Drug`, `Concentration` in the
 * corner or above) or because they hold words, and lays them over the plates.
 */
export function layOutPlates(grids: readonly PlateGrid[]): LaidOutPlate[] {
  const layouts = grids.flatMap((grid) => {
    const kind = kindOf(grid);
    return kind ? [{ grid, kind }] : [];
  });
  const facts = new Map<string, WellFacts>();
  for (const { grid, kind } of layouts) layOver(facts, grid, kind);
  const measured = grids.filter((grid) => kindOf(grid) === null && isMeasured(grid));
  const raw = measured.filter((grid) => !calculated.test(nameOf(grid)));
  const plates = raw.length > 0 ? raw : measured;
  return plates.map((grid, i) => {
    const name = nameOf(grid);
    const sheetRun = grid.table.sheet;
    const isRead = sheetRun !== '' || plates.length === 1 || readName.test(name);
    return {
      grid,
      run: sheetRun || (isRead ? '' : name || `Plate ${i + 1}`),
      read: isRead ? name : '',
      factsOf: (position) => facts.get(position) ?? {},
    };
  });
}

function nameOf(grid: PlateGrid): string {
  if (/\p{L}/u.test(grid.corner) && !/^(row|rows)$/i.test(grid.corner)) return grid.corner;
  const [title = '', ...rest] = titleAbove(grid, 2);
  return rest.length === 0 && !isNumberLike(title) ? title : '';
}

/** What a grid lays out; null for a plate of signals. */
function kindOf(grid: PlateGrid): LayoutKind | null {
  const name = foldHeader(nameOf(grid));
  const named = layoutNames.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return named;
  const filled = [...cellsOf(grid)].filter(({ text }) => text !== '');
  const words = filled.filter(({ text }) => /\p{L}/u.test(text) && !isNumberLike(text)).length;
  return filled.length > 0 && words > filled.length / 2 ? 'group' : null;
}

function layOver(facts: Map<string, WellFacts>, grid: PlateGrid, kind: LayoutKind): void {
  const decimal = decimalOf(grid);
  const doseUnit = doseUnitOf(nameOf(grid));
  for (const { position, text } of cellsOf(grid)) {
    if (text === '') continue;
    const known = facts.get(position) ?? {};
    if (kind === 'dose') {
      const dose = parseNumber(text, decimal);
      if (dose === null) continue;
      const role = known.role ?? (dose === 0 ? 'vehicle' : 'treated');
      facts.set(position, { ...known, dose, role, ...(doseUnit === '' ? {} : { doseUnit }) });
      continue;
    }
    const role =
      kind === 'compound' || kind === 'sample' || kind === 'group' ? roleOfContent(text) : null;
    facts.set(position, { ...known, [kind]: text, ...(role ? { role } : {}) });
  }
}
