import { isDrugWord } from './compound-in-name.ts';

/** Words that tell one file or sheet from the next and nothing of the cells in it. */
const tellsNothing =
  /^\d*(?:exp(?:eriment)?|blot|gel|membrane|image|sheet|tabelle|table|rep(?:licate)?|repeat|run|plate|platte|plaque|placa|set|batch|day|week|data|raw|results?|export|curves?|dose|response|viability|mtt|mts|wst|xtt|srb|ctg|celltiter|glo|assay|test|copy|final|new|bio|tech|ic\d+|x+|xlsx?|csv|txt|first|second|third|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)?\d*(?:st|nd|rd|th|h|d|hrs?)?$|^n\d?$/i;

/**
 * What the name of a file or sheet says of its cells, with the numbers behind it: `MCF7-AR everolimus 2.csv` says
 * `MCF7-AR 2`; '' where it says nothing. Names of targets say nothing of cells.
 */
export function cellsInName(file: string, targets: ReadonlySet<string>): string {
  const stem = (file.split('›').at(-1) ?? '').trim().replace(/\.[^.]*$/, '');
  const words = stem.split(/[\s_]+/).filter((word) => word !== '' && !isDrugWord(word));
  const named = words.filter(
    (word) => !targets.has(word) && !tellsNothing.test(word.replaceAll(/[.,()#-]/g, '')),
  );
  // `Plate A` and `Plate B` are called by letters alone.
  if (named.every((word) => word.length === 1)) return '';
  const counts = words.filter((word) => /^\d{1,2}$/.test(word));
  return [...named, ...counts.slice(-1)].join(' ');
}

/** The same without what counts repeats: a number or a letter behind it. */
export function withoutCount(name: string): string {
  return name.replace(/[\s-](?:\d{1,2}|[A-Za-z])$|(?<=\D)\d$/, '');
}

/** Whether a sample is called by a number alone, as tables count them anew (`2`, `Lane 3`, `Rep 1`). */
export function isNumberedSample(name: string): boolean {
  return /^(?:lane|rep(?:licate)?|sample|n)?[ =#_-]*\d{1,2}$/i.test(name);
}
