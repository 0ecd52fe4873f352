import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
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
  const [isShown, setIsShown] = useState(false);
  if (link.length > longestCode) return null;
  if (isShown) return <CodeSquare link={link} className={classes.code} />;
  return (
    <Button variant="default" onClick={() => setIsShown(true)}>
      Show as QR code
    </Button>
  );
}

interface CodeSquareProps {
  readonly link: string;
  readonly className: string | undefined;
}

/** The QR code itself, once the encoder is there. */
export function CodeSquare({ link, className }: CodeSquareProps) {
  const [square, setSquare] = useState<Square | null>(null);
  useEffect(() => {
    let isStale = false;
    const encodeLink = async (): Promise<void> => {
      const { encode } = await import('uqr');
      if (!isStale) setSquare(squareOf(encode(link, { ecc: 'L', border: 4 }).data));
    };
    void encodeLink();
    return () => {
      isStale = true;
    };
  }, [link]);
  if (square === null) return null;
  return (
    <svg
      className={className}
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
