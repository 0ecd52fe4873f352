import { pdfNumber } from './path-operators.ts';

/** How something is painted: operators that set colours and lines, and the one that paints the outline. */
export interface Paint {
  readonly operators: readonly string[];
  readonly finish: 'f' | 'S' | 'B';
}

/** How far areas and lines let through what is behind them, 0 to 1. */
export interface Opacity {
  readonly fill: number;
  readonly stroke: number;
}

interface Color {
  /** Red, green, blue between 0 and 1, as PDF takes them. */
  readonly channels: string;
  readonly alpha: number;
}

/** What CSS paints an element with, in PDF operators; null where nothing would be seen. */
export function paintOf(
  element: Element,
  style: CSSStyleDeclaration,
  root: Element,
  opacities: Map<string, Opacity>,
  isText = false,
): Paint | null {
  const whole = opacityOf(element, root);
  const fill = colorOf(style.fill, Number(style.fillOpacity) * whole);
  const width = Number.parseFloat(style.strokeWidth);
  const stroke =
    isText || !(width > 0) ? null : colorOf(style.stroke, Number(style.strokeOpacity) * whole);
  if (!fill && !stroke) return null;
  return {
    operators: [
      ...((fill?.alpha ?? 1) < 1 || (stroke?.alpha ?? 1) < 1
        ? [`/${nameOpacity(fill?.alpha ?? 1, stroke?.alpha ?? 1, opacities)} gs`]
        : []),
      ...(fill ? [`${fill.channels} rg`] : []),
      ...(stroke ? [`${stroke.channels} RG`, ...lineOf(style, width)] : []),
    ],
    finish: fill && stroke ? 'B' : stroke ? 'S' : 'f',
  };
}

function lineOf(style: CSSStyleDeclaration, width: number): string[] {
  const dashes = (style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number);
  const cap = { butt: 0, round: 1, square: 2 }[style.strokeLinecap] ?? 0;
  const join = { miter: 0, round: 1, bevel: 2 }[style.strokeLinejoin] ?? 0;
  return [
    `${pdfNumber(width)} w ${cap} J ${join} j`,
    ...(dashes.length > 0 ? [`[${dashes.map(pdfNumber).join(' ')}] 0 d`] : []),
  ];
}

/** `rgb(0, 114, 178)`, with a fourth number where it is see-through; null for `none` and for patterns. */
export function colorOf(css: string, opacity: number): Color | null {
  if (!css.startsWith('rgb')) return null;
  const [red, green, blue, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (alpha * opacity === 0) return null;
  const channels = [red, green, blue].map((channel) => pdfNumber(channel / 255)).join(' ');
  return { channels, alpha: alpha * opacity };
}

/** Opacities of the element and all around it, multiplied. */
function opacityOf(element: Element, root: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

function nameOpacity(fill: number, stroke: number, opacities: Map<string, Opacity>): string {
  const name = `G${Math.round(fill * 1000)}-${Math.round(stroke * 1000)}`;
  opacities.set(name, { fill: Number(fill.toFixed(3)), stroke: Number(stroke.toFixed(3)) });
  return name;
}
