// In place of d3-transition: the axis never moves by itself, so that there is nothing to interrupt. Saves a sixth.
import { selection } from 'd3-selection';

export function interrupt() {}

selection.prototype.interrupt = function () {
  return this;
};
