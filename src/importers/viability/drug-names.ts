/**
 * Endings that the World Health Organization gives the names of substances of one kind (INN stems), of those that
 * tumour cells are treated with. Two or more letters stand before each.
 */
const stem =
  /^[a-z-]{2,}(?:tinib|lisib|ciclib|rafenib|metinib|sertib|parib|zomib|anib|trozole|mestane|vestrant|oxifene?|lutamide|limus|rubicin|taxel|platin|citabine|rexate|tecan|clax|mab)$/i;

/** Whether a text is the name of a drug by its ending, maybe with the unit of its doses behind it. */
export function isDrugName(text: string): boolean {
  return stem.test(text.replace(/\s*[([]?[pnuµμm]?M[)\]]?$/, '').trim());
}

/** Titles that number compounds (`Drug 1`, `Inhibitor A`). */
export const compoundTitle = /^(?:drug|compound|inhibitor|agent|cpd)\b/i;
