import type { Role } from '../../domain/reading.ts';

/** A band as a table states it, before its number is read and its lane and sample are settled. */
export interface BandDraft {
  /** Text of the value's cell. */
  readonly text: string;
  readonly sheet: string;
  /** 1-based line or sheet row, and 1-based column of the value. */
  readonly row: number;
  readonly column: number;
  /** Header of the value's column. */
  readonly header: string;
  readonly lane: string;
  readonly sample: string;
  readonly target: string;
  /** Imager channel, the target's stand-in where nothing names one. */
  readonly channel: string;
  readonly group: string;
  readonly replicate: string;
  /** Whether the replicate was counted from the order of the rows, not stated. */
  readonly replicateIsCounted: boolean;
  readonly line: string;
  readonly run: string;
  readonly membrane: string;
  readonly role: Role | '';
  /** Texts of the cells with the loading control and the background of the same row; '' without one. */
  readonly loading: string;
  readonly background: string;
  /** Texts of the cells with the raw signal and the pixels that the background is a mean of; '' without one. */
  readonly raw: string;
  readonly area: string;
  readonly saturated: string;
  readonly exposure: string;
}

/** A draft that states nothing but its value. */
export const emptyDraft: Omit<BandDraft, 'text' | 'row' | 'column' | 'header'> = {
  sheet: '',
  lane: '',
  sample: '',
  target: '',
  channel: '',
  group: '',
  replicate: '',
  replicateIsCounted: false,
  line: '',
  run: '',
  membrane: '',
  role: '',
  loading: '',
  background: '',
  raw: '',
  area: '',
  saturated: '',
  exposure: '',
};
