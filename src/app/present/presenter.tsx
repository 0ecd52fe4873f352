import { Button, Modal } from '@mantine/core';
import { useComputedColorScheme } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import { PresentedLink } from './presented-link.tsx';
import { presentedFigures } from './presented-figures.ts';
import classes from './presenter.module.css';

interface PresenterProps {
  readonly analysis: Analysis;
  readonly onClose: () => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** The study's figures one after the other over the whole screen, in large type, light or dark as the page is. */
export function Presenter({ analysis, onClose }: PresenterProps) {
  const colors = useChartColors();
  const isDark = useComputedColorScheme('light') === 'dark';
  const options = useFigureOptions(analysis);
  const study = useStudy((state) => state.study);
  const figures = useMemo(
    () => presentedFigures(analysis, study, options),
    [analysis, study, options],
  );
  const [isLinkShown, setIsLinkShown] = useState(false);
  const [at, setAt] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  const figure = figures[at];
  const caption = useMemo(() => figure?.captionOf(colors), [figure, colors]);

  useEffect(() => {
    if (!figure) return;
    let isStale = false;
    const draw = async (): Promise<void> => {
      const { svg } = await figure.draw(colors);
      if (isStale || !stage.current) return;
      svg.setAttribute('width', '100%');
      svg.setAttribute('height', '100%');
      stage.current.replaceChildren(document.importNode(svg, true));
    };
    draw().catch(() => stage.current?.replaceChildren('The figure could not be drawn.'));
    return () => {
      isStale = true;
    };
  }, [figure, colors]);

  useEffect(() => {
    // Where the browser or the person does not allow it, the figures fill the window instead.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, []);

  const turn = (step: number): void => {
    setIsLinkShown(false);
    setAt((now) => Math.max(0, Math.min(figures.length - 1, now + step)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || (event.key === ' ' && event.target instanceof HTMLButtonElement))
      return;
    event.preventDefault();
    turn(step);
  };
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      onClose={onClose}
      onKeyDown={onKeyDown}
      title="Presenting"
      transitionProps={{ duration: 0 }}
      classNames={{ header: 'fb-hidden', body: classes.body ?? '', content: classes.content ?? '' }}
      data-dark={isDark || undefined}
    >
      <div ref={stage} className={classes.stage} hidden={isLinkShown} />
      {isLinkShown && <PresentedLink />}
      <div className={classes.foot}>
        <p className={classes.caption} aria-live="polite">
          {isLinkShown
            ? 'The study behind these figures: the code holds its link, and the link holds the data.'
            : (caption ?? 'There is no figure to show yet.')}
        </p>
        <Button variant="subtle" color="gray" disabled={at === 0} onClick={() => turn(-1)}>
          Previous figure
        </Button>
        <span className={classes.count}>
          {figures.length === 0 ? 0 : at + 1} of {figures.length}
        </span>
        <Button
          variant="subtle"
          color="gray"
          data-autofocus
          disabled={at >= figures.length - 1}
          onClick={() => turn(1)}
        >
          Next figure
        </Button>
        <Button
          variant="subtle"
          color="gray"
          aria-pressed={isLinkShown}
          onClick={() => setIsLinkShown((is) => !is)}
        >
          {isLinkShown ? 'Show the figure' : 'QR code'}
        </Button>
        <Button variant="default" onClick={onClose}>
          End
        </Button>
      </div>
    </Modal>
  );
}
