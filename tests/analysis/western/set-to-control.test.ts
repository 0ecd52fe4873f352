import { expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { annotate } from '../../../src/annotation/annotate.ts';
import { studyOf } from '../study-builder.ts';
import { sourceFromText } from '../study-from-text.ts';

async function told(rows: readonly string[]): Promise<string[]> {
  const text = `Protein,Condition,Replicate,Relative density\n${rows.join('\n')}\n`;
  const study = studyOf([await sourceFromText('relative.csv', text)]);
  const { problems } = analyse(study, annotate(study));
  return problems.filter(({ code }) => code === 'zero-variance').map(({ message }) => message);
}

const resistant = ['HER2,AnaR,1,2.4', 'HER2,AnaR,2,2.9', 'HER2,AnaR,3,2.1'];

test('a control that is 1 on every blot was divided by itself, and that is said', async () => {
  const [message] = await told([
    'HER2,Parental,1,1',
    'HER2,Parental,2,1',
    'HER2,Parental,3,1',
    ...resistant,
  ]);
  expect(message).toMatch(/^All lanes of Parental have a signal of 1 for HER2: /);
});

test('a control that scatters was not', async () => {
  const scattered = ['HER2,Parental,1,1', 'HER2,Parental,2,1.1', 'HER2,Parental,3,0.9'];
  expect(await told([...scattered, ...resistant])).toEqual([]);
});
