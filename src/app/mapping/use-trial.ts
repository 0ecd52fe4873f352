import { useEffect, useState } from 'react';
import type { TableMapping } from '../../domain/mapping.ts';
import type { MappableFile } from '../../worker/engine.ts';
import type { MappingTrial } from '../../worker/mapping-trial.ts';
import { engine } from '../session.ts';

/** Changes that follow each other faster than this are tried once, in milliseconds. */
const pause = 120;

/** What the mapping would give; the last answer stays until the next one is there. */
export function useTrial(
  file: MappableFile,
  mapping: TableMapping,
): { readonly trial: MappingTrial | null; readonly isCurrent: boolean } {
  const [answer, setAnswer] = useState<{ mapping: TableMapping; trial: MappingTrial | null }>();
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      engine.tryMapping(file, mapping).then(
        (trial) => isWanted && setAnswer({ mapping, trial }),
        () => isWanted && setAnswer({ mapping, trial: null }),
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [file, mapping]);
  return { trial: answer?.trial ?? null, isCurrent: answer?.mapping === mapping };
}
