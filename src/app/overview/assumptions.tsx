import { Button } from '@mantine/core';
import type { Assumption } from '../../domain/result.ts';
import type { View } from '../navigation.ts';
import { useNavigation } from '../navigation.ts';
import classes from './assumptions.module.css';

/** Where each kind of assumption is changed: a view and the element in it. */
const places: Readonly<Record<Assumption['about'], readonly [view: View, place: string]>> = {
  samples: ['Data', 'samples'],
  targets: ['Data', 'targets'],
  replicates: ['Data', 'replicates'],
  files: ['Data', 'files'],
  'control-group': ['Overview', 'control-group'],
  pairing: ['Overview', 'pairing'],
  qpcr: ['qRT-PCR', 'qpcr-settings'],
  viability: ['Viability', 'viability-settings'],
  'phospho-over-total': ['Western blot', 'phospho-over-total'],
  loading: ['Western blot', 'blot-settings'],
};

/** What the app took for granted to get its answer, each one click from being changed. */
export function Assumptions({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  const go = useNavigation((state) => state.go);
  if (assumptions.length === 0) return null;
  return (
    <section aria-labelledby="assumptions-title" className={classes.section}>
      <h2 id="assumptions-title" className={classes.title}>
        What the app assumed
      </h2>
      <ul className={classes.list}>
        {assumptions.map(({ text, origin, about }) => (
          <li key={`${about} ${text}`} className={classes.item}>
            <span className={classes.text}>
              <span className={origin === 'inferred' ? 'fb-inferred' : undefined}>{text}</span>
              {origin === 'inferred' && <small className={classes.mark}>inferred</small>}
              {origin === 'user' && <small className={classes.mark}>chosen</small>}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              flex="none"
              aria-label={`Change: ${text}`}
              onClick={() => go(...places[about])}
            >
              Change
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
