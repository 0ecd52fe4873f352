/** Words that tell cells from a compound: what a line is, or what became of it. */
const cellWords =
  /(?:^|[^\p{L}])(?:parental|par|resistant|res|sensitive|sens|wild[ -]?type|wt|mutant|knock[ -]?out|ko|clone|lines?|cells?)(?=$|[^\p{L}])/iu;
/** Beginnings of the names of common cell lines. */
const lineNames =
  /^(?:mcf|t-?47|bt-?\d|mda|sk-?(?:br|ov)|hek|hela|a-?549|hct|hcc|ht-?29|lncap|pc-?3|zr-?75|nci|u-?2-?os|k-?562|jurkat|hl-?60|du-?145|cama|sum-?\d|u-?87|hepg|caco|ovcar|cal-?\d|h\d{3,4}$)/i;

/** Whether a name in the cell of a layout is one of cells; any other beside doses is one of a compound. */
export function namesCells(name: string): boolean {
  return cellWords.test(name) || lineNames.test(name.trim());
}
