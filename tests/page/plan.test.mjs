// What lanes_plan.js decides, without a browser: `node --test tests/page` (tests/test_page_scripts.py runs it).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const at = new URL('../../timeline/export/page/lanes_plan.js', import.meta.url);
vm.runInThisContext(readFileSync(at, 'utf8'), { filename: fileURLToPath(at) });
const plan = globalThis.timelinePlan;

const dayOf = iso => (iso ? Math.round(Date.parse(`${iso}T00:00:00Z`) / 86400000) : null);
let made = 0;

// A row as core.js reads it: first and last possible day, inclusive.
function row(start, end = start, more = {}) {
  made += 1;
  const first = dayOf(start);
  const last = dayOf(end);
  return {
    id: `e${made}`, index: made, date: start, either: [], kind: 'meeting', status: 'happened', sides: [], speakers: [],
    outlets: [], sources: 1, first, last, isDated: first !== null || last !== null, ...more,
  };
}

const marksOf = (...rows) => plan.marksOf(rows, dayOf);
const formOf = (...given) => plan.formOf(row(...given));

test('the form says how exactly the day is known', () => {
  assert.equal(formOf('2018-08-21'), 'dot');
  assert.equal(formOf('2018-08-21', '2018-08-21', { date: '2018-08-21~' }), 'about');
  assert.equal(formOf('2018-08-01', '2018-08-31'), 'bar');
  assert.equal(formOf(null, '2018-08-24'), 'before');
  assert.equal(formOf('2018-08-24', null), 'after');
  assert.equal(formOf('2017-03-04', '2017-04-03', { either: ['2017-03-04', '2017-04-03'] }), 'either');
  assert.equal(formOf(null, null), null);
});

test('a place is that of the nearest mark, unless it is missed by more than a finger is wide', () => {
  const hits = [10, 30].map(x0 => ({ box: { x0, x1: x0 + 8 }, y: 50, height: 16 }));
  assert.equal(plan.nearest(hits, 12, 50), hits[0]);
  assert.equal(plan.nearest(hits, 25, 50), hits[1]);
  assert.equal(plan.nearest(hits, 12, 64), hits[0]);
  assert.equal(plan.nearest(hits, 12, 66), null);
  assert.equal(plan.nearest([], 12, 50), null);
});

test('a mark covers its last day and undated rows have none', () => {
  const [mark, ...rest] = marksOf(row('2018-08-01', '2018-08-31'), row(null, null));
  assert.equal(mark.to - mark.from, 31);
  assert.equal(rest.length, 0);
});

test('the size grows with the sources and stays within a line', () => {
  const sizes = [0, 1, 2, 3, 50].map(plan.sizeOf);
  assert.equal(sizes[0], sizes[1]);
  assert.ok(sizes[1] < sizes[2] && sizes[2] < sizes[3] && sizes[3] < sizes[4]);
  assert.ok(sizes[4] <= 9);
});

test('marks of one line never overlap and none is lost', () => {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const start = dayOf('2018-01-01') + ((i * 37) % 300);
    return row('2018-01-01', '2018-01-01', { first: start, last: start + (i % 5 === 0 ? 30 : 0) });
  });
  const marks = marksOf(...rows);
  for (const [perDay, lines] of [[0.5, 3], [2, 1], [40, 6]]) {
    const items = plan.place(marks, perDay, lines);
    assert.equal(items.reduce((sum, item) => sum + item.marks.length, 0), marks.length);
    const ends = new Map();
    for (const item of items) {
      assert.ok(item.line < lines);
      assert.ok(item.x0 >= (ends.has(item.line) ? ends.get(item.line) : -Infinity), `${perDay} ${item.line}`);
      ends.set(item.line, item.x1);
    }
  }
});

test('rows are counted together only where the lines do not hold them', () => {
  const marks = marksOf(row('2018-08-01'), row('2018-08-02'), row('2018-08-03'));
  const sizes = (perDay, lines) => plan.place(marks, perDay, lines).map(item => item.marks.length);
  assert.deepEqual(sizes(40, 1), [1, 1, 1]);
  assert.deepEqual(sizes(1, 3), [1, 1, 1]);
  assert.deepEqual(sizes(1, 1), [3]);
  assert.deepEqual(sizes(1, 2), [1, 2]);
});

test('what is in view is what all would show, also where a long bar began before it', () => {
  const rows = [row('2010-01-01', '2019-12-31'), ...Array.from({ length: 300 }, (_, i) => {
    const day = dayOf('2015-01-01') + i * 3;
    return row('2015-01-01', '2015-01-01', { first: day, last: day });
  })];
  const items = plan.place(marksOf(...rows), 2, 3);
  for (let left = 28000; left < 36000; left += 411) {
    const seen = items.filter(item => item.x1 >= left && item.x0 <= left + 500);
    assert.deepEqual(plan.inView(items, left, left + 500), seen);
  }
  assert.ok(plan.inView(items, 33000, 33500).some(item => item.marks[0].form === 'bar'));
});

