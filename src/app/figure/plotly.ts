import bar from 'plotly.js/lib/bar';
import Plotly from 'plotly.js/lib/core';
import scatter from 'plotly.js/lib/scatter';

// Only what the figures draw; the rest of plotly stays out of the download.
Plotly.register([scatter, bar]);

/** A point as plotly counts them. */
interface PlotPoint {
  readonly curveNumber: number;
  readonly pointNumber: number;
}

interface WithHover {
  readonly Fx: {
    readonly hover: (element: HTMLElement, points: readonly PlotPoint[]) => void;
    readonly unhover: (element: HTMLElement) => void;
  };
}

/** Shows the label of a point as the mouse would, or none. Plotly has this, but not in its types. */
export function hoverPoint(element: HTMLElement, point: PlotPoint | null): void {
  const { Fx } = Plotly as unknown as WithHover;
  if (point) Fx.hover(element, [point]);
  else Fx.unhover(element);
}

/** Draws a small figure outside the page, so that the first that is seen finds plotly's code compiled. */
export async function drawUnseen(): Promise<void> {
  const element = document.createElement('div');
  const marks = { x: [1, 2], y: ['a', 'b'], text: ['a', 'b'], error_x: { array: [1, 1] } };
  await Plotly.newPlot(
    element,
    [{ type: 'scatter', mode: 'text+markers', ...marks }],
    {
      width: 600,
      height: 300,
      shapes: [{ type: 'rect', x0: 1, x1: 2, y0: 0, y1: 1 }],
      annotations: [{ text: 'a', x: 1, y: 'a' }],
      xaxis: { title: { text: 'a' } },
    },
    { displayModeBar: false },
  );
  Plotly.purge(element);
}

export { Plotly };
