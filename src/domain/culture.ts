/** What happens to a culture beside a passage. */
export const cultureEvents = [
  '',
  'thawed',
  'frozen',
  'cloned',
  'dose raised',
  'contaminated',
] as const;

/** One line of a culture log: a day on which a culture was passaged, counted or dosed. */
export interface CultureEntry {
  /** `2025-03-14`. */
  readonly date: string;
  readonly passage: number | null;
  /** Concentration of the drug in the medium in `unit`; null where it is not stated. */
  readonly dose: number | null;
  readonly unit: string;
  /** Share of living cells in %, null where it was not counted. */
  readonly viability: number | null;
  /** Doubling time in hours, null where it was not measured. */
  readonly doublingTime: number | null;
  readonly event: string;
}
