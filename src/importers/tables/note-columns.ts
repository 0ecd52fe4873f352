import { foldWithoutBrackets } from './fold-header.ts';

/** Headers of what a person remarked on a row, folded. */
const noteHeader =
  /^(comments?|notes?|remarks?|observations?|bemerkung(en)?|anmerkung(en)?|kommentare?|commentaires?|remarques?|comentarios?|notas?|observacion(es)?|legends?|legende|leyenda|colou?r(code|key)?|备注)$/;

/** Headers of who did it, which is said of a row and tells nothing of what was measured. */
const personHeader =
  /^(operator|user|username|analyst|experimenter|technician|initials|(checked|measured|done|made|entered|performed|run|loaded|pipetted|analy[sz]ed|quantified|exported)by)$/;

/** Whether a column holds remarks, or who wrote them: neither tells groups apart. */
export function isNoteHeader(header: string): boolean {
  const folded = foldWithoutBrackets(header);
  return noteHeader.test(folded) || personHeader.test(folded);
}
