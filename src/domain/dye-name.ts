/** Colours and wavelengths by which cyclers call a channel, and the dyes that are read in it. */
const dyesOfChannel: ReadonlyMap<string, readonly string[]> = new Map([
  ['green', ['fam', 'sybr', 'evagreen']],
  ['yellow', ['joe', 'vic', 'hex']],
  ['orange', ['rox', 'texasred']],
  ['red', ['cy5', 'quasar670']],
  ['crimson', ['cy55', 'quasar705']],
  ['465510', ['fam', 'sybr', 'evagreen']],
  ['483533', ['fam', 'sybr', 'evagreen']],
  ['470510', ['fam', 'sybr', 'evagreen']],
  ['533580', ['joe', 'vic', 'hex']],
  ['523568', ['joe', 'vic', 'hex']],
  ['533610', ['rox', 'texasred']],
  ['558610', ['rox', 'texasred']],
  ['618660', ['cy5', 'quasar670']],
  ['615670', ['cy5', 'quasar670']],
  ['520', ['fam', 'sybr', 'evagreen']],
  ['670', ['cy5', 'quasar670']],
]);
const known = new Set([...dyesOfChannel.values()].flat());

/** Excitation and emission of a filter, or the emission alone: `465-510`, `533/580 nm`, `520 nm`. */
const wavelengths = /^\(?\d{3}\s*(?:[-–/]\s*\d{3}\s*(?:nm)?|nm)\)?$/i;

/** Whether a header names a dye, or the channel in which dyes are read, by its colour or its wavelengths. */
export function isDyeName(header: string): boolean {
  const text = header.trim().replace(/^(?:filter|channel|dye)\s+/i, '');
  const folded = foldDye(text.replace(/\(.*\)$/, ''));
  return (
    wavelengths.test(text) ||
    known.has(folded) ||
    labelled.test(folded) ||
    dyesOfChannel.has(folded)
  );
}

/** A dye with the position of its linker before it and its quencher behind: `6-FAM`, `VIC-MGB`. */
const labelled =
  /^[56]?(fam|vic|hex|joe|ned|rox|cy55|cy5|texasred)(?:bhq\w*|mgb\w*|nfq\w*|tamra|iabk\w*|zen\w*)?$/;

/** Whether two names are one dye or channel however it is spelled, or a dye and the channel that reads it. */
export function isSameDye(name: string, other: string): boolean {
  const [a, b] = [foldDye(name), foldDye(other)];
  if (a === '' || b === '') return false;
  return a === b || reads(a, b) || reads(b, a);
}

function reads(channel: string, dye: string): boolean {
  return dyesOfChannel.get(channel)?.includes(dye) ?? false;
}

function foldDye(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const bare = plain
    .replace(/^(?:channel|dye|filter)(?=.)|(?<=.)(?:channel|dye|filter)$/g, '')
    .replace(/^(\d{3}(?:\d{3})?)nm$/, '$1');
  if (/^(?:txr|t(?:e?x|exas)red)$/.test(bare)) return 'texasred';
  if (/^sybr(?:green)?[i1]?$/.test(bare)) return 'sybr';
  return labelled.exec(bare)?.[1] ?? bare;
}
