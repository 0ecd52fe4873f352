import type { AnnotationEdits } from './annotation.ts';
import type { CultureEntry } from './culture.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Exclusion } from './exclusion.ts';
import type { LaneKey } from './lane-key.ts';
import type { RememberedMapping } from './mapping.ts';
import type { PlateLayout } from './plate-layout.ts';
import type { SampleSheet } from './sample-sheet.ts';
import type { Settings } from './settings.ts';
import { defaultSettings } from './settings.ts';
import type { Source } from './source.ts';

/** A file that was added and could not be read, with what to do about it. */
export interface RefusedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The only state of the app: files as read, what the user changed, and the settings. All else is derived. */
export interface Study {
  readonly title: string;
  /** Said on every screen when the data are not real. */
  readonly invented: boolean;
  readonly sources: readonly Source[];
  readonly refused: readonly RefusedFile[];
  /** Tables that name wells, lanes or samples of sources, in the order in which they apply. */
  readonly sheets: readonly SampleSheet[];
  /** How tables that no format claimed are read. */
  readonly mappings: readonly RememberedMapping[];
  readonly annotation: AnnotationEdits;
  /** Wells that the user left out, each with the reason. */
  readonly exclusions: readonly Exclusion[];
  /** What the user says of the lanes of blots. */
  readonly laneKeys: readonly LaneKey[];
  /** What the user painted on plates. */
  readonly layouts: readonly PlateLayout[];
  /** The culture log, in order of date. */
  readonly culture: readonly CultureEntry[];
  readonly settings: Settings;
}

export const emptyStudy: Study = {
  title: '',
  invented: false,
  sources: [],
  refused: [],
  sheets: [],
  mappings: [],
  annotation: { samples: [], targets: [] },
  exclusions: [],
  laneKeys: [],
  layouts: [],
  culture: [],
  settings: defaultSettings,
};
