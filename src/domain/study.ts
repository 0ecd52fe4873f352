import type { AnnotationEdits } from './annotation.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LaneKey } from './lane-key.ts';
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
  readonly annotation: AnnotationEdits;
  /** What the user says of the lanes of blots. */
  readonly laneKeys: readonly LaneKey[];
  readonly settings: Settings;
}

export const emptyStudy: Study = {
  title: '',
  invented: false,
  sources: [],
  refused: [],
  annotation: { samples: [], targets: [] },
  laneKeys: [],
  settings: defaultSettings,
};
