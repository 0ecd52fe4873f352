import { isDrugWord } from '../../domain/compound-in-name.ts';

/** Whether a text is the name of a drug, maybe with the unit of its doses behind it. */
export function isDrugName(text: string): boolean {
  return isDrugWord(text.replace(/\s*[([]?[pnuµμm]?M[)\]]?$/, '').trim());
}

/** Titles that number compounds (`Drug 1`, `Inhibitor A`). */
export const compoundTitle = /^(?:drug|compound|inhibitor|agent|cpd)\b/i;
