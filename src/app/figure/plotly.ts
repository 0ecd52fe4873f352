import bar from 'plotly.js/lib/bar';
import Plotly from 'plotly.js/lib/core';
import scatter from 'plotly.js/lib/scatter';

// Only what the figures draw; the rest of plotly stays out of the download.
Plotly.register([scatter, bar]);

export { Plotly };
