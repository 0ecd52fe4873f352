import type { Settings, WesternSettings } from '../../domain/settings.ts';
import { groupBy } from '../group-by.ts';
import type { Band } from './gather-bands.ts';
import type { Lane } from './loading.ts';
import { loadingOf } from './loading.ts';

/** How phospho is divided by total: on one membrane the loading cancels, on parallel ones each has its own. */
export type PhosphoMode = 'same-membrane' | 'parallel-membranes';

/** One target in one lane with all that it is divided by. */
export interface Ratio {
  readonly band: Band;
  readonly measure: 'protein' | 'phospho/total';
  readonly loading: number | null;
  readonly total: number | null;
  readonly totalLoading: number | null;
  /** null when a part is missing or not above zero. */
  readonly value: number | null;
  /** In words, e.g. `(p-Akt (Ser473) / loading) / (Akt / loading)`. */
  readonly formula: string;
  readonly flags: readonly string[];
}

/**
 * Ratios of every target band (Degasperi 2014; LI-COR normalisation handbook): protein `T/L`, phospho `P/T` on
 * one membrane or `(P/L_P)/(T/L_T)` on parallel membranes; several loading controls by their geometric mean.
 */
export function computeRatios(
  bands: readonly Band[],
  mode: PhosphoMode,
  choice: WesternSettings['loading'] = 'auto',
): Ratio[] {
  const lanes = groupBy(bands, (band) => band.lane);
  return bands.map((band) => {
    const lane = lanes.get(band.lane) ?? [];
    const role = band.target.role.value;
    if (role === 'phospho') return phosphoRatio(band, lane, mode, choice);
    return role === 'loading' ? plainSignal(band) : proteinRatio(band, lane, choice);
  });
}

/**
 * What `auto` makes of a study: parallel membranes when phospho and total stand on membranes with loading
 * controls of their own, or when their rows state different loading values; else one membrane.
 */
export function decidePhosphoMode(
  bands: readonly Band[],
  setting: Settings['phosphoOverTotal'],
): PhosphoMode {
  if (setting !== 'auto') return setting;
  const lanes = groupBy(bands, (band) => band.lane);
  const parallel = bands.some((band) => {
    if (band.target.role.value !== 'phospho') return false;
    const lane = lanes.get(band.lane) ?? [];
    const total = totalOf(band, lane);
    if (!total) return false;
    const own = loadingOf(band, lane, 'auto').value;
    const other = loadingOf(total, lane, 'auto').value;
    const apart = band.membrane !== '' && band.membrane !== total.membrane;
    const differ = band.ownLoading !== null && band.ownLoading !== total.ownLoading;
    return own !== null && other !== null && (apart || differ);
  });
  return parallel ? 'parallel-membranes' : 'same-membrane';
}

function plainSignal(band: Band): Ratio {
  return finish(band, {
    measure: 'protein',
    loading: null,
    total: null,
    totalLoading: null,
    formula: band.target.name.value,
    parts: [band.signal],
    value: band.signal,
    missing: [],
  });
}

function proteinRatio(band: Band, lane: Lane, choice: WesternSettings['loading']): Ratio {
  const { value: loading, name: loadingName } = loadingOf(band, lane, choice);
  const name = band.target.name.value;
  return finish(band, {
    measure: 'protein',
    loading,
    total: null,
    totalLoading: null,
    formula: loading === null ? name : `${name} / ${loadingName}`,
    parts: loading === null ? [band.signal] : [band.signal, loading],
    value: band.signal / (loading ?? 1),
    missing: [],
  });
}

function phosphoRatio(
  band: Band,
  lane: Lane,
  mode: PhosphoMode,
  choice: WesternSettings['loading'],
): Ratio {
  const total = totalOf(band, lane);
  const name = band.target.name.value;
  const totalName = total?.target.name.value ?? band.target.partner.value;
  const own = loadingOf(band, lane, choice);
  const other = total ? loadingOf(total, lane, choice) : null;
  const [loading, totalLoading] = [own.value, other?.value ?? null];
  const base = {
    measure: 'phospho/total',
    loading,
    total: total?.signal ?? null,
    totalLoading,
  } as const;
  if (!total) {
    return finish(band, {
      ...base,
      formula: `${name} / ${totalName}`,
      parts: [],
      value: Number.NaN,
      missing: [`no band of the total protein ${totalName} in this lane`],
    });
  }
  if (mode === 'same-membrane') {
    return finish(band, {
      ...base,
      formula: `${name} / ${totalName}`,
      parts: [band.signal, total.signal],
      value: band.signal / total.signal,
      missing: [],
    });
  }
  const formula = `(${name} / ${own.name}) / (${totalName} / ${other?.name ?? 'loading'})`;
  if (loading === null || totalLoading === null) {
    const lacking = loading === null ? name : totalName;
    return finish(band, {
      ...base,
      formula,
      parts: [],
      value: Number.NaN,
      missing: [`no loading control on the membrane of ${lacking}`],
    });
  }
  return finish(band, {
    ...base,
    formula,
    parts: [band.signal, loading, total.signal, totalLoading],
    value: band.signal / loading / (total.signal / totalLoading),
    missing: [],
  });
}

function finish(
  band: Band,
  ratio: Omit<Ratio, 'band' | 'value' | 'flags'> & {
    readonly parts: readonly number[];
    readonly value: number;
    readonly missing: readonly string[];
  },
): Ratio {
  const { parts, missing, value, ...rest } = ratio;
  const positive = parts.every((part) => part > 0);
  const usable = missing.length === 0 && positive && Number.isFinite(value);
  return {
    ...rest,
    formula:
      band.backgroundWords === '' ? rest.formula : `${rest.formula} (${band.backgroundWords})`,
    band,
    value: usable ? value : null,
    flags: positive ? missing : [...missing, 'a signal at or below zero has no logarithm'],
  };
}

/** The band of the total protein in the same lane; the one on the same membrane if there are two. */
function totalOf(band: Band, lane: Lane): Band | undefined {
  const totals = lane.filter((other) => other.target.name.value === band.target.partner.value);
  return totals.find((other) => other.membrane === band.membrane) ?? totals[0];
}
