import type { ClipboardEvent } from 'react';
import { useMemo, useState } from 'react';
import type { Blot, BlotRow } from '../../domain/blot.ts';
import type { LaneName } from '../../domain/lane-key.ts';
import { setLaneKey } from '../../study/lane-keys.ts';
import { useStudy } from '../../study/store.ts';
import { useSession } from '../session.ts';
import { plural } from '../words.ts';
import { BandCell } from './band-cell.tsx';
import classes from './blot-board.module.css';
import { hasNumberedLanes, keyOfBlot, withLane } from './blot-key.ts';
import { DilutionLines } from './dilution-lines.tsx';
import { LaneHead } from './lane-head.tsx';
import { LaneKeyPanel } from './lane-key-panel.tsx';
import { readLanes } from './read-lanes.ts';
import { SampleChips } from './sample-chips.tsx';

/** Beyond this a table is no gel, and is not drawn as one. */
const mostLanes = 60;

interface BlotBoardProps {
  readonly blot: Blot;
  readonly blots: readonly Blot[];
}

/** One gel: lanes in their order as columns, proteins as rows, bands as dark as their signals. */
export function BlotBoard({ blot, blots }: BlotBoardProps) {
  const keys = useStudy(({ study }) => study.laneKeys);
  const change = useStudy((state) => state.change);
  const [isOpen, setOpen] = useState(false);
  const [held, setHeld] = useState<Omit<LaneName, 'lane'> | null>(null);
  const key = useMemo(() => keyOfBlot(blot, keys), [blot, keys]);
  const isEditable = hasNumberedLanes(blot);
  if (blot.lanes.length > mostLanes) {
    return (
      <p className={classes.words}>
        {`${blot.name} holds ${blot.lanes.length} lanes of ${blot.rows.length} proteins – too many for one gel. Its ratios are in the table below.`}
      </p>
    );
  }
  const place = (lane: string, name: Omit<LaneName, 'lane'>): void =>
    change((study) => setLaneKey(study, withLane(blot, key, { ...name, lane })));
  /** Names from a spreadsheet, beside each other as the lanes stand or below each other. */
  const pasteLanes = (event: ClipboardEvent): void => {
    if (!isEditable || event.defaultPrevented) return;
    event.preventDefault();
    const laneCount = blot.lanes.length;
    const { lanes, fault } = readLanes(event.clipboardData.getData('text/plain'), laneCount);
    useSession.setState({ status: fault || `${plural(lanes.length, 'lane')} named` });
    if (fault === '') change((study) => setLaneKey(study, { ...key, lanes, laneCount }, key.blot));
  };
  return (
    <div className={classes.blot} data-small={blot.lanes.length <= 4 || undefined}>
      <h3 className={classes.title}>{blot.name}</h3>
      <p className={classes.words}>
        {`${blot.lanes.length} lanes, ${blot.rows.length} proteins, from ${blot.files.join(', ')}. `}
        {!blot.isNamed &&
          'The files do not name the samples: paste a lane key, or take a sample and put it into its lane.'}
      </p>
      {isEditable && (isOpen || blot.isKeyed || !blot.isNamed) && (
        <SampleChips blots={blots} held={held} onHold={setHeld} />
      )}
      <div
        className={classes.frame}
        role="group"
        aria-label={`Lanes of ${blot.name}`}
        // Focusable, so that a keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPaste={pasteLanes}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                Lane
              </th>
              {blot.lanes.map((lane) => (
                <LaneHead
                  key={lane.lane}
                  lane={lane}
                  held={isEditable ? held : null}
                  isEditable={isEditable}
                  onPlace={(name) => place(lane.lane, name)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {blot.rows.map((row) => (
              <tr key={`${row.file}\n${row.asWritten}\n${row.membrane}`}>
                <th scope="row" className={classes.protein} title={row.file}>
                  {row.target}
                  <small>{wordsOf(row)}</small>
                </th>
                {row.signals.map((signal, i) => (
                  <BandCell
                    key={blot.lanes[i]?.lane ?? i}
                    signal={signal}
                    strongest={Math.max(...row.signals.map((one) => one ?? 0))}
                    isSaturated={row.saturated[i] ?? false}
                    isQuiet={blot.lanes[i]?.takesPart === false}
                    exposure={exposureOf(row) === null ? (row.exposures[i] ?? '') : ''}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DilutionLines dilutions={blot.dilutions} />
      {isEditable && (
        <LaneKeyPanel
          key={JSON.stringify(key)}
          blot={blot}
          laneKey={key}
          blots={blots}
          isOpen={isOpen}
          onOpen={setOpen}
        />
      )}
    </div>
  );
}

/** What a protein is for and where and how it was measured. */
function wordsOf(row: BlotRow): string {
  const exposure = exposureOf(row) ?? '';
  return [
    row.role,
    row.membrane === '' ? '' : `membrane ${row.membrane}`,
    exposure === '' ? '' : `exposure ${exposure}`,
  ]
    .filter((text) => text !== '')
    .join(', ');
}

/** The one exposure of all bands of a protein, '' where none is stated, null where they differ. */
function exposureOf({ exposures, signals }: BlotRow): string | null {
  const stated = new Set(exposures.filter((_, i) => signals[i] !== null));
  const [only = ''] = stated;
  return stated.size > 1 ? null : only;
}
