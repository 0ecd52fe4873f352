import type { OwnControl, Stated } from '../domain/annotation.ts';
import type { Assay } from '../domain/reading.ts';

/** The control group of a study, and what goes with it. */
export interface Controls {
  readonly controlGroup: Stated<string>;
  readonly ownControls: readonly OwnControl[];
  /** Named controls between which the user has to choose; empty where there is no doubt. */
  readonly likely: readonly string[];
}

/**
 * The control group: the user's choice, else the group that names say is one; '' when none or several are. People name
 * the samples of each assay as they like (Parental in the wells, WT on the blots), so an assay without a sample of the
 * control goes by the one group of its own that is named as a control.
 *
 * @param named groups that names say are controls
 * @param groupsOf the groups of each assay of the study, in the order of the assays
 */
export function findControls(
  chosen: string | null,
  named: readonly string[],
  groupsOf: ReadonlyMap<Assay, ReadonlySet<string>>,
  groups: readonly string[],
): Controls {
  const ofAssays = [...groupsOf].map(([assay, own]) => ({
    assay,
    own,
    controls: named.filter((group) => own.has(group)),
  }));
  const inDoubt = named.length > 1 && ofAssays.some(({ controls }) => controls.length > 1);
  if (chosen === null && inDoubt) {
    return { controlGroup: { value: '', origin: 'inferred' }, ownControls: [], likely: named };
  }
  const [first = besideResistant(groups)] = ofAssays.flatMap(({ controls }) => controls);
  const control = chosen ?? first;
  const ownControls = ofAssays.flatMap(({ assay, own, controls }): OwnControl[] => {
    const [only] = controls;
    const isOwn = control !== '' && !own.has(control) && controls.length === 1;
    return isOwn && only !== undefined ? [{ assay, group: only }] : [];
  });
  return {
    controlGroup: { value: control, origin: chosen === null ? 'inferred' : 'user' },
    ownControls,
    likely: [],
  };
}

/** A group that a file calls P beside one that it calls R; '' without both. */
function besideResistant(groups: readonly string[]): string {
  const short = groups.filter((group) => /^[pr]$/i.test(group));
  const [p] = short.filter((group) => /^p$/i.test(group));
  return short.length === 2 && groups.length === 2 && p !== undefined ? p : '';
}
