import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import type { PaintedNode } from '../../charts/pathway-map.ts';
import { paintPathway, pathwayCaption, pathwayTable } from '../../charts/pathway-map.ts';
import type { Analysis } from '../../domain/result.ts';
import { Frame } from '../table/frame.tsx';
import type { TakenFigure } from '../figure/figure-actions.tsx';
import { FigureActions } from '../figure/figure-actions.tsx';
import { FigureData } from '../figure/figure-data.tsx';
import { placeOfFigure } from '../figure/study-figures.ts';
import { useChartColors } from '../figure/use-chart-colors.ts';
import { useFigureOptions } from '../figure/use-figure-options.ts';
import { useLatest } from '../figure/use-latest.ts';
import { useNavigation } from '../navigation.ts';
import type { Comparison } from './comparisons.ts';
import { isOf, nameComparison } from './comparisons.ts';
import classes from './pathway.module.css';
import { PathwayEdges } from './pathway-edges.tsx';
import { pathwaySize } from '../../domain/pathway.ts';

/** Half a node, in the units of the map. */
const half = { width: 74, height: 26 } as const;

interface PathwaySectionProps {
  readonly analysis: Analysis;
  readonly comparison: Comparison;
}

/** The signalling network of the note, painted with what this study measured. */
export function PathwaySection({ analysis, comparison }: PathwaySectionProps) {
  const colors = useChartColors();
  const options = useFigureOptions(analysis);
  const results = useMemo(
    () => analysis.results.filter((result) => isOf(result, comparison)),
    [analysis, comparison],
  );
  const nodes = useMemo(() => paintPathway(results, colors, options), [results, colors, options]);
  const measured = nodes.filter(({ result }) => result !== null);
  const named = nameComparison(comparison);
  const taken = useLatest<TakenFigure>({
    title: `Signalling, ${named}`,
    draw: async (choice) => {
      const { drawPathway, mostOfName } = await import('../figure/export/draw-pathway.ts');
      return drawPathway(results, nameComparison(comparison, mostOfName), options)(choice);
    },
    table: pathwayTable(nodes),
  });
  if (measured.length === 0) return null;
  return (
    <section aria-labelledby="pathway-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="pathway-title" className={classes.heading}>
          Where it happens
        </h2>
        <FigureActions title={`Signalling, ${named}`} hasTable figure={taken} />
      </div>
      <Frame label="Pathway map">
        <svg
          className={classes.map}
          viewBox={`0 0 ${pathwaySize.width} ${pathwaySize.height}`}
          role="group"
          aria-label={`Signalling network, ${named}: ${measured.length} of ${nodes.length} nodes measured`}
        >
          <PathwayEdges halfWidth={half.width} halfHeight={half.height} color={colors.muted} />
          {nodes.map((painted) => (
            <Node key={painted.node.id} painted={painted} />
          ))}
        </svg>
      </Frame>
      <p className={classes.caption}>{pathwayCaption(named)} A node leads to its figure.</p>
      <FigureData title="the pathway map" table={pathwayTable(nodes)} />
    </section>
  );
}

function Node({ painted }: { readonly painted: PaintedNode }) {
  const go = useNavigation((state) => state.go);
  const { node, result, fold, strength, color, ring, isDashed, words } = painted;
  const isPlain = node.kind === 'outcome' || node.kind === 'hormone' || node.kind === 'drug';
  const shape = {
    x: node.x - half.width,
    y: node.y - half.height,
    width: 2 * half.width,
    height: 2 * half.height,
    rx: node.kind === 'phospho' ? half.height : 4,
  };
  const body = (
    <>
      {ring !== null && (
        <rect
          x={shape.x - 4}
          y={shape.y - 4}
          width={shape.width + 8}
          height={shape.height + 8}
          rx={shape.rx + 4}
          className={classes.ring}
          stroke={ring}
          strokeDasharray={isDashed ? '6 4' : undefined}
        />
      )}
      <rect
        {...shape}
        className={classes.box}
        data-untested={(result === null && !isPlain) || undefined}
        data-plain={isPlain || undefined}
      />
      {result !== null && <rect {...shape} fill={color} opacity={0.08 + 0.34 * strength} />}
      <text x={node.x} y={fold === '' ? node.y + 5 : node.y - 3} className={classes.name}>
        {node.label}
      </text>
      {fold !== '' && (
        <text x={node.x} y={node.y + 15} className={classes.fold}>
          {fold}
        </text>
      )}
    </>
  );
  if (result === null) {
    return (
      <g role="img" aria-label={words}>
        {body}
      </g>
    );
  }
  const show = (): void =>
    go(result.assay === 'qpcr' ? 'qRT-PCR' : 'Western blot', placeOfFigure(result));
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={words}
      className={classes.node}
      onClick={show}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        show();
      }}
    >
      {body}
    </g>
  );
}
