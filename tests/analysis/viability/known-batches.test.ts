import { describe, expect, test } from 'vitest';
import { expectClose } from '../../stats/expect-close.ts';
import { analyseSources, isThere, sourceOf } from './known-files.ts';

describe.skipIf(!isThere)('V3: a sensitive and a resistant line, four replicates each', () => {
  const at = (kind: string): string => `musyc/MCF7Doxorubicin_Disulfiram_${kind}_Doxorubicin.csv`;

  test('the sensitive line, replicate by replicate', async () => {
    const { curves } = analyseSources([await sourceOf(at('Sensitive'))]);
    const curve = curves.find(({ row }) => row.compound === 'Doxorubicin');
    const found = curve?.replicates.map(({ ic50 }) => ic50) ?? [];
    expect(found).toHaveLength(4);
    for (const [i, expected] of [24.62631, 24.19093, 23.83232, 24.08394].entries()) {
      expectClose(found[i] ?? null, expected, 1e-5);
    }
  });

  test('the resistant line is a bound or a sentence, never a number', async () => {
    const { curves } = analyseSources([await sourceOf(at('Resistant'))]);
    const curve = curves.find(({ row }) => row.compound === 'Doxorubicin');
    expect(curve?.row).toMatchObject({ relation: '>', ic50: 3000 });
    expect(curve?.replicates.map(({ relation }) => relation)).toEqual(['>', '', '>', '>']);
  });

  test('their fold is a bound', async () => {
    const sources = [await sourceOf(at('Sensitive')), await sourceOf(at('Resistant'))];
    const fold = analyseSources(sources).results.find(({ target }) => target === 'Doxorubicin');
    expect(fold?.foldChange).toMatchObject({ kind: 'bound', relation: '>' });
    expect(fold).toMatchObject({ nControl: 4, nTest: 4 });
  });
});
