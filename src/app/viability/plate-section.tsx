import { SegmentedControl, Select } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Analysis } from '../../domain/result.ts';
import type { WellLayout } from '../../domain/plate-layout.ts';
import { useStudy } from '../../study/store.ts';
import type { TakenFigure } from '../figure/figure-actions.tsx';
import { FigureTools } from '../figure/figure-tools.tsx';
import { useLatest } from '../figure/use-latest.ts';
import { engine } from '../session.ts';
import { importLayout } from './import-layout.ts';
import { PaintPanel } from './paint-panel.tsx';
import type { PasteField } from './paste-layout.ts';
import { readPastedLayout } from './paste-layout.ts';
import { plateFigure, plateTable, titleOf } from './plate-figure.ts';
import { PlateMap } from './plate-map.tsx';
import { PlateNumbers } from './plate-numbers.tsx';
import type { MapShows, Plate } from './plates.ts';
import { PlateTools } from './plate-tools.tsx';
import type { Area } from './selection.ts';
import { positionsIn } from './selection.ts';
import section from './viability.module.css';
import classes from './plate-section.module.css';

interface PlateSectionProps {
  readonly plates: readonly Plate[];
  readonly groups: readonly string[];
  readonly analysis: Analysis;
}

/** The plate map with its editor: what stands in each well, as the file has it until someone paints it. */
export function PlateSection({ plates, groups, analysis }: PlateSectionProps) {
  const [key, setKey] = useState('');
  const [shows, setShows] = useState<MapShows>('signal');
  const [area, setArea] = useState<Area | null>(null);
  const [unit, setUnit] = useState('µM');
  const [pasteAs, setPasteAs] = useState<PasteField>('dose');
  const [told, setTold] = useState('');
  const paintWells = useStudy((state) => state.paintWells);
  const plate = plates.find((one) => one.key === key) ?? plates[0];
  // The map follows the pointer at once, the panels of inputs beside it when there is time.
  const settled = useDeferredValue(area);
  const positions = useMemo(() => (settled ? positionsIn(settled) : []), [settled]);
  const paint = useCallback(
    (wells: readonly WellLayout[], words: string): void => {
      if (!plate) return;
      paintWells(plate.source, plate.run, wells);
      setTold(words);
    },
    [plate, paintWells],
  );
  const pasteFrom = useCallback(
    (text: string, start: string): void => {
      if (!plate) return;
      const { wells, unread } = readPastedLayout(text, start, pasteAs, unit, plate);
      const lost =
        unread === 0 ? '' : `; ${unread} cells could not be read or lie beyond the plate`;
      paint(wells, `${wells.length} wells pasted${lost}`);
    },
    [plate, pasteAs, unit, paint],
  );
  const importFrom = useCallback(
    async (file: File): Promise<void> => {
      if (!plate) return;
      const tables = await engine.readLayout({ file, name: file.name }).catch(() => []);
      const { wells, words } = importLayout(file.name, tables, plate, { plates, groups, unit });
      if (wells.length > 0) paint(wells, words);
      else setTold(words);
    },
    [plate, plates, groups, unit, paint],
  );
  const start = settled?.anchor ?? 'A1';
  const paste = useCallback((text: string) => pasteFrom(text, start), [pasteFrom, start]);
  const table = useMemo(() => (plate ? plateTable(plate) : undefined), [plate]);
  const taken = useLatest<TakenFigure>({
    title: plate ? titleOf(plate, shows) : '',
    draw: async (choice) => {
      const { drawDiagram } = await import('../figure/export/draw-diagram.ts');
      if (!plate) throw new Error('There is no plate.');
      return drawDiagram(plateFigure(plate, shows, groups), choice);
    },
    table,
  });
  if (!plate) return null;
  const title = titleOf(plate, shows);
  return (
    <section id="plates" tabIndex={-1} aria-labelledby="plates-title" className={section.section}>
      <h2 id="plates-title" className={section.heading}>
        Plate layout
      </h2>
      <div className={classes.tools}>
        {plates.length > 1 && (
          <Select
            label="Plate"
            className={classes.plate ?? ''}
            data={plates.map((one) => ({ value: one.key, label: one.label }))}
            value={plate.key}
            allowDeselect={false}
            searchable
            onChange={(value) => {
              setKey(value ?? '');
              setArea(null);
            }}
          />
        )}
        <SegmentedControl
          aria-label="The map shows"
          value={shows}
          onChange={(value) => setShows(value === 'layout' ? 'layout' : 'signal')}
          data={[
            { value: 'signal', label: 'Signal' },
            { value: 'layout', label: 'Layout' },
          ]}
        />
        <PlateNumbers plate={plate} qualities={analysis.plates} />
      </div>
      <PlateMap
        plate={plate}
        shows={shows}
        groups={groups}
        area={area}
        onSelect={setArea}
        onPaste={(text) => pasteFrom(text, area?.anchor ?? 'A1')}
      />
      <FigureTools title={title} table={table} figure={taken} />
      <p className={section.words}>
        B blank, V vehicle, numbers are doses, ? nothing says what it is. Drag over wells, or use
        the arrow keys with Shift, then paint the selection; paste cells from a spreadsheet while
        the plate has the focus.
      </p>
      <p role="note" aria-live="polite" className={classes.told}>
        {told}
      </p>
      <div className={classes.panels}>
        <PaintPanel
          positions={positions}
          groups={groups}
          unit={unit}
          onUnit={setUnit}
          onPaint={paint}
        />
        <PlateTools
          plate={plate}
          plates={plates}
          pasteAs={pasteAs}
          onPasteAs={setPasteAs}
          onPaste={paste}
          onImport={importFrom}
          onPaint={paint}
        />
      </div>
    </section>
  );
}
