import { Button, Loader, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { RememberedMapping } from '../../domain/mapping.ts';
import type { TablePreview } from '../../importers/mapping/preview-file.ts';
import { useReturnFocus } from '../shell/use-return-focus.ts';
import { MappingEditor } from './mapping-editor.tsx';
import classes from './mapping.module.css';
import type { MappedFile } from './mapping-session.ts';
import { closeMapping } from './mapping-session.ts';
import { useFilePreview } from './use-file-preview.ts';

/** Where the user points at the columns of a table that no format claimed, or that is to be read otherwise. */
export function MappingScreen({ file }: { readonly file: MappedFile }) {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { preview, error } = useFilePreview(file);
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={closeMapping}
      title={`Choose the columns of ${file.target.name}`}
      size="min(1160px, 94vw)"
      fullScreen={isNarrow}
      padding={isNarrow ? 'md' : 'lg'}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ title: classes.title ?? '' }}
    >
      <Body file={file} preview={preview} error={error} />
    </Modal>
  );
}

interface BodyProps {
  readonly file: MappedFile;
  readonly preview: {
    readonly tables: readonly TablePreview[];
    readonly recalled: RememberedMapping | null;
  } | null;
  readonly error: string;
}

function Body({ file, preview, error }: BodyProps) {
  if (error !== '' || preview?.tables.length === 0) {
    return (
      <>
        <p role="alert">{error || `${file.target.name} does not open as a table.`}</p>
        <Button variant="default" onClick={closeMapping}>
          Close
        </Button>
      </>
    );
  }
  if (!preview) return <Loader size="sm" aria-label="Opening the table" />;
  return <MappingEditor file={file} tables={preview.tables} recalled={preview.recalled} />;
}
