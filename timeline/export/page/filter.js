'use strict';
// What is asked for: words, facets, a range of days. Which rows pass, what each choice would leave, and the address.
// No element is made here; facets.js and list.js show what this finds.

(() => {
  const page = window.timelinePage;
  if (!page.events.length) return; // nothing to search, as on a page of documents
  const { events, fold, dayOf, isoOf, overlaps } = page;
  const { LANES } = window.timelinePlan; // what lanes can be by; by the first unless somebody chooses

  // Each facet: its name in the address, its title, and the values of a row. The order is that of the controls.
  const FACETS = [
    { name: 'side', title: 'Side', of: row => row.sides },
    { name: 'actor', title: 'Actor', of: row => row.actors },
    { name: 'kind', title: 'Kind', of: row => [row.kind] },
    { name: 'status', title: 'Status', of: row => statuses(row) },
    { name: 'speaker', title: 'Speaker', of: row => row.speakers },
    { name: 'outlet', title: 'Outlet', of: row => row.outlets },
    { name: 'precision', title: 'Precision', of: row => [row.precision] },
    { name: 'level', title: 'Level', of: row => [row.level] },
    { name: 'tag', title: 'Tag', of: row => row.tags },
    { name: 'disputed', title: 'Disputed', of: row => (row.isDisputed ? ['yes'] : []) },
  ];

  function statuses(row) {
    return row.alleged && row.status !== 'alleged' ? [row.status, 'alleged'] : [row.status];
  }

  // The values of every row, once: lists of strings without empty ones and without repeats.
  const values = FACETS.map(facet => events.map(row => [...new Set(facet.of(row))].filter(each => each)));

  // chosen: facet -> Set of values; by: what the lanes of the axis are by, which is no filter and stays when these go
  const asked = { words: '', chosen: new Map(), from: null, to: null, by: LANES[0] };

  // --- words ---

  const TEXTS = '.gist, blockquote, cite'; // what is searched, with the speakers, outlets and tags of the row
  const folded = new Array(events.length).fill(null); // the index: one folded text a row, made in idle time
  let indexed = 0;

  function indexText(row) {
    const parts = [...row.speakers, ...row.outlets, ...row.tags];
    for (const each of row.article.querySelectorAll(TEXTS)) parts.push(each.textContent);
    return fold(parts.join('\n')).replace(/[^\S\n]+/g, ' ');
  }

  // Index rows until `enough()`; without it all that are left.
  function indexMore(enough = () => false) {
    while (indexed < events.length && !(indexed % 16 === 0 && enough())) {
      folded[indexed] = indexText(events[indexed]);
      indexed += 1;
    }
  }

  function indexWhenIdle() {
    if (indexed >= events.length) return;
    const idle = window.requestIdleCallback || (work => setTimeout(() => work({ timeRemaining: () => 8 }), 30));
    idle(deadline => {
      indexMore(() => deadline.timeRemaining() < 2);
      indexWhenIdle();
    });
  }

  // The words of a search, folded; what stands in quotation marks is one.
  function wordsOf(text) {
    const found = fold(text).replace(/[“”„«»]/g, '"').match(/"[^"]+"|[^\s"]+/g) || [];
    return found.map(each => each.replace(/"/g, '').trim().replace(/\s+/g, ' ')).filter(each => each);
  }

  const LETTER = /[\p{L}\p{N}]/u;
  const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

  // Where a word begins in a folded text, from `at` on, or -1: `ban` is in `banned`, not in `Taliban`. Scripts that
  // set no blanks between words are searched anywhere.
  function find(text, word, at = 0) {
    const anywhere = UNSPACED.test(word) || !LETTER.test(word[0]);
    let found = text.indexOf(word, at);
    while (found > 0 && !anywhere && LETTER.test(text[found - 1])) found = text.indexOf(word, found + 1);
    return found;
  }

  // --- what passes ---

  let wordsKept = { words: null, rows: null }; // the rows of the last search; a facet does not search again

  function rowsWithWords() {
    if (wordsKept.words === asked.words) return wordsKept.rows;
    const words = wordsOf(asked.words);
    if (words.length) indexMore();
    const rows = words.length ? folded.map(text => words.every(word => find(text, word) >= 0)) : null;
    wordsKept = { words: asked.words, rows };
    return rows;
  }

  // { rows: those that pass everything, unranged: those that pass all but the range, counts: a Map of value -> number
  // for each facet }. A value counts the rows that the other facets, the words and the range leave.
  function result() {
    const counts = FACETS.map(() => new Map());
    const wanted = FACETS.map(facet => asked.chosen.get(facet.name));
    const withWords = rowsWithWords();
    const rows = [];
    const unranged = [];
    for (let at = 0; at < events.length; at += 1) {
      if (withWords && !withWords[at]) continue;
      const missed = missing(wanted, at);
      if (missed === MANY) continue;
      if (missed === NONE) unranged.push(events[at]);
      if (isRanged() && !overlaps(events[at], asked.from, asked.to)) continue;
      if (missed === NONE) rows.push(events[at]);
      count(counts, at, missed);
    }
    return { rows, unranged, counts };
  }

  const NONE = -1;
  const MANY = -2;

  // The only facet that a row fails, NONE, or MANY.
  function missing(wanted, at) {
    let missed = NONE;
    for (let which = 0; which < wanted.length; which += 1) {
      const chosen = wanted[which];
      if (!chosen || values[which][at].some(each => chosen.has(each))) continue;
      if (missed !== NONE) return MANY;
      missed = which;
    }
    return missed;
  }

  function count(counts, at, missed) {
    for (let which = 0; which < counts.length; which += 1) {
      if (missed !== NONE && missed !== which) continue;
      for (const each of values[which][at]) counts[which].set(each, (counts[which].get(each) || 0) + 1);
    }
  }

  const isRanged = () => asked.from !== null || asked.to !== null;
  const isOn = () => wordsOf(asked.words).length > 0 || asked.chosen.size > 0 || isRanged();

  // All values of a facet with their numbers in the whole page, most frequent first; levels and precisions by name.
  function valuesOf(which) {
    const total = new Map();
    for (const each of values[which]) for (const value of each) total.set(value, (total.get(value) || 0) + 1);
    const named = FACETS[which].name === 'level';
    return [...total].sort((one, other) =>
      (named ? 0 : other[1] - one[1]) || (one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0));
  }

  // --- changes ---

  function choose(name, value, on) {
    const chosen = new Set(asked.chosen.get(name));
    if (on) chosen.add(value);
    else chosen.delete(value);
    if (chosen.size) asked.chosen.set(name, chosen);
    else asked.chosen.delete(name);
  }

  function clear() {
    asked.words = '';
    asked.chosen = new Map();
    asked.from = asked.to = null;
  }

  // --- the address ---

  // `#q=talks&kind=meeting&from=2018-01-01`: the same view again. Empty where nothing is asked for.
  function address() {
    const out = new URLSearchParams();
    if (asked.words.trim()) out.append('q', asked.words.trim());
    for (const { name } of FACETS) for (const value of asked.chosen.get(name) || []) out.append(name, value);
    if (asked.from !== null) out.append('from', isoOf(asked.from));
    if (asked.to !== null) out.append('to', isoOf(asked.to));
    if (asked.by !== LANES[0]) out.append('lanes', asked.by);
    return String(out);
  }

  // Take over an address; what it does not name, or names wrongly, is not asked for.
  function take(text) {
    clear();
    const found = new URLSearchParams(text);
    asked.words = found.get('q') || '';
    for (const { name } of FACETS) for (const value of found.getAll(name)) if (value) choose(name, value, true);
    asked.from = dayOf(found.get('from'));
    asked.to = dayOf(found.get('to'));
    asked.by = LANES.includes(found.get('lanes')) ? found.get('lanes') : LANES[0];
  }

  indexWhenIdle();
  page.filter = { FACETS, asked, result, valuesOf, wordsOf, find, isOn, isRanged, choose, clear, address, take };
})();
