import { pathwayEdges, pathwayNodes } from '../../domain/pathway.ts';

interface PathwayEdgesProps {
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly color: string;
}

/** Room between an edge and the nodes that it joins. */
const gap = 8;

/** What acts on what: arrows activate, bars inhibit. */
export function PathwayEdges({ halfWidth, halfHeight, color }: PathwayEdgesProps) {
  const nodes = new Map(pathwayNodes.map((node) => [node.id, node]));
  const width = halfWidth + gap;
  const height = halfHeight + gap;
  return (
    <g aria-hidden="true" stroke={color} strokeWidth={1.5} fill="none">
      <defs>
        <marker
          id="pathway-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" fill={color} stroke="none" />
        </marker>
        <marker
          id="pathway-bar"
          viewBox="0 0 4 12"
          refX="2"
          refY="6"
          markerWidth="4"
          markerHeight="9"
          orient="auto"
        >
          <path d="M2 0V12" stroke={color} strokeWidth={2.5} />
        </marker>
      </defs>
      {pathwayEdges.map(({ from, to, effect }) => {
        const [a, b] = [nodes.get(from), nodes.get(to)];
        if (!a || !b) return null;
        const start = edgeOf(a, b, width - 4, height - 4);
        const end = edgeOf(b, a, width, height);
        return (
          <line
            key={`${from} ${to}`}
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
            markerEnd={`url(#pathway-${effect === 'activates' ? 'arrow' : 'bar'})`}
          />
        );
      })}
    </g>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the line from the centre of `from` towards `to` leaves the box around `from`. */
function edgeOf(from: Place, to: Place, width: number, height: number): Place {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : width / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : height / Math.abs(dy),
  );
  return { x: from.x + share * dx, y: from.y + share * dy };
}
