import { doseUnits, readDoseUnit } from '../../domain/dose-unit.ts';
import type { Role } from '../../domain/reading.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { roleOfContent } from '../viability/well-role.ts';

/** A dose as a cell states it; `unit` is '' where it states none. */
export interface StatedDose {
  readonly dose: number;
  readonly unit: string;
}

/** What a cell of a layout says of its well; what it does not say is left out. */
export interface WellContent extends Partial<StatedDose> {
  readonly control?: 'blank' | 'vehicle';
  /** What a well is for that takes part in no curve. */
  readonly other?: Role;
  /** A name: of a compound or of cells. */
  readonly name?: string;
}

const amount = /^([+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?)\s*(\S*)$/i;
const namedAmount = /^(.*?\p{L}.*?)[\s,;:@_-]+((?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?\s*\S+)$/iu;
/** Units of doses that cannot be turned into others, beside those that can. */
const otherUnits = /^(?:gy|%|u\/ml|iu\/ml|mg\/kg|µg|ng|mg|x)$/i;
/** Wells without cells and without compound as people write them: `medium only`, `0.1% DMSO`, `cells + medium`. */
const blankWords =
  /^(?:blanks?|medium|media|no[- ]cells|cell[- ]?free|background|pbs|water)(?:[\s(),:-]|only|alone|control|wells?|blank|no cells|without cells)*$/i;
const vehicleWords =
  /^(?:[\d.,]+ ?% ?)?(?:vehicle|veh|dmso|etoh|ethanol|solvent|un-?treated|no[- ]?(?:drug|treatment|compound)|ctrl|control|cells(?: only)?|(?:medium|media) ?(?:\+|and|with) ?cells)(?:[\s(),:+-]|vehicle|veh|dmso|etoh|ethanol|control|ctrl|only|alone|cells?|wells?|medium|media|[\d.,]+ ?%|v\/v)*$/i;
/** What stands in cells of wells that were not used. */
const nothing = /^(?:[-–—.?]+|n\/?a|none|null|empty|un-?used|not used|x)$/i;
/** A longer text is a remark, and names nothing. */
const longest = 120;
/** Words for a well with the compound that do not name it. */
const someCompound =
  /^(?:compounds?|drugs?|cmpd|treated|treatment|test|inhibitor|agent|sample|unknown)$/i;

/** The dose that a cell states, with its unit (`10 µM`, `100nM`, `0,3`); null for other words and negative numbers. */
export function readDose(text: string, decimal: DecimalSign): StatedDose | null {
  if (text.length > longest) return null;
  const [, number = '', unit = ''] = amount.exec(text.trim()) ?? [];
  const dose = number === '' ? null : parseNumber(number, decimal);
  return dose !== null && dose >= 0 ? { dose, unit: readDoseUnit(unit) } : null;
}

/** Whether a well holds no cells or no compound, by the word in its cell; null for any other. */
export function readControl(text: string): 'blank' | 'vehicle' | null {
  if (text.length > longest) return null;
  const role = roleOfContent(text);
  if (role !== null) return role === 'blank' || role === 'vehicle' ? role : null;
  if (blankWords.test(text)) return 'blank';
  return vehicleWords.test(text) ? 'vehicle' : null;
}

/** What a cell of a layout that mixes all of it says: a control, a dose, a name, or a name with its dose. */
export function readContent(text: string, decimal: DecimalSign): WellContent {
  if (text.length > longest) return {};
  const control = readControl(text);
  if (control) return { control };
  const other = roleOfContent(text);
  if (other) return { other };
  const dose = readDose(text, decimal);
  if (dose && isUnit(dose.unit)) return dose;
  const [, name = '', rest = ''] = namedAmount.exec(text) ?? [];
  const own = name === '' ? null : readDose(rest, decimal);
  if (own && own.unit !== '' && isUnit(own.unit)) return { name: name.trim(), ...own };
  return someCompound.test(text) || nothing.test(text) ? {} : { name: text };
}

function isUnit(unit: string): boolean {
  return unit === '' || doseUnits.includes(unit) || otherUnits.test(unit);
}
