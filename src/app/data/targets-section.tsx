import type { TargetAnnotation } from '../../domain/annotation.ts';
import { useStudy } from '../../study/store.ts';
import { Frame } from '../table/frame.tsx';
import { OriginLegend } from './origin-legend.tsx';
import { Section } from './section.tsx';
import { SelectAllHead } from './select-all-head.tsx';
import tableClasses from './table.module.css';
import { TargetRow } from './target-row.tsx';
import { partnersFor, targetKey } from './target-roles.ts';
import { pasteTargets, targetFields } from './target-edits.ts';
import { TargetsBulkBar } from './targets-bulk-bar.tsx';
import classes from './targets.module.css';
import toolbarClasses from './toolbar.module.css';
import { useBlockPaste } from '../table/use-block-paste.ts';
import { rowsAt, useRowWindow } from '../table/use-row-window.ts';
import { useSelection } from './use-selection.ts';
import { Filler } from '../table/filler.tsx';

const rowHeight = 53;

interface TargetsSectionProps {
  readonly targets: readonly TargetAnnotation[];
}

/** What every target is called and what it is for. */
export function TargetsSection({ targets }: TargetsSectionProps) {
  const editTargets = useStudy((state) => state.editTargets);
  const change = useStudy((state) => state.change);
  const keys = targets.map(targetKey);
  const { selected, select, selectRow, clear } = useSelection(keys);
  const { frame, isLong, shown, above, below } = useRowWindow(targets.length, { rowHeight });
  const handlePaste = useBlockPaste(targetFields, targets.length, (cells) =>
    change((study) => ({ ...study, annotation: pasteTargets(study.annotation, targets, cells) })),
  );
  const chosen = targets.filter((target) => selected.has(targetKey(target)));
  return (
    <Section id="targets" title="Targets" count={targets.length}>
      <div className={toolbarClasses.toolbar}>
        {chosen.length === 0 ? (
          <OriginLegend />
        ) : (
          <TargetsBulkBar
            targets={chosen}
            onRole={(role) => editTargets(chosen, { role })}
            onClear={clear}
          />
        )}
      </div>
      <Frame ref={frame} label="Targets" isLong={isLong}>
        <table
          className={`${tableClasses.table} ${classes.targets}`}
          aria-rowcount={targets.length + 1}
          onPaste={handlePaste}
        >
          <thead>
            <tr>
              <SelectAllHead
                label="Select all targets"
                className={classes.target}
                chosen={chosen.length}
                all={targets.length}
                onSelect={(isSelected) => select(keys, isSelected)}
              >
                In the file
              </SelectAllHead>
              <th scope="col" className={classes.assay}>
                Assay
              </th>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Divided by</th>
              <th scope="col" data-kind="number" className={classes.readings}>
                Readings
              </th>
            </tr>
          </thead>
          <tbody>
            <Filler height={above} />
            {rowsAt(targets, shown).map(({ row, index }) => (
              <TargetRow
                key={targetKey(row)}
                target={row}
                partners={partnersFor(row, targets)}
                rowIndex={index + 2}
                isSelected={selected.has(targetKey(row))}
                onSelect={(isSelected, isRange) =>
                  selectRow(targetKey(row), isSelected, isRange, targets.map(targetKey))
                }
                onEdit={(edit) => editTargets([row], edit)}
              />
            ))}
            <Filler height={below} />
          </tbody>
        </table>
      </Frame>
    </Section>
  );
}
