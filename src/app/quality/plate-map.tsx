import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { Plate, PlateCell, PlateReading } from '../../analysis/qpcr/plate.ts';
import { cellKey, letters } from '../../analysis/qpcr/plate.ts';
import type { WellLook } from './plate-colors.ts';
import { backgroundOf } from './plate-colors.ts';
import classes from './plate-map.module.css';

interface PlateMapProps {
  readonly label: string;
  readonly plate: Plate;
  readonly lookOf: (reading: PlateReading) => WellLook;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A plate as a grid. Click or Space selects a well, dragging or Shift with the arrows a rectangle, Control adds;
 * arrows, Home and End move. One cell is in the order of the Tab key.
 */
export function PlateMap({ label, plate, lookOf, selected, onSelect }: PlateMapProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [isDragging, setDragging] = useState(false);
  const here = {
    row: Math.min(at.row, plate.rows - 1),
    column: Math.min(at.column, plate.columns - 1),
  };

  const rectangle = (from: Place, to: Place): Set<string> => {
    const keys = new Set<string>();
    for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row += 1) {
      const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
      for (let column = left; column <= right; column += 1) {
        const key = cellKey(row, column);
        if (plate.cells.has(key)) keys.add(key);
      }
    }
    return keys;
  };
  const toggle = (place: Place): void => {
    const key = cellKey(place.row, place.column);
    const next = new Set(selected);
    if (!next.delete(key) && plate.cells.has(key)) next.add(key);
    onSelect(next);
  };
  const moveTo = (place: Place, extends_: boolean): void => {
    setAt(place);
    if (extends_) onSelect(rectangle(anchor, place));
    else setAnchor(place);
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${cellKey(place.row, place.column)}"]`)
      ?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, Place>> = {
      ArrowLeft: { row: here.row, column: Math.max(0, here.column - 1) },
      ArrowRight: { row: here.row, column: Math.min(plate.columns - 1, here.column + 1) },
      ArrowUp: { row: Math.max(0, here.row - 1), column: here.column },
      ArrowDown: { row: Math.min(plate.rows - 1, here.row + 1), column: here.column },
      Home: { row: here.row, column: 0 },
      End: { row: here.row, column: plate.columns - 1 },
    };
    const next = steps[event.key];
    if (next) moveTo(next, event.shiftKey);
    else if (event.key === ' ' || event.key === 'Enter') toggle(here);
    else if (event.key === 'Escape') onSelect(new Set());
    else return;
    event.preventDefault();
  };
  const start = (place: Place, isAdding: boolean): void => {
    setAt(place);
    setAnchor(place);
    setDragging(true);
    if (isAdding) return toggle(place);
    const only = rectangle(place, place);
    const isAlone = selected.size === 1 && [...only].every((key) => selected.has(key));
    onSelect(isAlone ? new Set() : only);
  };

  const numbers = Array.from({ length: plate.columns }, (_, column) => column);
  return (
    <div className={classes.frame}>
      <div
        ref={grid}
        className={classes.plate}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable="true"
        data-size={plate.columns > 12 ? 'many' : 'few'}
        style={{ gridTemplateColumns: `auto repeat(${plate.columns}, minmax(0, 1fr))` }}
        onKeyDown={handleKeyDown}
        onPointerUp={() => setDragging(false)}
        onPointerLeave={() => setDragging(false)}
      >
        <div role="row" className={classes.row}>
          <span role="columnheader" aria-label="Row" />
          {numbers.map((column) => (
            <span key={column} role="columnheader" className={classes.name}>
              {column + 1}
            </span>
          ))}
        </div>
        {Array.from({ length: plate.rows }, (_, row) => (
          <div key={letters(row)} role="row" className={classes.row}>
            <span role="rowheader" className={classes.name}>
              {letters(row)}
            </span>
            {numbers.map((column) => {
              const key = cellKey(row, column);
              const cell = plate.cells.get(key);
              const [shown] = cell?.readings ?? [];
              const look = shown ? lookOf(shown) : null;
              const words = describeCell(`${letters(row)}${column + 1}`, cell);
              return (
                <div
                  key={key}
                  role="gridcell"
                  className={classes.well}
                  data-cell={key}
                  data-empty={!cell || undefined}
                  aria-selected={selected.has(key)}
                  aria-label={words}
                  title={words}
                  tabIndex={here.row === row && here.column === column ? 0 : -1}
                  style={look ? { background: backgroundOf(look) } : undefined}
                  onPointerDown={(event) => start({ row, column }, event.ctrlKey || event.metaKey)}
                  onPointerEnter={() => isDragging && onSelect(rectangle(anchor, { row, column }))}
                  onFocus={() => setAt({ row, column })}
                >
                  {look?.text}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A well in words, all its readings. */
export function describeCell(position: string, cell: PlateCell | undefined): string {
  if (!cell) return `${position}, empty`;
  const words = cell.readings.map(({ sample, target, cq, excluded }) => {
    const name = [sample, target].filter((text) => text !== '').join(', ');
    const value = cq === null ? 'undetermined' : `Cq ${cq.toFixed(2)}`;
    return `${name}: ${value}${excluded === '' ? '' : `, left out (${excluded})`}`;
  });
  return `${position}, ${words.join('; ')}`;
}
