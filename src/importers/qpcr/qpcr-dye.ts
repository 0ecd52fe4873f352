const dyeBefore =
  /^(fam|vic|hex|joe|tet|ned|rox|tamra|txr|tex(?:as)? ?red|cy ?[35](?:\.5)?|sybr(?: green)?|evagreen)\W+c[tqp]$/i;

/** The dye that a header such as `Ct SYBR`, `Cq (FAM)` or `FAM Ct` names, '' when it names none. */
export function dyeOfHeader(header: string): string {
  const text = header.trim();
  const after = /^c[tqp]\W+([a-z][a-z0-9 ]*?)\W*$/i.exec(text)?.[1];
  return (after ?? dyeBefore.exec(text)?.[1] ?? '').trim();
}

const probeDye =
  /^(fam|vic|hex|joe|tet|ned|rox|tamra|cy ?[35]([. ]?5)?|texas ?red|red ?6[14]0|cyan ?500|yellow ?555|cal ?fluor.*|quasar ?\d+|alexa.*)\b/i;

/**
 * The dye of a probe, which tells targets of a multiplex apart; '' for dyes that light up any double strand
 * (SYBR Green, EvaGreen, ResoLight) and for what is no dye.
 */
export function probeDyeOf(text: string): string {
  return probeDye.exec(text.trim())?.[0].trim() ?? '';
}
