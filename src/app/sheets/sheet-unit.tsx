import { Select } from '@mantine/core';
import { doseUnits } from '../../domain/dose-unit.ts';
import type { SampleSheet } from '../../domain/sample-sheet.ts';
import { setSheetUnit } from '../../study/steps.ts';
import { useStudy } from '../../study/store.ts';

/** Whether a sheet has doses that state no unit. */
export function lacksUnit({ entries }: SampleSheet): boolean {
  return entries.some(({ dose, names }) => dose !== null && dose > 0 && !names.doseUnit);
}

interface SheetUnitProps {
  readonly sheet: SampleSheet;
  readonly label: string;
}

/** Asks for the unit of doses that are bare numbers. */
export function SheetUnit({ sheet, label }: SheetUnitProps) {
  const change = useStudy((state) => state.change);
  return (
    <Select
      mt={4}
      w={112}
      size="xs"
      aria-label={`Unit of the doses of ${label}`}
      placeholder="Which unit?"
      clearable
      data={doseUnits}
      value={sheet.doseUnit === '' ? null : sheet.doseUnit}
      onChange={(unit) => change((study) => setSheetUnit(study, sheet.id, unit ?? ''))}
    />
  );
}
