import { arcCurves } from './arc-curves.ts';

/** How many numbers each command of an SVG path takes at a time. */
const lengths: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** A PDF number: no exponent, four decimals. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(4)) + 0);
}

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** The last control point, mirrored by S and T. */
  controlX: number;
  controlY: number;
}

/**
 * An SVG path as PDF path operators (SVG 1.1, 8.3; PDF 32000-1, 8.5.2): quadratic curves and arcs become
 * cubic ones, relative coordinates absolute. What is no path data ends the path there, as SVG wants it.
 */
export function pathOperators(path: string): string[] {
  const operators: string[] = [];
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0 };
  for (const [, letter = '', rest = ''] of path.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const command = letter.toUpperCase();
    const isRelative = letter !== command;
    const numbers = command === 'A' ? arcNumbers(rest) : (rest.match(number) ?? []).map(Number);
    const length = lengths[command] ?? 0;
    if (length === 0) {
      operators.push('h');
      Object.assign(pen, { x: pen.startX, y: pen.startY });
      continue;
    }
    for (let i = 0; i + length <= numbers.length; i += length) {
      // Further pairs after a move are lines.
      const act = command === 'M' && i > 0 ? 'L' : command;
      operators.push(...draw(act, numbers.slice(i, i + length), isRelative, pen));
    }
  }
  return operators;
}

const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Flags of an arc may stand without a space between them: `1 0` as `10`. */
function arcNumbers(text: string): number[] {
  const numbers: number[] = [];
  const next = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
  const flag = /[\s,]*([01])/y;
  let at = 0;
  for (;;) {
    const place = numbers.length % 7;
    const rule = place === 3 || place === 4 ? flag : next;
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (!match) return numbers;
    numbers.push(Number(match[1]));
    at = rule.lastIndex;
  }
}

function draw(command: string, given: readonly number[], isRelative: boolean, pen: Pen): string[] {
  const dx = isRelative ? pen.x : 0;
  const dy = isRelative ? pen.y : 0;
  const at = (i: number): number => (given[i] ?? 0) + (i % 2 === 0 ? dx : dy);
  const [fromX, fromY] = [pen.x, pen.y];
  const mirrored = [2 * fromX - pen.controlX, 2 * fromY - pen.controlY] as const;
  const moveTo = (x: number, y: number, controlX = x, controlY = y): void => {
    Object.assign(pen, { x, y, controlX, controlY });
  };
  switch (command) {
    case 'M':
      moveTo(at(0), at(1));
      Object.assign(pen, { startX: pen.x, startY: pen.y });
      return [operator('m', pen.x, pen.y)];
    case 'H':
      moveTo((given[0] ?? 0) + dx, fromY);
      return [operator('l', pen.x, pen.y)];
    case 'V':
      moveTo(fromX, (given[0] ?? 0) + dy);
      return [operator('l', pen.x, pen.y)];
    case 'C':
      moveTo(at(4), at(5), at(2), at(3));
      return [operator('c', at(0), at(1), at(2), at(3), pen.x, pen.y)];
    case 'S':
      moveTo(at(2), at(3), at(0), at(1));
      return [operator('c', ...mirrored, pen.controlX, pen.controlY, pen.x, pen.y)];
    case 'Q':
      moveTo(at(2), at(3), at(0), at(1));
      return [quadratic(fromX, fromY, pen)];
    case 'T':
      moveTo(at(0), at(1), ...mirrored);
      return [quadratic(fromX, fromY, pen)];
    case 'A': {
      const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0] = given;
      moveTo(x + dx, y + dy);
      const to = { x: pen.x, y: pen.y };
      return arcCurves({ x: fromX, y: fromY }, to, { rx, ry, turn, large, sweep }).map((curve) =>
        operator(curve.length === 2 ? 'l' : 'c', ...curve),
      );
    }
    default:
      moveTo(at(0), at(1));
      return [operator('l', pen.x, pen.y)];
  }
}

function quadratic(fromX: number, fromY: number, { x, y, controlX, controlY }: Pen): string {
  const third = (a: number, b: number): number => a + (2 / 3) * (b - a);
  return operator(
    'c',
    third(fromX, controlX),
    third(fromY, controlY),
    third(x, controlX),
    third(y, controlY),
    x,
    y,
  );
}

function operator(name: string, ...numbers: readonly number[]): string {
  return `${numbers.map(pdfNumber).join(' ')} ${name}`;
}
