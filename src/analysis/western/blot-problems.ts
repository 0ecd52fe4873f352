import type { Blot } from '../../domain/blot.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { fitsLaneKey, laneSeriesOf } from '../../domain/lane-key.ts';
import type { Study } from '../../domain/study.ts';
import type { StudyIndex } from '../study-index.ts';
import { groupBy } from '../group-by.ts';
import { channelsAsProteins } from './channel-problems.ts';

/** What keeps the lanes of a blot from being told or compared. `given` is the study before lane keys were applied. */
export function findBlotProblems(index: StudyIndex, blots: readonly Blot[]): Diagnostic[] {
  return [
    ...unfitKeys(index.given),
    ...unequalLanes(index.given),
    ...splitBlots(blots),
    ...blotsWithoutControl(index, blots),
    ...channelsAsProteins(index),
  ];
}

/** Tables whose counted lanes are not as many as the lane key's. */
function unfitKeys(study: Study): Diagnostic[] {
  return study.laneKeys.flatMap((key) =>
    key.probings.flatMap(({ source: id, run }) => {
      const source = study.sources.find((one) => one.id === id);
      if (!source) return [];
      const unfit = laneSeriesOf(source.readings).find(
        (series) => series.run === run && !fitsLaneKey(series, key),
      );
      if (!unfit) return [];
      return [
        {
          severity: 'error',
          code: 'lanes-unequal',
          file: source.file,
          message: `The lane key of ${key.blot} is for ${key.laneCount} lanes, but ${unfit.target || 'the table'} in ${source.file} has ${unfit.lanes.size}. Its lanes are only counted, so nothing says which are which, and the key was not used for it.`,
          expected: `${key.laneCount} rows, one a lane in the order of the gel`,
          mend: `Paste a key with ${unfit.lanes.size} lines, or draw the missing lanes in the densitometry program and export again.`,
        } satisfies Diagnostic,
      ];
    }),
  );
}

/** Proteins of one table whose counted lanes are not as many: they are not joined, and never shifted. */
function unequalLanes(study: Study): Diagnostic[] {
  return study.sources
    .filter(({ assay }) => assay === 'western')
    .flatMap((source) =>
      [...groupBy(laneSeriesOf(source.readings), ({ run }) => run)].flatMap(([run, series]) => {
        const [first, ...others] = series.filter(({ isCounted }) => isCounted);
        const odd = others.find(({ lanes }) => lanes.size !== first?.lanes.size);
        if (!first || !odd) return [];
        return [
          unequal(
            source.file,
            `The channel or protein ${first.target} has ${first.lanes.size} lanes and ${odd.target} has ${odd.lanes.size}${run === '' ? '' : ` on ${run}`}`,
          ),
        ];
      }),
    );
}

/** Files that state the same blot without naming samples, and differ in their number of lanes. */
function splitBlots(blots: readonly Blot[]): Diagnostic[] {
  const unnamed = blots.filter(({ isNamed, isKeyed }) => !isNamed && !isKeyed);
  const byRun = groupBy(unnamed, ({ probings }) => probings.map(({ run }) => run).join('\n'));
  return [...byRun].flatMap(([run, [first, ...others]]) => {
    const odd = others.find(({ lanes }) => lanes.length !== first?.lanes.length);
    if (run === '' || !first || !odd) return [];
    return [
      unequal(
        odd.files[0] ?? '',
        `The file ${first.files[0] ?? ''} has ${first.lanes.length} lanes and ${odd.files[0] ?? ''} has ${odd.lanes.length}, though both say ${run}`,
      ),
    ];
  });
}

function unequal(file: string, what: string): Diagnostic {
  return {
    severity: 'error',
    code: 'lanes-unequal',
    file,
    message: `${what}. The lanes are only counted, so nothing says which one is missing; they were not joined, and nothing was shifted.`,
    expected: 'one row a lane for each protein of a blot, also for empty lanes',
    mend: 'Draw the missing lane in the densitometry program and export again, or name the samples in the table.',
  };
}

/** Blots that hold groups to compare and no control, or the control alone. */
function blotsWithoutControl(index: StudyIndex, blots: readonly Blot[]): Diagnostic[] {
  const control = index.annotation.controlGroup.value;
  if (control === '' || index.annotation.groups.length < 2) return [];
  const lacking = blots.flatMap((blot) => {
    const groups = new Set(
      blot.lanes
        .filter(({ takesPart, group }) => takesPart && group !== '')
        .map(({ group }) => group),
    );
    return groups.size > 0 && (!groups.has(control) || groups.size < 2)
      ? [{ blot, groups: [...groups] }]
      : [];
  });
  const [first] = lacking;
  if (!first) return [];
  const only = first.groups.includes(control)
    ? `only the control group ${control}`
    : `no lane of the control group ${control}, only ${first.groups.slice(0, 4).join(', ')}`;
  return [
    {
      severity: 'warning',
      code: 'blot-without-control',
      file: first.blot.files[0] ?? '',
      message: `The blot ${first.blot.name} holds ${only}, so nothing can be compared within it. Signals of different blots have scales of their own.`,
      expected: 'lanes of both groups on each blot, or a common sample on all of them',
      mend: 'Choose the sample that ran on every gel as «Common sample», or check the groups under Data › Samples.',
      more: lacking.length - 1,
    },
  ];
}
