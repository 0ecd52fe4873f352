import type { Assay, Role } from './reading.ts';

/** Who said so: a column of a file, the app's reading of a name, or the user. */
export type Origin = 'file' | 'inferred' | 'user';

/** A value with who said so; `value` is '' when nobody did. */
export interface Stated<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** What a sample can be: the other roles are of targets, or of single wells of a plate. `unknown` is a sample proper. */
export const sampleRoles = [
  'unknown',
  'no-template',
  'no-RT',
  'standard',
  'positive-control',
  'blank',
] as const satisfies readonly Role[];
export type SampleRole = (typeof sampleRoles)[number];

/** What the user changed about a sample, by its name (a sample name means one thing in a study). */
export interface SampleEdit {
  readonly sample: string;
  readonly line?: string;
  readonly group?: string;
  readonly replicate?: string;
  /** Samples of one batch (passage, day, membrane) are paired. */
  readonly batch?: string;
  /** Level of a second factor beside the group: a treatment, a time (`vehicle`, `48 h`). */
  readonly factor?: string;
  readonly role?: SampleRole;
  readonly leftOut?: boolean;
  /** What several rows of this one name are, where it is that of a group alone; missing until the user says so. */
  readonly rows?: 'technical' | 'biological';
}

/** What the user changed about a target of one assay, by the name that the file gives it. */
export interface TargetEdit {
  readonly assay: Assay;
  readonly target: string;
  readonly name?: string;
  readonly role?: Role;
  /** Canonical name of the total protein that a phospho target is divided by. */
  readonly partner?: string;
}

/** Everything the user changed; what was inferred is derived anew and never stored. */
export interface AnnotationEdits {
  readonly samples: readonly SampleEdit[];
  readonly targets: readonly TargetEdit[];
}

/** A sample of the study with what is known of it. */
export interface SampleAnnotation {
  readonly sample: string;
  readonly assays: readonly Assay[];
  readonly files: readonly string[];
  readonly line: Stated<string>;
  readonly group: Stated<string>;
  readonly replicate: Stated<string>;
  readonly batch: Stated<string>;
  /** Level of a second factor beside the group; groups are compared within each of its levels. */
  readonly factor: Stated<string>;
  /** `no-template` and `no-RT` samples, standards and the like take no part in comparisons. */
  readonly role: Stated<SampleRole>;
  readonly leftOut: boolean;
  readonly readings: number;
  /** Names that differ in a technical replicate alone (`Par 1 TR1`, `Par 1 TR2`) share the sample without it. */
  readonly technicalOf?: string;
}

/** A target of one assay with what is known of it. */
export interface TargetAnnotation {
  readonly assay: Assay;
  /** As the file writes it. */
  readonly target: string;
  /** Canonical name, or the file's own where there is none. */
  readonly name: Stated<string>;
  readonly role: Stated<Role>;
  /** For a phospho target the canonical name of its total, else ''. */
  readonly partner: Stated<string>;
  /** What was assumed about the name, in words, '' when nothing was (a phosphosite that the name leaves out). */
  readonly assumption: string;
  readonly readings: number;
}

/** A group's name that was taken for another's, because only the study's one cell line parts them. */
export interface SameGroup {
  /** As files or names say it: `MCF7-AC1 Parental`. */
  readonly name: string;
  /** The group that it is: `Parental`. */
  readonly group: string;
  readonly line: string;
}

/** A cell line that was taken for a clone of another, because nothing else tells groups apart. */
export interface LineClone {
  /** As files state it: `MCF7-R3`. */
  readonly name: string;
  /** The group that it is: `R3`. */
  readonly group: string;
  /** The line that it was made of, '' where none is known. */
  readonly of: string;
}

/** The control group of one assay, whose samples are named otherwise than those of the others. */
export interface OwnControl {
  readonly assay: Assay;
  readonly group: string;
}

/** The annotation of a whole study, complete for every name that its files hold. */
export interface Annotation {
  readonly samples: readonly SampleAnnotation[];
  readonly targets: readonly TargetAnnotation[];
  /** Groups in order of first appearance, the control first when it is known, and then those of single assays. */
  readonly groups: readonly string[];
  /** '' when neither the names nor the user say which group is the control. */
  readonly controlGroup: Stated<string>;
  /** The control groups of assays whose samples hold the study's control nowhere, but one group that is named as one. */
  readonly ownControls?: readonly OwnControl[];
  /** Groups whose names say that they are controls, where several do, so that the user has to choose; else missing. */
  readonly likelyControls?: readonly string[];
  /** Groups whose names say that their cells are resistant (`Resistant`, `AnasR`, `LTED`). */
  readonly resistantGroups: readonly string[];
  /** Missing where no name was taken for another. */
  readonly sameGroups?: readonly SameGroup[];
  /** Missing where no line was taken for a clone. */
  readonly clones?: readonly LineClone[];
  /** Cell lines in order of first appearance; empty or one entry when there is nothing to tell apart. */
  readonly lines: readonly string[];
}
