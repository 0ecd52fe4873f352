import type { BandDraft } from './band-draft.ts';
import { isKnownProtein, targetOfFileName } from './band-file-name.ts';
import type { DiagnosticList } from '../diagnostic-list.ts';
import type { Workbook } from '../importer.ts';

/**
 * A band is called what its row says; else what its sheet is called, if that is a protein; else what the file's name
 * says, if it names one protein clearly and the file holds one channel; else its channel. What nobody names is asked for.
 */
export function nameTargets(
  { file }: Workbook,
  drafts: readonly BandDraft[],
  diagnostics: DiagnosticList,
): BandDraft[] {
  const channels = new Set(drafts.map(({ channel }) => channel).filter((text) => text !== ''));
  const ofFile = channels.size > 1 ? '' : targetOfFileName(file);
  const ofRow = drafts.map((draft) =>
    draft.target === '' && isKnownProtein(draft.sheet) ? { ...draft, target: draft.sheet } : draft,
  );
  const nameless = ofRow.filter((draft) => draft.target === '' && takesPart(draft));
  const named = ofRow.map((draft) => ({
    ...draft,
    target: draft.target || ofFile || draft.channel,
  }));
  if (nameless.length === 0) return named;
  if (named.some((draft) => draft.target === '' && takesPart(draft))) {
    diagnostics.add({
      severity: 'info',
      code: 'name-missing',
      message:
        'Nothing in the table says which protein its bands are, and neither does the file’s name.',
      expected: 'a column that names the protein, or a file name with it (`blot1_pAkt.csv`)',
      mend: 'Name the protein under Targets, or rename the file and add it again.',
    });
  } else if (ofFile !== '') {
    diagnostics.add({
      severity: 'info',
      code: 'name-missing',
      text: ofFile,
      message: `The table names no protein; the file’s name says ${ofFile}, so its bands are called that.`,
      mend: 'Rename the target if the file’s name means something else.',
    });
  } else {
    diagnostics.add({
      severity: 'info',
      code: 'name-missing',
      text: [...channels].join(', '),
      message: 'The table names no protein, so its bands are called by their channel.',
      mend: 'Name the protein of each channel under Targets.',
    });
  }
  return named;
}

/** Ladders and empty lanes need no protein. */
function takesPart({ role }: BandDraft): boolean {
  return role !== 'standard' && role !== 'blank';
}
