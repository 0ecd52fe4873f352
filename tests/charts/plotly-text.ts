import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The rules by which plotly reads a label, copied out of the file that `plotlyTextRules` returns. */
const splitTags = /(<[^<>]*>)/;
const entityMatch = /&(#\d+|#x[\da-fA-F]+|[a-z]+);/g;
const entities: Readonly<Record<string, string>> = {
  mu: 'μ',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  times: '×',
  plusmn: '±',
  deg: '°',
};

/** Source lines that must stand in plotly for the copy above to be true. */
export const copiedRules = [
  `var SPLIT_TAGS = ${String(splitTags)};`,
  `var ENTITY_MATCH = ${String(entityMatch)};`,
  'var FIND_TEX = /([^$]*)([$]+[^$]*[$]+)([^$]*)/;',
];

export function plotlyTextRules(): string {
  const path = '../../node_modules/plotly.js/src/lib/svg_text_utils.js';
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}

/** A label as plotly shows it: the tags that it acts on, and the text that is left. */
export function readAsPlotly(label: string): { readonly tags: string[]; readonly text: string } {
  const parts = label.split(splitTags);
  return {
    tags: parts.filter((_, i) => i % 2 === 1),
    text: parts
      .filter((_, i) => i % 2 === 0)
      .join('')
      .replace(entityMatch, (whole, inner: string) =>
        inner.startsWith('#')
          ? String.fromCodePoint(
              inner.startsWith('#x')
                ? Number.parseInt(inner.slice(2), 16)
                : Number.parseInt(inner.slice(1), 10),
            )
          : (entities[inner] ?? whole),
      ),
  };
}
