import { Button, CopyButton } from '@mantine/core';
import { useMemo } from 'react';
import { qpcrMethodText } from '../../analysis/qpcr/method-text.ts';
import type { MiqeItem } from '../../analysis/qpcr/miqe-checklist.ts';
import { miqeChecklist } from '../../analysis/qpcr/miqe-checklist.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudyOfNumbers } from '../session.ts';
import { appVersion } from '../version.ts';
import type { Column } from '../table/data-table.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Part } from './part.tsx';
import classes from './review.module.css';

const columns: readonly Column<MiqeItem>[] = [
  { id: 'section', header: 'Section', kind: 'text', value: (row) => row.section },
  { id: 'item', header: 'Item', kind: 'text', value: (row) => row.item },
  {
    id: 'importance',
    header: 'Needed',
    kind: 'text',
    value: (row) => (row.importance === 'E' ? 'essential' : 'desirable'),
  },
  {
    id: 'state',
    header: 'State',
    kind: 'text',
    value: (row) => (row.isMet === null ? 'for you to fill in' : row.isMet ? 'known' : 'missing'),
  },
  { id: 'answer', header: 'What the study says', kind: 'text', value: (row) => row.answer },
];

/** What was done, as a method section says it, and the MIQE checklist. */
export function MethodPart({ analysis }: { readonly analysis: Analysis }) {
  const study = useStudyOfNumbers();
  const text = useMemo(() => qpcrMethodText(study, analysis, appVersion), [study, analysis]);
  const items = useMemo(() => miqeChecklist(study, analysis), [study, analysis]);
  return (
    <>
      <Part id="method" title="Method text">
        <p className={classes.method}>{text}</p>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the method text'}
            </Button>
          )}
        </CopyButton>
      </Part>
      <Part
        id="miqe"
        title="MIQE checklist"
        words={[
          'Minimum information for publication of quantitative real-time PCR experiments (Bustin 2009), with what the files and settings say.',
        ]}
      >
        <DataTable label="MIQE checklist" columns={columns} rows={items} />
      </Part>
    </>
  );
}
