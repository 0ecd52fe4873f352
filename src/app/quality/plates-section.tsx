import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { edgeEffect, layOutPlate } from '../../analysis/qpcr/plate.ts';
import type { Plate, PlateReading } from '../../analysis/qpcr/plate.ts';
import { indexStudy } from '../../analysis/study-index.ts';
import { nameReadings } from '../../domain/name-readings.ts';
import type { QualityFlag } from '../../domain/qpcr-report.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import type { TakenFigure } from '../figure/figure-actions.tsx';
import { FigureTools } from '../figure/figure-tools.tsx';
import { useLatest } from '../figure/use-latest.ts';
import { formatP } from '../format.ts';
import tableClasses from '../table/table-section.module.css';
import { plural } from '../words.ts';
import { LeaveOut } from './leave-out.tsx';
import type { PlateMeasure } from './plate-colors.ts';
import { measureWords, plateMeasures, wellLooks } from './plate-colors.ts';
import { plateFigure, plateTable, titleOf } from './plate-figure.ts';
import { PlateMap } from './plate-map.tsx';
import { flaggedOn, qpcrPlatesOf } from './qpcr-plates.ts';
import classes from './quality.module.css';

interface PlatesSectionProps {
  readonly analysis: Analysis;
  readonly flags: readonly QualityFlag[];
}

const allTargets = 'All targets';

/** One plate at a time, as a heat map on which wells are selected and left out. */
export function PlatesSection({ analysis, flags }: PlatesSectionProps) {
  const bare = useStudy((state) => state.study);
  // Wells that a sample sheet names are drawn by its names.
  const study = useMemo(() => nameReadings(bare).study, [bare]);
  const index = useMemo(() => indexStudy(study, analysis.annotation), [study, analysis.annotation]);
  const plates = useMemo(() => qpcrPlatesOf(study.sources), [study.sources]);
  const [wanted, setWanted] = useState<string | null>(null);
  const [measure, setMeasure] = useState<PlateMeasure>('Cq');
  const [target, setTarget] = useState(allTargets);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = plates.find(({ key }) => key === wanted) ?? plates[0];
  const whole = useMemo(
    () => (chosen ? layOutPlate(index, chosen.source, chosen.run) : null),
    [index, chosen],
  );
  const targets = useMemo(() => (whole ? targetsOf(whole) : []), [whole]);
  const plate = useMemo(
    () => (whole && targets.includes(target) ? onlyTarget(whole, target) : whole),
    [whole, targets, target],
  );
  const lookOf = useMemo(() => {
    const readings = plate ? readingsOf(plate) : [];
    return wellLooks(measure, readings, flaggedOn(chosen?.label ?? '', flags));
  }, [plate, measure, flags, chosen]);
  const table = useMemo(() => (plate ? plateTable(plate) : undefined), [plate]);
  const plateName = chosen?.label ?? '';
  const title = titleOf({ label: plateName, measure });
  const taken = useLatest<TakenFigure>({
    title,
    draw: async (choice) => {
      const { drawDiagram } = await import('../figure/export/draw-diagram.ts');
      if (!plate) throw new Error('There is no plate.');
      return drawDiagram(plateFigure({ label: plateName, plate, measure, lookOf }), choice);
    },
    table,
  });
  if (!plate || !chosen) return null;
  const chosenReadings = [...selected].flatMap((key) => plate.cells.get(key)?.readings ?? []);
  return (
    <section aria-labelledby="plates-title" className={classes.section}>
      <h2 id="plates-title" className={tableClasses.heading}>
        Plates
      </h2>
      <div className={classes.controls}>
        <Select
          label="Plate"
          className={classes.plateChoice ?? ''}
          data={plates.map(({ key, label }) => ({ value: key, label }))}
          value={chosen.key}
          allowDeselect={false}
          searchable={plates.length > 8}
          onChange={(value) => {
            setWanted(value);
            setSelected(new Set());
          }}
        />
        <Select
          label="Colour by"
          className={classes.choice ?? ''}
          data={[...plateMeasures]}
          value={measure}
          allowDeselect={false}
          onChange={(value) => value && setMeasure(value)}
        />
        <Select
          label="Show"
          className={classes.choice ?? ''}
          data={[allTargets, ...targets]}
          value={targets.includes(target) ? target : allTargets}
          allowDeselect={false}
          searchable={targets.length > 8}
          onChange={(value) => {
            setTarget(value ?? allTargets);
            setSelected(new Set());
          }}
        />
      </div>
      <p className={classes.words}>{measureWords[measure]}</p>
      {plate.cells.size > 0 && (
        <>
          <PlateMap
            label={`Plate ${chosen.label}`}
            plate={plate}
            lookOf={lookOf}
            selected={selected}
            onSelect={setSelected}
          />
          <FigureTools title={title} table={table} figure={taken} />
          <LeaveOut readings={chosenReadings} />
        </>
      )}
      <p className={classes.words}>{edgeWords(whole)}</p>
      {plate.unplaced > 0 && (
        <p className={classes.words}>
          {plural(plate.unplaced, 'reading')} of this run {plate.unplaced === 1 ? 'has' : 'have'} no
          position on a plate and {plate.unplaced === 1 ? 'is' : 'are'} not drawn.
        </p>
      )}
    </section>
  );
}

function readingsOf(plate: Plate): PlateReading[] {
  return [...plate.cells.values()].flatMap(({ readings }) => readings);
}

function targetsOf(plate: Plate): string[] {
  return [...new Set(readingsOf(plate).map(({ target }) => target))].filter((name) => name !== '');
}

function onlyTarget(plate: Plate, target: string): Plate {
  const cells = [...plate.cells].flatMap(([key, cell]) => {
    const readings = cell.readings.filter((reading) => reading.target === target);
    return readings.length === 0 ? [] : [[key, { ...cell, readings }] as const];
  });
  return { ...plate, cells: new Map(cells) };
}

function edgeWords(plate: Plate | null): string {
  const edge = plate ? edgeEffect(plate) : null;
  if (!edge)
    return 'Edge effect: fewer than three sets of wells stand both at the edge and inside, so it cannot be told.';
  const direction = edge.difference < 0 ? 'earlier' : 'later';
  const p = edge.pValue === null ? 'no p, for they do not vary' : `p ${pWords(edge.pValue)}`;
  return `Edge effect: wells at the edge come up ${Math.abs(edge.difference).toFixed(2)} cycles ${direction} than inner wells of the same sample and target (${plural(edge.sets, 'set')}, paired t-test, ${p}).`;
}

function pWords(p: number): string {
  const text = formatP(p);
  return text.startsWith('<') ? text : `= ${text}`;
}
