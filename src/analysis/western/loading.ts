import type { WesternSettings } from '../../domain/settings.ts';
import { isTotalProtein } from '../../domain/target-names.ts';
import { geometricMean } from '../../stats/geometric-mean.ts';
import type { Band } from './gather-bands.ts';

/** The bands of one lane, found by target. */
export type Lane = readonly Band[];

/** What a band is divided by for unequal loading: a value, null without one, and its name in words. */
export interface Loading {
  readonly value: number | null;
  readonly name: string;
}

/**
 * The loading of a band: stated in its own row, else the loading bands of its lane and membrane. Several loading
 * controls count by their geometric mean; a total-protein stain is taken alone where there is one, unless the
 * settings say otherwise.
 */
export function loadingOf(band: Band, lane: Lane, choice: WesternSettings['loading']): Loading {
  if (choice === 'none') return { value: null, name: 'loading' };
  if (band.ownLoading !== null) return { value: band.ownLoading, name: 'loading' };
  const bands = choose(standingWith(band, lane), choice);
  const signals = bands.map(({ signal }) => signal);
  const name = [...new Set(bands.map(({ target }) => target.name.value))].join(' · ') || 'loading';
  if (signals.length === 0) return { value: null, name };
  const isPositive = signals.every((signal) => signal > 0);
  return { value: isPositive ? geometricMean(signals) : Math.min(...signals), name };
}

function choose(bands: Lane, choice: WesternSettings['loading']): Lane {
  const stains = bands.filter(({ target }) => isTotalProtein(target.name.value));
  const proteins = bands.filter(({ target }) => !isTotalProtein(target.name.value));
  if (choice === 'loading-controls') return proteins;
  if (choice === 'total-protein') return stains;
  return stains.length > 0 ? stains : proteins;
}

/** Loading bands named for this target alone, else those of its membrane, else those that state no membrane. */
function standingWith(band: Band, lane: Lane): Lane {
  const loading = lane.filter(({ target }) => target.role.value === 'loading');
  const own = loading.filter(({ target }) => target.partner.value === band.target.name.value);
  if (own.length > 0) return own;
  const shared = loading.filter(({ target }) => target.partner.value === '');
  const here = shared.filter(({ membrane }) => membrane === band.membrane);
  return here.length > 0 || shared.every(({ membrane }) => membrane !== '') ? here : shared;
}
