import type { Token } from './sample-tokens.ts';
import { isCount, plainNumber, splitNumber } from './sample-tokens.ts';

/** Words that count biological replicates when a number (or a letter) follows. */
const replicateWords = new Set(
  'rep,replicate,repl,replica,br,biorep,bioreplicate,biologicalreplicate,biolrep,biol,bio,exp,experiment,expt,donor,patient,pt,animal,mouse,rat,subject,individual,n'.split(
    ',',
  ),
);
const batchWords = new Set('batch'.split(','));
/** Words that name nothing but «a sample»: what is counted is no replicate of a group. */
const neutralWords = new Set(
  'sample,samples,smp,lane,well,tube,unknown,unk,unkn,id,no,nr,number,probe,muestra,cdna,position,pos,row'.split(
    ',',
  ),
);
const passageWords = new Set('passage,psg,pass'.split(','));

/** Words that count technical replicates: wells of one sample that were given names of their own. */
const technicalWords = new Set(
  'tr,tech,techrep,techreplicate,technical,technicalreplicate,technicalrep,trep'.split(','),
);

export type NumberedKind = 'replicate' | 'technical' | 'batch' | 'passage' | 'neutral';

/** A word with its number, and how many words of the name that took. */
export interface Numbered {
  readonly kind: NumberedKind;
  readonly number: string;
  readonly length: number;
}

/** Reads `rep 3`, `BR2`, `#1`, `biological replicate 2`, `passage 25`, `sample 7` at word `i`; null for other words. */
export function readNumbered(tokens: readonly Token[], i: number): Numbered | null {
  const token = tokens[i];
  if (!token) return null;
  if (/^#\d{1,3}$/.test(token.text)) {
    return { kind: 'replicate', number: plainNumber(token.key), length: 1 };
  }
  const attached = splitNumber(token.key);
  const ofAttached = attached && kindOf(attached.stem);
  if (attached && ofAttached) {
    return { kind: ofAttached, number: plainNumber(attached.number), length: 1 };
  }
  const next = tokens[i + 1];
  if (!next) return null;
  const two = kindOf(token.key + next.key);
  const afterTwo = tokens[i + 2];
  const ofTwo = two && afterTwo ? readCount(two, afterTwo) : null;
  if (ofTwo !== null && two) return { kind: two, number: ofTwo, length: 3 };
  const one = kindOf(token.key);
  const ofOne = one ? readCount(one, next) : null;
  return ofOne !== null && one ? { kind: one, number: ofOne, length: 2 } : null;
}

/** The number or letter that a word counts with; null when it does not. */
function readCount(kind: NumberedKind, next: Token): string | null {
  if (isCount(next.key)) return plainNumber(next.key);
  return (kind === 'replicate' || kind === 'technical') && /^[a-h]$/.test(next.key)
    ? next.text.toUpperCase()
    : null;
}

function kindOf(word: string): NumberedKind | null {
  if (replicateWords.has(word)) return 'replicate';
  if (technicalWords.has(word)) return 'technical';
  if (batchWords.has(word)) return 'batch';
  if (passageWords.has(word)) return 'passage';
  return neutralWords.has(word) ? 'neutral' : null;
}

/** Times and doses (`D7`, `24h`, `day3`, `10nM`) are conditions, never replicates. */
export function isTimeOrDose(key: string): boolean {
  return (
    /^(?:d|day|days|div|h|hr|hrs|hour|w|wk|week|dpi|hpi|t|min|od|e)\d+(?:\.\d+)?$/.test(key) ||
    /^\d+(?:\.\d+)?(?:s|sec|min|h|hr|hrs|d|day|days|w|wk|wks|nm|um|mm|pm|m|ng|ug|mg|pg|ngml|ugml|x|c)$/.test(
      key,
    )
  );
}
