import { Button, Menu } from '@mantine/core';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { takeFigure, takings } from './export/take-figure.ts';
import { nameOfPanel } from './export/panel-letters.ts';
import classes from './figure-bar.module.css';
import type { StudyFigure } from './study-figures.ts';

const FigureSettingsPanel = lazy(async () => ({
  default: (await import('./figure-settings-panel.tsx')).FigureSettingsPanel,
}));
const Presenter = lazy(async () => ({
  default: (await import('../present/presenter.tsx')).Presenter,
}));

interface FigureBarProps {
  readonly analysis: Analysis;
  /** The figures of the section, that may be put on one page; fewer than two make no page. */
  readonly figures?: readonly StudyFigure[];
}

/** What holds for all figures of a section: how they look, all on one page, and all in a row on the wall. */
export function FigureBar({ analysis, figures = [] }: FigureBarProps) {
  const [open, setOpen] = useState<'settings' | 'presenter' | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const title = nameOfPanel(figures.length);
  const draw = async () => {
    const { assemblePanel } = await import('./export/assemble-panel.ts');
    return assemblePanel(
      figures.map(({ redraw }) => redraw),
      useStudy.getState().study.settings.figures,
    );
  };
  const button = { variant: 'subtle', color: 'gray', h: 32, px: 10 } as const;
  return (
    <div className={classes.bar}>
      {figures.length > 1 && (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button {...button}>{title} on one page</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {takings.map((taking) => (
              <Menu.Item key={taking.name} onClick={() => void takeFigure(title, draw, taking)}>
                {taking.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button {...button} onClick={() => setOpen('presenter')}>
        Present
      </Button>
      <Button {...button} onClick={() => setOpen('settings')}>
        Figure settings
      </Button>
      <Suspense>
        {open === 'settings' && <FigureSettingsPanel analysis={analysis} onClose={close} />}
        {open === 'presenter' && <Presenter analysis={analysis} onClose={close} />}
      </Suspense>
    </div>
  );
}