test('one date of 1842 does not squeeze the rest', () => {
  const many = Array.from({ length: 30 }, (_, i) => row(`2018-${String(1 + (i % 9)).padStart(2, '0')}-11`));
  const marks = marksOf(row('1842-08-29'), ...many);
  const usual = plan.usualRange(marks);
  assert.deepEqual(usual, [dayOf('2018-01-11'), dayOf('2018-09-12')]);
  const beyond = plan.outside(marks, usual);
  assert.equal(beyond.before, 1);
  assert.equal(plan.outsideWords(beyond), '1 earlier, from 1842');
});

test('what follows without a gap stays on the axis beside one old date', () => {
  const even = Array.from({ length: 200 }, (_, i) => row('2010-01-01', '2010-01-01', {
    first: dayOf('2010-01-01') + i * 20, last: dayOf('2010-01-01') + i * 20,
  }));
  const marks = marksOf(row('1842-08-29'), ...even);
  const { before, after } = plan.outside(marks, plan.usualRange(marks));
  assert.deepEqual([before, after], [1, 0]);
});

test('everything is shown where it is spread, and where it is little', () => {
  const spread = marksOf(...Array.from({ length: 40 }, (_, i) => row(`${1980 + i}-05-01`)));
  assert.deepEqual(plan.usualRange(spread), plan.extentOf(spread));
  const little = marksOf(row('1842-08-29'), row('2018-01-01'), row('2018-02-01'));
  assert.deepEqual(plan.usualRange(little), plan.extentOf(little));
});

test('one day alone gets an axis of a month', () => {
  const [from, to] = plan.padded(plan.extentOf(marksOf(row('2018-08-21'))));
  assert.ok(to - from >= 30 && to - from <= 32);
});

test('lanes: the fullest first, the rest gathered with their number, the nameless last', () => {
  const kinds = ['a', 'a', 'a', 'b', 'b', 'c', 'd', ''];
  const marks = marksOf(...kinds.map(kind => row('2018-08-21', '2018-08-21', { kind })));
  const named = most => plan.lanesOf(marks, 'kind', most).map(lane => [lane.name, lane.marks.length]);
  assert.deepEqual(named(9), [['a', 3], ['b', 2], ['c', 1], ['d', 1], ['no kind', 1]]);
  assert.deepEqual(named(3), [['a', 3], ['b', 2], ['2 others', 2], ['no kind', 1]]);
});

test('a row of two sides has a lane of both, one of two outlets stands in both lanes', () => {
  const marks = marksOf(row('2018-08-21', '2018-08-21', { sides: ['Reds', 'Blues'], outlets: ['Daily', 'Weekly'] }));
  assert.deepEqual(plan.lanesOf(marks, 'side', 9).map(lane => lane.name), ['Blues and Reds']);
  assert.deepEqual(plan.lanesOf(marks, 'outlet', 9).map(lane => lane.name), ['Daily', 'Weekly']);
  assert.deepEqual(plan.lanesOf(marks, 'speaker', 9).map(lane => lane.name), ['no speaker named']);
});

test('lanes keep within their height', () => {
  const lanes = Array.from({ length: 8 }, (_, at) => ({
    dots: marksOf(...Array.from({ length: 60 }, () => row('2018-08-21'))), bars: at ? [] : marksOf(row('2018-08-01', '2018-08-31')),
  }));
  const heightOf = ([dots, bars]) => 10 + dots * 18 + bars * 14;
  const lines = plan.linesFor(lanes, 1, heightOf, 420);
  assert.ok(lines.reduce((sum, each) => sum + heightOf(each), 0) <= 420);
  assert.ok(lines.every(([dots]) => dots >= 1));
  assert.equal(lines[0][1], 1);
});

test('the minimap counts each row once, and a year is no first of January', () => {
  const marks = marksOf(row('2018-03-05'), row('2018-03-09'), row('2018-01-01', '2018-12-31'), row('2018-11-30', null));
  const bins = plan.counted(marks, plan.binsFor(plan.padded(plan.extentOf(marks)), 40));
  assert.equal(bins[0].unit, 'month');
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  assert.ok(Math.abs(total - 4) < 1e-9);
  const of = iso => bins.find(bin => bin.from === dayOf(iso)).count;
  assert.ok(Math.abs(of('2018-03-01') - (2 + 1 / 12)) < 1e-9);
  assert.ok(Math.abs(of('2018-01-01') - 1 / 12) < 1e-9);
});

test('bins are whole units, also before 1970 and in the first century', () => {
  for (const [iso, unit, first] of [
    ['1842-08-29', 'month', '1842-08-01'], ['1842-08-29', 'decade', '1840-01-01'], ['2018-02-28', 'week', '2018-02-26'],
    ['0050-06-01', 'year', '0050-01-01'], ['1969-12-31', 'week', '1969-12-29'],
  ]) assert.equal(plan.floorTo(unit, dayOf(iso)), dayOf(first), `${iso} ${unit}`);
});

test('days in words', () => {
  assert.equal(plan.rangeWords(dayOf('2018-04-03'), dayOf('2018-04-04')), '3 April 2018');
  assert.equal(plan.rangeWords(dayOf('2018-04-03'), dayOf('2018-04-10')), '3 April 2018 to 9 April 2018');
});
