/** Words that number the parts of a table or the sheets of a workbook, and what stands above several rows. */
const sectionWord =
  /\b(genes|samples|patients)$|^(part|plate|run|set|batch|exp(eriment)?|day|week|section|block|series|table|page|teil|platte|lauf|partie|plaque|parte|placa)\b[\s\W_]*(\d+|[a-z]|[ivx]+)?[\s\W]*$/i;

/** Whether a name is that of a part (`Plate 2`, `Exp 3`), which tells nothing of what was measured in it. */
export function isSectionName(name: string): boolean {
  return sectionWord.test(name);
}
