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
    <Menu position="bottom-end" width={208}>
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
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>Width: {nameWidth(chosenWidth)}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {figureWidths.map((width) => (
              <Menu.Item key={width} onClick={() => change({ width })}>
                {nameWidth(width)}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>Text: {chosenSize} pt</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {textSizes.map((textSize) => (
              <Menu.Item key={textSize} onClick={() => change({ textSize })}>
                {textSize} pt
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      </Menu.Dropdown>
    </Menu>
  );
});
