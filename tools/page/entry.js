// What `lanes.js` uses of d3, and no more: esbuild leaves out what nobody asks for.
export { axisBottom, axisTop } from 'd3-axis';
export { brushX } from 'd3-brush';
export { scaleUtc } from 'd3-scale';
export { pointer, select } from 'd3-selection';
export { utcFormat } from 'd3-time-format';
export { zoom, zoomIdentity } from 'd3-zoom';
