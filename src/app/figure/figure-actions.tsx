import { ActionIcon, Menu } from '@mantine/core';
import type { RefObject } from 'react';
import { memo } from 'react';
import type { FigureTable } from '../../charts/figure-spec.ts';
import { figureWidths, textSizes } from '../../domain/figure-settings.ts';
import { useStudy } from '../../study/store.ts';
import { MoreIcon } from '../icons.tsx';
import type { DrawnFigure } from './export/draw-svg.ts';
import type { PrintChoice } from './export/print-size.ts';
import { nameWidth } from './export/print-size.ts';
import { copyFigure, saveData, takeFigure, takings } from './export/take-figure.ts';
import { MenuChoice } from './menu-choice.tsx';

const widths = figureWidths.map((value) => ({
  value,
  name: nameWidth(value),
  short: value === 'slide' ? '16:9' : value,
}));
const sizes = textSizes.map((value) => ({ value, name: `${value} pt`, short: String(value) }));
/** A menu that still fades away lies over the figure below it and takes the next click. */
const atOnce = { duration: 0 } as const;

/** A figure as it is taken along. */
export interface TakenFigure {
  readonly title: string;
  readonly draw: (choice: PrintChoice) => Promise<DrawnFigure>;
  readonly table?: FigureTable | undefined;
}

interface FigureActionsProps {
  readonly title: string;
  readonly hasTable: boolean;
  /** The figure in its latest form, so that the menu is not made anew with each of them. */
  readonly figure: RefObject<TakenFigure>;
}

/** What one can do with a figure: take it along as a file, on the clipboard, or as numbers. */
export const FigureActions = memo(function FigureActions({
  title,
  hasTable,
  figure,
}: FigureActionsProps) {
  const chosenWidth = useStudy(({ study }) => study.settings.figures.width);
  const chosenSize = useStudy(({ study }) => study.settings.figures.textSize);
  const change = useStudy((state) => state.changeFigures);
  const draw = (): Promise<DrawnFigure> =>
    figure.current.draw(useStudy.getState().study.settings.figures);
  return (
    <Menu position="bottom-end" width={240} alignItemsLabels="none" transitionProps={atOnce}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Figure actions"
          title={title}
        >
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {takings.map((taking) => (
          <Menu.Item key={taking.name} onClick={() => void takeFigure(title, draw, taking)}>
            {taking.name}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void copyFigure(title, draw)}>Copy figure</Menu.Item>
        {hasTable && (
          <Menu.Item onClick={() => void saveData(figure.current)}>Data (CSV)</Menu.Item>
        )}
        <Menu.Divider />
        <MenuChoice
          label="Printed width, mm"
          value={chosenWidth}
          options={widths}
          onChoose={(width) => change({ width })}
        />
        <MenuChoice
          label="Text, pt"
          value={chosenSize}
          options={sizes}
          onChoose={(textSize) => change({ textSize })}
        />
      </Menu.Dropdown>
    </Menu>
  );
});
