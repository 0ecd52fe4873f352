import type { ReactNode } from 'react';
import type { Verdict } from '../../domain/result.ts';
import {
  AgreesIcon,
  AgreesInDirectionIcon,
  ContradictsIcon,
  ContradictsInDirectionIcon,
  NoExpectationIcon,
  NotMeasuredIcon,
  NotTestableIcon,
} from '../icons.tsx';
import classes from './verdict-mark.module.css';

const icons: Readonly<Record<Verdict, ReactNode>> = {
  agrees: <AgreesIcon />,
  'agrees in direction': <AgreesInDirectionIcon />,
  contradicts: <ContradictsIcon />,
  'contradicts in direction': <ContradictsInDirectionIcon />,
  'not testable': <NotTestableIcon />,
  'no expectation': <NoExpectationIcon />,
  'not measured': <NotMeasuredIcon />,
};

/** A verdict as shape, colour and word: any one of them is enough. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={classes.mark} data-verdict={verdict}>
      {icons[verdict]}
      <span>{verdict}</span>
    </span>
  );
}
