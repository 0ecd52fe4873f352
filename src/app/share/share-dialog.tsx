import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { toShareLink } from '../../study/link/share-link.ts';
import { useStudy } from '../../study/store.ts';
import { plural } from '../words.ts';
import { LinkCode } from './link-code.tsx';
import { LinkMeter } from './link-meter.tsx';
import { saveStudyFile } from './save-study-file.ts';
import classes from './share-dialog.module.css';
import { copyText, linkTo } from './copy-link.ts';

interface ShareDialogProps {
  /** Whether the link stands on the clipboard already; null while the dialog is closed. */
  readonly copied: boolean | null;
  readonly onClose: () => void;
}

/** The link, how far it gets, what is in it and what is not. */
export function ShareDialog({ copied, onClose }: ShareDialogProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={copied !== null}
      onClose={onClose}
      title="Share this study"
      size={560}
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {copied !== null && <ShareContent copied={copied} />}
    </Modal>
  );
}

function ShareContent({ copied }: { readonly copied: boolean }) {
  const study = useStudy((state) => state.study);
  const hash = useMemo(() => toShareLink(study), [study]);
  const [isCopied, setIsCopied] = useState(copied);
  const field = useRef<HTMLInputElement>(null);
  const readings = study.sources.reduce((sum, source) => sum + source.readings.count, 0);
  const saveFile = (
    <Button variant="default" onClick={() => void saveStudyFile()}>
      Save the study file
    </Button>
  );
  if (hash === null)
    return (
      <>
        <p className={classes.text}>
          A study of {plural(readings, 'reading')} is too large for a link. Its file holds all of it
          and opens wherever it is dropped on Foldboard.
        </p>
        {saveFile}
      </>
    );
  const link = linkTo(hash);
  const copy = async (): Promise<void> => {
    const done = await copyText(link);
    setIsCopied(done);
    if (!done) field.current?.select();
  };
  return (
    <>
      <p className={classes.text}>
        {isCopied
          ? 'The link is on the clipboard.'
          : 'This browser does not let the page use the clipboard: copy the link from the field.'}
      </p>
      <div className={classes.row}>
        <input
          ref={field}
          className={classes.link}
          aria-label="Share link"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button h={36} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <LinkMeter characters={link.length} />
      <dl className={classes.facts}>
        <dt>In the link</dt>
        <dd>
          All {plural(readings, 'reading')} exactly as read, each with its file and row; your
          changes and settings.
        </dd>
        <dt>Not in the link</dt>
        <dd>
          The files themselves, their SHA-256, the instrument’s settings, messages about the files,
          and the steps of undo.
        </dd>
        <dt>Who can read it</dt>
        <dd>
          Anyone with the link has the data. Nothing is uploaded: the data stand after the # of the
          address, which browsers do not send to any server.
        </dd>
      </dl>
      <div className={classes.buttons}>
        {saveFile}
        <LinkCode link={link} />
      </div>
    </>
  );
}
