'use strict';
// The controls above the list: search field, facets with counts, what is asked for, the number of rows. They change
// what `filter.js` holds and then call `page.changed`, which list.js defines.

(() => {
  const page = window.timelinePage;
  if (!page.events.length) return; // nothing to search, as on a page of documents
  const { element, filter } = page;
  const { FACETS, asked } = filter;
  const AT_FIRST = 8; // values of a facet that are shown before somebody asks for all
  const AT_MOST = 400; // values of a facet that are shown at all; the search finds the others

  function button(className, text, act) {
    const made = element('button', className, text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }

  // --- search ---

  const search = element('input');
  search.type = 'search';
  search.id = 'q';
  search.autocomplete = 'off';
  search.spellcheck = false;
  search.setAttribute('aria-keyshortcuts', '/');
  search.addEventListener('input', () => {
    asked.words = search.value;
    page.changed('words');
  });
  search.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing) page.toList();
  });

  function searchField() {
    const label = element('label', '', 'Search');
    label.htmlFor = 'q';
    search.placeholder = 'words, names, "a phrase"';
    const field = element('div', 'search', label, search);
    field.setAttribute('role', 'search');
    return field;
  }

  // --- facets ---

  const drawn = FACETS.map((facet, which) => drawFacet(facet, which));

  // A facet as { box, update(counts) }, or null where no row has a value of it or all have the same.
  function drawFacet(facet, which) {
    const values = filter.valuesOf(which);
    if (facet.name === 'disputed') return values.length ? drawDisputed(facet, which) : null;
    if (values.length < 2 && !(facet.name === 'tag' && values.length)) return null;
    const summary = element('summary', '', facet.title, element('span', 'chosen'));
    const list = element('div', 'values');
    list.setAttribute('role', 'group');
    list.setAttribute('aria-label', facet.title);
    const options = values.slice(0, AT_MOST).map(([value]) => drawOption(facet, value));
    list.append(...options.map(option => option.label));
    if (values.length > AT_FIRST) list.append(moreButton(list, options, values.length));
    const box = element('details', 'facet', summary, list);
    box.addEventListener('toggle', () => box.open && closeFacets(box));
    return { box, update: counts => updateFacet(facet, summary, options, counts[which]) };
  }

  function drawOption(facet, value) {
    const input = element('input');
    input.type = 'checkbox';
    input.addEventListener('change', () => {
      filter.choose(facet.name, value, input.checked);
      page.changed('facet');
    });
    const count = element('span', 'n');
    const name = element('bdi', '', facet.name === 'level' ? `level ${value}` : value);
    return { value, input, count, label: element('label', '', input, name, count) };
  }

  function moreButton(list, options, number) {
    list.classList.add('few');
    options.slice(AT_FIRST).forEach(option => option.label.classList.add('rare'));
    const most = number > AT_MOST ? `${AT_MOST} of ${number}` : `all ${number}`;
    return button('more', `Show ${most}`, event => {
      list.classList.remove('few');
      event.target.remove();
      options[AT_FIRST].input.focus();
    });
  }

  function updateFacet(facet, summary, options, counts) {
    const chosen = asked.chosen.get(facet.name);
    summary.lastChild.textContent = chosen ? ` (${chosen.size})` : '';
    for (const option of options) {
      const number = counts.get(option.value) || 0;
      option.input.checked = Boolean(chosen && chosen.has(option.value));
      option.count.textContent = String(number);
      option.label.classList.toggle('none', number === 0);
      option.label.classList.toggle('on', option.input.checked);
    }
  }

  function drawDisputed(facet, which) {
    const count = element('span', 'n');
    const box = button('disputed', 'Disputed only', () => {
      filter.choose(facet.name, 'yes', !asked.chosen.has(facet.name));
      page.changed('facet');
    });
    box.append(count);
    return {
      box,
      update: counts => {
        box.setAttribute('aria-pressed', String(asked.chosen.has(facet.name)));
        count.textContent = ` (${counts[which].get('yes') || 0})`;
      },
    };
  }

  function closeFacets(but = null) {
    let closed = null;
    for (const each of drawn) {
      if (each && each.box !== but && each.box.open) {
        each.box.open = false;
        closed = each.box;
      }
    }
    return closed;
  }

  // --- what is asked for ---

  const chips = element('ul', 'chips');
  const count = element('p', 'count');
  count.setAttribute('role', 'status');
  const below = button('below', 'Go to the list', () => page.toList());
  const printed = element('p', 'printed'); // the same on paper, where there is nothing to press
  const said = element('p', 'said'); // what a button has done
  said.setAttribute('role', 'status');

  function chip(words, remove) {
    const made = button('chip', `${words} ×`, () => {
      remove();
      page.changed('facet');
      facets.firstChild.focus({ preventScroll: true }); // the button that had the focus is gone
    });
    made.setAttribute('aria-label', `Remove: ${words}`);
    return element('li', '', made);
  }

  function drawChips() {
    const made = [];
    for (const { name, title } of FACETS) {
      for (const value of asked.chosen.get(name) || []) {
        const words = name === 'disputed' ? 'disputed only' : `${title.toLowerCase()}: ${value}`;
        made.push(chip(words, () => filter.choose(name, value, false)));
      }
    }
    if (filter.isRanged()) made.push(chip(rangeInWords(), page.clearRange));
    if (filter.isOn()) {
      const all = button('clear', 'Clear all', () => page.clearAll());
      made.push(element('li', '', all));
    }
    chips.replaceChildren(...made);
  }

  function rangeInWords() {
    const [from, to] = [asked.from, asked.to].map(each => (each === null ? '' : page.isoOf(each)));
    return from && to ? `${from} to ${to}` : from ? `from ${from}` : `until ${to}`;
  }

  // What is asked for, in words, for documents that are made of it; empty where nothing is.
  function inWords() {
    const parts = filter.wordsOf(asked.words).length ? [`words: ${asked.words.trim()}`] : [];
    for (const { name, title } of FACETS) {
      const chosen = [...(asked.chosen.get(name) || [])];
      const words = name === 'disputed' ? 'disputed only' : `${title.toLowerCase()}: ${chosen.join(' or ')}`;
      if (chosen.length) parts.push(words);
    }
    if (filter.isRanged()) parts.push(rangeInWords());
    return parts.join('; ');
  }

  function many(number, word) {
    return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
  }

  function drawControls(result) {
    if (document.activeElement !== search || search.value.trim() !== asked.words.trim()) search.value = asked.words;
    drawn.forEach(each => each && each.update(result.counts));
    drawChips();
    const all = many(page.events.length, page.word);
    printed.textContent = filter.isOn() ? `Shown: ${inWords()}` : '';
    below.hidden = !filter.isOn() || !result.rows.length;
    count.textContent = filter.isOn() ? `${result.rows.length.toLocaleString('en')} of ${all}` : all;
  }

  // --- put together ---

  const first = page.events[0].article.querySelector('li.claim');
  page.word = first && first.dataset.id === page.events[0].id ? 'claim' : 'event'; // what a row is
  const actions = element('div', 'actions'); // other scripts add their buttons
  const boxes = element('div', 'boxes', ...drawn.filter(each => each).map(each => each.box));
  const facets = element('details', 'facets', element('summary', '', 'Filters'), boxes);
  facets.open = window.matchMedia('(min-width: 48em)').matches;
  const controls = document.getElementById('controls');
  controls.setAttribute('role', 'region');
  controls.setAttribute('aria-label', 'Search and filters');
  const counted = element('div', 'counted', count, below, said);
  controls.append(element('div', 'first', searchField(), actions), facets, chips, counted, printed);
  controls.hidden = false;
  document.addEventListener('click', event => event.target.closest('.facet') || closeFacets());

  // Say what was done; read out, and gone with the next thing that is said.
  page.say = words => { said.textContent = words; };
  Object.assign(page, { button, search, actions, closeFacets, drawControls, inWords, many });
})();
