const date = /^(?:19|20)\d{2}([-/.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])$/;

/** Whether the cells of a column are dates, the year first (`20240131`, `2024-01-31`): as numbers they look like signals. */
export function areDates(texts: Iterable<string>): boolean {
  let count = 0;
  for (const text of texts) {
    if (!date.test(text)) return false;
    count += 1;
  }
  return count > 0;
}
