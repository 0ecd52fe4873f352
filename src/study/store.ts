import { create } from 'zustand';
import type { SampleEdit, TargetEdit } from '../domain/annotation.ts';
import type { Exclusion } from '../domain/exclusion.ts';
import type { QpcrSettings } from '../domain/qpcr-settings.ts';
import type { Assay } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile, Study } from '../domain/study.ts';
import { emptyStudy } from '../domain/study.ts';
import { editSamples, editTargets } from './edits.ts';
import { excludeWells, includeWells } from './exclusions.ts';

/** Steps of undo that are kept; sources are shared between them, so a step costs only what it changed. */
const historyLength = 200;

interface StudyState {
  readonly study: Study;
  readonly past: readonly Study[];
  readonly future: readonly Study[];
  readonly addFiles: (sources: readonly Source[], refused: readonly RefusedFile[]) => void;
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
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly changeQpcrSettings: (change: Partial<QpcrSettings>) => void;
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
    addFiles: (sources, refused) =>
      change((study) => ({
        ...study,
        sources: [...study.sources, ...sources],
        refused: [...study.refused, ...refused],
      })),
    removeSource: (id) =>
      change((study) => ({
        ...study,
        sources: study.sources.filter((source) => source.id !== id),
        exclusions: study.exclusions.filter(({ source }) => source !== id),
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
    changeSettings: (settings) =>
      change((study) => ({ ...study, settings: { ...study.settings, ...settings } })),
    changeQpcrSettings: (qpcr) =>
      change((study) => ({
        ...study,
        settings: { ...study.settings, qpcr: { ...study.settings.qpcr, ...qpcr } },
      })),
    excludeWells: (exclusions) =>
      change((study) => ({ ...study, exclusions: excludeWells(study.exclusions, exclusions) })),
    includeWells: (wells) =>
      change((study) => ({ ...study, exclusions: includeWells(study.exclusions, wells) })),
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
