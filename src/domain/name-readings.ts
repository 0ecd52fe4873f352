import type { NamedStudy } from './apply-sheets.ts';
import { applySheets } from './apply-sheets.ts';
import { cellsOfSheets } from './cells-of-sheets.ts';
import type { Diagnostic } from './diagnostic.ts';
import { nameByFiles } from './name-by-files.ts';
import { numberRows } from './number-rows.ts';
import { partSamples } from './part-samples.ts';
import { sheetsAsRuns } from './sheets-as-runs.ts';
import { splitJoinedNames } from './split-joined-names.ts';
import type { Study } from './study.ts';

/**
 * The study as annotation, analysis and exports see it: with the names of its sample sheets, sheets of a workbook that
 * are called after cells or repeat each other told apart, names that hold sample and gene in one parted, cells by the
 * names of their files, no sample name twice, and rows numbered of which the user says that each is a replicate.
 */
export function nameReadings(study: Study): NamedStudy {
  const { study: named, problems } = applySheets(study);
  const told: Diagnostic[] = [];
  const sources = named.sources.map((stated) => {
    const sheets = cellsOfSheets(stated) ?? sheetsAsRuns(stated);
    if (sheets) told.push(sheets.problem);
    const source = sheets?.source ?? stated;
    const parted = splitJoinedNames(source);
    if (!parted) return source;
    told.push({
      severity: 'info',
      code: 'name-missing',
      file: source.file,
      message: `${source.file} states no targets, and its names hold sample and gene in one («${parted.example}»), so they were parted at «${parted.joint}».`,
      expected: 'a column of samples and one of targets',
      mend: 'If that is wrong, name the wells under Data › Names: a sheet of samples and targets stands instead.',
    });
    return parted.source;
  });
  const byFiles = nameByFiles(sources);
  const isNamed = told.length > 0 || byFiles.problems.length > 0;
  return {
    study: numberRows(partSamples(isNamed ? { ...named, sources: byFiles.sources } : named)),
    problems: [...problems, ...told, ...byFiles.problems],
  };
}
