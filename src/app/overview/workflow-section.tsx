import { Button } from '@mantine/core';
import type { Analysis } from '../../domain/result.ts';
import type { WorkflowStep } from '../../domain/workflow.ts';
import { workflowSteps } from '../../domain/workflow.ts';
import type { TakenFigure } from '../figure/figure-actions.tsx';
import { FigureActions } from '../figure/figure-actions.tsx';
import { useLatest } from '../figure/use-latest.ts';
import type { View } from '../navigation.ts';
import { useNavigation } from '../navigation.ts';
import { useStudyOfNumbers } from '../session.ts';
import { heldOf } from './held-steps.ts';
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
  const study = useStudyOfNumbers();
  const go = useNavigation((state) => state.go);
  const taken = useLatest<TakenFigure>({
    title: 'From cells to verdict',
    draw: async (choice) => {
      const { drawWorkflow } = await import('../figure/export/draw-pathway.ts');
      return drawWorkflow((step) => heldOf(step, study, analysis))(choice);
    },
  });
  return (
    <section aria-labelledby="workflow-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="workflow-title" className={classes.heading}>
          The way there
        </h2>
        <FigureActions title="From cells to verdict" hasTable={false} figure={taken} />
      </div>
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
