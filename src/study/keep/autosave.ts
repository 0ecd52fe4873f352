import { create } from 'zustand';
import type { Study } from '../../domain/study.ts';
import { emptyStudy } from '../../domain/study.ts';
import { useStudy } from '../store.ts';
import type { KeptStudy } from './kept-studies.ts';
import { keepStudy, listStudies, loadStudy } from './kept-studies.ts';
import { identify, identityOf, newStudyId } from './study-identity.ts';
import { studiesInUse, takeStudy } from './study-lock.ts';

interface KeepingState {
  /** Id of the study on the screen; null on the empty page. */
  readonly id: string | null;
  /** Why the browser does not keep the study, in its own words; '' while it does. */
  readonly fault: string;
}

/** Whether and as what the study is kept in this browser. */
export const useKeeping = create<KeepingState>()(() => ({ id: null, fault: '' }));

/** A tab remembers its study over a reload; '' is a page that was left empty on purpose. */
const tabKey = 'foldboard-study';

/** Whether there is anything in a study that would be missed. */
function isWorthKeeping({ sources, culture, title }: Study): boolean {
  return sources.length + culture.length > 0 || title !== '';
}

/**
 * Saves every change as it happens. While one is being written, only the latest of those that follow is.
 *
 * @param whenCalm resolves when the app computes nothing: files that join a study are written then, because whoever
 * waits for their results would wait longer
 */
export function keepStudies(whenCalm: () => Promise<void>): () => void {
  let waiting: { study: Study; before: Study } | null = null;
  let isWriting = false;
  const write = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (waiting) {
      if (waiting.study.sources.length > waiting.before.sources.length) await whenCalm();
      const { study, before } = waiting;
      waiting = null;
      await keep(study, before);
    }
    isWriting = false;
  };
  return useStudy.subscribe((state, { study: before }) => {
    if (state.study === before) return;
    // At once, so that an id is never guessed from a study that was skipped.
    identityOf(state.study, before);
    waiting = { study: state.study, before };
    void write();
  });
}

async function keep(study: Study, before: Study): Promise<void> {
  try {
    let id = identityOf(study, before);
    if (id !== null && !(await takeStudy(id))) {
      // Undone into a study that another tab has opened since: from here on it is a copy.
      id = newStudyId();
      identify(study, id);
      await takeStudy(id);
    }
    rememberInTab(id ?? '');
    useKeeping.setState({ id });
    if (id !== null && isWorthKeeping(study)) await keepStudy(id, study);
    useKeeping.setState({ fault: '' });
  } catch (error) {
    useKeeping.setState({ fault: String(error) });
  }
}

/** What came back when the app started. */
export interface Restored {
  readonly savedAt: number;
  /** Another tab has the study; this one goes on with a copy. */
  readonly isCopy: boolean;
}

/** Brings back what this tab showed before a reload, else the study that was worked on last and is open nowhere. */
export async function restoreStudy(): Promise<Restored | null> {
  try {
    const wanted = rememberedInTab();
    if (wanted === '') return null;
    const kept = await listStudies();
    const inUse = await studiesInUse(kept.map(({ id }) => id));
    const found =
      wanted === null
        ? kept.find(({ id }) => !inUse.has(id))
        : kept.find(({ id }) => id === wanted);
    return found ? await showStudy(found) : null;
  } catch (error) {
    useKeeping.setState({ fault: String(error) });
    return null;
  }
}

/** Opens a study of the list in place of the one on the screen, with a history of its own. */
export async function showStudy({ id, savedAt }: KeptStudy): Promise<Restored | null> {
  const isFree = await takeStudy(id);
  const study = await loadStudy(id);
  if (!study) return null;
  const ownId = isFree ? id : newStudyId();
  identify(study, ownId);
  if (!isFree) await takeStudy(ownId);
  rememberInTab(ownId);
  useKeeping.setState({ id: ownId });
  useStudy.setState({ study, past: [], future: [] });
  return { savedAt, isCopy: !isFree };
}

/** Opens what came from outside as a study of its own; the one on the screen stays in the list. */
export function openAsNewStudy(study: Study): void {
  identify(study, newStudyId());
  useStudy.getState().open(study);
}

/** The study on the screen was deleted from the list: the page is empty, and stays so. */
export function closeStudy(): void {
  rememberInTab('');
  useKeeping.setState({ id: null });
  useStudy.setState({ study: emptyStudy, past: [], future: [] });
}

function rememberInTab(id: string): void {
  try {
    sessionStorage.setItem(tabKey, id);
  } catch {
    // Forbidden with the rest of the storage, which is said where the study is kept.
  }
}

function rememberedInTab(): string | null {
  try {
    return sessionStorage.getItem(tabKey);
  } catch {
    return null;
  }
}
