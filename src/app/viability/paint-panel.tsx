import { Autocomplete, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import { doseUnits } from '../../domain/dose-unit.ts';
import type { WellLayout } from '../../domain/plate-layout.ts';
import { plural } from '../words.ts';
import type { DilutionSeries } from './dilution-series.ts';
import { directions, layDilution } from './dilution-series.ts';
import classes from './plate-section.module.css';

interface PaintPanelProps {
  readonly positions: readonly string[];
  readonly groups: readonly string[];
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
  readonly onPaint: (wells: readonly WellLayout[], words: string) => void;
}

const roles = [
  { value: '', label: 'As it is' },
  { value: 'blank', label: 'Blank' },
  { value: 'vehicle', label: 'Vehicle' },
  { value: 'treated', label: 'Treated' },
];

/** Paints the selected wells: role, compound, dose, cells; or a dilution series over them. */
export const PaintPanel = memo(function PaintPanel(props: PaintPanelProps) {
  const { positions, groups, unit, onUnit, onPaint } = props;
  const [role, setRole] = useState('');
  const [text, setText] = useState({ compound: '', group: '', line: '', replicate: '' });
  const [dose, setDose] = useState<number | string>('');
  const [highest, setHighest] = useState<number | string>(10);
  const [factor, setFactor] = useState<number | string>(3);
  const [direction, setDirection] = useState<DilutionSeries['direction']>('left to right');
  const named = Object.fromEntries(
    Object.entries(text).filter(([, value]) => value.trim() !== ''),
  ) as Partial<typeof text>;
  const paintOf = (position: string): WellLayout => ({
    position,
    ...(role === 'blank' || role === 'vehicle' || role === 'treated' ? { role } : {}),
    ...named,
    ...(typeof dose === 'number' ? { dose, doseUnit: unit } : {}),
  });
  const isNothing = role === '' && Object.keys(named).length === 0 && typeof dose !== 'number';
  const none = positions.length === 0;
  const say = `${plural(positions.length, 'well')} painted`;
  const leaveOut = (leftOut: boolean, done: string): void =>
    onPaint(
      positions.map((position) => ({ position, leftOut })),
      `${plural(positions.length, 'well')} ${done}`,
    );
  return (
    <div className={classes.panel} role="group" aria-label="Paint the selected wells">
      <h3 className={classes.panelTitle}>
        {none ? 'Select wells to paint them' : `${plural(positions.length, 'well')} selected`}
      </h3>
      <div className={classes.grid}>
        <Select
          label="Role"
          data={roles}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(value ?? '')}
        />
        <TextInput
          label="Compound"
          value={text.compound}
          onChange={(event) => setText({ ...text, compound: event.currentTarget.value })}
        />
        <NumberInput label="Dose" value={dose} min={0} hideControls onChange={setDose} />
        <Select
          label="Unit"
          data={doseUnits}
          value={unit}
          allowDeselect={false}
          onChange={(value) => onUnit(value ?? unit)}
        />
        <Autocomplete
          label="Group"
          data={[...new Set([...groups, 'Parental', 'Resistant'])]}
          value={text.group}
          onChange={(group) => setText({ ...text, group })}
        />
        <TextInput
          label="Cell line"
          value={text.line}
          onChange={(event) => setText({ ...text, line: event.currentTarget.value })}
        />
        <TextInput
          label="Replicate"
          value={text.replicate}
          onChange={(event) => setText({ ...text, replicate: event.currentTarget.value })}
        />
      </div>
      <div className={classes.buttons}>
        <Button disabled={none || isNothing} onClick={() => onPaint(positions.map(paintOf), say)}>
          Paint wells
        </Button>
        <Button variant="default" disabled={none} onClick={() => leaveOut(true, 'left out')}>
          Leave out
        </Button>
        <Button variant="default" disabled={none} onClick={() => leaveOut(false, 'taken in')}>
          Take in
        </Button>
      </div>
      <h3 className={classes.panelTitle}>Dilution series over the selection</h3>
      <div className={classes.grid}>
        <NumberInput
          label={`First dose (${unit})`}
          value={highest}
          min={0}
          hideControls
          onChange={setHighest}
        />
        <NumberInput label="Divided by" value={factor} min={1} hideControls onChange={setFactor} />
        <Select
          label="Direction"
          data={directions}
          value={direction}
          allowDeselect={false}
          onChange={(value) => value && setDirection(value)}
        />
      </div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={none || !(Number(highest) > 0) || !(Number(factor) > 1)}
          onClick={() => {
            const series = {
              highest: Number(highest),
              factor: Number(factor),
              unit,
              direction,
            };
            const wells = layDilution(positions, series);
            onPaint(
              wells.map((well) => ({ ...well, ...named })),
              `A series from ${series.highest} ${unit} laid over ${plural(positions.length, 'well')}`,
            );
          }}
        >
          Lay the series
        </Button>
      </div>
    </div>
  );
});
