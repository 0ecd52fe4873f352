import type { WesternSettings } from '../../domain/settings.ts';

/** What a file says of a band's signal and background. */
export interface StatedSignal {
  /** The signal that the file is read by: an instrument's own net one where it states one. */
  readonly value: number;
  /** Whether nothing was taken off `value` before it was exported. */
  readonly isRaw: boolean;
  /** Signal before the background was taken off; null where the file states none beside the net one. */
  readonly raw: number | null;
  /** Background as stated; null without one. */
  readonly background: number | null;
  /** Pixels that the background is the mean of; null where it is a total. */
  readonly area: number | null;
}

/** A band's signal as it is reckoned with. */
export interface ChosenSignal {
  readonly signal: number;
  /** What was done about the background, in words; '' where the file says nothing of any. */
  readonly words: string;
}

const byProgram = 'background taken off by the program';

/**
 * The signal by the choice of background: as the file states it, less the background (raw − background × area, as
 * LI-COR and Image Lab define it), or with the background left in. Where a program exports the net signal alone,
 * nothing can be put back, and the words say so.
 */
export function chooseSignal(
  choice: WesternSettings['background'],
  stated: StatedSignal,
): ChosenSignal {
  const { value, isRaw, background } = stated;
  const total = totalBackground(stated);
  const before = rawSignal(stated);
  if (choice === 'as-stated') {
    const isKnown = background !== null || stated.raw !== null;
    return { signal: value, words: isKnown ? 'signals as stated' : '' };
  }
  if (before === null) return { signal: value, words: byProgram };
  if (choice === 'none') return { signal: before, words: 'background left in' };
  if (total === null) return { signal: value, words: isRaw ? 'no background stated' : byProgram };
  return { signal: before - total, words: 'background subtracted' };
}

/** The signal with its background, null where the file has it without one alone. */
export function rawSignal({ value, isRaw, raw }: StatedSignal): number | null {
  return isRaw ? value : raw;
}

/** The background in the unit of the signal; an instrument's is a mean, which means nothing without its area. */
export function totalBackground({ isRaw, background, area }: StatedSignal): number | null {
  if (background === null) return null;
  if (area !== null) return background * area;
  return isRaw ? background : null;
}
