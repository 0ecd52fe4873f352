import { useMemo } from 'react';
import { mrnaBesideProtein } from '../../charts/mrna-beside-protein.ts';
import { describeAgreement, pairMrnaWithProtein } from '../../charts/mrna-protein-pair.ts';
import { dressResults } from '../../charts/dress-results.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import { Figure } from '../figure/figure.tsx';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import tableClasses from '../table/table-section.module.css';
import classes from './blot-board.module.css';

/** mRNA and protein of the same gene on one axis, and whether they agree. Nothing where a study has one alone. */
export function MrnaProteinSection({ analysis }: { readonly analysis: Analysis }) {
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const pairs = useMemo(
    () =>
      pairMrnaWithProtein(dressResults(analysis.results, options.figures ?? defaultFigureSettings)),
    [analysis, options.figures],
  );
  const spec = useMemo(() => mrnaBesideProtein(pairs, colors, options), [pairs, colors, options]);
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="mrna-title" className={classes.section}>
      <h2 id="mrna-title" className={tableClasses.heading}>
        mRNA beside protein
      </h2>
      <Figure
        spec={spec}
        redraw={(inColors, width) => mrnaBesideProtein(pairs, inColors, { ...options, width })}
      />
      <ul className={classes.agreement}>
        {pairs.map((pair) => (
          <li key={[pair.mrna.target, pair.mrna.line, pair.mrna.testGroup].join('\n')}>
            {describeAgreement(pair)}
          </li>
        ))}
      </ul>
    </section>
  );
}
