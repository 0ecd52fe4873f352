import type { MeasurementColumnId } from './measurement-columns.ts';

interface MeasurementTableColumn {
  readonly id: MeasurementColumnId;
  readonly header: string;
  readonly kind: 'text' | 'number';
  /** Width in pixels; what the screen has to spare is shared out in proportion. */
  readonly width: number;
}

export const measurementTableColumns: readonly MeasurementTableColumn[] = [
  { id: 'file', header: 'File', kind: 'text', width: 168 },
  { id: 'row', header: 'Row', kind: 'number', width: 72 },
  { id: 'position', header: 'Position', kind: 'text', width: 80 },
  { id: 'sample', header: 'Sample', kind: 'text', width: 144 },
  { id: 'group', header: 'Group', kind: 'text', width: 112 },
  { id: 'target', header: 'Target', kind: 'text', width: 128 },
  { id: 'role', header: 'Role', kind: 'text', width: 96 },
  { id: 'value', header: 'Value', kind: 'number', width: 128 },
  { id: 'unit', header: 'Unit', kind: 'text', width: 112 },
  { id: 'status', header: 'Status', kind: 'text', width: 112 },
  { id: 'reason', header: 'Reason', kind: 'text', width: 176 },
];

export const measurementTableWidth = measurementTableColumns.reduce(
  (sum, { width }) => sum + width,
  0,
);
