/** A name for a pasted table that no file of the study has yet. */
export function pastedName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'Pasted table.txt' : `Pasted table ${number}.txt`;
    if (!taken.includes(name)) return name;
  }
}
