import { memo, useMemo, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { positionAt } from '../../domain/plate-layout.ts';
import { describeWell, lookOf } from './well-look.ts';
import type { MapShows, Plate } from './plates.ts';
import type { Area } from './selection.ts';
import { positionsIn, step } from './selection.ts';
import classes from './plate-map.module.css';

interface PlateMapProps {
  readonly plate: Plate;
  readonly shows: MapShows;
  readonly groups: readonly string[];
  readonly area: Area | null;
  readonly onSelect: (area: Area | null) => void;
  readonly onPaste: (text: string) => void;
}

/** The wells of a plate as a map: drag, arrow keys with Shift, or a row's or column's head select; a paste lays out. */
export function PlateMap({ plate, shows, groups, area, onSelect, onPaste }: PlateMapProps) {
  const anchor = useRef<string | null>(null);
  const selected = useMemo(() => new Set(area ? positionsIn(area) : []), [area]);
  const { rows, columns } = plate;
  const at = (event: PointerEvent<HTMLElement>): string | null => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    return under instanceof HTMLElement ? (under.dataset['position'] ?? null) : null;
  };
  const start = (event: PointerEvent<HTMLElement>): void => {
    const { from, to } = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (from !== undefined && to !== undefined) {
      onSelect({ anchor: from, focus: to });
      return;
    }
    const position = at(event);
    if (position === null) return;
    anchor.current = event.shiftKey && area ? area.anchor : position;
    onSelect({ anchor: anchor.current, focus: position });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (anchor.current === null || event.buttons === 0) return;
    const position = at(event);
    if (position !== null && position !== area?.focus) {
      onSelect({ anchor: anchor.current, focus: position });
    }
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') onSelect(null);
    const isMove = event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End';
    if (!isMove) return;
    event.preventDefault();
    const focus = area ? step(area.focus, event.key, plate) : 'A1';
    onSelect({ anchor: event.shiftKey && area ? area.anchor : focus, focus });
  };
  return (
    <div
      className={classes.scroll}
      data-size={columns > 24 ? 'tiny' : columns > 12 ? 'small' : 'large'}
    >
      <div
        role="grid"
        aria-label={`Plate ${plate.label}`}
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-multiselectable="true"
        aria-activedescendant={area ? `well-${area.focus}` : undefined}
        tabIndex={0}
        className={classes.plate}
        style={{ gridTemplateColumns: `28px repeat(${columns}, var(--well))` }}
        onPointerDown={start}
        onPointerMove={move}
        onPointerOver={({ target }) => showTip(target)}
        onPointerUp={() => (anchor.current = null)}
        onKeyDown={press}
        onPaste={(event) => {
          // The page would take it for a table to add.
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
      >
        <div role="row" className={classes.row}>
          <span className={classes.head} role="columnheader">
            <span className="fb-hidden">Row</span>
          </span>
          {Array.from({ length: columns }, (_, column) => (
            <span
              key={column}
              role="columnheader"
              className={classes.head}
              title={`Select column ${column + 1}`}
              data-from={positionAt(0, column)}
              data-to={positionAt(rows - 1, column)}
            >
              {column + 1}
            </span>
          ))}
        </div>
        {Array.from({ length: rows }, (_, row) => (
          <PlateRow
            key={row}
            plate={plate}
            row={row}
            shows={shows}
            groups={groups}
            selected={selectedColumns(selected, row, columns)}
            focus={area?.focus.startsWith(letterOf(row)) ? area.focus : ''}
          />
        ))}
      </div>
    </div>
  );
}

/** A well's words as its tip, once it is pointed at: written on all wells, they would double the work of each edit. */
function showTip(target: EventTarget): void {
  if (!(target instanceof HTMLElement) || target.dataset['position'] === undefined) return;
  target.title = target.getAttribute('aria-label') ?? '';
}

/** The selected columns of a row as text, so that rows whose selection stays the same are not drawn again. */
function selectedColumns(selected: ReadonlySet<string>, row: number, columns: number): string {
  if (selected.size === 0) return '';
  let text = '';
  for (let column = 0; column < columns; column += 1) {
    text += selected.has(positionAt(row, column)) ? '1' : '0';
  }
  return text;
}

function letterOf(row: number): string {
  return positionAt(row, 0).slice(0, -1);
}

interface PlateRowProps {
  readonly plate: Plate;
  readonly row: number;
  readonly shows: MapShows;
  readonly groups: readonly string[];
  readonly selected: string;
  readonly focus: string;
}

const PlateRow = memo(function PlateRow(props: PlateRowProps) {
  const { plate, row, shows, groups, selected, focus } = props;
  return (
    <div role="row" className={classes.row}>
      <span
        role="rowheader"
        className={classes.head}
        title={`Select row ${letterOf(row)}`}
        data-from={positionAt(row, 0)}
        data-to={positionAt(row, plate.columns - 1)}
      >
        {letterOf(row)}
      </span>
      {Array.from({ length: plate.columns }, (_, column) => {
        const position = positionAt(row, column);
        const well = plate.wells.get(position);
        const { fill, text, role } = lookOf(well, plate, shows, groups);
        return (
          <div
            key={position}
            id={`well-${position}`}
            role="gridcell"
            aria-selected={selected[column] === '1'}
            aria-label={describeWell(position, well)}
            data-position={position}
            data-role={role}
            data-focus={position === focus || undefined}
            className={classes.well}
            style={{ background: fill }}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});
