import { expect, test } from 'vitest';
import { foreignTables } from '../../src/importers/foreign/foreign-tables.ts';
import { grades } from '../../src/importers/importer.ts';
import { importers } from '../../src/importers/index.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import { bytesOf, fixtures } from './fixture-files.ts';

// A file that somebody is certain of is not shown to those who say that they never are: they must keep to it.
test.each(fixtures)(
  '$importer/$file: nobody gives more than its highest grade',
  async (fixture) => {
    for (const opened of await openWorkbooks(fixture.file, bytesOf(fixture))) {
      if (!opened.ok) continue;
      const tooSure = [...importers, ...foreignTables].filter((claimant) => {
        const { grade } = claimant.sniff(opened.workbook);
        return grades.indexOf(grade) > grades.indexOf(claimant.atMost ?? 'certain');
      });
      expect(tooSure.map(({ id }) => id)).toEqual([]);
    }
  },
);
