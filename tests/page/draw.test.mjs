// What lanes_draw.js draws, told by a canvas that only writes down what it is asked for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

globalThis.window = globalThis;
for (const name of ['lanes_plan.js', 'lanes_draw.js']) {
  const at = new URL(`../../timeline/export/page/${name}`, import.meta.url);
  vm.runInThisContext(readFileSync(at, 'utf8'), { filename: fileURLToPath(at) });
}
const draw = globalThis.timelineDraw;
const COLOURS = { ink: '#000000', paper: '#ffffff', line: '#cccccc', accent: '#0000ff', muted: '#666666', font: 'serif' };
const STATUSES = [
  'happened', 'ongoing', 'planned', 'denied', 'alleged', 'conditional', 'negated', 'background', 'postponed', 'cancelled',
];
const FORMS = ['dot', 'about', 'bar', 'either', 'after', 'before'];

// Calls with rounded numbers, and the dashes that were set; colours are left out, for shape alone must tell.
function recorder() {
  const calls = [];
  const gradient = { addColorStop: () => undefined };
  const round = value => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);
  const of = name => (...given) => {
    calls.push(`${name}(${given.flat().map(round).join(' ')})`);
    return name === 'createLinearGradient' ? gradient : { width: String(given[0]).length * 7 };
  };
  const ctx = new Proxy({}, { get: (own, name) => (name in own ? own[name] : of(name)) });
  return { ctx, calls };
}

function drawn(form, status, more = {}, isBorrowed = false) {
  const { ctx, calls } = recorder();
  const mark = { row: { status, alleged: false, ...more }, form, days: [10, 40], from: 10, to: 41, middle: 25, size: 4, isBorrowed };
  draw.mark(ctx, COLOURS, mark, { x0: 20, x1: 82 }, 9, day => day * 2);
  return calls.filter(call => !call.startsWith('createLinear')).join('\n');
}

test('every status has a shape of its own in every form of date, whatever the colours', () => {
  for (const form of FORMS) {
    const shapes = new Map();
    for (const status of STATUSES) shapes.set(drawn(form, status), [...(shapes.get(drawn(form, status)) || []), status]);
    assert.deepEqual([...shapes.values()].filter(same => same.length > 1), [], form);
  }
});

test('every form of date has a shape of its own in every status', () => {
  for (const status of STATUSES) assert.equal(new Set(FORMS.map(form => drawn(form, status))).size, FORMS.length, status);
});

test('an allegation shows beside another status', () => {
  for (const form of FORMS) {
    for (const status of ['happened', 'background', 'denied']) {
      assert.notEqual(drawn(form, status, { alleged: true }), drawn(form, status), `${form} ${status}`);
    }
    assert.equal(drawn(form, 'alleged', { alleged: true }), drawn(form, 'alleged'));
  }
});

test('a day that only the article has shows as one', () => {
  for (const status of STATUSES) assert.notEqual(drawn('dot', status, {}, true), drawn('dot', status), status);
});

test('only what happened, goes on or lies behind is filled', () => {
  const filled = STATUSES.filter(status => drawn('dot', status).split('\n').filter(call => call === 'fill()').length > 1);
  assert.deepEqual(filled, ['happened', 'ongoing', 'conditional', 'background']);
});

test('a bar has no closed end', () => {
  const ends = drawn('bar', 'planned').match(/moveTo\((\S+) (\S+)\)\nlineTo\((\S+) (\S+)\)/g);
  assert.equal(ends.length, 2);
  for (const line of ends) {
    const [, y0, y1] = line.match(/moveTo\(\S+ (\S+)\)\nlineTo\(\S+ (\S+)\)/);
    assert.equal(y0, y1);
  }
});

test('one of two days is two dots, neither of them filled', () => {
  const calls = drawn('either', 'happened').split('\n').filter(call => call.startsWith('arc('));
  assert.deepEqual([...new Set(calls.map(call => call.split(' ')[0]))], ['arc(21', 'arc(81']);
  assert.equal(drawn('either', 'happened').split('\n').filter(call => call === 'fill()').length, 2); // with paper
});

test('arrows lead away from the bound', () => {
  assert.match(drawn('after', 'happened'), /moveTo\(20 9\)\nlineTo\(50 9\)/);
  assert.match(drawn('before', 'happened'), /moveTo\(82 9\)\nlineTo\(52 9\)/);
});

test('an unknown status is drawn and a long name is shortened', () => {
  assert.equal(drawn('dot', 'odd'), drawn('dot', 'happened'));
  const { ctx } = recorder();
  assert.equal(draw.fitted(ctx, 'a short one', 100), 'a short one');
  assert.ok(draw.fitted(ctx, 'a much longer name of a lane', 100).endsWith('…'));
});
