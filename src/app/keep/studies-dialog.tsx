import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { closeStudy, showStudy, useKeeping } from '../../study/keep/autosave.ts';
import type { KeptStudy } from '../../study/keep/kept-studies.ts';
import { forgetStudy, listStudies } from '../../study/keep/kept-studies.ts';
import { studiesInUse } from '../../study/keep/study-lock.ts';
import { useNavigation } from '../navigation.ts';
import { useSession } from '../session.ts';
import { plural } from '../words.ts';
import { formatMoment } from './format-moment.ts';
import classes from './studies-dialog.module.css';

interface StudiesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface Listed {
  readonly studies: readonly KeptStudy[];
  readonly inUse: ReadonlySet<string>;
  readonly fault: string;
}

async function readList(): Promise<Listed> {
  try {
    const studies = await listStudies();
    return { studies, inUse: await studiesInUse(studies.map(({ id }) => id)), fault: '' };
  } catch (error) {
    return { studies: [], inUse: new Set(), fault: String(error) };
  }
}

/** The studies that this browser keeps. */
export function StudiesDialog({ isOpen, onClose }: StudiesDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Studies in this browser"
      size={560}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {isOpen && <StudyList onClose={onClose} />}
    </Modal>
  );
}

function StudyList({ onClose }: { readonly onClose: () => void }) {
  const [listed, setListed] = useState<Listed | null>(null);
  const current = useKeeping(({ id }) => id);
  useEffect(() => {
    let isShown = true;
    void readList().then((list) => {
      if (isShown) setListed(list);
    });
    return () => {
      isShown = false;
    };
  }, []);
  if (!listed) return <p className={classes.note}>Looking them up …</p>;
  const open = async (study: KeptStudy): Promise<void> => {
    onClose();
    const restored = await showStudy(study).catch(() => null);
    if (!restored) {
      useSession.setState({ status: 'This study could not be read from the browser’s storage' });
      return;
    }
    useNavigation.getState().go('Overview');
    const status = restored.isCopy
      ? 'This study is open in another tab: this tab goes on with a copy'
      : `Opened as it was left ${formatMoment(restored.savedAt)}`;
    useSession.setState({ status });
  };
  const forget = async (study: KeptStudy): Promise<void> => {
    if (study.id === current) closeStudy();
    await forgetStudy(study.id);
    setListed(await readList());
  };
  return (
    <>
      <p className={classes.note}>
        {listed.fault === ''
          ? 'Every change is kept here as it happens, on this computer and in this browser only. Save the study file of what must last.'
          : `This browser keeps no studies (${listed.fault}). Save the study file before you leave.`}
      </p>
      {listed.studies.length === 0 && listed.fault === '' && <p>There are none yet.</p>}
      <ul className={classes.list}>
        {listed.studies.map((study) => (
          <StudyRow
            key={study.id}
            study={study}
            place={
              study.id === current ? 'here' : listed.inUse.has(study.id) ? 'elsewhere' : 'none'
            }
            onOpen={() => void open(study)}
            onForget={() => void forget(study)}
          />
        ))}
      </ul>
    </>
  );
}

interface StudyRowProps {
  readonly study: KeptStudy;
  /** Whether this or another tab shows it. */
  readonly place: 'here' | 'elsewhere' | 'none';
  readonly onOpen: () => void;
  readonly onForget: () => void;
}

function StudyRow({ study, place, onOpen, onForget }: StudyRowProps) {
  const [isAsking, setIsAsking] = useState(false);
  const title = study.title === '' ? 'Untitled study' : study.title;
  const where = { here: 'open here · ', elsewhere: 'open in another tab · ', none: '' }[place];
  return (
    <li className={classes.study}>
      <div className={classes.words}>
        <p className={classes.title} title={title}>
          {title}
        </p>
        <p className={classes.facts} title={study.files.join(', ')}>
          {where}
          changed {formatMoment(study.savedAt)} · {plural(study.files.length, 'file')},{' '}
          {plural(study.readings, 'reading')}
        </p>
      </div>
      {place !== 'here' && (
        <Button variant="default" size="compact-md" aria-label={`Open ${title}`} onClick={onOpen}>
          {place === 'elsewhere' ? 'Open a copy' : 'Open'}
        </Button>
      )}
      {place !== 'elsewhere' && (
        <Button
          variant="subtle"
          color={isAsking ? 'red' : 'gray'}
          size="compact-md"
          aria-label={isAsking ? `Delete ${title} for good` : `Delete ${title}`}
          onClick={isAsking ? onForget : () => setIsAsking(true)}
        >
          {isAsking ? 'Delete for good' : 'Delete'}
        </Button>
      )}
    </li>
  );
}
