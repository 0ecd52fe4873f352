/** What a sample is called that its table does not name: by the line of the file that it stands in. */
export function rowName(line: number): string {
  return `Row ${line}`;
}
