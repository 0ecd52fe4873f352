/** Headers that count the biological replicates of what a row names: `Rep 1`, `n=2`, `Bio rep 3`, `N1`, `Blot 2`. */
const replicate =
  /^(?:(?:bio(?:l|log|logical)?[\s._-]*)?rep(?:licate|eat)?|bio(?:logical)?|n|exp(?:eriment)?|trial|blot|gel|membrane)[\s._#=-]*(\d{1,2})$/i;

/** The number of the biological replicate that a header counts, '' for all other headers. */
export function replicateOfHeader(header: string): string {
  return replicate.exec(header.trim())?.[1] ?? '';
}

/** The columns that count replicates, each number once; none where there is only one. */
export function replicateColumns(headers: readonly string[]): number[] {
  const found = headers.flatMap((text, column) => (replicateOfHeader(text) === '' ? [] : [column]));
  const numbers = new Set(found.map((column) => replicateOfHeader(headers[column] ?? '')));
  return found.length > 1 && numbers.size === found.length ? found : [];
}
