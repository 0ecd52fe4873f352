import type { ReactNode } from 'react';

interface IconProps {
  readonly size?: number;
}

/** Draws the strokes of one icon on a 16-pixel grid; always beside a text or in a named button. */
function icon(strokes: ReactNode): (props: IconProps) => ReactNode {
  return ({ size = 16 }) => (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {strokes}
    </svg>
  );
}

export const UndoIcon = icon(<path d="M5.5 3 2.5 6l3 3M3 6h6.5a4 4 0 0 1 0 8H6" />);
export const RedoIcon = icon(<path d="m10.5 3 3 3-3 3M13 6H6.5a4 4 0 0 0 0 8H10" />);
export const AddIcon = icon(<path d="M8 3v10M3 8h10" />);
export const ExportIcon = icon(<path d="M8 2.5v7M5 7l3 3 3-3M2.5 11.5v2h11v-2" />);
export const LinkIcon = icon(
  <path d="M6.5 9.5a3 3 0 0 0 4.3 0l2-2a3 3 0 0 0-4.3-4.3l-.8.8M9.5 6.5a3 3 0 0 0-4.3 0l-2 2a3 3 0 0 0 4.3 4.3l.8-.8" />,
);
export const StudiesIcon = icon(<path d="M2 4.5v8.5h12V5.5H8L6.5 3.5H2z" />);
export const NewIcon = icon(<path d="M9 2H4v12h8V5zM9 2v3h3" />);
export const MoreIcon = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="3" cy="8" r="1.4" />
    <circle cx="8" cy="8" r="1.4" />
    <circle cx="13" cy="8" r="1.4" />
  </g>,
);
export const MoonIcon = icon(<path d="M13.2 9.6A5.6 5.6 0 1 1 6.4 2.8a4.6 4.6 0 0 0 6.8 6.8z" />);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1v1.3M8 13.7V15M1 8h1.3M13.7 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />
  </>,
);
export const ChevronDownIcon = icon(<path d="m4 6 4 4 4-4" />);
export const CheckIcon = icon(<path d="m3 8.5 3.2 3.2L13 4.8" strokeWidth={2} />);
export const CrossIcon = icon(<path d="m4 4 8 8M12 4l-8 8" strokeWidth={2} />);
export const UpIcon = icon(<path d="M8 13V3M4 7l4-4 4 4" />);
export const DownIcon = icon(<path d="M8 3v10M4 9l4 4 4-4" />);
export const ErrorIcon = icon(
  <>
    <path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3z" />
    <path d="M8 4.8v3.7M8 11v.2" />
  </>,
);
export const WarningIcon = icon(
  <>
    <path d="M8 2 1.5 13.5h13z" />
    <path d="M8 6.5V9.5M8 11.5v.1" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M8 7.3v3.7M8 5v.1" />
  </>,
);
/** Filled for a verdict that a test supports, open for one of direction only. */
export const AgreesIcon = icon(
  <>
    <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
    <path d="m4.8 8.3 2.2 2.2 4.2-4.6" stroke="var(--mantine-color-body)" strokeWidth={1.8} />
  </>,
);
export const AgreesInDirectionIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.2" />
    <path d="m5.2 8.2 2 2 3.6-4" />
  </>,
);
export const ContradictsIcon = icon(
  <>
    <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" stroke="none" />
    <path
      d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4"
      stroke="var(--mantine-color-body)"
      strokeWidth={1.8}
    />
  </>,
);
export const ContradictsInDirectionIcon = icon(
  <>
    <path d="M8 1.6 14.4 8 8 14.4 1.6 8z" />
    <path d="m6.2 6.2 3.6 3.6M9.8 6.2 6.2 9.8" />
  </>,
);
export const NotTestableIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.2" strokeDasharray="2.6 2.3" />
    <path d="M5.5 8h5" />
  </>,
);
export const NotMeasuredIcon = icon(<circle cx="8" cy="8" r="6.2" strokeDasharray="0.1 3.15" />);
export const NoExpectationIcon = icon(<path d="M4 8h8" />);
