import { pathwayEdges, pathwayNodes, pathwaySize } from '../domain/pathway.ts';
import type { ChartColors } from './chart-colors.ts';
import type { Diagram, DiagramMark } from './diagram.ts';
import { lineHeight, narrowDiagram, textWidth, titleRoom } from './diagram.ts';
import { shorten } from './escape-label.ts';
import { edgePaths } from './pathway-edges.ts';
import type { PaintedNode } from './pathway-map.ts';
import { pathwayCaption, pathwayTable } from './pathway-map.ts';
import { columnPlaces, growthOfTranscription } from './pathway-places.ts';
import { wrapText } from './wrap-text.ts';

interface Layout {
  readonly half: { readonly width: number; readonly height: number };
  readonly height: number;
  /** Centre of a node; an edge from transcription may end at a growth of its own. */
  readonly placeOf: (id: string, from?: string) => { readonly x: number; readonly y: number };
}

/** The network as it is printed `across` pixels wide; `comparison` names the groups. */
export function pathwayDiagram(
  nodes: readonly PaintedNode[],
  comparison: string,
  colors: ChartColors,
  across: number,
): Diagram {
  const narrow = across < narrowDiagram;
  const layout = narrow ? columnLayout(across) : pageLayout(across);
  const legend = legendMarks(colors, across, layout.height);
  const title = `Signalling, ${comparison}`;
  const most = Math.floor(across / 7.4);
  const measured = nodes.filter(({ result }) => result !== null);
  return {
    id: 'pathway',
    title,
    shownTitle: shorten(title, most),
    width: across,
    height: legend.height,
    marks: [
      ...pathwayEdges.flatMap(({ from, to, effect }): DiagramMark[] => {
        const paths = edgePaths(
          layout.placeOf(from),
          layout.placeOf(to, from),
          layout.half,
          effect,
        );
        const stroke = { stroke: colors.muted, strokeWidth: paths.isFilled ? 1.25 : 2 };
        return [
          { kind: 'path', d: paths.line, stroke: colors.muted, strokeWidth: 1.25 },
          { kind: 'path', d: paths.head, ...(paths.isFilled ? { fill: colors.muted } : stroke) },
        ];
      }),
      ...nodes.flatMap((node) => nodeMarks(node, layout, colors)),
      ...(narrow ? plainLabel('Growth and survival', growthOfTranscription(across), colors) : []),
      ...legend.marks,
    ],
    altText: `Signalling network, ${comparison}: ${measured.length} of ${nodes.length} nodes measured. ${measured.map(({ words }) => words).join(' ')}`,
    caption: pathwayCaption(comparison),
    table: pathwayTable(nodes),
  };
}

/** The map as it stands on the screen. */
function pageLayout(across: number): Layout {
  const scale = across / pathwaySize.width;
  const nodes = new Map(pathwayNodes.map((node) => [node.id, node]));
  return {
    half: { width: Math.max(46, 66 * scale), height: 19 },
    height: titleRoom + 0.74 * pathwaySize.height,
    placeOf: (id) => {
      const { x = 0, y = 0 } = nodes.get(id) ?? {};
      return { x: scale * x, y: titleRoom + 0.74 * y };
    },
  };
}

/** For a column of a page: oestrogen signalling above growth factor signalling. */
function columnLayout(across: number): Layout {
  const { places, height } = columnPlaces(across);
  const own = growthOfTranscription(across);
  return {
    half: { width: Math.min(60, 0.115 * across), height: 19 },
    height,
    placeOf: (id, from) =>
      id === 'growth' && from === 'transcription' ? own : (places.get(id) ?? own),
  };
}

function nodeMarks(
  { node, result, fold, strength, color, ring, isDashed }: PaintedNode,
  { half, placeOf }: Layout,
  colors: ChartColors,
): DiagramMark[] {
  const { x, y } = placeOf(node.id);
  if (node.kind === 'outcome' || node.kind === 'hormone' || node.kind === 'drug') {
    return plainLabel(node.label, { x, y }, colors);
  }
  const box = (room: number) => ({
    kind: 'rect' as const,
    x: x - half.width - room,
    y: y - half.height - room,
    width: 2 * (half.width + room),
    height: 2 * (half.height + room),
    radius: node.kind === 'phospho' ? half.height + room : 4,
  });
  const text = (words: string, at: number): DiagramMark => ({
    kind: 'text',
    x,
    y: at,
    text: words,
    anchor: 'middle',
    color: colors.text,
  });
  const lines =
    fold === '' ? wrapText(node.label, Math.floor(half.width / 3.3)) : [node.label, fold];
  return [
    ...(ring === null
      ? []
      : [{ ...box(4), stroke: ring, strokeWidth: 2.5, ...(isDashed ? { dash: '6 4' } : {}) }]),
    {
      ...box(0),
      fill: colors.surface,
      stroke: colors.muted,
      strokeWidth: 1.25,
      ...(result === null ? { dash: '3 3' } : {}),
    },
    ...(result === null ? [] : [{ ...box(0), fill: color, fillOpacity: 0.08 + 0.34 * strength }]),
    ...lines.map((words, i) => text(words, y + 4 + lineHeight * (i - (lines.length - 1) / 2))),
  ];
}

function plainLabel(
  label: string,
  { x, y }: { readonly x: number; readonly y: number },
  colors: ChartColors,
): DiagramMark[] {
  const lines = wrapText(label, 13);
  return lines.map((text, i) => ({
    kind: 'text',
    x,
    y: y + 4 + lineHeight * (i - (lines.length - 1) / 2),
    text,
    anchor: 'middle',
    color: colors.text,
  }));
}

/** What colours, rings and outlines mean, in as many rows as they need. */
function legendMarks(
  colors: ChartColors,
  across: number,
  top: number,
): { readonly marks: readonly DiagramMark[]; readonly height: number } {
  const key = { width: 18, height: 12 };
  const entries = [
    { name: 'lower', look: { fill: colors.accent, fillOpacity: 0.42 } },
    { name: 'higher', look: { fill: colors.contradicts, fillOpacity: 0.42 } },
    { name: 'agrees', look: { stroke: colors.agrees, strokeWidth: 2.5 } },
    { name: 'contradicts', look: { stroke: colors.contradicts, strokeWidth: 2.5 } },
    { name: 'in direction only', look: { stroke: colors.muted, strokeWidth: 2, dash: '6 4' } },
    { name: 'not measured', look: { stroke: colors.muted, strokeWidth: 1.25, dash: '3 3' } },
    { name: 'phospho / total', look: { stroke: colors.muted, strokeWidth: 1.25, radius: 6 } },
  ];
  let [x, y] = [8, top + 12];
  const marks = entries.flatMap(({ name, look }): DiagramMark[] => {
    const width = key.width + 6 + textWidth(name) + 16;
    if (x + width > across && x > 8) [x, y] = [8, y + 22];
    const own: DiagramMark[] = [
      { kind: 'rect', x, y, ...key, radius: 2, ...look },
      {
        kind: 'text',
        x: x + key.width + 6,
        y: y + 10,
        text: name,
        anchor: 'start',
        color: colors.text,
      },
    ];
    x += width;
    return own;
  });
  return { marks, height: y + key.height + 12 };
}
