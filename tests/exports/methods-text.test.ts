import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { methodsOf } from '../../src/exports/methods-text.ts';
import { parseStudyFile } from '../../src/study/study-file.ts';

test('each assay of the example has its paragraph, and says how its numbers came about', () => {
  const opened = parseStudyFile(readFileSync('public/studies/example.foldboard.json', 'utf8'));
  if (!opened.ok) throw new Error(opened.diagnostic.message);
  const { study } = opened;
  const paragraphs = methodsOf(study, analyse(study, annotate(study)), '1.2.3');
  expect(paragraphs).toHaveLength(4);
  const [general, qpcr, western, viability] = paragraphs;
  expect(general).toContain('7 files with 354 readings were analysed with Foldboard 1.2.3.');
  expect(qpcr).toContain('GAPDH, ACTB');
  expect(western).toContain('p-Akt (Ser473) / Akt');
  expect(western).toContain('ERα / β-actin');
  expect(viability).toContain('every well counts once');
  expect(viability).toContain('95% profile-likelihood interval');
});

test('a study without blots or plates says nothing of them', () => {
  const opened = parseStudyFile(readFileSync('public/studies/example.foldboard.json', 'utf8'));
  if (!opened.ok) throw new Error(opened.diagnostic.message);
  const sources = opened.study.sources.filter(({ assay }) => assay === 'qpcr');
  const study = { ...opened.study, sources };
  expect(methodsOf(study, analyse(study, annotate(study)), '1.2.3')).toHaveLength(2);
});
