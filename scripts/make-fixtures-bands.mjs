// Writes the fixtures of the densitometry formats under test-data/importers, with invented values in each format's
// true layout, and beside each what must come out of it, counted from the same lists and not by any importer.
// node scripts/make-fixtures-bands.mjs
for (const part of ['licor', 'bio-rad', 'other-software', 'tidy']) {
  await import(`./fixtures-bands/${part}.mjs`);
}
