/** Rows by their place: a list, or what makes each row of a long one when it comes in sight. */
export type Rows<Row> = Pick<readonly Row[], 'length' | 'at'>;

/** What a column sorts by. */
interface Sorted<Row> {
  readonly value: (row: Row) => string | number | null;
}

const byName = new Intl.Collator('en', { numeric: true });

/** The places of rows in the order of a column: numbers by size, texts by name; what is missing comes last either way. */
export function orderRows<Row>(
  rows: Rows<Row>,
  column: Sorted<Row>,
  isDescending: boolean,
): readonly number[] {
  const stated: number[] = [];
  const missing: number[] = [];
  const values: (string | number)[] = [];
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows.at(place);
    const value = row === undefined ? null : column.value(row);
    values.push(value ?? '');
    (value === null ? missing : stated).push(place);
  }
  const sign = isDescending ? -1 : 1;
  stated.sort((a, b) => sign * compare(values[a] ?? '', values[b] ?? ''));
  return [...stated, ...missing];
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : byName.compare(String(a), String(b));
}
