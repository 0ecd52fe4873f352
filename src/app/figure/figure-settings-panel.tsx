import { Button, Drawer } from '@mantine/core';
import { memo } from 'react';
import { defaultFigureSettings, figureWidths, textSizes } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { useReturnFocus } from '../shell/use-return-focus.ts';
import { AxisRange } from './axis-range.tsx';
import { nameWidth } from './export/print-size.ts';
import { FigureChoice, FigureSwitch, TargetBox } from './figure-fields.tsx';
import { GroupList } from './group-list.tsx';
import classes from './figure-settings-panel.module.css';

interface FigureSettingsPanelProps {
  readonly analysis: Analysis;
  readonly onClose: () => void;
}

const styles = [
  { value: 'points', name: 'Points' },
  { value: 'bars', name: 'Points on bars (mean ± SD)' },
] as const;
const scales = [
  { value: 'log2', name: 'log2, labelled in folds' },
  { value: 'linear', name: 'Linear, from 0' },
] as const;
const significances = [
  { value: 'p', name: 'p' },
  { value: 'stars', name: 'Stars' },
  { value: 'none', name: 'Nothing' },
] as const;
const widths = figureWidths.map((value) => ({ value, name: nameWidth(value) }));
const sizes = textSizes.map((value) => ({ value, name: `${value} pt` }));

/** How figures look, beside them; every change is a step of undo and belongs to the study. */
export const FigureSettingsPanel = memo(function FigureSettingsPanel({
  analysis,
  onClose,
}: FigureSettingsPanelProps) {
  useReturnFocus();
  const targets = [
    ...new Set(analysis.results.filter(({ inFamily }) => inFamily).map(({ target }) => target)),
  ];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={360}
      title="Figure settings"
      overlayProps={{ backgroundOpacity: 0 }}
      closeButtonProps={{ 'aria-label': 'Close the figure settings' }}
    >
      <div className={classes.fields}>
        <GroupList analysis={analysis} />
        <FigureChoice label="Drawn as" field="style" options={styles} />
        <FigureChoice label="Axis" field="scale" options={scales} />
        <FigureRange />
        <FigureChoice label="Over brackets" field="significance" options={significances} />
        <FigureSwitch label="Shade the expected side" field="showsExpectation" />
        {targets.length > 1 && (
          <fieldset className={classes.targets}>
            <legend>Targets</legend>
            {targets.map((target) => (
              <TargetBox key={target} target={target} />
            ))}
          </fieldset>
        )}
        <FigureChoice label="Printed width" field="width" options={widths} />
        <FigureChoice label="Printed text" field="textSize" options={sizes} />
        <FigureSwitch
          label="Put the study into SVG and PNG"
          description="Who drops such a figure here opens all its data."
          field="carriesStudy"
        />
        <UsualLook />
      </div>
    </Drawer>
  );
});

function FigureRange() {
  const range = useStudy(({ study }) => study.settings.figures.range);
  const change = useStudy((state) => state.changeFigures);
  return <AxisRange range={range} onChange={(wanted) => change({ range: wanted })} />;
}

function UsualLook() {
  const isUsual = useStudy(({ study }) => study.settings.figures === defaultFigureSettings);
  const change = useStudy((state) => state.changeFigures);
  return (
    <Button variant="default" disabled={isUsual} onClick={() => change(defaultFigureSettings)}>
      Back to the usual look
    </Button>
  );
}
