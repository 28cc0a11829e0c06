'use strict';
// How marks look on the canvas of the time axis. Shape says the precision, the outline and what crosses it the status;
// colour only repeats. The legend of the page shows the same shapes. Coordinates are CSS pixels.

window.timelineDraw = (() => {
  const plan = window.timelinePlan;
  const TURN = 2 * Math.PI;
  const FADE = 7; // pixels over which an open end of a bar fades
  const BAR = 4; // half the height of a bar
  const LIGHT = { ink: '#1d1f21', paper: '#ffffff', line: '#d9dce0', accent: '#1f5f99', muted: '#5c636b' };
  const DARK = { ink: '#e6e8ea', paper: '#15181b', line: '#3a4047', accent: '#7db8ee', muted: '#a3abb3' };

  // How a status is drawn: what fills the mark, how its outline runs, what lies over it.
  const STATUS = {
    happened: { fill: 'full' },
    ongoing: { fill: 'full', over: 'ring' },
    background: { fill: 'full', outline: 'diamond' },
    planned: { fill: 'none' },
    conditional: { fill: 'half' },
    alleged: { fill: 'none', dotted: true },
    denied: { fill: 'none', over: 'cross' },
    negated: { fill: 'none', over: 'slash' },
    cancelled: { fill: 'none', over: 'strike' },
    postponed: { fill: 'none', over: 'hook' },
  };

  // Colours of the page as it is shown now; those above where the page names none.
  function palette() {
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    const own = getComputedStyle(document.documentElement);
    const found = {};
    for (const [name, usual] of Object.entries(dark ? DARK : LIGHT)) {
      found[name] = own.getPropertyValue(`--${name}`).trim() || usual;
    }
    found.font = getComputedStyle(document.body).fontFamily || 'sans-serif';
    return found;
  }

  function lookOf(row) {
    const look = STATUS[row.status] || STATUS.happened;
    return row.alleged && row.status !== 'alleged' ? { ...look, ringed: true } : look;
  }

  function line(ctx, x0, y0, x1, y1) {
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
  }

  function outline(ctx, shape, x, y, size) {
    ctx.beginPath();
    if (shape === 'diamond') {
      const half = size * 1.2;
      ctx.moveTo(x - half, y);
      ctx.lineTo(x, y - half);
      ctx.lineTo(x + half, y);
      ctx.lineTo(x, y + half);
      ctx.closePath();
    } else ctx.arc(x, y, size, 0, TURN);
  }

  // A dot, hollow or filled as its status wants; the paper below it hides what it lies on.
  function dot(ctx, colours, look, x, y, size) {
    outline(ctx, look.outline, x, y, size);
    ctx.fillStyle = colours.paper;
    ctx.fill();
    fillDot(ctx, colours, look, x, y, size);
    ctx.strokeStyle = colours.accent;
    ctx.lineWidth = 1.6;
    ctx.setLineDash(look.dotted ? [1.6, 2.2] : []);
    outline(ctx, look.outline, x, y, size);
    ctx.stroke();
    ctx.setLineDash([]);
    over(ctx, colours, look, x - size, x + size, y, size);
    if (look.ringed) dottedRing(ctx, colours, x, y, size);
  }

  // Round another status: it is told as an allegation.
  function dottedRing(ctx, colours, x, y, size) {
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 1.2;
    ctx.setLineDash([1.4, 1.9]);
    outline(ctx, 'round', x, y, size + 3);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  function fillDot(ctx, colours, look, x, y, size) {
    if (look.fill === 'none') return;
    ctx.fillStyle = colours.accent;
    if (look.fill === 'half') {
      ctx.beginPath();
      ctx.arc(x, y, size, TURN / 4, (3 * TURN) / 4);
    }
    ctx.fill();
  }

  // What lies over a mark from x0 to x1: crosses, strokes, the hook of what was put off, the ring of what goes on.
  function over(ctx, colours, look, x0, x1, y, size) {
    const middle = (x0 + x1) / 2;
    const arm = size + 2.6;
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 1.5;
    if (look.over === 'cross' || look.over === 'slash') line(ctx, middle - arm, y + arm, middle + arm, y - arm);
    if (look.over === 'cross') line(ctx, middle - arm, y - arm, middle + arm, y + arm);
    if (look.over === 'strike') line(ctx, x0 - 4, y, x1 + 4, y);
    if (look.over === 'hook') hook(ctx, x1, y);
    if (look.over === 'ring') {
      ctx.strokeStyle = colours.accent;
      ctx.lineWidth = 1.1;
      outline(ctx, look.outline, middle, y, size + 2.4);
      ctx.stroke();
    }
  }

  // A small arrow that bends away to the right: put off to a later day.
  function hook(ctx, x, y) {
    ctx.lineWidth = 1.4;
    ctx.beginPath();
    ctx.moveTo(x, y - 2);
    ctx.quadraticCurveTo(x + 5, y - 5, x + 7, y + 1);
    ctx.moveTo(x + 4, y - 1);
    ctx.lineTo(x + 7, y + 2);
    ctx.lineTo(x + 8.5, y - 2);
    ctx.stroke();
  }

  // A stroke that fades where the text leaves the end open. It fades to its own colour without any, as `transparent` is
  // black and would leave a shadow.
  function fading(ctx, colour, x0, x1) {
    ctx.fillStyle = colour;
    const opaque = ctx.fillStyle; // a canvas gives any colour back as #rrggbb, or as rgba() where it lets light through
    const gone = opaque.startsWith('#') ? `${opaque}00` : 'transparent';
    const width = Math.max(1, x1 - x0);
    const edge = Math.min(0.25, FADE / width);
    const made = ctx.createLinearGradient(x0, 0, x1, 0);
    made.addColorStop(0, gone);
    made.addColorStop(edge, colour);
    made.addColorStop(1 - edge, colour);
    made.addColorStop(1, gone);
    return made;
  }

  // A bar whose ends are not closed: one day of it, nobody says which. Upper and lower edge only.
  function bar(ctx, colours, look, x0, x1, y, size) {
    const half = Math.min(BAR, size);
    const width = x1 - x0;
    const paint = fading(ctx, colours.accent, x0, x1);
    const filled = { full: width, half: width / 2, none: 0 }[look.fill];
    ctx.fillStyle = paint;
    ctx.globalAlpha = 0.5;
    ctx.fillRect(x0, y - half, filled, 2 * half);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = paint;
    ctx.lineWidth = 1.4;
    ctx.setLineDash(look.dotted || look.ringed ? [1.6, 2.4] : []);
    line(ctx, x0, y - half, x1, y - half);
    line(ctx, x0, y + half, x1, y + half);
    ctx.setLineDash([]);
    if (look.outline === 'diamond') dot(ctx, colours, look, (x0 + x1) / 2, y, 2.6);
    overBar(ctx, colours, look, x0, x1, y, half);
  }

  function overBar(ctx, colours, look, x0, x1, y, half) {
    const middle = (x0 + x1) / 2;
    if (look.over === 'strike' || look.over === 'hook') over(ctx, colours, look, x0, x1, y, half);
    else if (look.over) over(ctx, colours, look, middle - half, middle + half, y, half);
  }

  // Two or more hollow dots that a line joins: it was one of these days. As the dots of what happened are hollow as well,
  // the line tells it from a plan, whose line is broken.
  function either(ctx, colours, look, xs, y, size) {
    ctx.strokeStyle = colours.accent;
    ctx.lineWidth = 1.3;
    const hasHappened = look.fill === 'full';
    ctx.setLineDash(look.dotted ? [1.6, 2.2] : hasHappened ? [] : [5, 3]);
    line(ctx, xs[0], y, xs[xs.length - 1], y);
    ctx.setLineDash([]);
    const hollow = { ...look, fill: hasHappened ? 'none' : look.fill };
    for (const x of xs) dot(ctx, colours, hollow, x, y, size);
  }

  // An arrow from the last or first possible day into the open, with the bound as an upright stroke.
  function arrow(ctx, colours, look, bound, tip, y, size) {
    const way = Math.sign(tip - bound);
    ctx.strokeStyle = colours.accent;
    ctx.lineWidth = 1.6;
    line(ctx, bound, y - 6, bound, y + 6);
    ctx.setLineDash(look.dotted ? [1.6, 2.4] : []);
    line(ctx, bound, y, tip, y);
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(tip - way * 5, y - 4);
    ctx.lineTo(tip, y);
    ctx.lineTo(tip - way * 5, y + 4);
    ctx.stroke();
    const plain = look.fill === 'full' && !look.over && !look.outline && !look.ringed;
    if (!plain) dot(ctx, colours, look, bound + way * 12, y, Math.min(size, 3.6));
  }

  function whiskers(ctx, colours, x, y, size) {
    ctx.strokeStyle = fading(ctx, colours.accent, x - size - plan.WHISKER, x + size + plan.WHISKER);
    ctx.lineWidth = 1.6;
    line(ctx, x - size - plan.WHISKER, y, x + size + plan.WHISKER, y);
  }

  // Below a dot whose day no sentence states: it is only that of its article.
  function underline(ctx, colours, x, y, size) {
    ctx.strokeStyle = colours.ink;
    ctx.lineWidth = 1.2;
    line(ctx, x - size - 1, y + size + 2.6, x + size + 1, y + size + 2.6);
  }

  // One mark; `xOf` gives the pixel at which a day begins, `box` the pixels that the plan gave it.
  function mark(ctx, colours, each, box, y, xOf) {
    const look = lookOf(each.row);
    const end = box.x1 - (look.over === 'hook' ? plan.HOOK : 0);
    const noon = day => (xOf(day) + xOf(day + 1)) / 2;
    if (each.isBorrowed) underline(ctx, colours, noon(each.from), y, each.size);
    switch (each.form) {
      case 'bar': return bar(ctx, colours, look, box.x0, end, y, each.size);
      case 'either': return either(ctx, colours, look, each.days.map(noon), y, Math.min(each.size, 4.2));
      case 'after': return arrow(ctx, colours, look, xOf(each.from), xOf(each.from) + plan.ARROW, y, each.size);
      case 'before': return arrow(ctx, colours, look, xOf(each.to), xOf(each.to) - plan.ARROW, y, each.size);
      case 'about': whiskers(ctx, colours, noon(each.from), y, each.size); // falls through: and the dot itself
      default: return dot(ctx, colours, look, noon(each.from), y, each.size);
    }
  }

  // How many rows stand here, too near to be told apart at this scale.
  function crowd(ctx, colours, item, y, height) {
    ctx.beginPath();
    ctx.roundRect(item.x0, y - height / 2, item.x1 - item.x0, height, height / 2);
    ctx.fillStyle = colours.paper;
    ctx.fill();
    ctx.lineWidth = 1.2;
    ctx.strokeStyle = colours.muted;
    ctx.stroke();
    ctx.fillStyle = colours.ink;
    ctx.font = `${Math.round(height * 0.7)}px ${colours.font}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(shortNumber(item.marks.length), (item.x0 + item.x1) / 2, y + 0.5);
  }

  function shortNumber(number) {
    return number < 10000 ? String(number) : `${Math.round(number / 1000)}k`;
  }

  // From what was put off to what came of it, above both.
  function arc(ctx, colours, from, to) {
    const rise = Math.min(40, 10 + Math.abs(to.x - from.x) / 6);
    const top = Math.min(from.y, to.y) - rise;
    ctx.strokeStyle = colours.muted;
    ctx.lineWidth = 1.3;
    ctx.setLineDash([5, 3]);
    ctx.beginPath();
    ctx.moveTo(from.x, from.y - 5);
    ctx.bezierCurveTo(from.x, top, to.x, top, to.x, to.y - 7);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(to.x - 3.5, to.y - 11);
    ctx.lineTo(to.x, to.y - 6);
    ctx.lineTo(to.x + 3.5, to.y - 11);
    ctx.stroke();
  }

  // Round the mark that the pointer, the keyboard or the list is at.
  function ring(ctx, colours, box, y, height) {
    ctx.beginPath();
    ctx.roundRect(box.x0 - 4, y - height / 2, Math.max(10, box.x1 - box.x0) + 8, height, 6);
    ctx.lineWidth = 2;
    ctx.strokeStyle = colours.ink;
    ctx.stroke();
  }

  // `text` shortened until it fits.
  function fitted(ctx, text, width) {
    if (ctx.measureText(text).width <= width) return text;
    let kept = text;
    while (kept.length > 1 && ctx.measureText(`${kept}…`).width > width) kept = kept.slice(0, -1);
    return `${kept.trimEnd()}…`;
  }

  // A name cut at the last blank where it still fits; the rest for a second line.
  function broken(ctx, name, width) {
    const words = name.split(' ');
    let kept = words.length;
    while (kept > 1 && ctx.measureText(words.slice(0, kept).join(' ')).width > width) kept -= 1;
    return [words.slice(0, kept).join(' '), words.slice(kept).join(' ')].filter(part => part);
  }

  // The name of a lane with how many rows it has; in two lines where there is room for them (not `isLow`).
  function name(ctx, colours, text, count, { y, room, isLow }) {
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.font = `12px ${colours.font}`;
    const width = room - ctx.measureText(` ${count}`).width - 2;
    ctx.font = `600 13px ${colours.font}`;
    const lines = isLow || ctx.measureText(text).width <= width ? [text] : broken(ctx, text, width);
    ctx.fillStyle = colours.ink;
    const shown = lines.map(each => fitted(ctx, each, width));
    shown.forEach((each, at) => ctx.fillText(each, 2, y + 16 * at));
    const last = ctx.measureText(shown[shown.length - 1]).width;
    ctx.font = `12px ${colours.font}`;
    ctx.fillStyle = colours.muted;
    ctx.fillText(` ${count}`, 4 + last, y + 16 * (shown.length - 1));
  }

  return { STATUS, palette, mark, crowd, arc, ring, line, name, fitted };
})();
