import { Button } from '@mantine/core';
import { addRepeat } from '../../study/steps.ts';
import { useStudy } from '../../study/store.ts';
import { useKeptFiles } from '../kept-files.ts';
import { nameJoined } from '../sheets/place-again.ts';
import { takeAsLayout, takeAsSignals } from '../sheets/take-as.ts';
import { openMapping } from '../mapping/mapping-session.ts';
import { useSession } from '../session.ts';
import type { FileProblems } from './collect-problems.ts';

/** What can be done about a file that was not read, beside taking it off the list. */
export function RefusedChoices({ file }: { readonly file: string }) {
  const isMappable = useKeptFiles(({ mappable }) => mappable.has(file));
  const twin = useKeptFiles(({ twins }) => twins.get(file));
  const layout = useKeptFiles(({ unclear }) => unclear.get(file));
  const isGuessed = useKeptFiles(({ sheets }) => sheets.get(file)?.some(({ why }) => why !== ''));
  const addAgain = (): void => {
    if (!twin) return;
    useStudy.getState().change((study) => nameJoined(study, addRepeat(study, twin)));
    useSession.setState({ status: `${file} added again as a repeat` });
  };
  return (
    <>
      {layout && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`It is a layout: ${file}`}
          onClick={() => takeAsLayout(file, null, layout)}
        >
          It is a layout
        </Button>
      )}
      {(layout || isGuessed) && isMappable && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`These are signals: ${file}`}
          onClick={() => void takeAsSignals(file)}
        >
          These are signals
        </Button>
      )}
      {isMappable && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Choose its columns: ${file}`}
          onClick={() => openMapping(file)}
        >
          Choose its columns
        </Button>
      )}
      {twin && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Add it again: ${file}`}
          onClick={addAgain}
        >
          Add it again
        </Button>
      )}
    </>
  );
}

/** Whether one of the files waits for an answer, so that its group is not folded away. */
export function useHasQuestion(files: readonly FileProblems[]): boolean {
  return useKeptFiles(({ twins, unclear }) =>
    files.some(({ file, refused }) => refused && (twins.has(file) || unclear.has(file))),
  );
}
