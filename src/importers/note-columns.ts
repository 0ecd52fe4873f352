import { foldWithoutBrackets } from './fold-header.ts';

/** Headers of what a person remarked on a row, folded. */
const noteHeader =
  /^(comments?|notes?|remarks?|observations?|bemerkung(en)?|anmerkung(en)?|kommentare?|commentaires?|remarques?|comentarios?|notas?|observacion(es)?|备注)$/;

/** Whether a column holds remarks: they tell no group apart, and most of its cells are blank. */
export function isNoteHeader(header: string): boolean {
  return noteHeader.test(foldWithoutBrackets(header));
}
