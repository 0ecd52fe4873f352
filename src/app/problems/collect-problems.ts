import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import { sayUnmatched } from './unmatched-names.ts';

/** The problems of one file, or of the study as a whole under ''. */
export interface FileProblems {
  readonly file: string;
  /** The file was not read at all; it can be taken off the list. */
  readonly refused: boolean;
  readonly problems: readonly Diagnostic[];
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything that files and analysis have to say, errors first and each file's together. */
export function collectProblems(
  study: Study,
  analysis: Analysis | null,
): ReadonlyMap<Severity, readonly FileProblems[]> {
  const all = [
    ...study.refused.map(({ file, diagnostics }) => ({
      file,
      refused: true,
      problems: diagnostics.map((problem) => sayUnmatched(problem, study.sources)),
    })),
    ...study.sources.map(({ file, diagnostics }) => ({
      file,
      refused: false,
      problems: diagnostics,
    })),
    ...(analysis?.problems ?? []).map((problem) => ({
      file: problem.file ?? '',
      refused: false,
      problems: [problem],
    })),
  ];
  return new Map(order.map((severity) => [severity, ofSeverity(all, severity)]));
}

function ofSeverity(all: readonly FileProblems[], severity: Severity): FileProblems[] {
  const byFile = new Map<string, FileProblems>();
  for (const { file, refused, problems } of all) {
    const held = problems.filter((problem) => problem.severity === severity);
    if (held.length === 0) continue;
    const before = byFile.get(file);
    byFile.set(file, {
      file,
      refused: refused || (before?.refused ?? false),
      problems: [...(before?.problems ?? []), ...held],
    });
  }
  return [...byFile.values()];
}

/** How many problems a severity has, those that are told together counted once each. */
export function countProblems(files: readonly FileProblems[] | undefined): number {
  return (files ?? []).reduce((sum, { problems }) => sum + tellTogether(problems).length, 0);
}

/** `sheet · row 14 · column CT`, without what is not known; the file is the heading above. */
export function placeOf(problem: Diagnostic): string {
  return [
    problem.sheet === undefined ? '' : `sheet ${problem.sheet}`,
    problem.row === undefined ? '' : `row ${problem.row.toLocaleString('en')}`,
    problem.column === undefined ? '' : `column ${problem.column}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** From this many problems of one kind the others are folded behind the first. */
const manyAlike = 4;

/** Problems that are told together: the first of a kind, and the others that differ from it in their place alone. */
export interface AlikeProblems {
  readonly first: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** Puts problems of one kind that are mended in one way together where there are many, each where its first stood. */
export function tellTogether(problems: readonly Diagnostic[]): AlikeProblems[] {
  const kindOf = ({ code, expected, mend }: Diagnostic): string =>
    [code, expected, mend].join('\n');
  const counts = new Map<string, number>();
  for (const problem of problems) {
    counts.set(kindOf(problem), (counts.get(kindOf(problem)) ?? 0) + 1);
  }
  const together = new Map<string, { first: Diagnostic; others: Diagnostic[] }>();
  for (const [i, problem] of problems.entries()) {
    const kind = kindOf(problem);
    const isMany = (counts.get(kind) ?? 0) >= manyAlike;
    const open = isMany ? together.get(kind) : undefined;
    if (open) open.others.push(problem);
    else together.set(isMany ? kind : `${kind}\n${i}`, { first: problem, others: [] });
  }
  return [...together.values()];
}
