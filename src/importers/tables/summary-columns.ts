import { foldHeader } from './fold-header.ts';

/** What a column states of values that are not in the table themselves. */
export type SummaryPart = 'mean' | 'spread' | 'count';

const words: Readonly<Record<SummaryPart, string>> = {
  mean: 'means?|average|avg|mw|mittelwert|durchschnitt|moy(?:enne|\\.)?|m[eé]dia|promedio|ø',
  spread:
    's\\.?d\\.?|std\\.?|st\\.?\\s?dev\\.?|std\\.?\\s?dev\\.?|standard\\s?deviation|s\\.?e\\.?m\\.?|s\\.?e\\.?|std\\.?\\s?err\\.?|standard\\s?error|cv|cv\\s?%|%\\s?cv|ci|95\\s?%\\s?ci|ci\\s?95|stabw|standardabweichung|[eé]cart[\\s-]type|desviación estándar|desvio padrão|et|de|dp|ds|d\\.e\\.|e\\.t\\.|d\\.p\\.',
  count: 'n|count|replicates|n\\s?replicates|sample\\s?size|anzahl',
};
const parts = ['mean', 'spread', 'count'] as const;
const joint = '[\\s_.:,(\\[–-]+';
const patterns = parts.map(
  (part) =>
    [
      part,
      new RegExp(
        `^(?:(?:${words[part]})|(.+?)${joint}(?:${words[part]})[)\\]]?|(?:${words[part]})(?:\\s+of)?${joint}(.+?)[)\\]]?)$`,
        'i',
      ),
    ] as const,
);

/** What a header states (`SD`, `Parental Mean`, `Mean of Parental`), and of what: '' where it does not say. */
function summaryOf(header: string): { readonly part: SummaryPart; readonly of: string } | null {
  const text = header.trim();
  if (text.length > 80) return null;
  for (const [part, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found) return { part, of: foldHeader(found[1] ?? found[2] ?? '') };
  }
  return null;
}

/** What a header of one such word states; null for all others. */
export function summaryPartOf(header: string): SummaryPart | null {
  const found = summaryOf(header);
  return found?.of === '' ? found.part : null;
}

/**
 * The columns that hold means with their spread, and the counts that go with them: a mean and a spread of the same
 * thing stand in one header. A word alone tells nothing, for people call samples `N` and places `SD`.
 */
export function summaryColumns(headers: readonly string[]): ReadonlySet<number> {
  const found = headers.map(summaryOf);
  const has = (part: SummaryPart, of: string): boolean =>
    found.some((one) => one?.part === part && one.of === of);
  const isOfPair = (of: string): boolean => has('mean', of) && has('spread', of);
  const arePairs = found.some((one) => one !== null && isOfPair(one.of));
  return new Set(
    found.flatMap((one, column) => {
      if (one === null) return [];
      // One count may stand for all groups.
      const isBare = one.of === '' && one.part === 'count' && arePairs;
      return isBare || isOfPair(one.of) ? [column] : [];
    }),
  );
}
