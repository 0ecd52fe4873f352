import { Button } from '@mantine/core';
import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import type { WorkflowStep } from '../../domain/workflow.ts';
import { workflowSteps } from '../../domain/workflow.ts';
import { useStudy } from '../../study/store.ts';
import type { View } from '../navigation.ts';
import { useNavigation } from '../navigation.ts';
import { plural } from '../words.ts';
import classes from './pathway.module.css';

const places: Readonly<Record<WorkflowStep['id'], View>> = {
  culture: 'Culture',
  viability: 'Viability',
  qpcr: 'qRT-PCR',
  western: 'Western blot',
  verdict: 'Overview',
};

/** The steps of the protocols, and what this study holds of each. */
export function WorkflowSection({ analysis }: { readonly analysis: Analysis }) {
  const study = useStudy((state) => state.study);
  const go = useNavigation((state) => state.go);
  return (
    <section aria-labelledby="workflow-title" className={classes.section}>
      <h2 id="workflow-title" className={classes.heading}>
        The way there
      </h2>
      <ol className={classes.steps}>
        {workflowSteps.map(({ id, title, what }) => {
          const held = heldOf(id, study, analysis);
          const view = places[id];
          return (
            <li key={id} className={classes.step} data-held={held !== '' || undefined}>
              <h3>{title}</h3>
              <p className="fb-quiet">{what}</p>
              <p>{held === '' ? 'Nothing in this study yet.' : held}</p>
              {held !== '' && view !== 'Overview' && (
                <Button variant="subtle" size="compact-sm" onClick={() => go(view)}>
                  Show {view}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What the study holds of a step, in words; '' for nothing. */
function heldOf(id: WorkflowStep['id'], study: Study, analysis: Analysis): string {
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
