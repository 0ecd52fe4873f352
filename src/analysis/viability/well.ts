import { readDoseUnit } from '../../domain/dose-unit.ts';
import type { Role } from '../../domain/reading.ts';
import { nameOf } from '../../domain/reading.ts';
import { sampleColumnOf } from '../../domain/sample-column.ts';
import type { Source } from '../../domain/source.ts';
import { targetNames } from '../../domain/target-names.ts';
import type { StudyIndex } from '../study-index.ts';
import { countsReplicates, withinOf } from '../study-index.ts';

export type WellRole = 'blank' | 'vehicle' | 'treated' | 'other' | 'unknown';

/** What one reading of a plate stands for, by the user's layout, else the file, else its names. */
export interface WellMeaning {
  readonly role: WellRole;
  /** '' where nothing names one. */
  readonly compound: string;
  /** NaN where no dose is stated. */
  readonly dose: number;
  readonly doseUnit: string;
  readonly line: string;
  readonly group: string;
  readonly replicate: string;
  readonly leftOut: boolean;
}

const others: ReadonlySet<string> = new Set(['standard', 'positive-control']);
/** Without cells: a sheet that says it in the words of PCR means the same. */
const blanks: ReadonlySet<string> = new Set(['blank', 'no-template']);

/** The meaning of reading `i`: what the user painted wins over the file's columns, these over the names. */
export function meaningOf(index: StudyIndex, source: Source, i: number): WellMeaning {
  const { readings } = source;
  const name = nameOf(readings, sampleColumnOf(source), i);
  const sample = index.sample(name);
  const painted = index.well(
    source.id,
    nameOf(readings, 'run', i),
    nameOf(readings, 'position', i),
  );
  const stated = nameOf(readings, 'compound', i);
  // Some tables name the cells where others name the compound.
  const isCells = stated === name && (sample?.group.value ?? '') !== '';
  const named = painted?.compound ?? (isCells ? '' : stated);
  const control = controlNamed(named);
  const dose = painted?.dose ?? readings.numbers.dose?.[i] ?? Number.NaN;
  const unit = painted?.doseUnit ?? nameOf(readings, 'doseUnit', i);
  const fileRole = nameOf(readings, 'role', i);
  const byName = control ?? controlNamed(name) ?? sample?.role.value ?? '';
  const said = sample?.role.origin === 'user' ? sample.role.value : null;
  const edited = (column: 'line' | 'group' | 'replicate'): string => {
    const mine = painted?.[column];
    const known = sample?.[column];
    if (mine !== undefined || known?.origin === 'user') return mine ?? known?.value ?? '';
    if (column === 'replicate' && !countsReplicates(source, index.study)) return known?.value ?? '';
    const own = nameOf(readings, column, i);
    // What the study has for a sample is what the files state once all of it is seen: one spelling, factors parted.
    if (known && known.value !== '') return known.value;
    return canonical(own, column === 'group' ? index.annotation.groups : []);
  };
  return {
    role:
      painted?.role ??
      (said === null
        ? roleOf(fileRole as Role, byName, dose)
        : roleOf(said, said === 'unknown' ? ofWell(control, fileRole, byName) : '', dose)),
    compound: control === null ? canonical(named, ['Anastrozole']) : '',
    dose,
    doseUnit: readDoseUnit(unit),
    line: withinOf(edited('line'), sample ? index.factorOf(sample) : ''),
    group: edited('group'),
    replicate: edited('replicate'),
    leftOut: painted?.leftOut ?? sample?.leftOut ?? false,
  };
}

/** What a well stays though its sample is one by the user's word: the vehicle's, or one with a control for a compound. */
function ofWell(compound: 'vehicle' | 'blank' | null, stated: string, name: string): string {
  return compound ?? (stated === 'vehicle' || name === 'vehicle' ? 'vehicle' : '');
}

function roleOf(stated: Role, byName: string, dose: number): WellRole {
  if (blanks.has(stated) || blanks.has(byName)) return 'blank';
  if (others.has(stated) || others.has(byName)) return 'other';
  if (dose > 0) return 'treated';
  if (stated === 'vehicle' || byName === 'vehicle' || dose === 0) return 'vehicle';
  return 'unknown';
}

/** Whether a name is a vehicle's or a blank's rather than a compound's. */
function controlNamed(name: string): 'vehicle' | 'blank' | null {
  const folded = name.trim().toLowerCase();
  const found = targetNames.viability.find(({ names }) =>
    names.some((known) => known.toLowerCase() === folded),
  );
  return found?.role === 'vehicle' || found?.role === 'blank' ? found.role : null;
}

/** The known spelling of a name that differs from it in case alone. */
function canonical(name: string, known: readonly string[]): string {
  const folded = name.trim().toLowerCase();
  return known.find((other) => other.toLowerCase() === folded) ?? name.trim();
}
