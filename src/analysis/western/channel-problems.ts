import { isChannelName } from '../../domain/channel-name.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { listed } from '../../domain/listed.ts';
import type { StudyIndex } from '../study-index.ts';

/**
 * Channels that stand for proteins in several files. Each membrane is stained with other antibodies, so one channel
 * may be another protein in each file, and only the user knows; until it is said they are one under the channel's name.
 */
export function channelsAsProteins(index: StudyIndex): Diagnostic[] {
  const filesOf = new Map<string, Set<string>>();
  for (const { assay, file, readings } of index.study.sources) {
    if (assay !== 'western') continue;
    for (const code of new Set(readings.names.target.index)) {
      const target = index.target('western', readings.names.target.dictionary[code] ?? '');
      const name = target?.name.value ?? '';
      if (isChannelName(name)) filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file));
    }
  }
  return [...filesOf].flatMap(([channel, files]) => {
    const [first = ''] = files;
    if (files.size < 2) return [];
    return [
      {
        severity: 'warning',
        code: 'name-missing',
        file: first,
        text: channel,
        message: `«${channel}» is a channel and no protein, and it is all that says what the bands of ${listed([...files])} are. Their bands are taken for one protein.`,
        expected: 'the protein of each channel in each file',
        mend: 'If they are different proteins, name each of them with the lane key of its blot, on the board under «Western blot». If they are one, give the channel its name under Data › Targets.',
      } satisfies Diagnostic,
    ];
  });
}
