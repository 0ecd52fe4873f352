/** The dye that a header such as `Ct SYBR` or `Cq (FAM)` names, '' when it names none. */
export function dyeOfHeader(header: string): string {
  return /^c[tqp]\W+([a-z][a-z0-9 ]*?)\W*$/i.exec(header.trim())?.[1]?.trim() ?? '';
}
