import type { Study } from '../../domain/study.ts';
import { emptyStudy } from '../../domain/study.ts';

// A study keeps its id through edits and undo. What is opened, and what follows an empty page, is another study:
// so an opened example never overwrites the study that was on the screen.

const ids = new WeakMap<Study, string>();

export function newStudyId(): string {
  const random = crypto.getRandomValues(new Uint32Array(3));
  return [...random].map((part) => part.toString(36)).join('');
}

/** Says which study this is; before it is opened. */
export function identify(study: Study, id: string): void {
  if (study !== emptyStudy) ids.set(study, id);
}

/** The id of the study that `study` is after it followed `before` in the store; null for the empty page. */
export function identityOf(study: Study, before: Study): string | null {
  if (study === emptyStudy) return null;
  const id = ids.get(study) ?? ids.get(before) ?? newStudyId();
  ids.set(study, id);
  return id;
}
