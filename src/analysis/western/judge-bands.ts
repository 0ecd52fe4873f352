import type { Blot } from '../../domain/blot.ts';
import { pointsOf } from '../../domain/points-of.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Finding } from '../finding.ts';
import type { StudyIndex } from '../study-index.ts';
import { rawSignal, totalBackground } from './background.ts';
import { outsideRange } from './dilution-series.ts';
import { differingExposures } from './exposures.ts';
import type { Band } from './gather-bands.ts';
import { signalWords } from './signal-words.ts';

/** What makes a band or a comparison doubtful though it has a number. Nothing is left out for it. */
export function judgeBands(
  index: StudyIndex,
  bands: readonly Band[],
  blots: readonly Blot[],
  findings: readonly Finding[],
): Diagnostic[] {
  return [
    ...saturatedBands(index, blots),
    ...nearBackground(bands),
    ...differingExposures(bands),
    ...outsideRange(blots),
    ...differingLoading(findings, index.study.settings.alpha),
    ...disagreeingBlots(findings),
  ];
}

function saturatedBands(index: StudyIndex, blots: readonly Blot[]): Diagnostic[] {
  const control = index.annotation.controlGroup.value;
  return blots.flatMap((blot) =>
    blot.rows.flatMap((row) => {
      const lanes = blot.lanes.filter((lane, i) => row.saturated[i] === true && lane.takesPart);
      const [first] = lanes;
      if (!first) return [];
      const ofControl = control !== '' && lanes.some(({ group }) => group === control);
      return [
        {
          severity: 'warning',
          code: 'band-saturated',
          file: row.file,
          message: `The file says that ${row.target} of ${first.sample} in lane ${first.lane} of ${blot.name} is saturated: its signal is a lower limit. ${ofControl ? 'It is a control lane, so every fold change on this blot is too high' : 'Its ratio is too low'}${row.role === 'loading' || row.role === 'total' ? ' – or the other way round, since it is divided by' : ''}.`,
          expected: 'bands within the range in which signal follows amount',
          mend: 'Quantify a shorter exposure, or leave the lane out under Data › Samples and see whether the answer changes.',
          more: lanes.length - 1,
        } satisfies Diagnostic,
      ];
    }),
  );
}

/** A band whose signal is less than its background stands, before subtraction, at less than twice the background. */
function nearBackground(bands: readonly Band[]): Diagnostic[] {
  const faint = bands.flatMap((band) => {
    const [before, background] = [rawSignal(band.stated), totalBackground(band.stated)];
    if (band.leftOut || before === null || background === null || background <= 0) return [];
    return before < 2 * background ? [{ band, before, background }] : [];
  });
  const [found] = faint;
  if (!found) return [];
  const { band: first, before, background } = found;
  return [
    {
      severity: 'warning',
      code: 'band-near-background',
      file: first.source.file,
      row: first.row,
      text: String(before),
      message: `The band ${first.target.name.value} of ${first.unit.sample} has a signal of ${signalWords(before)} with a background of ${signalWords(background)} in it: less than twice as much, so the background decides its ratio.`,
      expected: 'a signal of at least twice its background',
      mend: 'Compare the results under the choices of «Background» in the Western blot view; a longer exposure helps.',
      more: faint.length - 1,
    },
  ];
}

/** A loading control that changes with the groups cannot correct for loading: it carries its change into each ratio. */
function differingLoading(findings: readonly Finding[], alpha: number): Diagnostic[] {
  return findings.flatMap(
    ({ inFamily, scale, target, comparison, controlGroup, testGroup, line }) => {
      const { pValue, foldChange } = comparison;
      if (inFamily || scale !== 'log2 signal' || pValue === null || pValue >= alpha) return [];
      const fold = foldChange.kind === 'value' ? foldChange.value.toPrecision(3) : '';
      return [
        {
          severity: 'warning',
          code: 'loading-differs',
          message: `The loading control ${target} itself differs between ${testGroup} and ${controlGroup}${line === '' ? '' : ` of ${line}`}: ${fold} fold, p = ${pValue.toPrecision(2)}. What is divided by it carries that difference.`,
          expected: 'a loading control that does not change with the treatment',
          mend: 'Use another loading control or a total-protein stain, and compare the results.',
        } satisfies Diagnostic,
      ];
    },
  );
}

/** Blots of which some show a rise and others a fall. */
function disagreeingBlots(findings: readonly Finding[]): Diagnostic[] {
  return findings.flatMap((finding) => {
    const { inFamily, design, target, testGroup, line } = finding;
    if (!inFamily || (design.kind !== 'paired' && design.kind !== 'blocked')) return [];
    const tests = pointsOf(finding).flatMap(({ side, log2, run }) =>
      side === 'test' && log2 !== null ? [{ log2, run }] : [],
    );
    // A change of less than a tenth is no direction.
    const up = tests.filter(({ log2 }) => log2 > Math.log2(1.1));
    const down = tests.filter(({ log2 }) => log2 < -Math.log2(1.1));
    if (up.length === 0 || down.length === 0) return [];
    return [
      {
        severity: 'info',
        code: 'blots-disagree',
        message: `The blots disagree about ${target} in ${testGroup}${line === '' ? '' : ` of ${line}`}: it is higher than the control in ${up.length} and lower in ${down.length} of ${tests.length} replicates.`,
        mend: `Look at ${up.length < down.length ? (up[0]?.run ?? '') : (down[0]?.run ?? '')} among the raw bands; a repeat will tell more than a test.`,
      } satisfies Diagnostic,
    ];
  });
}
