import { Textarea, Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import {
  escalationRemarks,
  establishment,
  micromolar,
} from '../../analysis/culture/establishment.ts';
import { cultureChart } from '../../charts/culture-chart.ts';
import { useStudy } from '../../study/store.ts';
import type { Redraw } from '../figure/export/print-spec.ts';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useIsNarrow } from '../figure/use-is-narrow.ts';
import { AgreesIcon, NotMeasuredIcon } from '../icons.tsx';
import { plural } from '../words.ts';
import { CultureTable } from './culture-table.tsx';
import classes from './culture.module.css';
import { readPastedCulture } from '../session.ts';
import { mergeCulture } from './merge-culture.ts';

/** The culture log: the staircase of doses, what a line still lacks, and the entries themselves. */
export function CultureView() {
  const culture = useStudy(({ study }) => study.culture);
  const colors = useChartColors();
  const isNarrow = useIsNarrow();
  const redraw = useCallback<Redraw>(
    (inColors, width) =>
      cultureChart(
        culture.map((entry) => ({ entry, dose: micromolar(entry) })),
        inColors,
        { width },
      ),
    [culture],
  );
  const spec = useMemo(
    () => redraw(colors, isNarrow ? 'narrow' : 'wide'),
    [redraw, colors, isNarrow],
  );
  const criteria = useMemo(() => establishment(culture), [culture]);
  const missing = criteria.filter(({ isMet }) => !isMet).length;
  return (
    <>
      {culture.length > 0 && (
        <div className={classes.top}>
          <section aria-labelledby="staircase-title" className={classes.figure}>
            <h2 id="staircase-title" className={classes.heading}>
              Dose escalation
            </h2>
            <Figure spec={spec} redraw={redraw} />
          </section>
          <section aria-labelledby="established-title" className={classes.criteria}>
            <h2 id="established-title" className={classes.heading}>
              {missing === 0
                ? 'The line counts as established'
                : `${plural(missing, 'thing')} missing before the line counts as established`}
            </h2>
            <ul className={classes.list}>
              {criteria.map(({ name, isMet, found }) => (
                <li key={name} data-met={isMet || undefined}>
                  {isMet ? <AgreesIcon /> : <NotMeasuredIcon />}
                  <span>
                    {name}
                    <small>
                      {isMet ? '' : 'missing: '}
                      {found}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
            {escalationRemarks(culture).map((remark) => (
              <p key={remark} className={classes.words}>
                {remark}
              </p>
            ))}
          </section>
        </div>
      )}
      <CultureTable culture={culture} />
      <PasteCulture />
    </>
  );
}

function PasteCulture() {
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const changeCulture = useStudy((state) => state.changeCulture);
  const read = async (): Promise<void> => {
    const log = await readPastedCulture(text);
    if (log === null) {
      setTold('No row was read: the first row has to name at least a Date and a Passage.');
      return;
    }
    const { entries, diagnostics } = log;
    const before = useStudy.getState().study.culture;
    if (entries.length > 0) {
      changeCulture(mergeCulture(before, entries));
      setText('');
    }
    setTold(
      [
        `${plural(entries.length, 'entry').replace('entrys', 'entries')} read.`,
        ...diagnostics.map(({ message }) => message),
      ].join(' '),
    );
  };
  return (
    <section aria-labelledby="paste-culture-title" className={classes.paste}>
      <h2 id="paste-culture-title" className={classes.heading}>
        From a table
      </h2>
      <Textarea
        label="Rows with a header: Date, Passage, Concentration (µM), Viability (%), Doubling time (h), Event"
        placeholder="Paste rows and columns here, or drop the table on the page"
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button mt={12} variant="default" disabled={text.trim() === ''} onClick={() => void read()}>
        Read the rows
      </Button>
      <p aria-live="polite" className={classes.words}>
        {told}
      </p>
    </section>
  );
}
