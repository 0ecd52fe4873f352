import { useMemo, useState } from 'react';
import { controlOf } from '../../domain/control-of.ts';
import type { Annotation, SampleAnnotation } from '../../domain/annotation.ts';
import { useStudy } from '../../study/store.ts';
import { OriginLegend } from './origin-legend.tsx';
import { ReplicateSettings } from './replicate-settings.tsx';
import {
  confirmInferred,
  giveRole,
  hasInferred,
  matchesSample,
  pasteSamples,
} from './sample-edits.ts';
import { SamplesBulkBar } from './samples-bulk-bar.tsx';
import { SamplesTable } from './samples-table.tsx';
import { SearchField } from './search-field.tsx';
import { Section } from './section.tsx';
import tableClasses from './table.module.css';
import classes from './toolbar.module.css';
import { useSelection } from './use-selection.ts';

interface SamplesSectionProps {
  readonly annotation: Annotation;
}

/** Which group, treatment, replicate and batch every sample is, and the place to say otherwise. */
export function SamplesSection({ annotation }: SamplesSectionProps) {
  const { samples, groups, lines } = annotation;
  const [filter, setFilter] = useState('');
  const selection = useSelection(samples.map(({ sample }) => sample));
  const editSamples = useStudy((state) => state.editSamples);
  const change = useStudy((state) => state.change);
  const found = useMemo(
    () => (filter === '' ? samples : samples.filter((sample) => matchesSample(sample, filter))),
    [samples, filter],
  );
  const selected =
    selection.selected.size === 0
      ? []
      : samples.filter(({ sample }) => selection.selected.has(sample));
  const { batches, factors } = useMemo(() => statedIn(samples), [samples]);
  const confirm = (): void =>
    change((study) => ({ ...study, annotation: confirmInferred(study.annotation, selected) }));
  return (
    <Section
      id="samples"
      title="Samples"
      count={samples.length}
      tools={
        <SearchField
          label="Filter samples"
          placeholder="Filter samples"
          value={filter}
          onChange={setFilter}
        />
      }
    >
      <div className={classes.toolbar}>
        {selected.length === 0 ? (
          <OriginLegend />
        ) : (
          <SamplesBulkBar
            samples={selected}
            groups={groups}
            lines={lines}
            factors={factors}
            batches={batches}
            canConfirm={selected.some(hasInferred)}
            onChange={(edit) => editSamples([...selection.selected], edit)}
            onRole={(role) =>
              change((study) => ({
                ...study,
                annotation: giveRole(study.annotation, selected, role),
              }))
            }
            onConfirm={confirm}
            onClear={selection.clear}
          />
        )}
      </div>
      <SamplesTable
        samples={found}
        groups={groups}
        lines={lines}
        factors={factors}
        batches={batches}
        controlOf={(assay) => controlOf(annotation, assay)}
        selection={selection}
        onEdit={(sample, edit) => editSamples([sample], edit)}
        onPaste={(cells) =>
          change((study) => ({
            ...study,
            annotation: pasteSamples(study.annotation, found, cells),
          }))
        }
      />
      {found.length === 0 && <p className={tableClasses.none}>No sample matches the filter.</p>}
      <ReplicateSettings samples={samples} />
    </Section>
  );
}

/** The batches and levels of the second factor that samples have, for choices. */
function statedIn(samples: readonly SampleAnnotation[]): {
  readonly batches: readonly string[];
  readonly factors: readonly string[];
} {
  return {
    batches: [...new Set(samples.map(({ batch }) => batch.value))].filter(Boolean),
    factors: [...new Set(samples.map(({ factor }) => factor.value))].filter(Boolean),
  };
}
