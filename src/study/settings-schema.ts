import type { QpcrSettings, TypedEfficiency } from '../domain/qpcr-settings.ts';
import { defaultQpcrSettings } from '../domain/qpcr-settings.ts';
import type { Settings, WesternSettings } from '../domain/settings.ts';
import { defaultSettings, defaultWesternSettings } from '../domain/settings.ts';
import { choice, flag, list, nullable, number, record, text, withStandard } from './schema.ts';

// The one table of the settings: a setting that is added is one line here, with its standard.

const name = text(2_000);

const qpcrSettings = record<QpcrSettings>({
  technical: withStandard(choice(['mean', 'median']), defaultQpcrSettings.technical),
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
  background: withStandard(choice(['as-stated', 'subtract']), defaultWesternSettings.background),
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
  unnamedCompound: withStandard(name, defaultSettings.unnamedCompound),
});
