import { namesCells } from '../layout/names-cells.ts';
import { saysDose } from '../layout/judge-grid.ts';
import { readContent, readDose } from '../layout/well-content.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import type { WellFacts } from '../viability/plate-readings.ts';
import { compoundOfHeader, doseUnitOf, viabilityColumnOf } from '../viability/viability-columns.ts';
import { roleOfContent } from '../viability/well-role.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import type { PlateGrid, PlateLine } from './plate-grid.ts';
import { isCalculated } from './plate-grid.ts';

/** Words that say what was read, not whose wells these are. */
const readWord =
  /\d{3} ?nm\b|[Aa]bsorb|\b(?:OD|od)(?![a-z])|[Ll]umi|[Ff]luor|\bR[FL]U\b|^[Rr]ead|^[Ll]abel/;

/**
 * What people write along the edges of a plate: above its numbers what each column holds, beside its rows whose they
 * are. Only an edge that is filled from end to end counts; titles and preambles are not.
 */
export function marginsOf(grid: PlateGrid): (column: number, line: PlateLine) => WellFacts {
  const [top, side] = [factsAbove(grid), factsBeside(grid)];
  const above = new Map(grid.columns.map(({ column }, i) => [column, top[i] ?? {}]));
  const beside = new Map(grid.lines.map((line, i) => [line, side[i] ?? {}]));
  return (column, line) => {
    const [one, other] = [above.get(column) ?? {}, beside.get(line) ?? {}];
    const group = [other.group, one.group].filter(Boolean).join(' ');
    return { ...other, ...one, ...(group === '' ? {} : { group }) };
  };
}

function factsAbove({ table, headerRow, columns, isFurther }: PlateGrid): WellFacts[] {
  if (headerRow < 1 || isFurther) return [];
  const at = (column: number): string => table.cell(headerRow - 1, column).trim();
  const texts = columns.map(({ column }) => at(column));
  const label = at((columns[0]?.column ?? 1) - 1);
  const areDoses = saysDose(label) || viabilityColumnOf(label) === 'dose';
  return areDoses ? dosesOf(texts, label) : namesOf(texts);
}

function factsBeside({ table, columns, lines }: PlateGrid): WellFacts[] {
  if (new Set(lines.map(({ letter }) => letter)).size < lines.length) return [];
  const [first, last] = [columns[0]?.column ?? 1, columns.at(-1)?.column ?? 0];
  const textsAt = (column: number): string[] =>
    lines.map(({ row }) => (column < 0 ? '' : table.cell(row, column).trim()));
  const behind = namesOf(textsAt(last + 1));
  return behind.length > 0 ? behind : namesOf(textsAt(first - 2));
}

/** Doses under a word that says so; anything else there may be a control. */
function dosesOf(texts: readonly string[], label: string): WellFacts[] {
  const decimal = findDecimalSign(texts);
  const compound = compoundOfHeader(label);
  const facts = texts.map((text): WellFacts | null => {
    const { control } = readContent(text, decimal);
    if (control) return { role: control };
    const stated = readDose(text, decimal);
    const doseUnit = stated?.unit || doseUnitOf(label);
    if (!stated) return text === '' ? {} : null;
    const role = stated.dose === 0 ? ('vehicle' as const) : ('treated' as const);
    return {
      role,
      dose: stated.dose,
      ...(doseUnit === '' ? {} : { doseUnit }),
      ...(compound === '' ? {} : { compound }),
    };
  });
  return facts.every((fact) => fact !== null) ? facts : [];
}

/** Names, or a mixture of controls and doses with their units; empty for an edge that is not filled with such. */
function namesOf(texts: readonly string[]): WellFacts[] {
  const isName = (text: string): boolean =>
    hasLetter(text) && !isNumberLike(text) && !readWord.test(text) && !isCalculated(text);
  const isControl = (text: string): boolean => roleOfContent(text) !== null;
  if (new Set(texts).size < 2 || !texts.every((text) => isControl(text) || isName(text))) return [];
  const contents = texts.map((text) => readContent(text, '.'));
  const isMixture = contents.some(({ dose, unit = '' }) => dose !== undefined && unit !== '');
  return contents.map(({ control, other, name, dose, unit }, i): WellFacts => {
    const role = control ?? other ?? roleOfDose(dose);
    const named = name !== undefined && (namesCells(name) ? { sample: name } : { compound: name });
    return {
      ...(isMixture ? named : role ? {} : { group: texts[i] ?? '' }),
      ...(isMixture && dose !== undefined ? { dose, ...(unit ? { doseUnit: unit } : {}) } : {}),
      ...(role ? { role } : {}),
    };
  });
}

function roleOfDose(dose: number | undefined): WellFacts['role'] {
  if (dose === undefined) return undefined;
  return dose === 0 ? 'vehicle' : 'treated';
}
