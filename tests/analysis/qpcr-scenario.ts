import { analyse } from './analyse.ts';
import type { Exclusion } from '../../src/domain/exclusion.ts';
import type { QpcrSettings } from '../../src/domain/qpcr-settings.ts';
import { defaultQpcrSettings } from '../../src/domain/qpcr-settings.ts';
import type { QpcrReport } from '../../src/domain/qpcr-report.ts';
import type { Analysis, Result } from '../../src/domain/result.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { Study } from '../../src/domain/study.ts';
import type { Naming, Well } from './study-builder.ts';
import { annotationOf, sourceOf, studyOf } from './study-builder.ts';

export interface Scenario {
  readonly wells: readonly Well[];
  readonly references?: readonly string[];
  readonly qpcr?: Partial<QpcrSettings>;
  readonly settings?: Partial<Settings>;
  readonly exclusions?: readonly Exclusion[];
  readonly naming?: Partial<Naming>;
}

export interface Outcome {
  readonly study: Study;
  readonly analysis: Analysis;
  readonly report: QpcrReport;
  readonly codes: readonly string[];
  readonly result: (target: string) => Result;
}

/** Runs a study of one invented plate; samples `C…` are the control, `T…` the test group, others have none. */
export function runScenario(scenario: Scenario): Outcome {
  const settings = { ...scenario.settings, qpcr: { ...defaultQpcrSettings, ...scenario.qpcr } };
  const study: Study = {
    ...studyOf([sourceOf('plate.csv', scenario.wells)], settings),
    exclusions: scenario.exclusions ?? [],
  };
  const analysis = analyse(
    study,
    annotationOf(study, {
      groupOf: (sample) => ({ C: 'Control', T: 'Test' })[sample.charAt(0)] ?? '',
      references: scenario.references ?? ['REF'],
      control: 'Control',
      ...scenario.naming,
    }),
  );
  if (!analysis.qpcr) throw new Error('no qPCR report');
  return {
    study,
    analysis,
    report: analysis.qpcr,
    codes: analysis.problems.map(({ code }) => code),
    result: (target) => {
      const found = analysis.results.find((result) => result.target === target);
      if (!found) throw new Error(`no result of ${target}`);
      return found;
    },
  };
}

/** Technical wells of each target of each sample: `{ C1: { REF: [20], X: [25, 25.1] } }`. */
export function wellsOf(
  plate: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>,
  more: Partial<Well> = {},
): Well[] {
  return Object.entries(plate).flatMap(([sample, targets]) =>
    Object.entries(targets).flatMap(([target, cqs]) =>
      cqs.map((cq): Well => ({ sample, target, cq, ...more })),
    ),
  );
}
