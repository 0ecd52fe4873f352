/**
 * A name with the slashes taken out that join forms or sites of one protein (`ERK1/2`, `p44/42`, `Thr202/Tyr204`) and
 * divide nothing. In `HER2/GAPDH`, `pS6/S6` and `700/800` they stay, for those are ratios.
 */
export function withJoinedForms(text: string): string {
  return text.replaceAll(joining, '');
}

const joining =
  /(?<=\p{L}[\s-]?\d{1,4})\/(?=(?:\d{1,3}|p?-?(?:ser|thr|tyr|s|t|y)[\s-]?\d{2,4})(?![\p{L}\d]|-\d))/giu;
