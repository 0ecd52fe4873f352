import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './share-dialog.module.css';

/** Longer links make squares that a telephone no longer reads off a screen. */
export const longestCode = 1_600;

/** A square as a path of filled modules, and how many modules wide it is. */
interface Square {
  readonly size: number;
  readonly path: string;
}

/** The link as a QR code, for the telephone of whoever looks at the screen; the encoder loads when it is asked for. */
export function LinkCode({ link }: { readonly link: string }) {
  const [square, setSquare] = useState<Square | null>(null);
  if (link.length > longestCode) return null;
  const show = async (): Promise<void> => {
    const { encode } = await import('uqr');
    setSquare(squareOf(encode(link, { ecc: 'L', border: 4 }).data));
  };
  if (square === null) {
    return (
      <Button variant="default" onClick={() => void show()}>
        Show as QR code
      </Button>
    );
  }
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${square.size} ${square.size}`}
      role="img"
      aria-label="QR code of the share link"
      shapeRendering="crispEdges"
    >
      <rect width={square.size} height={square.size} fill="#fff" />
      <path d={square.path} fill="#000" />
    </svg>
  );
}

function squareOf(modules: readonly (readonly boolean[])[]): Square {
  const path = modules
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return { size: modules.length, path };
}
