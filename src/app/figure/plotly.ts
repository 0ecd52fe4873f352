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

export { Plotly };
