'use strict';
// The time axis: rows in lanes on one canvas, a minimap of counts with a brush, wheel, drag, pinch and keys. Only what
// is in view is drawn, and no row has an element of its own but those in the list behind the canvas.

(() => {
  const page = window.timelinePage;
  const plan = window.timelinePlan;
  const draw = window.timelineDraw;
  const frame = window.timelineFrame;
  const section = document.getElementById('lanes');
  const marks = page ? plan.marksOf(page.events, page.dayOf) : [];
  if (!section || !marks.length) return; // nothing dated: the list says all there is

  const DAY = 86400000; // milliseconds
  const NARROW = 640; // pixels below which the name of a lane stands above it
  const LEFT = 172; // pixels for the names of lanes
  const EDGE = 14;
  const CLOSEST = 14; // days that the whole width shows at least: hours are nothing that articles are asked for
  const DOTS = 18; // pixels of a line of dots
  const BARS = 14; // pixels of a line of bars
  const HIGHEST = 520; // pixels of all lanes together
  const MAP = 36; // pixels of the bars of the minimap
  const SETTLE = 250; // milliseconds after which a movement counts as done

  section.hidden = false;
  const ui = frame.build(section);
  const markOf = new Map(marks.map(mark => [mark.row.id, mark]));
  for (const found of document.querySelectorAll('#chronology .borrowed')) {
    (markOf.get(found.closest('article.event').dataset.id) || {}).isBorrowed = true;
  }
  const usual = plan.padded(plan.usualRange(marks));
  const state = {
    by: plan.LANES[0], whole: false, shown: null, at: null, hot: null, quiet: false, brushing: false, sent: '/',
    base: usual, lanes: [], hits: [], seen: new Map(), placedAt: 0, width: 0, height: 0, left: LEFT, right: 0,
    transform: d3.zoomIdentity, scale: null, now: null,
    colours: draw.palette(),
  };

  // ---- words

  const many = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;

  // ---- the view: which days stand where

  function baseScale() {
    return d3.scaleUtc().domain(state.base.map(day => new Date(day * DAY))).range([state.left, state.right]);
  }

  // First day of the view, day after its last, pixels of one day.
  function view() {
    const [from, to] = state.scale.domain().map(at => at.getTime() / DAY);
    return { from, to, perDay: (state.right - state.left) / (to - from) };
  }

  function xOf(day) {
    return state.left + (day - state.now.from) * state.now.perDay;
  }

  const isShown = mark => state.shown === null || state.shown.has(mark.row.id);

  // First and last day of the view; what is cut off by less than a hundredth of a day is a rounding of ours.
  function daysInView() {
    return [page.isoOf(Math.floor(state.now.from + 0.01)), page.isoOf(Math.ceil(state.now.to - 0.01) - 1)];
  }

  // Marks of a lane on the present axis: those that pass the filters, and all.
  function countsOf(lane) {
    const here = lane.marks.filter(mark => mark.from < state.base[1] && mark.to > state.base[0]);
    return [here.filter(isShown).length, here.length];
  }

  const isWhole = () => state.transform.k <= 1.0001;

  const zoom = d3.zoom().clickDistance(4).filter(isOurs).on('zoom', event => {
    state.transform = event.transform;
    state.scale = event.transform.rescaleX(baseScale());
    state.now = view();
    if (!state.quiet) settle();
    refresh();
  });
  const target = d3.select(ui.canvas);
  const brush = d3.brushX().on('start brush end', brushed);

  // One finger belongs to `panByTouch`, so that the page can still be scrolled over the axis; sideways wheels to `wheeled`.
  function isOurs(event) {
    if (event.type === 'touchstart') return event.touches.length > 1;
    if (event.type === 'wheel') return Math.abs(event.deltaX) <= Math.abs(event.deltaY);
    return !event.button && !event.ctrlKey;
  }

  // Shows the days from `from` until before `to`, as far as the axis goes and not closer than it may.
  function setView(from, to) {
    const [first, last] = state.base;
    const days = Math.max(Math.min(to - from, last - first), Math.min(CLOSEST, last - first));
    const start = Math.max(first, Math.min((from + to - days) / 2, last - days));
    const k = (last - first) / days;
    const x = state.left - k * (state.left + ((start - first) / (last - first)) * (state.right - state.left));
    target.call(zoom.transform, d3.zoomIdentity.translate(x, 0).scale(k));
  }

  function setWhole(whole) {
    state.whole = whole;
    state.base = whole ? plan.padded(plan.extentOf(marks)) : usual;
    layOut();
    setView(...state.base);
    showCounts();
  }

  function pan(share) {
    const { from, to } = state.now;
    setView(from + share * (to - from), to + share * (to - from));
  }

  function zoomBy(factor) {
    const { from, to } = state.now;
    const middle = (from + to) / 2;
    setView(middle - (to - from) / factor / 2, middle + (to - from) / factor / 2);
  }

  // ---- what stands where: lanes for the width there is, lines for the scale there is

  const isNarrow = () => state.width < NARROW;

  function heightOf([dots, bars]) {
    return (isNarrow() ? 20 : 0) + Math.max(26, 8 + dots * DOTS + bars * BARS);
  }

  function layOut() {
    state.width = ui.view.clientWidth;
    state.left = isNarrow() ? EDGE : LEFT;
    state.right = Math.max(state.left + 60, state.width - EDGE);
    const perDay = (state.right - state.left) / (state.base[1] - state.base[0]);
    state.lanes = plan.lanesOf(marks, state.by, isNarrow() ? 7 : 10);
    let top = 2;
    plan.linesFor(state.lanes, perDay, heightOf, HIGHEST).forEach((lines, at) => {
      Object.assign(state.lanes[at], { lines, top, height: heightOf(lines) });
      top += heightOf(lines);
    });
    state.height = top;
    state.placedAt = 0;
    sizeCanvas();
    const box = [[state.left, 0], [state.right, state.height]];
    const closest = Math.max(1, (state.base[1] - state.base[0]) / CLOSEST);
    zoom.extent(box).translateExtent(box).scaleExtent([1, closest]);
    brush.extent([[state.left, 0], [state.right, MAP]]);
    drawMap();
  }

  function sizeCanvas() {
    const ratio = window.devicePixelRatio || 1;
    ui.canvas.width = Math.round(state.width * ratio);
    ui.canvas.height = Math.round(state.height * ratio);
    ui.canvas.style.height = `${state.height}px`;
  }

  // Lines of all marks at the present scale; kept while the reader only moves along the axis.
  function placeAll() {
    if (Math.abs(state.placedAt / state.now.perDay - 1) < 1e-9) return;
    state.placedAt = state.now.perDay;
    for (const lane of state.lanes) {
      const [dots, bars] = lane.lines;
      lane.bands = [
        { top: 4, step: DOTS, items: plan.place(lane.dots.filter(isShown), state.placedAt, dots) },
        { top: 4 + dots * DOTS, step: BARS, items: plan.place(lane.bars.filter(isShown), state.placedAt, bars) },
      ];
    }
  }

  // ---- drawing

  let asked = 0;
  function refresh() {
    if (!asked) asked = requestAnimationFrame(() => {
      asked = 0;
      drawAll();
    });
  }

  function drawAll() {
    placeAll();
    const colours = state.colours;
    const ratio = window.devicePixelRatio || 1;
    const ctx = ui.canvas.getContext('2d');
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, state.width, state.height);
    drawAxis(ctx, colours);
    state.hits = [];
    state.seen = new Map();
    for (const lane of state.lanes) drawName(ctx, colours, lane);
    ctx.save();
    ctx.beginPath();
    ctx.rect(state.left - (isNarrow() ? EDGE : 8), 0, state.width, state.height);
    ctx.clip();
    for (const lane of state.lanes) drawLane(ctx, colours, lane);
    drawArcs(ctx, colours);
    drawPlaces(ctx, colours);
    ctx.restore();
    moveBrush();
    showButtons();
  }

  function drawAxis(ctx, colours) {
    const ticks = Math.max(2, Math.floor((state.right - state.left) / 96));
    const axis = d3.axisTop(state.scale).ticks(ticks).tickFormat(frame.tickWords).tickSizeOuter(0);
    d3.select(ui.axis).selectAll('g').data([0]).join('g').attr('transform', 'translate(0,23)').call(axis);
    ctx.strokeStyle = colours.line;
    ctx.lineWidth = 1;
    for (const at of state.scale.ticks(ticks)) {
      const x = Math.round(state.scale(at)) + 0.5;
      draw.line(ctx, x, 0, x, state.height);
    }
  }

  function drawName(ctx, colours, lane) {
    const [own, all] = countsOf(lane);
    const room = isNarrow() ? state.width - 8 : LEFT - 16;
    ctx.strokeStyle = colours.line;
    draw.line(ctx, 0, Math.round(lane.top) + 0.5, state.width, Math.round(lane.top) + 0.5);
    draw.name(ctx, colours, lane.name, own === all ? `${own}` : `${own} of ${all}`, {
      y: lane.top + (isNarrow() ? 11 : 14), room, isLow: isNarrow() || lane.height < 44,
    });
  }

  function drawLane(ctx, colours, lane) {
    const offset = state.now.from * state.now.perDay - state.left; // pixels of the plan that lie left of the canvas
    for (const band of lane.bands) {
      for (const item of plan.inView(band.items, offset + state.left - 20, offset + state.right + 20)) {
        const top = lane.top + (isNarrow() ? 20 : 0) + band.top;
        const y = top + (item.line + 0.5) * band.step;
        const box = { x0: item.x0 - offset, x1: item.x1 - offset, marks: item.marks };
        if (item.marks.length > 1) draw.crowd(ctx, colours, box, y, band.step - 2);
        else draw.mark(ctx, colours, item.marks[0], box, y, xOf);
        state.hits.push({ box, y, height: band.step, marks: item.marks });
        for (const mark of item.marks) if (!state.seen.has(mark.row.id)) state.seen.set(mark.row.id, { box, y });
      }
    }
  }

  function placeOf(id) {
    const seen = state.seen.get(id);
    return seen && { x: Math.max(state.left, Math.min((seen.box.x0 + seen.box.x1) / 2, state.right)), y: seen.y };
  }

  // Arcs from what was put off to what came of it; from a plan only where the reader is at it, or they would hide the rest.
  function drawArcs(ctx, colours) {
    for (const [id, seen] of state.seen) {
      const row = page.byId.get(id);
      if (!row.fulfilled.length || seen.box.marks.length > 1) continue;
      if (row.status !== 'postponed' && id !== state.hot && id !== state.at) continue;
      const from = placeOf(id);
      for (const outcome of row.fulfilled) {
        const to = placeOf(outcome) || edgeFor(outcome, from.y);
        if (to) draw.arc(ctx, colours, from, to);
      }
    }
  }

  // The edge of the view behind which an outcome lies; null where it is filtered out or has no date.
  function edgeFor(id, y) {
    const mark = markOf.get(id);
    if (!mark || !isShown(mark)) return null;
    return { x: mark.middle < state.now.from ? state.left : state.right, y };
  }

  // The mark that the pointer or the keyboard is at, and the one that the list is at (also where it is out of view).
  function drawPlaces(ctx, colours) {
    for (const hit of state.hits) {
      const is = id => id !== null && hit.marks.some(mark => mark.row.id === id);
      if (is(state.hot) || is(state.at)) draw.ring(ctx, colours, hit.box, hit.y, hit.height);
    }
    const at = markOf.get(state.at);
    if (!at) return;
    const x = Math.max(state.left, Math.min(xOf(at.middle), state.right));
    ctx.fillStyle = colours.ink;
    ctx.beginPath();
    ctx.moveTo(x - 6, 0);
    ctx.lineTo(x + 6, 0);
    ctx.lineTo(x, 8);
    ctx.fill();
  }

  // ---- minimap

  // All of it, after each new layout; of a search only what is shown changes.
  function drawMap() {
    const bins = plan.binsFor(state.base, Math.max(12, Math.floor((state.right - state.left) / 3)));
    const within = marks.filter(mark => mark.from < state.base[1] && mark.to > state.base[0]);
    const all = plan.counted(within, bins);
    state.map = { bins, within, all, scale: baseScale(), highest: Math.max(1, ...all.map(bin => bin.count)) };
    drawBars('lanes-bars', all);
    drawShown();
    const ticks = Math.max(2, Math.floor((state.right - state.left) / 90));
    d3.select(ui.map).selectAll('g.lanes-map-axis').data([0]).join('g').attr('class', 'lanes-map-axis')
      .attr('transform', `translate(0,${MAP})`)
      .call(d3.axisBottom(state.map.scale).ticks(ticks).tickFormat(frame.tickWords).tickSizeOuter(0));
    d3.select(ui.map).selectAll('g.lanes-brush').data([0]).join('g').attr('class', 'lanes-brush').call(brush);
  }

  function drawShown() {
    const shown = state.shown ? plan.counted(state.map.within.filter(isShown), state.map.bins) : state.map.all;
    drawBars('lanes-bars-shown', shown);
    ui.most.textContent = plan.mostWords(shown);
  }

  function drawBars(name, counts) {
    const { scale, highest } = state.map;
    const xIn = day => Math.max(state.left, Math.min(scale(new Date(day * DAY)), state.right));
    d3.select(ui.map).selectAll(`path.${name}`).data([0]).join('path').attr('class', name)
      .attr('d', plan.barsPath(counts, highest, xIn, MAP));
  }

  function moveBrush() {
    const [from, to] = [state.now.from, state.now.to].map(day => baseScale()(new Date(day * DAY)));
    if (state.brushing) return; // moving it would take it out of the reader's hand
    const place = isWhole() ? null : [from, to];
    d3.select(ui.map).select('g.lanes-brush').call(brush.move, place);
  }

  function brushed(event) {
    if (!event.sourceEvent) return; // moved by us
    state.brushing = event.type !== 'end';
    if (event.type === 'start') return;
    if (event.selection === null) {
      if (event.type === 'end') setView(...state.base);
      return;
    }
    const [from, to] = event.selection.map(x => baseScale().invert(x).getTime() / DAY);
    if (event.type === 'end' || to - from >= CLOSEST) setView(from, to);
  }

  // ---- words around the canvas

  function showButtons() {
    ui.out.disabled = isWhole();
    ui.into.disabled = state.now.to - state.now.from <= CLOSEST * 1.001;
    ui.all.disabled = isWhole();
  }

  function showCounts() {
    const passing = marks.filter(isShown);
    const beyond = plan.outside(passing, usual);
    const away = beyond.before + beyond.after;
    const loose = (state.shown === null ? page.events.length : state.shown.size) - passing.length;
    const here = `${many(passing.length - (state.whole ? 0 : away), 'row')} on the axis`;
    ui.told.textContent = loose ? `${here}; ${loose} undated, in the list` : here;
    ui.outside.hidden = away === 0;
    if (!away) ui.outside.textContent = '';
    else ui.outside.textContent = state.whole
      ? `Show only ${plan.yearsOf(usual)}, where nearly all is`
      : `${many(away, 'row')} outside this axis (${plan.outsideWords(beyond)}): show everything`;
  }

  // Marks whose days lie in the view, by day, each once.
  function marksInView() {
    const { from, to } = state.now;
    return marks.filter(mark => mark.from < to && mark.to > from && isShown(mark));
  }

  function describe() {
    const found = marksInView();
    const words = plan.rangeWords(Math.floor(state.now.from), Math.ceil(state.now.to));
    ui.canvas.setAttribute('aria-label',
      `Time axis from ${words}: ${many(found.length, 'row')} in ${many(state.lanes.length, 'lane')} by ${state.by}: `
      + `${state.lanes.map(lane => `${[lane.name, ...lane.names].join(' ')} ${countsOf(lane)[0]}`).join(', ')}.`);
    frame.fillList(ui, found);
  }

  // ---- what the reader does

  let timer = 0;
  let isNews = false; // whether the list is still to be told of a range
  function settle(byReader = true) {
    isNews = isNews || byReader;
    clearTimeout(timer);
    timer = setTimeout(() => {
      describe();
      if (isNews) sendRange();
      isNews = false;
    }, SETTLE);
  }

  const send = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

  function sendRange() {
    const whole = isWhole();
    const [from, to] = whole ? [null, null] : daysInView();
    const words = `${from || ''}/${to || ''}`;
    if (words === state.sent) return;
    state.sent = words;
    send('timeline:range', { from, to, by: 'lanes' });
  }

  function pointTo(id) {
    state.at = id;
    refresh();
  }

  function open(id) {
    pointTo(id);
    send('timeline:open', { id });
  }

  const hitAt = (x, y) => plan.nearest(state.hits, x, y);

  function wordsOf(hit) {
    return plan.rangeWords(...plan.extentOf(hit.marks));
  }

  function showHit(hit) {
    if (hit) frame.showTip(ui, hit.marks, wordsOf(hit), hit.box, ui.canvas.offsetTop + hit.y + hit.height / 2 + 6);
    else frame.hideTip(ui);
    ui.canvas.classList.toggle('lanes-on-mark', Boolean(hit));
    const hot = hit ? hit.marks[0].row.id : null;
    if (hot !== state.hot) {
      state.hot = hot;
      refresh();
    }
  }

  function pointed(event) {
    if (event.buttons) return;
    const [x, y] = d3.pointer(event, ui.canvas);
    showHit(hitAt(x, y));
    const lane = state.lanes.find(each => each.names.length && y > each.top && y < each.top + each.height);
    if (lane && x < LEFT && !hitAt(x, y)) frame.showNames(ui, lane.names, ui.canvas.offsetTop + lane.top + 24);
  }

  // A row is opened; rows counted together are looked at closer, or listed where nothing is closer.
  function clicked(event) {
    const [x, y] = d3.pointer(event, ui.canvas);
    const hit = hitAt(x, y);
    frame.closeMenu(ui, false);
    if (!hit) return;
    if (hit.marks.length === 1) open(hit.marks[0].row.id);
    else lookCloser(hit);
  }

  function lookCloser(hit) {
    const [from, to] = plan.extentOf(hit.marks);
    const days = Math.max((to - from) * 1.3, CLOSEST);
    showHit(null);
    if (days < (state.now.to - state.now.from) * 0.8) setView((from + to - days) / 2, (from + to + days) / 2);
    else frame.choose(ui, hit.marks, wordsOf(hit), hit.box.x0, ui.canvas.offsetTop + hit.y + 12, open);
  }

  function wheeled(event) {
    if (Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    target.call(zoom.translateBy, -event.deltaX / state.transform.k, 0);
  }

  // One finger moves the axis sideways; the browser keeps what goes up and down (`touch-action: pan-y`).
  const fingers = new Map();
  function panByTouch(event) {
    if (event.pointerType !== 'touch' || !fingers.has(event.pointerId)) return;
    const moved = event.clientX - fingers.get(event.pointerId);
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1) target.call(zoom.translateBy, moved / state.transform.k, 0);
  }

  const KEYS = {
    ArrowLeft: () => pan(-0.2),
    ArrowRight: () => pan(0.2),
    '+': () => zoomBy(1.6),
    '=': () => zoomBy(1.6),
    '-': () => zoomBy(1 / 1.6),
    0: () => setView(...state.base),
  };
  const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.target.dataset && event.target.dataset.mark;
    const step = inList && STEPS[event.key];
    if (step) frame.step(ui, event.target, step);
    else if (KEYS[event.key] && !ui.menu.contains(event.target)) KEYS[event.key]();
    else if (event.key === 'Escape' && !ui.menu.hidden) frame.closeMenu(ui, true);
    else return;
    event.preventDefault();
    event.stopPropagation(); // or the list would take the key as well
  }

  function focusedRow(event) {
    const id = event.target.dataset.mark;
    const hit = id && state.hits.find(each => each.marks.some(mark => mark.row.id === id));
    if (!id) return;
    frame.hideTip(ui);
    state.hot = id;
    refresh();
    if (hit) frame.showTip(ui, [markOf.get(id)], '', hit.box, ui.canvas.offsetTop + hit.y + hit.height / 2 + 6);
  }

  function listen() {
    target.call(zoom).on('dblclick.zoom', null);
    const canvas = ui.canvas;
    canvas.addEventListener('click', clicked);
    canvas.addEventListener('wheel', wheeled, { passive: false });
    canvas.addEventListener('pointerdown', event => fingers.set(event.pointerId, event.clientX));
    canvas.addEventListener('pointermove', panByTouch);
    for (const name of ['pointerup', 'pointercancel']) { // both at once: what is left of a pinch is d3's
      canvas.addEventListener(name, () => fingers.clear());
    }
    canvas.addEventListener('mousemove', pointed);
    canvas.addEventListener('mouseleave', () => showHit(null));
    ui.view.addEventListener('keydown', pressed);
    ui.menu.addEventListener('keydown', pressed);
    ui.list.addEventListener('focusin', focusedRow);
    ui.list.addEventListener('focusout', () => showHit(null));
    ui.list.addEventListener('click', event => {
      if (event.target.dataset.mark) open(event.target.dataset.mark);
    });
    ui.out.addEventListener('click', KEYS['-']);
    ui.into.addEventListener('click', KEYS['+']);
    ui.all.addEventListener('click', KEYS[0]);
    ui.outside.addEventListener('click', () => setWhole(!state.whole));
    ui.by.addEventListener('change', () => {
      chooseLanes(ui.by.value);
      send('timeline:lanes', { by: state.by });
    });
  }

  function chooseLanes(by) {
    if (by === state.by) return;
    state.by = ui.by.value = by;
    keepView(layOut);
  }

  // Lays out anew and shows the same days.
  function keepView(change) {
    const { from, to } = state.now;
    const whole = isWhole();
    change();
    quietly(() => (whole ? setView(...state.base) : setView(from, to)));
  }

  // A change of the view that the list knows of already.
  function quietly(change) {
    state.quiet = true;
    change();
    state.quiet = false;
    settle(false);
  }

  // The list tells which rows pass its filters, and the range and the lanes where they come from the address.
  document.addEventListener('timeline:shown', event => {
    const { ids = null, from = null, to = null, by = state.by } = event.detail || {};
    state.shown = ids ? new Set(ids) : null;
    state.placedAt = 0;
    chooseLanes(by);
    showCounts();
    drawShown();
    refresh();
    settle(false);
    followRange(from, to);
  });

  document.addEventListener('timeline:at', ({ detail }) => pointTo(detail ? detail.id : null));

  document.addEventListener('timeline:range', event => {
    if (event.detail && event.detail.by !== 'lanes') followRange(event.detail.from, event.detail.to);
  });

  // Shows a range that the list has set; one that we have sent ourselves is shown already.
  function followRange(from, to) {
    const words = `${from || ''}/${to || ''}`;
    if (words === state.sent) return;
    state.sent = words;
    const ends = [from, to].map(page.dayOf);
    quietly(() => {
      const leaves = (ends[0] !== null && ends[0] < usual[0]) || (ends[1] !== null && ends[1] >= usual[1]);
      if (leaves && !state.whole) setWhole(true);
      setView(ends[0] === null ? state.base[0] : ends[0], ends[1] === null ? state.base[1] : ends[1] + 1);
    });
  }

  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    state.colours = draw.palette(); // not at each frame: it makes the browser work out the style of the whole page
    refresh();
  });
  // What is drawn and where, in pixels of the canvas: for other scripts, and for tests, which cannot read a picture.
  page.axis = {
    view: () => daysInView(),
    marks: () => state.hits.map(({ box, y, marks: own }) => ({
      ids: own.map(mark => mark.row.id), form: own[0].form, x0: box.x0, x1: box.x1, y,
    })),
    lanes: () => state.lanes.map(({ name, marks: own }) => ({ name, count: own.length })),
  };

  layOut();
  state.scale = baseScale();
  state.now = view();
  listen();
  quietly(() => setView(...state.base));
  showCounts();
  drawAll();
  new ResizeObserver(() => {
    if (ui.view.clientWidth !== state.width) keepView(layOut);
  }).observe(ui.view);
})();
