import { useState } from 'react';
import { lightColors } from '../../charts/chart-colors.ts';
import { lookOfGroup } from '../../charts/group-looks.ts';
import type { GroupLook } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { TextCell } from '../data/text-cell.tsx';
import classes from './figure-settings-panel.module.css';

/** Groups in the order of the figures: moved by dragging or with the arrow keys, renamed, and coloured. */
export function GroupList({ analysis }: { readonly analysis: Analysis }) {
  const groups = useStudy(({ study }) => study.settings.figures.groups);
  const groupOrder = useStudy(({ study }) => study.settings.figures.groupOrder);
  const change = useStudy((state) => state.changeFigures);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const controls = [...new Set(analysis.results.map(({ controlGroup }) => controlGroup))];
  const tests = orderedTests(analysis, groupOrder);
  const look = (group: string, edit: Partial<GroupLook>): void => {
    const own = groups.find((known) => known.group === group);
    const others = groups.filter((known) => known.group !== group);
    change({ groups: [...others, { group, label: '', color: '', ...own, ...edit }] });
  };
  const move = (group: string, to: number): void => {
    const rest = tests.filter((name) => name !== group);
    if (to < 0 || to > rest.length) return;
    change({ groupOrder: rest.toSpliced(to, 0, group) });
  };
  const row = (group: string, place: number | 'control') => {
    const own = groups.find((known) => known.group === group);
    const drawn = lookOfGroup(own?.label || group, place, lightColors, { groups });
    const isTest = place !== 'control';
    return (
      <li
        key={group}
        className={classes.group}
        data-over={over === group || undefined}
        data-group={isTest ? group : undefined}
      >
        {isTest ? (
          <button
            type="button"
            className={classes.handle}
            aria-label={`Place of ${group}: drag it, or use the arrow keys`}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(group);
            }}
            onPointerMove={(event) => {
              if (dragged === group) setOver(groupAt(event.clientX, event.clientY));
            }}
            onPointerUp={() => {
              if (over !== null && over !== group) move(group, tests.indexOf(over));
              setDragged(null);
              setOver(null);
            }}
            onKeyDown={(event) => {
              const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
              if (step === undefined) return;
              event.preventDefault();
              move(group, place + step);
            }}
          >
            ⠿
          </button>
        ) : (
          <span />
        )}
        <TextCell
          label={`Name of ${group} in figures`}
          value={own?.label || group}
          origin={own?.label ? 'user' : 'inferred'}
          onCommit={(label) => look(group, { label: label.trim() === group ? '' : label.trim() })}
        />
        <input
          type="color"
          className={classes.color}
          aria-label={`Colour of ${group}`}
          value={drawn.color}
          onChange={(event) => look(group, { color: event.currentTarget.value })}
        />
      </li>
    );
  };
  return (
    <div>
      <p className={classes.legend}>Groups</p>
      <ul className={classes.groups}>
        {controls.map((group) => row(group, 'control'))}
        {tests.map((group, place) => row(group, place))}
      </ul>
    </div>
  );
}

/** Test groups as figures order them. */
function orderedTests({ results }: Analysis, groupOrder: readonly string[]): string[] {
  const found = [...new Set(results.map(({ testGroup }) => testGroup))];
  return [
    ...groupOrder.filter((group) => found.includes(group)),
    ...found.filter((group) => !groupOrder.includes(group)),
  ];
}

/** The test group whose row is under the pointer. */
function groupAt(x: number, y: number): string | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-group]');
  return row?.dataset['group'] ?? null;
}
