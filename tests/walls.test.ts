import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

// The rooms of DESIGN.md, by where each import really leads. The linter says the same while one types
// (.oxlintrc.json), but it sees only the text of an import; this is the safety net.

interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Packages that may be imported as types only. */
  readonly types?: readonly string[];
}

const house: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: [] },
  stats: { rooms: [], packages: [] },
  importers: { rooms: ['domain'], packages: ['papaparse', '@e965/xlsx', 'fflate'] },
  annotation: { rooms: ['domain'], packages: [] },
  analysis: { rooms: ['domain', 'stats'], packages: [] },
  charts: { rooms: ['domain'], packages: [], types: ['plotly.js'] },
  exports: { rooms: ['domain', 'analysis'], packages: ['papaparse', '@e965/xlsx'] },
  study: { rooms: ['domain'], packages: ['zustand', 'fflate'] },
  worker: {
    rooms: ['domain', 'importers', 'annotation', 'analysis', 'exports'],
    packages: ['comlink', '@noble/hashes'],
  },
};

interface Import {
  readonly file: string;
  /** A path from the root for our own files, else the name of the package. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** Files below a folder, as paths from the root. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
}

const isCode = (file: string): boolean => /\.(?:ts|tsx|mts|mjs)$/.test(file);
const sources = filesBelow('src').filter(isCode);

const importForms = [
  /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s+()['"]([^'"]+)['"]/gm,
  /\bimport\(()\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(()\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g,
];

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return importForms.flatMap((form) =>
    [...text.matchAll(form)].map(([, type, specifier = '']) => {
      const own = specifier.startsWith('.');
      const path = specifier.replace(/\?.*$/, '');
      const target = own
        ? posix.join(dirname(file), path)
        : path.split('/', path.startsWith('@') ? 2 : 1).join('/');
      return { file, target, own, typeOnly: Boolean(type) };
    }),
  );
}

const imports = sources.flatMap(importsOf);
const roomOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? path;

describe('the walls', () => {
  test('every folder of src is a room of the house', () => {
    const rooms = new Set(sources.map(roomOf));
    expect([...rooms].filter((room) => !(room in house) && room !== 'app')).toEqual([]);
  });

  test.each(Object.entries(house))('%s imports what it may', (name, room) => {
    const may = ({ target, own, typeOnly }: Import): boolean => {
      if (own) return [name, ...room.rooms].includes(roomOf(target));
      return room.packages.includes(target) || (typeOnly && room.types?.includes(target) === true);
    };
    const across = imports.filter((found) => roomOf(found.file) === name && !may(found));
    expect(across.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    const next = new Map(sources.map((file) => [file, [] as string[]]));
    for (const { file, target, own } of imports) if (own) next.get(file)?.push(target);
    const done = new Set<string>();
    const findCycle = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return null;
      for (const target of next.get(file) ?? []) {
        const cycle = findCycle(target, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return null;
    };
    expect(sources.flatMap((file) => findCycle(file, []) ?? [])).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const files = [
      ...sources,
      ...[...filesBelow('tests'), ...filesBelow('scripts')].filter(isCode),
    ];
    const tooLong = files
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(tooLong).toEqual([]);
  });
});
