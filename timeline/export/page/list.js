'use strict';
// The rows that pass a filter, in a list of their own: the chronology is hidden as a whole and never touched row by
// row, for thousands of changes make thousands of layouts (10,000 events: 0.2 s against 8 and more). Also: which row
// the reader is at, and the address.

(() => {
  const page = window.timelinePage;
  if (!page.events.length) return; // nothing to search, as on a page of documents
  const { events, byId, element, fold, filter } = page;
  const { asked } = filter;
  const AT_ONCE = 200; // rows that are added to the list at a time
  const GESTURES = ['words', 'range', 'lanes']; // what is changed bit by bit
  const SAME_GESTURE = 1500; // milliseconds in which one of them makes one step of the history

  const chronology = document.getElementById('chronology');
  const results = document.getElementById('results');
  const list = element('div', 'rows');
  const more = page.button('more', '', () => {
    const from = list.childElementCount;
    addRows();
    list.children[from].querySelector('summary').focus({ preventScroll: true });
  });
  const clear = page.button('', 'Clear all', () => clearAll());
  const nothing = element('p', 'nothing', 'Nothing passes all of these filters. ', clear);
  results.removeAttribute('aria-live'); // two hundred rows are not read out; the count above is
  results.setAttribute('role', 'main'); // one of the two is hidden
  results.setAttribute('aria-label', 'What is found');
  const heading = element('h2', 'unseen', 'What is found');
  results.append(heading, list, more, nothing);

  let shown = events; // the rows that the reader can go through, in order
  let at = null; // the row the reader is at

  // --- rows ---

  const isListed = () => !results.hidden;

  // The same row without what it unfolds to, which is copied when somebody asks for it.
  function lightRow(row) {
    const box = withoutIds(row.article.cloneNode(false));
    const summary = withoutIds(row.article.querySelector('summary').cloneNode(true));
    box.append(element('details', '', summary));
    markHits(summary);
    return box;
  }

  // An id stands once in a document: copies have none, and what points to one keeps pointing to the original.
  function withoutIds(copy) {
    copy.removeAttribute('id');
    copy.querySelectorAll('[id]').forEach(each => each.removeAttribute('id'));
    return copy;
  }

  function addRows(number = AT_ONCE) {
    const from = list.childElementCount;
    list.append(...shown.slice(from, from + number).map(lightRow));
    const left = shown.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left.toLocaleString('en')}`;
  }

  function fillList() {
    list.replaceChildren();
    nothing.hidden = shown.length > 0;
    addRows();
  }

  const hooks = []; // called with (box, row, bar of tools) when a row is unfolded for the first time
  const unfolded = new WeakSet();

  // What a row unfolds to is there, with the tools of the other scripts.
  function prepare(box) {
    if (unfolded.has(box)) return;
    unfolded.add(box);
    fill(box);
    const tools = element('div', 'tools');
    hooks.forEach(hook => hook(box, byId.get(box.dataset.id), tools));
    box.querySelector('details').append(tools);
  }

  // What a row of the list unfolds to is there; a row of the chronology has it.
  function fill(box) {
    const details = box.querySelector('details');
    if (details.childElementCount > 1) return;
    for (const each of byId.get(box.dataset.id).article.querySelector('details').children) {
      if (!each.matches('summary, .tools')) details.append(bodyOf(each));
    }
  }

  function bodyOf(original) {
    const copy = withoutIds(original.cloneNode(true));
    copy.querySelectorAll('.tools').forEach(each => each.remove());
    markHits(copy);
    return copy;
  }

  document.addEventListener('toggle', event => {
    const box = event.target.parentElement;
    if (event.target.open && !page.isPrinting && box && box.matches('article.event')) prepare(box);
  }, true); // `toggle` does not bubble

  // --- hits ---

  const SEARCHED = '.gist, .speaker, .tags, blockquote, cite';

  function markHits(root) {
    const words = filter.wordsOf(asked.words);
    if (!words.length) return;
    const parts = root.matches(SEARCHED) ? [root] : root.querySelectorAll(SEARCHED);
    for (const part of parts) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      nodes.forEach(node => markIn(node, words));
    }
  }

  // Folding may change how many characters a text has, so each folded one remembers where it came from.
  function foldedWithPlaces(text) {
    let folded = '';
    const places = [];
    let place = 0;
    for (const char of text) {
      const low = fold(char).replace(/\s/g, ' ');
      for (let n = 0; n < low.length; n += 1) places.push(place);
      folded += low;
      place += char.length;
    }
    places.push(place);
    return { folded, places };
  }

  function markIn(node, words) {
    const { folded, places } = foldedWithPlaces(node.data);
    const spans = [];
    for (const word of words) {
      for (let found = filter.find(folded, word); found >= 0; found = filter.find(folded, word, found + word.length)) {
        spans.push([places[found], places[found + word.length]]);
      }
    }
    let end = node.data.length;
    for (const [from, to] of spans.sort((one, other) => other[0] - one[0])) { // the last first: offsets stay true
      const until = Math.min(to, end);
      if (from >= until) continue;
      const hit = node.splitText(from);
      hit.splitText(until - from);
      const mark = element('mark', 'hit');
      hit.replaceWith(mark);
      mark.append(hit);
      end = from;
    }
  }

  // --- where the reader is ---

  function boxOf(row) {
    if (!isListed()) return row.article;
    const place = shown.indexOf(row);
    if (place >= list.childElementCount) addRows(place + 1 - list.childElementCount + AT_ONCE / 2);
    return list.children[place];
  }

  // The row has the focus and is in view; with `unfold` it is open.
  function goTo(row, unfold = false) {
    const box = boxOf(row);
    const details = box.querySelector('details');
    if (unfold) {
      prepare(box);
      details.open = true;
    }
    details.querySelector('summary').focus({ preventScroll: true });
    intoView(box, unfold);
    return box;
  }

  // Twice: sections that come into view get their real height only then, and push the row away.
  function intoView(box, unfold) {
    box.scrollIntoView({ block: unfold ? 'start' : 'nearest' });
    requestAnimationFrame(() => box.scrollIntoView({ block: unfold ? 'start' : 'nearest' }));
  }

  function setAt(row) {
    if (at === row) return;
    at = row;
    markAt();
    send('timeline:at', { id: row ? row.id : null });
  }

  let marked = null; // the element that is marked; asking the document for it costs more than the search

  function markAt() {
    if (marked) marked.classList.remove('at');
    const isThere = at && (!isListed() || shown.indexOf(at) < list.childElementCount);
    marked = isThere ? boxOf(at) : null;
    if (marked) marked.classList.add('at');
  }

  document.addEventListener('focusin', event => {
    const box = event.target.closest('article.event');
    if (box && byId.has(box.dataset.id)) setAt(byId.get(box.dataset.id));
  });

  // The row from which "next" counts: where the reader is, else what is seen in the middle of the window.
  function placeOf() {
    if (at && shown.includes(at)) return shown.indexOf(at);
    const seen = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
    const box = seen && seen.closest('article.event');
    return box ? shown.indexOf(byId.get(box.dataset.id)) - 1 : -1;
  }

  // From the controls to what they found, which stands below the time axis.
  function toList() {
    if (shown.length) goTo(shown[0]);
    if (shown.length) boxOf(shown[0]).scrollIntoView({ block: 'start' });
  }

  // The next row (step 1) or the one before (-1) of those for which `is` holds.
  function step(by, is = () => true) {
    for (let place = Math.max(placeOf(), by < 0 ? 0 : -1) + by; place >= 0 && place < shown.length; place += by) {
      if (is(shown[place])) return goTo(shown[place]);
    }
    page.say(by > 0 ? 'No further one below.' : 'No further one above.');
    return null;
  }

  // Show an event, even if the filter leaves it out: then the filter goes, and comes back with "back".
  function open(id) {
    const row = byId.get(id);
    if (!row) return;
    if (!shown.includes(row)) {
      filter.clear();
      show('all');
      write(`e-${encodeURIComponent(id)}`, false);
    }
    goTo(row, true);
  }

  // --- what is shown ---

  const send = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

  function show(sort) {
    const found = filter.result();
    const isOn = filter.isOn();
    shown = isOn ? found.rows : events;
    page.drawControls(found);
    chronology.hidden = isOn;
    results.hidden = !isOn;
    if (isOn) fillList();
    else list.replaceChildren();
    setAt(shown.includes(at) ? at : null);
    markAt(); // the row has a new element
    if (sort === 'range') return; // the axis knows
    const ids = found.unranged.length < events.length ? new Set(found.unranged.map(row => row.id)) : null;
    send('timeline:shown', { ids, from: isoOrNull(asked.from), to: isoOrNull(asked.to), by: asked.by });
  }

  const isoOrNull = day => (day === null ? null : page.isoOf(day));

  function changed(sort) {
    show(sort);
    remember(sort);
  }

  function clearAll() {
    filter.clear();
    changed('all');
  }

  function clearRange() {
    asked.from = asked.to = null;
  }

  document.addEventListener('timeline:range', event => {
    const [from, to] = [event.detail.from, event.detail.to].map(page.dayOf);
    if (from === asked.from && to === asked.to) return;
    Object.assign(asked, { from, to });
    changed('range');
  });
  document.addEventListener('timeline:lanes', event => {
    asked.by = event.detail.by;
    remember('lanes');
  });
  document.addEventListener('timeline:open', event => open(event.detail.id));

  // From row to row within what is found: the browser would leave the list, for the row itself is in the chronology.
  results.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#e-"]');
    const target = link && document.getElementById(decoded(link.hash.slice(1)));
    if (!target || !byId.has(target.dataset.id)) return;
    event.preventDefault();
    open(target.dataset.id);
  });

  // --- the address ---

  let lastSort = '';
  let lastTime = 0;

  // Keys typed one after the other are one step of the history, as are a brush that is dragged and lanes that are tried.
  function remember(sort) {
    const now = performance.now();
    const isSame = GESTURES.includes(sort) && sort === lastSort && now - lastTime < SAME_GESTURE;
    lastSort = sort;
    lastTime = now;
    write(filter.address(), isSame);
  }

  function write(address, isReplacing) {
    if (address === location.hash.slice(1)) return;
    const whole = location.href.split('#')[0] + (address ? `#${address}` : '');
    try {
      if (isReplacing) history.replaceState(null, '', whole);
      else history.pushState(null, '', whole);
    } catch (_) { // some browsers refuse it for files
      location.hash = address;
    }
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (_) {
      return text;
    }
  }

  // `#e-...` and `#c-...` are a row, `#q=...` a filter; other anchors (a source, a year) are the browser's own affair.
  function read() {
    const address = location.hash.slice(1);
    const target = document.getElementById(decoded(address));
    if (target && !chronology.contains(target)) return;
    if (address !== filter.address()) {
      if (target) filter.clear();
      else filter.take(address);
      show('address');
    }
    if (target) reveal(target);
  }

  function reveal(target) {
    const box = target.closest('article.event');
    if (!box) return target.scrollIntoView();
    goTo(byId.get(box.dataset.id), true);
    if (target !== box) target.scrollIntoView({ block: 'center' });
  }

  window.addEventListener('popstate', read); // also comes with every change of the hash

  // Called by the last script, when everybody listens.
  function start() {
    const address = location.hash.slice(1);
    const target = document.getElementById(decoded(address));
    if (!target) filter.take(address);
    show('all');
    if (target && chronology.contains(target)) reveal(target);
  }

  Object.assign(page, {
    changed, clearAll, clearRange, goTo, toList, open, step, hooks, prepare, fill, isListed, addRows, list, boxOf,
    shown: () => shown,
    at: () => at,
    linkTo: row => `${location.href.split('#')[0]}#e-${encodeURIComponent(row.id)}`,
    start,
  });
})();
