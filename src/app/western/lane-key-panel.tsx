import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Blot } from '../../domain/blot.ts';
import type { LaneKey, Probing } from '../../domain/lane-key.ts';
import { removeLaneKey, setLaneKey } from '../../study/lane-keys.ts';
import { useStudy } from '../../study/store.ts';
import classes from './blot-board.module.css';
import { keyAsText } from './blot-key.ts';
import { readLanes } from './read-lanes.ts';

interface LaneKeyPanelProps {
  readonly blot: Blot;
  readonly laneKey: LaneKey;
  readonly blots: readonly Blot[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

const idOf = ({ source, run }: Probing): string => `${source}\n${run}`;

/** What the user says of one gel: its lanes, its probings, and the protein of each channel. */
export function LaneKeyPanel({ blot, laneKey, blots, isOpen, onOpen }: LaneKeyPanelProps) {
  const change = useStudy((state) => state.change);
  const sources = useStudy(({ study }) => study.sources);
  const [text, setText] = useState(() => keyAsText(blot, laneKey));
  const [fault, setFault] = useState('');
  const fileOf = (id: string): string => sources.find((source) => source.id === id)?.file ?? '';
  const probings = [
    ...new Map(
      blots.flatMap((one) => one.probings).map((probing) => [idOf(probing), probing]),
    ).values(),
  ];
  const save = (key: LaneKey): void => change((study) => setLaneKey(study, key, laneKey.blot));
  const apply = (): void => {
    const read = readLanes(text, blot.lanes.length);
    setFault(read.fault);
    if (read.fault === '') save({ ...laneKey, lanes: read.lanes, laneCount: blot.lanes.length });
  };
  return (
    <details
      className={classes.panel}
      open={isOpen}
      onToggle={(event) => onOpen(event.currentTarget.open)}
    >
      <summary>Lane key, probings and proteins of this blot</summary>
      <div className={classes.fields}>
        <Textarea
          label="Lane key"
          description="One sample a line in the order of the lanes, or a table with lane, sample, group, replicate and line. «-» leaves a lane out."
          value={text}
          error={fault === '' ? null : fault}
          autosize
          minRows={4}
          maxRows={14}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={apply}>
            Use this lane key
          </Button>
          {blot.isKeyed && (
            <Button
              variant="subtle"
              onClick={() => change((study) => removeLaneKey(study, blot.name))}
            >
              As the files have it
            </Button>
          )}
        </div>
        <MultiSelect
          label="Probings of this blot"
          description="Tables of the same gel: their k-th lanes are the same lane."
          data={probings.map((probing) => ({
            value: idOf(probing),
            label: [fileOf(probing.source), probing.run].filter((part) => part !== '').join(' · '),
          }))}
          value={laneKey.probings.map(idOf)}
          onChange={(ids) =>
            save({
              ...laneKey,
              probings: probings.filter((probing) => ids.includes(idOf(probing))),
            })
          }
        />
        <div className={classes.proteins}>
          {blot.rows.map((row) => (
            <ProteinField
              key={`${row.file}\n${row.asWritten}`}
              row={row}
              laneKey={laneKey}
              onSave={save}
            />
          ))}
        </div>
      </div>
    </details>
  );
}

interface ProteinFieldProps {
  readonly row: Blot['rows'][number];
  readonly laneKey: LaneKey;
  readonly onSave: (key: LaneKey) => void;
}

/** Names the protein of one channel of one table, for this blot alone. */
function ProteinField({ row, laneKey, onSave }: ProteinFieldProps) {
  const sources = useStudy(({ study }) => study.sources);
  const [name, setName] = useState(row.asWritten);
  const source = laneKey.probings.find(
    (probing) => sources.find(({ id }) => id === probing.source)?.file === row.file,
  )?.source;
  if (source === undefined) return null;
  const known = laneKey.proteins.find((one) => one.source === source && one.name === row.asWritten);
  const target = known?.target ?? row.asWritten;
  const store = (): void => {
    const wanted = name.trim() === '' ? target : name.trim();
    if (wanted === row.asWritten) return;
    const others = laneKey.proteins.filter((one) => one.source !== source || one.target !== target);
    onSave({
      ...laneKey,
      proteins: wanted === target ? others : [...others, { source, target, name: wanted }],
    });
  };
  return (
    <TextInput
      label={`Protein of ${target} in ${row.file}`}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter') store();
      }}
    />
  );
}
