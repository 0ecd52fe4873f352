import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { nameReadings } from '../../domain/name-readings.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { Problems } from '../problems/problems.tsx';
import { useSession } from '../session.ts';
import { NamesSection } from '../sheets/names-section.tsx';
import { withEdits } from './current-annotation.ts';
import { FilesSection } from './files-section.tsx';
import { MeasurementsSection } from './measurements-section.tsx';
import { SamplesSection } from './samples-section.tsx';
import { SectionLinks } from './section-links.tsx';
import { TargetsSection } from './targets-section.tsx';

/** What was read and how it is understood: files, samples, targets and every measurement. */
export function DataView() {
  const analysis = useSession((session) => session.analysis);
  return <>{analysis ? <Sections analysis={analysis} /> : <Waiting />}</>;
}

function Waiting() {
  return (
    <>
      <Problems />
      <Skeleton height={320} />
    </>
  );
}

function Sections({ analysis }: { readonly analysis: Analysis }) {
  const study = useStudy((state) => state.study);
  const isCurrent = useSession((session) => session.analysed === study);
  const removeSource = useStudy((state) => state.removeSource);
  const annotation = useMemo(
    () => (isCurrent ? analysis.annotation : withEdits(analysis.annotation, study.annotation)),
    [isCurrent, analysis, study.annotation],
  );
  // Plates without a column of compounds have no target that could be named here: the layout of the plate says it.
  const targets = useMemo(
    () => annotation.targets.filter(({ assay, target }) => assay !== 'viability' || target !== ''),
    [annotation],
  );
  const named = useMemo(() => nameReadings(study).study, [study]);
  const rows = study.sources.reduce((sum, { readings }) => sum + readings.count, 0);
  return (
    <>
      <SectionLinks
        sections={[
          { id: 'files', title: 'Files', count: study.sources.length },
          { id: 'names', title: 'Names', count: study.sheets.length },
          { id: 'samples', title: 'Samples', count: annotation.samples.length },
          { id: 'targets', title: 'Targets', count: targets.length },
          { id: 'measurements', title: 'Measurements', count: rows },
        ]}
      />
      <Problems />
      <FilesSection sources={study.sources} counts={analysis.counts} onRemove={removeSource} />
      <NamesSection sheets={study.sheets} sources={study.sources} />
      <SamplesSection annotation={annotation} />
      <TargetsSection targets={targets} />
      <MeasurementsSection study={named} annotation={annotation} counts={analysis.counts} />
    </>
  );
}
