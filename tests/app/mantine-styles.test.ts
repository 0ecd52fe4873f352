import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// The app imports the styles of single components instead of all, so that the list may not lag behind the imports.

const mantine = 'node_modules/@mantine/core';

/** All files under a folder. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  );
}

/** What the app imports from Mantine, types aside. */
function importedNames(): Set<string> {
  const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file));
  const names = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(
      ([, list = '']) => list.split(',').map((name) => name.trim()),
    ),
  );
  return new Set(names.filter((name) => name !== ''));
}

/** The modules of Mantine that these names stand for, with all that they import in turn. */
function modulesOf(names: ReadonlySet<string>): Set<string> {
  const reached = new Set<string>();
  const visit = (module: string): void => {
    if (reached.has(module) || !existsSync(module)) return;
    reached.add(module);
    for (const [, path = ''] of readFileSync(module, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
      visit(join(dirname(module), path));
    }
  };
  const index = readFileSync(join(mantine, 'esm/index.mjs'), 'utf8');
  for (const [, list = '', path = ''] of index.matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)) {
    if (list.split(',').some((name) => names.has(name.trim()))) visit(join(mantine, 'esm', path));
  }
  return reached;
}

/** The hashed names of classes in a text. */
function classesIn(text: string): string[] {
  return text.match(/\bm_[\da-f]{6,8}\b/g) ?? [];
}

const imported = [
  ...readFileSync('src/app/theme/mantine.css', 'utf8').matchAll(
    /@import '@mantine\/core\/([^']+)'/g,
  ),
].map(([, path = '']) => path);

test('every component that is used has its styles, and none is there for nothing', () => {
  const modules = modulesOf(importedNames());
  expect(modules.size).toBeGreaterThan(100);
  const used = new Set([...modules].flatMap((file) => classesIn(readFileSync(file, 'utf8'))));
  const needed = readdirSync(join(mantine, 'styles'))
    .filter((name) => /^[A-Z]\w*\.css$/.test(name))
    .filter((name) =>
      classesIn(readFileSync(join(mantine, 'styles', name), 'utf8')).some((one) => used.has(one)),
    );
  const base = ['baseline', 'default-css-variables', 'global'].map((name) => `${name}.css`);
  expect(imported.toSorted()).toEqual(
    [...base, ...needed].map((name) => `styles/${name}`).toSorted(),
  );
});

test('styles stand in Mantine’s own order, for a later rule wins', () => {
  const whole = readFileSync(join(mantine, 'styles.css'), 'utf8');
  const places = imported.map((path) =>
    whole.indexOf(readFileSync(join(mantine, path), 'utf8').trim().slice(0, 200)),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
