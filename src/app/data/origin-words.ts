import type { Origin } from '../../domain/annotation.ts';

/** Who said so, in words. */
export const originWords: Readonly<Record<Origin, string>> = {
  inferred: 'inferred from the name',
  file: 'stated in the file',
  user: 'set by you',
};
