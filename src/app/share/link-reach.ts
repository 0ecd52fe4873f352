/** Where a link of a length arrives whole. */
export interface LinkReach {
  readonly level: 'everywhere' | 'chat' | 'file';
  readonly words: string;
}

/** Characters that e-mail programs and old tools keep; those that chat programs keep. */
export const mailLimit = 2_000;
export const chatLimit = 4_000;

export function reachOf(characters: number): LinkReach {
  if (characters <= mailLimit)
    return {
      level: 'everywhere',
      words: 'Short enough for e-mail, chat and old tools (2,000 characters).',
    };
  if (characters <= chatLimit)
    return {
      level: 'chat',
      words:
        'Short enough for chat programs (4,000 characters). Some e-mail programs and old tools cut links after 2,000.',
    };
  return {
    level: 'file',
    words:
      'Longer than chat programs keep (4,000 characters); browsers open it. To be safe, send the study file instead.',
  };
}
