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

const months =
  'jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|fév|avr|aoû|déc';
const writtenDate = new RegExp(
  `^(?:\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{2}|\\d{4})|\\d{1,2}[. -]*(?:${months})[a-zé]*[. ,-]*(?:\\d{2}|\\d{4})?|(?:${months})[a-z]*[. -]*\\d{1,2}(?:[, -]+\\d{4})?)(?:[ T]\\d{1,2}:\\d{2}.*)?$`,
  'i',
);

/** Whether all filled cells of a column are dates as people write them (`01.02.2024`, `3/14/24`, `12-Jan-24`). */
export function areWrittenDates(texts: Iterable<string>): boolean {
  let count = 0;
  for (const text of texts) {
    const plain = text.trim();
    if (plain === '') continue;
    if (!writtenDate.test(plain) && !date.test(plain.split(/[ T]/)[0] ?? '')) return false;
    count += 1;
  }
  return count > 0;
}
