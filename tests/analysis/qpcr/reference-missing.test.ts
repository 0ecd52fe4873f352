import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotation/annotate.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { analyse } from '../analyse.ts';
import type { Well } from '../study-builder.ts';
import { sourceOf, studyOf } from '../study-builder.ts';

const samples = ['Parental 1', 'Parental 2', 'Resistant 1', 'Resistant 2'];

function plate(file: string, targets: readonly string[]): ReturnType<typeof sourceOf> {
  const wells = samples.flatMap((sample, s) =>
    targets.map((target, t): Well => ({ sample, target, cq: 20 + s / 10 + t })),
  );
  return sourceOf(file, wells);
}

function missing(...plates: ReturnType<typeof sourceOf>[]): Diagnostic[] {
  const study = studyOf(plates);
  const { problems } = analyse(study, annotate(study));
  return problems.filter(({ code }) => code === 'reference-gene-missing');
}

test('files that all lack a reference gene are told once, as one thing to mend', () => {
  const told = missing(...['a.csv', 'b.csv', 'c.csv'].map((name) => plate(name, ['ESR1', 'PGR'])));
  expect(told.map(({ file, message }) => [file, message])).toEqual([
    [undefined, 'No reference gene was measured beside ESR1, PGR in any file, so there is no ΔCq.'],
  ]);
});

test('a file without a reference gene beside one that has it is told by its name', () => {
  const told = missing(plate('a.csv', ['ESR1', 'GAPDH']), plate('b.csv', ['PGR']));
  expect(told.map(({ file }) => file)).toEqual(['b.csv']);
});

test('the only file without a reference gene is told by its name', () => {
  expect(missing(plate('a.csv', ['ESR1'])).map(({ file }) => file)).toEqual(['a.csv']);
});
