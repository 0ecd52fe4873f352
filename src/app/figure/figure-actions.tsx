import { ActionIcon, Menu } from '@mantine/core';
import type { FigureSpec } from '../../charts/figure-spec.ts';
import { figureWidths, textSizes } from '../../domain/figure-settings.ts';
import { useStudy } from '../../study/store.ts';
import { MoreIcon } from '../icons.tsx';
import type { Redraw } from './export/print-spec.ts';
import { nameWidth } from './export/print-size.ts';
import { copyFigure, drawingOf, saveData, takeFigure, takings } from './export/take-figure.ts';

interface FigureActionsProps {
  readonly spec: FigureSpec;
  readonly redraw: Redraw;
}

/** What one can do with a figure: take it along as a file, on the clipboard, or as numbers. */
export function FigureActions({ spec, redraw }: FigureActionsProps) {
  const figures = useStudy(({ study }) => study.settings.figures);
  const change = useStudy((state) => state.changeFigures);
  const draw = drawingOf(redraw, figures);
  return (
    <Menu position="bottom-end" width={208}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Figure actions"
          title={spec.title}
        >
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {takings.map((taking) => (
          <Menu.Item key={taking.name} onClick={() => void takeFigure(spec.title, draw, taking)}>
            {taking.name}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void copyFigure(spec.title, draw)}>Copy figure</Menu.Item>
        {spec.table && <Menu.Item onClick={() => void saveData(spec)}>Data (CSV)</Menu.Item>}
        <Menu.Divider />
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>Width: {nameWidth(figures.width)}</Menu.Sub.Item>
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
            <Menu.Sub.Item>Text: {figures.textSize} pt</Menu.Sub.Item>
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
}
