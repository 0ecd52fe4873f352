import { useEffect, useState } from 'react';
import type { FilePreview } from '../../worker/engine.ts';
import { engine } from '../session.ts';
import type { MappedFile } from './mapping-session.ts';
import { allMappings } from './remembered.ts';

/** The tables of a file, once the worker has opened it. */
export function useFilePreview({ target }: MappedFile): {
  readonly preview: FilePreview | null;
  readonly error: string;
} {
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    let isWanted = true;
    engine.preview(target, allMappings()).then(
      (opened) => isWanted && setPreview(opened),
      (fault: unknown) => isWanted && setError(`The file could not be opened: ${String(fault)}`),
    );
    return () => {
      isWanted = false;
    };
  }, [target]);
  return { preview, error };
}
