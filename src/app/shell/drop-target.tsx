import { useEffect, useState } from 'react';
import { useSession } from '../session.ts';
import { takeFiles } from '../share/open-study.ts';
import classes from './drop-target.module.css';
import { droppedFiles } from './dropped-files.ts';

/** Takes files that are dropped anywhere on the page, and shows so while they are dragged over it. */
export function DropTarget() {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Every element that the pointer crosses enters and leaves: only the last leave is out of the page.
    let depth = 0;
    const show = (change: number): void => {
      depth = Math.max(0, depth + change);
      setIsOver(depth > 0);
    };
    const onEnter = (event: DragEvent): void => {
      if (holdsFiles(event)) show(1);
    };
    const onLeave = (event: DragEvent): void => {
      if (holdsFiles(event)) show(-1);
    };
    const onOver = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      show(-depth);
      if (event.dataTransfer) void addDropped(event.dataTransfer);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={classes.overlay} aria-hidden="true">
      <p className={classes.words}>Drop to add to the study</p>
    </div>
  );
}

async function addDropped(transfer: DataTransfer): Promise<void> {
  try {
    const { files, isCut } = await droppedFiles(transfer);
    if (files.length === 0) useSession.setState({ status: 'The folder holds no files' });
    await takeFiles(files);
    if (isCut) {
      useSession.setState(({ status }) => ({
        status: `${status}; the folder holds more files than are read at once`,
      }));
    }
  } catch (error) {
    useSession.setState({ status: `The folder could not be read: ${String(error)}` });
  }
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
