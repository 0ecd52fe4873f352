import type { FigureSettings, GroupLook } from '../domain/figure-settings.ts';
import { defaultFigureSettings, figureWidths } from '../domain/figure-settings.ts';
import type { QpcrSettings, TypedEfficiency } from '../domain/qpcr-settings.ts';
import { defaultQpcrSettings } from '../domain/qpcr-settings.ts';
import type { Settings, WesternSettings } from '../domain/settings.ts';
import { defaultSettings, defaultWesternSettings } from '../domain/settings.ts';
import {
  choice,
  flag,
  list,
  nullable,
  number,
  pair,
  record,
  text,
  whole,
  withStandard,
} from './schema.ts';

// The one table of the settings: a setting that is added is one line here, with its standard.

const name = text(2_000);

const qpcrSettings = record<QpcrSettings>({
  technical: withStandard(choice(['mean', 'median', 'quantity']), defaultQpcrSettings.technical),
  spreadLimit: withStandard(number(), defaultQpcrSettings.spreadLimit),
  efficiencies: withStandard(
    list(record<TypedEfficiency>({ target: name, factor: number() }), 100_000),
    defaultQpcrSettings.efficiencies,
  ),
  fromCurves: withStandard(flag, defaultQpcrSettings.fromCurves),
  test: withStandard(choice(['t', 'rank', 'permutation']), defaultQpcrSettings.test),
  blockByRun: withStandard(flag, defaultQpcrSettings.blockByRun),
  unit: withStandard(choice(['sample', 'batch']), defaultQpcrSettings.unit),
  calibrators: withStandard(list(name, 100_000), defaultQpcrSettings.calibrators),
  severalGroups: withStandard(
    choice(['dunnett', 'tukey', 'games-howell']),
    defaultQpcrSettings.severalGroups,
  ),
});

const westernSettings = record<WesternSettings>({
  background: withStandard(
    choice(['as-stated', 'subtract', 'none']),
    defaultWesternSettings.background,
  ),
  loading: withStandard(
    choice(['auto', 'total-protein', 'loading-controls', 'none']),
    defaultWesternSettings.loading,
  ),
  commonSample: withStandard(name, defaultWesternSettings.commonSample),
  severalGroups: withStandard(
    choice(['auto', 'pairwise', 'one-fit']),
    defaultWesternSettings.severalGroups,
  ),
});

const figureSettings = record<FigureSettings>({
  groupOrder: withStandard(list(name, 100_000), defaultFigureSettings.groupOrder),
  groups: withStandard(
    list(record<GroupLook>({ group: name, label: name, color: text(7) }), 100_000),
    defaultFigureSettings.groups,
  ),
  hiddenTargets: withStandard(list(name, 100_000), defaultFigureSettings.hiddenTargets),
  style: withStandard(choice(['points', 'bars']), defaultFigureSettings.style),
  scale: withStandard(choice(['log2', 'linear']), defaultFigureSettings.scale),
  range: withStandard(nullable(pair(number(0), number(0))), defaultFigureSettings.range),
  significance: withStandard(choice(['p', 'stars', 'none']), defaultFigureSettings.significance),
  showsExpectation: withStandard(flag, defaultFigureSettings.showsExpectation),
  textSize: withStandard(whole(5, 9), defaultFigureSettings.textSize),
  width: withStandard(choice(figureWidths), defaultFigureSettings.width),
  carriesStudy: withStandard(flag, defaultFigureSettings.carriesStudy),
});

export const settings = record<Settings>({
  controlGroup: withStandard(nullable(name), defaultSettings.controlGroup),
  pairing: withStandard(choice(['auto', 'paired', 'unpaired']), defaultSettings.pairing),
  adjustment: withStandard(
    choice(['holm', 'benjamini-hochberg', 'none']),
    defaultSettings.adjustment,
  ),
  alpha: withStandard(number(0, 1), defaultSettings.alpha),
  confidence: withStandard(number(0, 1), defaultSettings.confidence),
  phosphoOverTotal: withStandard(
    choice(['auto', 'same-membrane', 'parallel-membranes']),
    defaultSettings.phosphoOverTotal,
  ),
  replicateColumn: withStandard(
    choice(['technical', 'biological']),
    defaultSettings.replicateColumn,
  ),
  sameSampleInSeveralRuns: withStandard(
    choice(['biological-replicates', 'one-replicate']),
    defaultSettings.sameSampleInSeveralRuns,
  ),
  expectationTable: withStandard(name, defaultSettings.expectationTable),
  qpcr: withStandard(qpcrSettings, defaultSettings.qpcr),
  western: withStandard(westernSettings, defaultSettings.western),
  aromatase: withStandard(
    choice(['not stated', 'expressed', 'not expressed']),
    defaultSettings.aromatase,
  ),
  androgen: withStandard(choice(['not stated', 'added', 'not added']), defaultSettings.androgen),
  technicalWells: withStandard(choice(['each', 'averaged']), defaultSettings.technicalWells),
  unnamedCompound: withStandard(name, defaultSettings.unnamedCompound),
  figures: withStandard(figureSettings, defaultSettings.figures),
});
