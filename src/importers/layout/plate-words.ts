/** Words of a title that say what a plate of a layout holds, not which plate it is. */
const kindWords =
  /\b(?:layout|plate ?map|map|contents?|wells?|dos(?:e|es)|final|concs?|concentrations?|compounds?|drugs?|treatments?|cell|lines?|cells|samples?|targets?|genes?|groups?|replicates?|roles?|types?|names?|of|the|in|sheet|tabelle|table)\b/gi;
const units = /\((?:[^()]*)\)|\[[^[\]]*\]|\b(?:[pnuµμm]?M|[nuµμm]g\/ml)\b/g;

/** What a title says of which plate it belongs to (`Plate 2`, a barcode), '' where it says only what the plate holds. */
export function plateWords(title: string): string {
  const rest = title
    .replaceAll(units, ' ')
    .replaceAll(kindWords, ' ')
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
  return /\d/.test(rest) || /\bplate\s+\S/i.test(rest) ? rest : '';
}
