/** A signal in a sentence. Programs state more digits than a densitometer measures; the cell itself stands beside it. */
export function signalWords(signal: number): string {
  return signal.toLocaleString('en', { maximumSignificantDigits: 4 }).replace('-', '−');
}
