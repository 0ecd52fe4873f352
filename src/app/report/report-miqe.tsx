import { useMemo } from 'react';
import { miqeChecklist } from '../../analysis/qpcr/miqe-checklist.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import { Frame } from '../table/frame.tsx';
import classes from './report.module.css';

interface ReportMiqeProps {
  readonly study: Study;
  readonly analysis: Analysis;
}

/** The MIQE checklist with what follows from the files; nothing without qPCR. */
export function ReportMiqe({ study, analysis }: ReportMiqeProps) {
  const items = useMemo(() => miqeChecklist(study, analysis), [study, analysis]);
  if (items.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="miqe-title">
      <h2 id="miqe-title" className={classes.heading}>
        MIQE checklist (Bustin 2009)
      </h2>
      <Frame label="Table of the MIQE checklist">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">Item</th>
              <th scope="col">What the study says</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ section, item, importance, answer, isMet }) => (
              <tr key={`${section} ${item}`}>
                <td>{section}</td>
                <td>
                  {item} ({importance === 'E' ? 'essential' : 'desirable'})
                </td>
                <td>{answer || (isMet === null ? 'for the author to fill in' : 'missing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </section>
  );
}
