import type { SampleAnnotation, SampleRole } from '../../domain/annotation.ts';
import { sampleRoles } from '../../domain/annotation.ts';
import type { Assay } from '../../domain/reading.ts';

/**
 * What a sample of an assay can be. Blanks and vehicles of a plate of cells are told well by well in its editor, and
 * a blank of PCR is a no-template control.
 */
const rolesOfAssay: Readonly<Record<Assay, readonly SampleRole[]>> = {
  qpcr: ['unknown', 'no-template', 'no-RT', 'standard', 'positive-control'],
  western: ['unknown', 'standard', 'positive-control', 'blank'],
  viability: ['unknown', 'positive-control'],
};

/** How a role is written, where that is not its own name. */
export const sampleRoleWords: Readonly<Partial<Record<SampleRole, string>>> = { unknown: 'sample' };

/** Roles that each of these samples can have by one of its assays, and the one that all of them have. */
export function sampleRolesFor(samples: readonly SampleAnnotation[]): SampleRole[] {
  return sampleRoles.filter(
    (role) =>
      samples.every(({ assays }) => assays.some((assay) => rolesOfAssay[assay].includes(role))) ||
      samples.every((sample) => sample.role.value === role),
  );
}

/** The role that a pasted cell names among those that the sample can have; null for other texts. */
export function readSampleRole(sample: SampleAnnotation, text: string): SampleRole | null {
  const wanted = folded(text);
  const isThis = (role: SampleRole): boolean =>
    folded(role) === wanted || folded(sampleRoleWords[role] ?? '') === wanted;
  return wanted === '' ? null : (sampleRolesFor([sample]).find(isThis) ?? null);
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '');
}
