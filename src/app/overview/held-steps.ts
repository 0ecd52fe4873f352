import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import type { WorkflowStep } from '../../domain/workflow.ts';
import { plural } from '../words.ts';

/** What the study holds of a step, in words; '' for nothing. */
export function heldOf(id: WorkflowStep['id'], study: Study, analysis: Analysis): string {
  const files = (assay: string): number =>
    study.sources.filter((source) => source.assay === assay).length;
  const targets = (assay: string): number =>
    new Set(analysis.results.filter((r) => r.assay === assay && r.inFamily).map((r) => r.target))
      .size;
  switch (id) {
    case 'culture':
      return study.culture.length === 0
        ? ''
        : `${study.culture.length} ${study.culture.length === 1 ? 'entry' : 'entries'} of the culture log.`;
    case 'viability':
      return files('viability') === 0
        ? ''
        : `${plural(files('viability'), 'file')}, ${plural(analysis.curves.length, 'curve')}.`;
    case 'qpcr':
    case 'western':
      return files(id) === 0
        ? ''
        : `${plural(files(id), 'file')}, ${plural(targets(id), 'target')}.`;
    case 'verdict': {
      const judged = analysis.scorecard.filter(({ results }) => results.length > 0).length;
      return judged === 0
        ? ''
        : `${judged} of ${plural(analysis.scorecard.length, 'row')} of the table measured.`;
    }
  }
}
