import type { Assumption, RatioRow } from '../../domain/result.ts';
import { mean } from '../../stats/mean.ts';
import type { AssayAnalysis } from '../assay-analysis.ts';
import { compareGroups } from '../compare-groups.ts';
import type { Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import type { Design } from '../pairing.ts';
import { decideDesign } from '../pairing.ts';
import type { Replicate, Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { gatherBands } from './gather-bands.ts';
import type { PhosphoMode, Ratio } from './ratios.ts';
import { computeRatios, decidePhosphoMode } from './ratios.ts';
import { findWesternProblems } from './western-problems.ts';

const scales = {
  protein: 'log2 (target / loading control)',
  'phospho/total': 'log2 (phospho / total)',
};

/** Western blots from bands to fold changes: ratios lane by lane, compared on the log2 scale within blots. */
export function analyseWestern(index: StudyIndex): AssayAnalysis<RatioRow> {
  const bands = gatherBands(index);
  if (bands.length === 0) return { findings: [], rows: [], problems: [], assumptions: [] };
  const mode = decidePhosphoMode(bands, index.study.settings.phosphoOverTotal);
  const ratios = computeRatios(bands, mode);
  const { findings, designs, linesWithoutContrast } = compareAll(index, ratios);
  return {
    findings,
    rows: ratios.filter(isTested).map(toRow),
    problems: findWesternProblems(index, bands, ratios, linesWithoutContrast),
    assumptions: [...phosphoAssumption(index, ratios, mode), ...pairingAssumptions(index, designs)],
  };
}

function compareAll(
  index: StudyIndex,
  ratios: readonly Ratio[],
): { findings: Finding[]; designs: Design[]; linesWithoutContrast: string[] } {
  const { settings } = index.study;
  const kept = ratios.filter(({ band }) => !band.leftOut && band.unit.group !== '');
  const { contrasts, linesWithoutContrast } = contrastsOf(
    index.annotation,
    kept.map(({ band }) => band.unit),
  );
  const byGroup = groupBy(kept, ({ band }) => `${band.unit.line}\n${band.unit.group}`);
  const findings: Finding[] = [];
  const designs: Design[] = [];
  for (const contrast of contrasts) {
    const control = byGroup.get(`${contrast.line}\n${contrast.controlGroup}`) ?? [];
    const test = byGroup.get(`${contrast.line}\n${contrast.testGroup}`) ?? [];
    const design = decideDesign(unitsOf(control), unitsOf(test), settings.pairing, {
      run: 'blot',
      comparedWithinRuns: true,
    });
    designs.push(design);
    const [ofControl, ofTest] = [byTarget(control), byTarget(test)];
    for (const target of new Set([...ofControl.keys(), ...ofTest.keys()])) {
      findings.push(
        compareTarget(ofControl.get(target) ?? [], ofTest.get(target) ?? [], {
          ...contrast,
          design,
          confidence: settings.confidence,
        }),
      );
    }
  }
  return { findings, designs, linesWithoutContrast };
}

function compareTarget(
  control: readonly Ratio[],
  test: readonly Ratio[],
  { design, confidence, ...contrast }: ComparedGroups,
): Finding {
  const [first] = control.concat(test);
  const role = first?.band.target.role.value;
  const measure = first?.measure ?? 'protein';
  const missing = control
    .concat(test)
    .flatMap((ratio) => (ratio.value === null ? ratio.flags : []));
  const normalised = measure === 'phospho/total' || first?.loading !== null;
  return {
    ...contrast,
    assay: 'western',
    target: first?.band.target.name.value ?? '',
    measure,
    design,
    scale: role === 'loading' || !normalised ? 'log2 signal' : scales[measure],
    inFamily: role !== 'loading' && role !== 'total',
    comparison: compareGroups(
      replicatesOf(control),
      replicatesOf(test),
      design,
      confidence,
      design.kind === 'paired' || design.kind === 'blocked',
    ),
    notes: [
      ...new Set(missing),
      ...(normalised || role === 'loading' ? [] : ['not normalised: no loading control']),
      ...(first && role !== 'loading' ? [first.formula] : []),
    ],
  };
}

interface ComparedGroups {
  readonly line: string;
  readonly controlGroup: string;
  readonly testGroup: string;
  readonly design: Design;
  readonly confidence: number;
}

const isTested = ({ band }: Ratio): boolean => band.target.role.value !== 'loading';

function byTarget(ratios: readonly Ratio[]): Map<string, Ratio[]> {
  return groupBy(ratios, ({ band }) => band.target.name.value);
}

function unitsOf(ratios: readonly Ratio[]): Unit[] {
  const units = new Map(ratios.map(({ band }) => [unitKey(band.unit), band.unit]));
  return [...units.values()];
}

function unitKey(unit: Unit): string {
  return `${unit.run}\n${unit.sample}\n${unit.replicate}`;
}

/** Lanes of the same sample on one blot are technical: their log2 ratios are averaged. */
function replicatesOf(ratios: readonly Ratio[]): Replicate[] {
  const usable = ratios.flatMap(({ value, band }) => (value === null ? [] : [{ value, band }]));
  return [...groupBy(usable, ({ band }) => unitKey(band.unit)).values()].flatMap((lanes) => {
    const [first] = lanes;
    if (!first) return [];
    return [
      {
        unit: first.band.unit,
        log2: mean(lanes.map(({ value }) => Math.log2(value))),
        upperBound: null,
        technical: lanes.length,
      },
    ];
  });
}

function phosphoAssumption(
  index: StudyIndex,
  ratios: readonly Ratio[],
  mode: PhosphoMode,
): Assumption[] {
  if (!ratios.some((ratio) => ratio.measure === 'phospho/total')) return [];
  return [
    {
      text:
        mode === 'same-membrane'
          ? 'Phospho and total stood on one membrane: P / T, where the loading cancels.'
          : 'Phospho and total stood on parallel membranes: each over its own loading control, (P / L) / (T / L).',
      origin: index.study.settings.phosphoOverTotal === 'auto' ? 'inferred' : 'user',
      about: 'phospho-over-total',
    },
  ];
}

function pairingAssumptions(index: StudyIndex, designs: readonly Design[]): Assumption[] {
  return [...new Set(designs.map((design) => design.reason))].map((reason) => ({
    text: `Western blot: ${reason}.`,
    origin: index.study.settings.pairing === 'auto' ? 'inferred' : 'user',
    about: 'pairing',
  }));
}

function toRow(ratio: Ratio): RatioRow {
  const { band } = ratio;
  return {
    target: band.target.name.value,
    sample: band.unit.sample,
    line: band.unit.line,
    group: band.unit.group,
    blot: band.unit.runLabel,
    lane: band.laneName,
    signal: band.signal,
    loading: ratio.loading,
    total: ratio.total,
    totalLoading: ratio.totalLoading,
    ratio: ratio.value,
    formula: ratio.formula,
    leftOut: band.leftOut,
    flags: ratio.flags,
  };
}
