import type { Role } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf } from '../study-index.ts';
import { takesPart } from '../reading-state.ts';

/** What the wells of a source are beside samples. */
export interface WellRoles {
  /** The role of well `i` that checks the assay, null of a sample; undefined where nobody looks at the well. */
  readonly at: (i: number) => Role | null | undefined;
  /** Whether a well may have the role. */
  readonly mayBe: (role: Role) => boolean;
}

/** The roles of a source's wells; those that were left out, alone or with their sample, have none. */
export function wellRoles(index: StudyIndex, source: Source): WellRoles {
  const { state, names } = source.readings;
  const { sample: samples, role: roles } = names;
  const excluded = index.excluded(source);
  const ofSample = samples.dictionary.map((name) => index.sample(name));
  const unstated = ofSample.map((sample) => controlRoleOf('unknown', sample?.role));
  return {
    at(i) {
      if (!takesPart(state[i]) || excluded?.has(i)) return undefined;
      const place = samples.index[i] ?? 0;
      const sample = ofSample[place];
      if (sample?.leftOut) return undefined;
      const stated = roles.index[i] ?? 0;
      return stated === 0
        ? unstated[place]
        : controlRoleOf((roles.dictionary[stated] ?? '') as Role, sample?.role);
    },
    mayBe: (role) => roles.dictionary.includes(role) || unstated.includes(role),
  };
}
