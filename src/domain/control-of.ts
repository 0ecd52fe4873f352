import type { Annotation } from './annotation.ts';
import type { Assay } from './reading.ts';

/** The group that those of an assay are compared with; '' when nobody says which it is. */
export function controlOf({ controlGroup, ownControls }: Annotation, assay: Assay): string {
  return ownControls?.find((own) => own.assay === assay)?.group ?? controlGroup.value;
}
