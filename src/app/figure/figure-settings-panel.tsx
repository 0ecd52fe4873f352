import { Button, Checkbox, Drawer, Select, Switch } from '@mantine/core';
import { figureWidths, textSizes } from '../../domain/figure-settings.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import type { Analysis } from '../../domain/result.ts';
import { useStudy } from '../../study/store.ts';
import { AxisRange } from './axis-range.tsx';
import { nameWidth } from './export/print-size.ts';
import { GroupList } from './group-list.tsx';
import classes from './figure-settings-panel.module.css';

interface FigureSettingsPanelProps {
  readonly analysis: Analysis;
  readonly onClose: () => void;
}

const styles = { points: 'Points', bars: 'Points on bars (mean ± SD)' } as const;
const scales = { log2: 'log2, labelled in folds', linear: 'Linear, from 0' } as const;
const significances = { p: 'p', stars: 'Stars', none: 'Nothing' } as const;

/** How figures look, beside them; every change is a step of undo and belongs to the study. */
export function FigureSettingsPanel({ analysis, onClose }: FigureSettingsPanelProps) {
  const figures = useStudy(({ study }) => study.settings.figures);
  const change = useStudy((state) => state.changeFigures);
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
        <Choice
          label="Drawn as"
          names={styles}
          value={figures.style}
          onChange={(style) => change({ style })}
        />
        <Choice
          label="Axis"
          names={scales}
          value={figures.scale}
          onChange={(scale) => change({ scale })}
        />
        <AxisRange range={figures.range} onChange={(range) => change({ range })} />
        <Choice
          label="Over brackets"
          names={significances}
          value={figures.significance}
          onChange={(significance) => change({ significance })}
        />
        <Switch
          label="Shade the expected side"
          checked={figures.showsExpectation}
          onChange={(event) => change({ showsExpectation: event.currentTarget.checked })}
        />
        {targets.length > 1 && (
          <fieldset className={classes.targets}>
            <legend>Targets</legend>
            {targets.map((target) => (
              <Checkbox
                key={target}
                size="sm"
                label={target}
                checked={!figures.hiddenTargets.includes(target)}
                onChange={(event) =>
                  change({
                    hiddenTargets: event.currentTarget.checked
                      ? figures.hiddenTargets.filter((hidden) => hidden !== target)
                      : [...figures.hiddenTargets, target],
                  })
                }
              />
            ))}
          </fieldset>
        )}
        <Select
          label="Printed width"
          allowDeselect={false}
          data={figureWidths.map((width) => ({ value: width, label: nameWidth(width) }))}
          value={figures.width}
          onChange={(value) =>
            change({ width: figureWidths.find((width) => width === value) ?? '85' })
          }
        />
        <Select
          label="Printed text"
          allowDeselect={false}
          data={textSizes.map((size) => ({ value: String(size), label: `${size} pt` }))}
          value={String(figures.textSize)}
          onChange={(value) =>
            change({ textSize: textSizes.find((size) => String(size) === value) ?? 7 })
          }
        />
        <Switch
          label="Put the study into SVG and PNG"
          description="Who drops such a figure here opens all its data."
          checked={figures.carriesStudy}
          onChange={(event) => change({ carriesStudy: event.currentTarget.checked })}
        />
        <Button
          variant="default"
          disabled={figures === defaultFigureSettings}
          onClick={() => change(defaultFigureSettings)}
        >
          Back to the usual look
        </Button>
      </div>
    </Drawer>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly names: Readonly<Record<K, string>>;
  readonly value: K;
  readonly onChange: (value: K) => void;
}

function Choice<K extends string>({ label, names, value, onChange }: ChoiceProps<K>) {
  const keys = Object.keys(names) as K[];
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={keys.map((key) => ({ value: key, label: names[key] }))}
      value={value}
      onChange={(chosen) => onChange(keys.find((key) => key === chosen) ?? value)}
    />
  );
}
