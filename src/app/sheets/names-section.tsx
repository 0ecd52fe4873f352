import { Button, CloseButton, MultiSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SampleSheet } from '../../domain/sample-sheet.ts';
import { sheetLabel } from '../../domain/sample-sheet.ts';
import type { Source } from '../../domain/source.ts';
import { applySheetTo, removeSheet } from '../../study/steps.ts';
import { useStudy } from '../../study/store.ts';
import { Frame } from '../table/frame.tsx';
import { Section } from '../data/section.tsx';
import tableClasses from '../data/table.module.css';
import { useKeptFiles } from '../kept-files.ts';
import { describeSheet } from './describe-sheet.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { toPlates } from './place-sheets.ts';
import { plateChoices } from './plate-choices.ts';
import { lacksUnit, SheetUnit } from './sheet-unit.tsx';
import { takeAsSignals } from './take-as.ts';
import classes from './sheets.module.css';

interface NamesSectionProps {
  readonly sheets: readonly SampleSheet[];
  readonly sources: readonly Source[];
}

/** The tables that name wells, lanes or samples, and which file each of them names. */
export function NamesSection({ sheets, sources }: NamesSectionProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <Section
      id="names"
      title="Names"
      count={sheets.length}
      tools={
        <Button variant="default" onClick={open}>
          Name wells or lanes
        </Button>
      }
    >
      {sheets.length === 0 ? (
        <p className={classes.none}>
          An export without names? Drop its layout file, or paste the names from a spreadsheet.
        </p>
      ) : (
        <Frame label="Names">
          <table className={`${tableClasses.table} ${classes.sheets}`}>
            <thead>
              <tr>
                <th scope="col">Sheet</th>
                <th scope="col">Gives</th>
                <th scope="col" className={classes.names}>
                  To
                </th>
                <th className={classes.remove}>
                  <span className="fb-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sheets.map((sheet) => (
                <SheetRow key={sheet.id} sheet={sheet} sources={sources} />
              ))}
            </tbody>
          </table>
        </Frame>
      )}
      {isOpen && <PasteDialog sources={sources} onClose={close} />}
    </Section>
  );
}

function SheetRow({
  sheet,
  sources,
}: { readonly sheet: SampleSheet } & Pick<NamesSectionProps, 'sources'>) {
  const change = useStudy((state) => state.change);
  const isHere = useKeptFiles(({ mappable }) => mappable.has(sheet.file));
  const label = sheetLabel(sheet);
  const choices = plateChoices(sheet, sources);
  return (
    <tr>
      <td className={tableClasses.strong} title={label}>
        {label}
      </td>
      <td>
        {describeSheet(sheet)}
        {lacksUnit(sheet) && <SheetUnit sheet={sheet} label={label} />}
        {sheet.why !== '' && isHere && (
          <Button
            mt={4}
            variant="default"
            size="compact-sm"
            aria-label={`Read as signals: ${label}`}
            onClick={() => void takeAsSignals(sheet.file)}
          >
            Read as signals
          </Button>
        )}
      </td>
      <td>
        <MultiSelect
          size="sm"
          aria-label={`Files that ${label} names`}
          placeholder="Choose a file"
          data={choices.map(({ key, label: name }) => ({ value: key, label: name }))}
          value={choices.flatMap(({ key, isChosen }) => (isChosen ? key : []))}
          onChange={(keys) => {
            const plates = choices.flatMap(({ key, plate }) => (keys.includes(key) ? plate : []));
            const all = choices.map(({ plate }) => plate);
            change((study) => applySheetTo(study, sheet.id, toPlates(all, plates)));
          }}
        />
      </td>
      <td>
        <CloseButton
          size="sm"
          aria-label={`Remove the names of ${label}`}
          title="Take the names back"
          onClick={() => change((study) => removeSheet(study, sheet.id))}
        />
      </td>
    </tr>
  );
}
