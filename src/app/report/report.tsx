import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { nameReadings } from '../../domain/name-readings.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import { exclusionsOf } from '../../exports/left-out.ts';
import { methodsOf } from '../../exports/methods-text.ts';
import { useStudy } from '../../study/store.ts';
import { appVersion } from '../version.ts';
import { Frame } from '../table/frame.tsx';
import { ReplicateFigures } from '../figure/replicate-figures.tsx';
import { CurveFigures } from '../viability/curve-figures.tsx';
import { Answer } from '../overview/answer.tsx';
import { comparisonsOf } from '../overview/comparisons.ts';
import { Forest } from '../overview/forest.tsx';
import { resultsXlsx, useSession } from '../session.ts';
import { saveExport } from '../shell/save-export.ts';
import { plural } from '../words.ts';
import { ReportFiles } from './report-files.tsx';
import { ReportMiqe } from './report-miqe.tsx';
import classes from './report.module.css';

/** The whole study on one page, to be printed or saved as a PDF by the browser. */
export function Report() {
  const study = useStudy((state) => state.study);
  const analysis = useSession((session) => session.analysis);
  if (!analysis) return null;
  return <ReportPage study={study} analysis={analysis} />;
}

/** A page to print does not hold a screen of thousands of lines. */
const mostComparisons = 12;

interface ReportPageProps {
  readonly study: Study;
  readonly analysis: Analysis;
}

function ReportPage({ study, analysis }: ReportPageProps) {
  const comparisons = useMemo(() => comparisonsOf(analysis.results), [analysis]);
  const assays = [...new Set(study.sources.map(({ assay }) => assay))];
  const [date] = useState(() => new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }));
  return (
    <article>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{study.title || 'Untitled study'}</h2>
          <p className={classes.facts}>
            {date} · Foldboard {appVersion}
            {study.invented && ' · invented example data'}
          </p>
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => saveExport('results.xlsx', resultsXlsx)}>
            Results (XLSX)
          </Button>
          <Button onClick={() => window.print()}>Print or save as PDF</Button>
        </div>
      </div>
      {comparisons.length > mostComparisons && (
        <p className={classes.text}>
          The first {mostComparisons} of {plural(comparisons.length, 'comparison')}; all numbers are
          in the results (XLSX).
        </p>
      )}
      {comparisons.slice(0, mostComparisons).map((comparison) => (
        <div key={comparison.key}>
          <Answer
            analysis={analysis}
            settings={study.settings}
            comparisons={[comparison]}
            chosen={comparison}
            onChoose={() => {}}
          />
          <Forest analysis={analysis} comparison={comparison} />
        </div>
      ))}
      {assays.map((assay) =>
        assay === 'viability' ? (
          <CurveFigures key={assay} analysis={analysis} />
        ) : (
          <ReplicateFigures key={assay} analysis={analysis} assay={assay} />
        ),
      )}
      <section className={classes.section} aria-labelledby="methods-title">
        <h2 id="methods-title" className={classes.heading}>
          Methods
        </h2>
        {methodsOf(study, analysis, appVersion).map((paragraph) => (
          <p key={paragraph} className={classes.text}>
            {paragraph}
          </p>
        ))}
        <ul className={classes.text}>
          {analysis.assumptions.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <ReportMiqe study={study} analysis={analysis} />
      <Exclusions study={study} analysis={analysis} />
      <section className={classes.section} aria-labelledby="files-title">
        <h2 id="files-title" className={classes.heading}>
          Files
        </h2>
        <Frame label="Table of the files">
          <ReportFiles study={study} analysis={analysis} />
        </Frame>
      </section>
    </article>
  );
}

function Exclusions({ study, analysis }: ReportPageProps) {
  const exclusions = useMemo(
    () => exclusionsOf(nameReadings(study).study, analysis.annotation),
    [study, analysis],
  );
  return (
    <section className={classes.section} aria-labelledby="exclusions-title">
      <h2 id="exclusions-title" className={classes.heading}>
        What was left out, and why
      </h2>
      {exclusions.length === 0 && (
        <p className={classes.text}>Nothing: every reading with a number was used.</p>
      )}
      <ul className={classes.text}>
        {exclusions.map(({ file, status, reason, readings, count }) => (
          <li key={JSON.stringify([file, status, reason])}>
            {file}: {plural(count, 'reading')} {status}, {reason} ({readings.join('; ')}
            {count > readings.length && `; and ${count - readings.length} more in measurements.csv`}
            )
          </li>
        ))}
      </ul>
    </section>
  );
}
