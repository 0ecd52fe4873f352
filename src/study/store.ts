import { create } from 'zustand';
import type { SampleEdit, TargetEdit } from '../domain/annotation.ts';
import type { Exclusion } from '../domain/exclusion.ts';
import type { FigureSettings } from '../domain/figure-settings.ts';
import type { QpcrSettings } from '../domain/qpcr-settings.ts';
import type { CultureEntry } from '../domain/culture.ts';
import type { WellLayout } from '../domain/plate-layout.ts';
import type { Assay } from '../domain/reading.ts';
import type { SampleSheet } from '../domain/sample-sheet.ts';
import type { Settings } from '../domain/settings.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile, Study } from '../domain/study.ts';
import { emptyStudy } from '../domain/study.ts';
import { editSamples, editTargets } from './edits.ts';
import { excludeWells, includeWells } from './exclusions.ts';
import { followSource } from './lane-keys.ts';
import { clearPlate, paintWells } from './plate-layouts.ts';

/** Steps of undo that are kept; sources are shared between them, so a step costs only what it changed. */
const historyLength = 200;

interface StudyState {
  readonly study: Study;
  readonly past: readonly Study[];
  readonly future: readonly Study[];
  /** Sheets settle what was refused under their name before; `present` are those of the study as they are placed now. */
  readonly addFiles: (
    sources: readonly Source[],
    refused: readonly RefusedFile[],
    sheets?: readonly SampleSheet[],
    present?: readonly SampleSheet[],
  ) => void;
  /** One step of undo of any other kind. */
  readonly change: (step: (study: Study) => Study) => void;
  /** Takes in what became known of sources of the study after they were read. No step of undo: nobody changed anything. */
  readonly learn: (sources: readonly Source[]) => void;
  readonly removeSource: (id: string) => void;
  readonly dismissRefused: (file: string) => void;
  readonly editSamples: (
    samples: readonly string[],
    change: Partial<Omit<SampleEdit, 'sample'>>,
  ) => void;
  readonly editTargets: (
    targets: readonly { readonly assay: Assay; readonly target: string }[],
    change: Partial<Omit<TargetEdit, 'assay' | 'target'>>,
  ) => void;
  /** Paints wells of a plate; what a well says already stays where the paint says nothing of it. */
  readonly paintWells: (source: string, plate: string, wells: readonly WellLayout[]) => void;
  readonly clearPlate: (source: string, plate: string) => void;
  readonly changeCulture: (culture: readonly CultureEntry[]) => void;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly changeQpcrSettings: (change: Partial<QpcrSettings>) => void;
  readonly changeFigures: (change: Partial<FigureSettings>) => void;
  /** Leaves wells out, each with its reason; one step of undo. */
  readonly excludeWells: (exclusions: readonly Exclusion[]) => void;
  readonly includeWells: (wells: readonly Omit<Exclusion, 'reason'>[]) => void;
  readonly rename: (title: string) => void;
  /** Replaces the whole study (an opened file, the example); can be undone. */
  readonly open: (study: Study) => void;
  readonly startOver: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The study and its history. Every change is one step of undo. */
export const useStudy = create<StudyState>()((set) => {
  const change = (step: (study: Study) => Study): void =>
    set((state) => {
      const study = step(state.study);
      if (study === state.study) return state;
      return { study, past: [...state.past.slice(1 - historyLength), state.study], future: [] };
    });
  return {
    study: emptyStudy,
    past: [],
    future: [],
    addFiles: (sources, refused, sheets = [], present) =>
      change((study) => ({
        ...study,
        sources: [...study.sources, ...sources],
        refused: [
          ...study.refused.filter(({ file }) => !sheets.some((sheet) => sheet.file === file)),
          ...refused,
        ],
        sheets: [...(present ?? study.sheets), ...sheets],
      })),
    change,
    learn: (learned) =>
      set(({ study }) => {
        const known = new Map(learned.map((source) => [source.readings, source]));
        const sources = study.sources.map((source) => known.get(source.readings) ?? source);
        return { study: { ...study, sources } };
      }),
    removeSource: (id) =>
      change((study) => ({
        ...study,
        sources: study.sources.filter((source) => source.id !== id),
        exclusions: study.exclusions.filter(({ source }) => source !== id),
        layouts: study.layouts.filter((layout) => layout.source !== id),
        laneKeys: followSource(study.laneKeys, id, null),
      })),
    dismissRefused: (file) =>
      change((study) => ({
        ...study,
        refused: study.refused.filter((refused) => refused.file !== file),
      })),
    editSamples: (samples, edit) =>
      change((study) => ({ ...study, annotation: editSamples(study.annotation, samples, edit) })),
    editTargets: (targets, edit) =>
      change((study) => ({ ...study, annotation: editTargets(study.annotation, targets, edit) })),
    paintWells: (source, plate, wells) =>
      change((study) => ({ ...study, layouts: paintWells(study.layouts, source, plate, wells) })),
    clearPlate: (source, plate) =>
      change((study) => ({ ...study, layouts: clearPlate(study.layouts, source, plate) })),
    changeCulture: (culture) => change((study) => ({ ...study, culture })),
    changeSettings: (settings) =>
      change((study) => ({ ...study, settings: { ...study.settings, ...settings } })),
    changeQpcrSettings: (qpcr) =>
      change((study) => ({
        ...study,
        settings: { ...study.settings, qpcr: { ...study.settings.qpcr, ...qpcr } },
      })),
    changeFigures: (figures) =>
      change((study) => ({
        ...study,
        settings: { ...study.settings, figures: { ...study.settings.figures, ...figures } },
      })),
    excludeWells: (exclusions) =>
      change((study) => withExclusions(study, excludeWells(study.exclusions, exclusions))),
    includeWells: (wells) =>
      change((study) => withExclusions(study, includeWells(study.exclusions, wells))),
    rename: (title) => change((study) => ({ ...study, title })),
    open: (study) => change(() => study),
    startOver: () => change((study) => (study === emptyStudy ? study : emptyStudy)),
    undo: () =>
      set((state) => {
        const study = state.past.at(-1);
        if (!study) return state;
        return { study, past: state.past.slice(0, -1), future: [state.study, ...state.future] };
      }),
    redo: () =>
      set((state) => {
        const study = state.future[0];
        if (!study) return state;
        return { study, past: [...state.past, state.study], future: state.future.slice(1) };
      }),
  };
});

/** The same study where nothing changed, so that there is nothing to undo. */
function withExclusions(study: Study, exclusions: Study['exclusions']): Study {
  return exclusions === study.exclusions ? study : { ...study, exclusions };
}
