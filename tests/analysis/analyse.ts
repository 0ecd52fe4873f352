import { compareStudy } from '../../src/analysis/analyse.ts';
import type { Annotation } from '../../src/domain/annotation.ts';
import type { Analysis } from '../../src/domain/result.ts';
import type { Study } from '../../src/domain/study.ts';

/** Results and review at once. */
export function analyse(study: Study, annotation: Annotation): Analysis {
  const { results, review } = compareStudy(study, annotation);
  return { ...results, ...review() };
}
