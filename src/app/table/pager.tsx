import { Pagination } from '@mantine/core';

const names = {
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
} as const;

interface PagerProps {
  /** What is turned, e.g. `Pages of the figure`. */
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

/** Turns pages; nothing where there is one. */
export function Pager({ label, page, pages, onTurn }: PagerProps) {
  if (pages < 2) return null;
  return (
    <Pagination
      py={16}
      size="sm"
      total={pages}
      value={page}
      onChange={onTurn}
      aria-label={label}
      getControlProps={(control) => ({ 'aria-label': names[control] })}
    />
  );
}
