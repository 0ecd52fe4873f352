import type { SampleAnnotation } from '../../domain/annotation.ts';
import { Filler } from '../table/filler.tsx';
import { Frame } from '../table/frame.tsx';
import type { PastedCell } from '../table/paste-block.ts';
import type { SampleField } from './sample-edits.ts';
import { sampleFields } from './sample-edits.ts';
import type { SampleChoices, SampleChange } from './sample-row.tsx';
import { SampleRow } from './sample-row.tsx';
import classes from './samples.module.css';
import { SelectAllHead } from './select-all-head.tsx';
import tableClasses from './table.module.css';
import { useBlockPaste } from '../table/use-block-paste.ts';
import { rowsAt, useRowWindow } from '../table/use-row-window.ts';
import type { Selection } from './use-selection.ts';

interface SamplesTableProps extends SampleChoices {
  readonly samples: readonly SampleAnnotation[];
  readonly selection: Selection;
  readonly onEdit: (sample: string, change: SampleChange) => void;
  /** A block from a spreadsheet, cell by cell; rows are those of `samples`. */
  readonly onPaste: (cells: readonly PastedCell<SampleField>[]) => void;
}

const rowHeight = 53;

/** The samples that the filter found, each with fields for what is known of it. */
export function SamplesTable(props: SamplesTableProps) {
  const { samples, selection, onEdit, onPaste, ...choices } = props;
  const { frame, isLong, shown, above, below } = useRowWindow(samples.length, { rowHeight });
  const { selected, select, selectRow } = selection;
  const handlePaste = useBlockPaste(sampleFields, samples.length, onPaste);
  const chosen = samples.filter(({ sample }) => selected.has(sample)).length;
  return (
    <Frame ref={frame} label="Samples" isLong={isLong}>
      <table
        className={`${tableClasses.table} ${classes.samples}`}
        aria-rowcount={samples.length + 1}
        onPaste={handlePaste}
      >
        <thead>
          <tr>
            <SelectAllHead
              label="Select all samples"
              className={classes.sample}
              chosen={chosen}
              all={samples.length}
              onSelect={(isSelected) =>
                select(
                  samples.map(({ sample }) => sample),
                  isSelected,
                )
              }
            >
              Sample
            </SelectAllHead>
            <th scope="col">Measured in</th>
            <th scope="col">Cell line</th>
            <th scope="col" className={classes.group}>
              Group
            </th>
            <th scope="col" className={classes.replicate}>
              Replicate
            </th>
            <th scope="col" className={classes.batch} title="Samples of one batch are paired">
              Batch (pairs)
            </th>
            <th
              scope="col"
              className={classes.factor}
              title="A second factor beside the group: groups are compared within each of its levels, and the two are laid out with their interaction"
            >
              Treatment or time
            </th>
            <th
              scope="col"
              className={classes.role}
              title="Standards and controls check the assay and take no part in comparisons"
            >
              Role
            </th>
            <th scope="col" data-kind="center" className={classes.leftOut}>
              Left out
            </th>
          </tr>
        </thead>
        <tbody>
          <Filler height={above} />
          {rowsAt(samples, shown).map(({ row, index }) => (
            <SampleRow
              key={row.sample}
              sample={row}
              rowIndex={index + 2}
              isSelected={selected.has(row.sample)}
              onSelect={(isSelected, isRange) =>
                selectRow(
                  row.sample,
                  isSelected,
                  isRange,
                  samples.map(({ sample }) => sample),
                )
              }
              onEdit={(change) => onEdit(row.sample, change)}
              {...choices}
            />
          ))}
          <Filler height={below} />
        </tbody>
      </table>
    </Frame>
  );
}
