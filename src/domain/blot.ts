import type { Probing } from './lane-key.ts';
import type { Role } from './reading.ts';

/** A lane of a blot with what ran in it, as far as it is known. */
export interface BlotLane {
  /** Lane number, or the sample where the table numbers no lanes. */
  readonly lane: string;
  readonly sample: string;
  readonly group: string;
  readonly replicate: string;
  readonly line: string;
  /** Ladders, empty lanes and lanes that were left out. */
  readonly takesPart: boolean;
}

/** One protein of a blot: its signal lane by lane, null where there is none. */
export interface BlotRow {
  /** Canonical name, and the name in the file. */
  readonly target: string;
  readonly asWritten: string;
  readonly role: Role;
  readonly file: string;
  readonly membrane: string;
  readonly signals: readonly (number | null)[];
  /** Whether the file says that the band was saturated. */
  readonly saturated: readonly boolean[];
  /** Exposure of the image that each band was measured in, '' where the file states none. */
  readonly exposures: readonly string[];
}

/** How a protein's signal follows the amount in the dilution series of its blot. */
export interface Dilution {
  readonly target: string;
  /** Amounts that ran, in order, with their signals. */
  readonly series: readonly { readonly amount: number; readonly signal: number }[];
  /** Where the signal is proportional, and the slope of log signal over log amount there; null where nowhere. */
  readonly range: {
    readonly slope: number;
    readonly amounts: readonly [low: number, high: number];
    readonly signals: readonly [low: number, high: number];
  } | null;
}

/** A gel with all its probings: lanes in their order as columns, proteins as rows. */
export interface Blot {
  readonly name: string;
  readonly probings: readonly Probing[];
  readonly files: readonly string[];
  /** Whether the user named its lanes or its probings. */
  readonly isKeyed: boolean;
  /** Whether its files name the samples of its lanes. */
  readonly isNamed: boolean;
  readonly lanes: readonly BlotLane[];
  readonly rows: readonly BlotRow[];
  /** Proteins whose dilution series ran on this gel. */
  readonly dilutions: readonly Dilution[];
}
