import { useState } from 'react';
import type { BlotLane } from '../../domain/blot.ts';
import { isLaneName } from '../../domain/lane-key.ts';
import type { LaneName } from '../../domain/lane-key.ts';
import classes from './blot-board.module.css';
import { readChip } from './sample-chips.tsx';

interface LaneHeadProps {
  readonly lane: BlotLane;
  /** The sample that was taken, which a press puts into this lane. */
  readonly held: Omit<LaneName, 'lane'> | null;
  readonly isEditable: boolean;
  readonly onPlace: (name: Omit<LaneName, 'lane'>) => void;
}

/** The head of a lane: its number and what ran in it. Takes a dropped sample, or the one that was taken before. */
export function LaneHead({ lane, held, isEditable, onPlace }: LaneHeadProps) {
  const [isOver, setOver] = useState(false);
  const name = isLaneName(lane.sample) ? 'not named' : lane.sample;
  const details = [lane.line, lane.group, lane.replicate].filter((text) => text !== '').join(' · ');
  const words = (
    <>
      <span className={classes.number}>{lane.lane}</span>
      <span className={classes.sample}>{name}</span>
      <span className={classes.group}>{lane.takesPart ? details : 'takes no part'}</span>
    </>
  );
  if (!isEditable) {
    return (
      <th scope="col" className={classes.lane}>
        {words}
      </th>
    );
  }
  const takes = held === null ? '' : held.sample === '' ? 'Leave out' : `Put ${held.sample} into`;
  return (
    <th
      scope="col"
      className={classes.lane}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const dropped = readChip(event.dataTransfer);
        if (dropped) onPlace(dropped);
      }}
    >
      {held === null ? (
        words
      ) : (
        <button
          type="button"
          className={classes.place}
          aria-label={`${takes} lane ${lane.lane}, now ${name}`}
          onClick={() => onPlace(held)}
        >
          {words}
        </button>
      )}
    </th>
  );
}
