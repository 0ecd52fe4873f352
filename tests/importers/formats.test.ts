import { expect, test } from 'vitest';
import { foreignTables } from '../../src/importers/foreign/foreign-tables.ts';
import { importers } from '../../src/importers/index.ts';
import { formatsPage } from './formats-page.ts';

test('docs/FORMATS.md is what the list of importers says (`npm run formats` writes it)', async () => {
  await expect(formatsPage(importers, foreignTables)).toMatchFileSnapshot('../../docs/FORMATS.md');
});
