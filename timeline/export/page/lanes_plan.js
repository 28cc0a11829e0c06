'use strict';
// What stands where on the time axis: the form of a row, its lane, its line within the lane, the counts of the minimap.
// Nothing here touches the document or a canvas, so that node can test it (tests/page). Days are numbers since
// 1 January 1970; ranges of days are half-open here (`to` is the day after the last), inclusive in attributes and events.

globalThis.timelinePlan = (() => {
  const ARROW = 30; // pixels of the arrow of "by" and "after", whose length means nothing
  const LEAST_BAR = 12; // pixels of a bar that would be too thin to be seen
  const PILL = 34; // pixels within which rows that find no line are counted together
  const MOST = 8; // lines of dots that a lane has at most
  const GAP = 2; // pixels between two marks of one line
  const SMALLEST = 4; // radius of a mark that one source tells
  const LARGEST = 6.6;
  const HOOK = 8; // pixels of the hook by which a postponed row is known
  const MISSED = 7; // pixels that a finger or a hand may miss a mark by
  const WHISKER = 7; // pixels to each side of a day that is only about right

  // How the date of a row is drawn: a day is a dot, anything longer a bar, nothing at all for no date.
  function formOf(row) {
    if (!row.isDated) return null;
    if (row.either.length > 1) return 'either';
    if (row.first === null) return 'before';
    if (row.last === null) return 'after';
    if (row.first !== row.last) return 'bar';
    return /[~?%]/.test(row.date) ? 'about' : 'dot';
  }

  // More sources, a larger mark: 4 pixels for one, 4.9 for three, 6.6 for ten, which is what a line holds.
  function sizeOf(sources) {
    return Math.min(LARGEST, SMALLEST + 1.2 * (Math.sqrt(Math.max(1, sources)) - 1));
  }

  function markOf(row, dayOf) {
    const form = formOf(row);
    if (form === null) return null;
    const days = form === 'either' ? row.either.map(dayOf).filter(day => day !== null).sort((a, b) => a - b) : [];
    if (form === 'either' && days.length < 2) return null;
    const from = days.length ? days[0] : form === 'before' ? row.last + 1 : row.first;
    const to = days.length ? days[days.length - 1] + 1 : form === 'after' ? row.first : row.last + 1;
    const isBorrowed = false; // whether only the article has this day; the page knows (lanes.js)
    return { row, form, days, from, to, middle: (from + to) / 2, size: sizeOf(row.sources), isBorrowed };
  }

  // The marks of dated rows, by their first day; rows of one day stay in the order of the page.
  function marksOf(rows, dayOf) {
    const found = rows.map(row => markOf(row, dayOf)).filter(mark => mark !== null);
    return found.sort((a, b) => a.from - b.from || a.row.index - b.row.index);
  }

  // Whether a mark takes a line among the bars (long) and not among the dots.
  function isLong(mark) {
    return mark.form === 'bar' || mark.form === 'either';
  }

  // First and last pixel of a mark where one day is `perDay` pixels and 1 January 1970 begins at 0.
  function reach(mark, perDay) {
    const from = mark.from * perDay;
    const to = mark.to * perDay;
    const hook = mark.row.status === 'postponed' ? HOOK : 0;
    if (mark.form === 'bar') return [from, Math.max(to, from + LEAST_BAR) + hook];
    if (mark.form === 'after') return [from - mark.size - 1, from + ARROW + hook];
    if (mark.form === 'before') return [to - ARROW, to + mark.size + 1 + hook];
    const beside = mark.size + 1 + (mark.form === 'about' ? WHISKER : 0);
    const half = perDay / 2;
    if (mark.form === 'either') return [from + half - beside, to - half + beside + hook];
    return [from + half - beside, from + half + beside + hook];
  }

  // The first line that is free at pixel `x`, or -1.
  function freeLine(ends, x) {
    for (let line = 0; line < ends.length; line += 1) if (ends[line] + GAP <= x) return line;
    return -1;
  }

  // How many lines hold the marks side by side: at most `most`, at least one where there is any mark.
  function linesNeeded(marks, perDay, most) {
    const ends = [];
    for (const mark of marks) {
      const [x0, x1] = reach(mark, perDay);
      const line = freeLine(ends, x0);
      if (line >= 0) ends[line] = x1;
      else if (ends.push(x1) >= most) return most;
    }
    return ends.length;
  }

  // Puts a mark that found no line among those counted together in the last line.
  function joinCrowd(crowd, mark, x0, x1, line, items) {
    if (crowd && x0 < crowd.until) {
      crowd.marks.push(mark);
      crowd.until = crowd.x0 + PILL;
      crowd.x1 = crowd.x0 + PILL - 2 * GAP;
      return crowd;
    }
    const begun = { marks: [mark], line, x0, x1, until: Math.max(x0 + PILL, x1 + GAP) };
    items.push(begun);
    return begun;
  }

  // Lines for all marks of a band. Those that find none are counted together in the last line (`marks.length` > 1).
  // All marks are placed, not only those in view, so that nothing jumps while the reader pans.
  function place(marks, perDay, lines) {
    const crowded = linesNeeded(marks, perDay, lines + 1) > lines;
    const ends = new Array(crowded ? lines - 1 : lines).fill(-Infinity);
    const items = [];
    let crowd = null;
    for (const mark of marks) {
      const [x0, x1] = reach(mark, perDay);
      const line = freeLine(ends, x0);
      if (line < 0) {
        crowd = joinCrowd(crowd, mark, x0, x1, lines - 1, items);
        continue;
      }
      ends[line] = x1;
      items.push({ marks: [mark], line, x0, x1 });
    }
    return withEnds(items);
  }

  // The items with `furthest`, the last pixel that any item up to this one reaches: what is in view is found by halving.
  function withEnds(items) {
    let furthest = -Infinity;
    for (const item of items) {
      furthest = Math.max(furthest, item.x1);
      item.furthest = furthest;
    }
    return items;
  }

  // Place in `items` of the first one that may reach pixel `x`.
  function firstReaching(items, x) {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle].furthest < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The items between two pixels. Beginnings are in order up to the width of an arrow and a mark.
  function inView(items, left, right) {
    const found = [];
    for (let at = firstReaching(items, left); at < items.length && items[at].x0 <= right + 2 * ARROW; at += 1) {
      if (items[at].x1 >= left && items[at].x0 <= right) found.push(items[at]);
    }
    return found;
  }

  // What is drawn at a place of the canvas or nearest to it, or null.
  function nearest(hits, x, y) {
    let found = null;
    let best = MISSED;
    for (const hit of hits) {
      const beside = Math.max(hit.box.x0 - x, x - hit.box.x1, 0);
      const apart = Math.max(beside, Math.abs(hit.y - y) - hit.height / 2);
      if (apart < best) [found, best] = [hit, apart];
    }
    return found;
  }

  function extentOf(marks) {
    let from = Infinity;
    let to = -Infinity;
    for (const mark of marks) {
      from = Math.min(from, mark.from);
      to = Math.max(to, mark.to);
    }
    return [from, to];
  }

  // The extent with some room at both sides; at least 30 days, so that one day is no axis of its own.
  function padded([from, to]) {
    const room = Math.max((to - from) * 0.02, (30 - (to - from)) / 2, 2);
    return [Math.floor(from - room), Math.ceil(to + room)];
  }

  // The range that holds nearly all marks: nine tenths of them, if these take less than a fifth of the whole extent.
  // Otherwise (also for fewer than four) everything: leaving out is worth it only where few squeeze the many.
  function usualRange(marks) {
    const whole = extentOf(marks);
    const few = Math.max(1, Math.floor(marks.length / 10));
    const kept = marks.length - few;
    if (kept < 3) return whole;
    const middles = marks.map(mark => mark.middle).sort((a, b) => a - b);
    let best = 0;
    for (let at = 1; at + kept <= middles.length; at += 1) {
      if (middles[at + kept - 1] - middles[at] < middles[best + kept - 1] - middles[best]) best = at;
    }
    const low = middles[best];
    const high = middles[best + kept - 1];
    if ((high - low) * 5 >= whole[1] - whole[0]) return whole;
    return around(marks, low, high);
  }

  // The extent of the chosen middles and of all that follow on them without a gap of a tenth of their range.
  function around(marks, low, high) {
    const room = Math.max((high - low) / 10, 15);
    const ordered = [...marks].sort((a, b) => a.middle - b.middle);
    let first = ordered.findIndex(mark => mark.middle >= low);
    let last = ordered.length - 1;
    while (ordered[last].middle > high) last -= 1;
    while (first > 0 && ordered[first].middle - ordered[first - 1].middle <= room) first -= 1;
    while (last + 1 < ordered.length && ordered[last + 1].middle - ordered[last].middle <= room) last += 1;
    return extentOf(ordered.slice(first, last + 1));
  }

  // How many marks lie wholly before and wholly after a range, and how far they go.
  function outside(marks, [from, to]) {
    const before = marks.filter(mark => mark.to <= from);
    const after = marks.filter(mark => mark.from >= to && mark.to > from);
    return { before: before.length, after: after.length, extent: extentOf([...before, ...after]) };
  }

  // Names of the lanes of a row. A row of two sides has a lane of both; one that two outlets tell stands in both lanes.
  const LANES = {
    kind: row => [row.kind],
    side: row => [row.sides.slice().sort().join(' and ')],
    speaker: row => [row.speakers[0] || ''],
    outlet: row => (row.outlets.length ? row.outlets : ['']),
  };
  const NOBODY = { kind: 'no kind', side: 'no side', speaker: 'no speaker named', outlet: 'no outlet named' };

  // Marks by name of lane, in the order of marks.
  function byName(marks, by) {
    const found = new Map();
    for (const mark of marks) {
      for (const name of new Set(LANES[by](mark.row))) {
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(mark);
      }
    }
    return found;
  }

  // The lanes: the fullest first, at most `most`; the rest are gathered in one, and rows without a name come last.
  function lanesOf(marks, by, most) {
    const found = byName(marks, by);
    const nameless = found.get('');
    found.delete('');
    const full = [...found].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const kept = full.length > most ? full.slice(0, most - 1) : full;
    const lanes = kept.map(([name, own]) => laneOf(name, own));
    const rest = full.slice(kept.length);
    if (rest.length) lanes.push(others(rest, by, marks));
    if (nameless) lanes.push(laneOf(NOBODY[by], nameless));
    return lanes;
  }

  function others(rest, by, marks) {
    const own = new Set(rest.flatMap(([, each]) => each));
    const lane = laneOf(`${rest.length} others`, marks.filter(mark => own.has(mark)));
    return { ...lane, names: rest.map(([name]) => name) };
  }

  function laneOf(name, marks) {
    return { name, marks, names: [], dots: marks.filter(mark => !isLong(mark)), bars: marks.filter(isLong) };
  }

  // Lines of dots and of bars for each lane: one of each that it needs, then one more where most is missing, as long as
  // all lanes together keep within the budget of pixels.
  function linesFor(lanes, perDay, heightOf, budget) {
    const needs = lanes.map(lane => [linesNeeded(lane.dots, perDay, MOST), linesNeeded(lane.bars, perDay, MOST / 2)]);
    const lines = needs.map(need => need.map(each => Math.min(1, each)));
    const wanting = lanes.flatMap((_, lane) => [[lane, 0], [lane, 1]]);
    const missing = ([lane, band]) => needs[lane][band] - lines[lane][band];
    for (;;) {
      const most = wanting.reduce((best, each) => (missing(each) > missing(best) ? each : best), wanting[0]);
      if (!most || missing(most) <= 0) return lines;
      lines[most[0]][most[1]] += 1;
      if (lines.reduce((sum, each) => sum + heightOf(each), 0) <= budget) continue;
      lines[most[0]][most[1]] -= 1;
      return lines;
    }
  }

  const UNITS = ['day', 'week', 'month', 'year', 'decade'];
  const DAY = 86400000;

  // First day of the unit that contains `day`. Weeks begin on Mondays (1 January 1970 was a Thursday).
  function floorTo(unit, day) {
    if (unit === 'day') return Math.floor(day);
    if (unit === 'week') return Math.floor((day + 3) / 7) * 7 - 3;
    const at = new Date(Math.floor(day) * DAY);
    const years = unit === 'decade' ? Math.floor(at.getUTCFullYear() / 10) * 10 : at.getUTCFullYear();
    return ofDate(years, unit === 'month' ? at.getUTCMonth() : 0);
  }

  function nextOf(unit, start) {
    return floorTo(unit, start + { day: 1, week: 7, month: 31, year: 366, decade: 3660 }[unit]);
  }

  // Not Date.UTC alone: it takes the year 50 for 1950.
  function ofDate(year, month) {
    const at = new Date(Date.UTC(2000, month, 1));
    at.setUTCFullYear(year);
    return Math.round(at.getTime() / DAY);
  }

  // Empty bins of the smallest unit of which at most `most` cover the range.
  function binsFor([from, to], most) {
    for (const unit of UNITS) {
      const bins = [];
      for (let at = floorTo(unit, from); at < to && bins.length <= most; at = nextOf(unit, at)) {
        bins.push({ unit, from: at, to: nextOf(unit, at), count: 0 });
      }
      if (bins.length <= most || unit === 'decade') return bins;
    }
    return [];
  }

  // Counts of marks by bin. What may lie in several bins is shared among them: a year is no 1 January.
  function counted(marks, bins) {
    const counts = bins.map(bin => ({ ...bin }));
    for (const mark of marks) {
      const to = Math.max(mark.to, mark.from + 1);
      const own = counts.slice(binAt(counts, mark.from), binAt(counts, to - 1) + 1);
      const inside = own.filter(bin => bin.from < to && bin.to > mark.from);
      for (const bin of inside) bin.count += 1 / inside.length;
    }
    return counts;
  }

  // Place of the last bin that begins by `day`; 0 before the first.
  function binAt(bins, day) {
    let low = 0;
    let high = bins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (bins[middle].from <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  // The bars of the minimap as one path: `x` gives the pixel of a day, `height` is that of the highest bar and its room.
  function barsPath(bins, highest, x, height) {
    return bins.filter(bin => bin.count > 0).map(bin => {
      const wide = Math.max(1, x(bin.to) - x(bin.from) - 1).toFixed(1);
      const high = Math.max(bin.count < 0.5 ? 0.7 : 1.5, (bin.count / highest) * (height - 3)).toFixed(1);
      return `M${x(bin.from).toFixed(1)},${height}v-${high}h${wide}v${high}z`;
    }).join('');
  }

  // ---- words for days; the page is in English whatever the language of the browser

  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'];

  function dayWords(day) {
    const at = new Date(day * DAY);
    return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  }

  // `3 April 2018 to 9 April 2018`; one day alone.
  function rangeWords(from, to) {
    return to - from <= 1 ? dayWords(from) : `${dayWords(from)} to ${dayWords(to - 1)}`;
  }

  // `2016 to 2019`
  function yearsOf([from, to]) {
    const [first, last] = [from, to - 1].map(day => new Date(day * DAY).getUTCFullYear());
    return first === last ? String(first) : `${first} to ${last}`;
  }

  // `August 2018`
  function binWords(bin) {
    const at = new Date(bin.from * DAY);
    const year = at.getUTCFullYear();
    if (bin.unit === 'decade') return `${year}s`;
    if (bin.unit === 'year') return String(year);
    if (bin.unit === 'month') return `${MONTHS[at.getUTCMonth()]} ${year}`;
    return bin.unit === 'week' ? `week of ${dayWords(bin.from)}` : dayWords(bin.from);
  }

  // `Rows by month, 31 at most (August 2018). Drag over it to choose a range.`
  function mostWords(bins) {
    const most = bins.reduce((best, bin) => (bin.count > best.count ? bin : best), bins[0]);
    if (!most.count) return 'No row of the axis passes the filters.';
    return `Rows by ${most.unit}, ${Math.round(most.count)} at most (${binWords(most)}). Drag over it to choose a range.`;
  }

  // `2 earlier, from 1842; 1 later, to 2031`, of what `outside` found.
  function outsideWords({ before, after, extent }) {
    const words = [];
    if (before) words.push(`${before} earlier, from ${yearsOf([extent[0], extent[0] + 1])}`);
    if (after) words.push(`${after} later, to ${yearsOf([extent[1] - 1, extent[1]])}`);
    return words.join('; ');
  }

  return {
    dayWords, rangeWords, outsideWords, mostWords, barsPath, yearsOf, binWords, LANES: Object.keys(LANES), ARROW, HOOK, WHISKER, PILL, formOf, sizeOf, marksOf, reach, linesNeeded, place, inView,
    nearest, extentOf, padded, usualRange, outside, lanesOf, linesFor, binsFor, counted, floorTo,
  };
})();
