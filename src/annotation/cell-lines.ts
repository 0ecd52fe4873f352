import { cellLines } from '../domain/cell-lines.ts';
import type { Token } from './sample-tokens.ts';
import { WordTrie } from './word-trie.ts';

/** They keep `MCF-7` from being read as replicate 7 of `MCF`; other lines are found by the structure of the names. */
const lines = new WordTrie(cellLines.map((line) => [line, true] as const));

/** How many words from `i` on are the name of a cell line: 3 for `MDA-MB-231`, 0 for none. */
export function lineLengthAt(tokens: readonly Token[], i: number): number {
  return lines.longestAt(tokens, i)?.length ?? 0;
}
