import { edgePaths } from '../../charts/pathway-edges.ts';
import { pathwayEdges, pathwayNodes } from '../../domain/pathway.ts';

interface PathwayEdgesProps {
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly color: string;
}

/** What acts on what: arrows activate, bars inhibit. */
export function PathwayEdges({ halfWidth, halfHeight, color }: PathwayEdgesProps) {
  const nodes = new Map(pathwayNodes.map((node) => [node.id, node]));
  const half = { width: halfWidth, height: halfHeight };
  return (
    <g aria-hidden="true" stroke={color} strokeWidth={1.5} fill="none">
      {pathwayEdges.map(({ from, to, effect }) => {
        const [a, b] = [nodes.get(from), nodes.get(to)];
        if (!a || !b) return null;
        const { line, head, isFilled } = edgePaths(a, b, half, effect);
        return (
          <g key={`${from} ${to}`}>
            <path d={line} />
            {isFilled ? (
              <path d={head} fill={color} stroke="none" />
            ) : (
              <path d={head} strokeWidth={2.5} />
            )}
          </g>
        );
      })}
    </g>
  );
}
