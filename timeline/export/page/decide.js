'use strict';
// A person's decisions without a server: kept on the page, shown in a bar, saved as a file that
// `timeline review --apply decisions.yaml` takes over. Nothing leaves the page but through the button.

(() => {
  const page = window.timelinePage;
  if (!page.events.length) return; // nothing to search, as on a page of documents
  const { byId, element, button } = page;
  const FILE = 'decisions.yaml';
  const COMMAND = `timeline review --apply ${FILE}`;
  const KINDS = [
    'meeting', 'contact', 'invitation', 'agreement', 'recognition', 'designation', 'statement', 'accusation', 'denial',
    'refusal', 'postponement', 'aid', 'evacuation', 'deployment', 'drill', 'attack', 'takeover', 'other',
  ]; // as timeline/model.py has them; a test compares
  const VERDICTS = [['accepted', 'Accept'], ['rejected', 'Reject']];
  const PARTS = ['verdict', 'date', 'kind', 'note'];
  const KEPT = `timeline decisions ${location.pathname}`; // the name in the storage of the browser's tab

  let made = { by: '', claims: {}, merges: [], saved: '' }; // claims: id -> anchor and parts; merges: lists of anchors
  let marked = null; // id of the event that waits for another to be merged with

  // --- the records ---

  // What finds the claim again, whatever becomes of its number: its document, its words, the date that was found.
  function anchor(claim) {
    const data = claim.dataset;
    const found = { id: data.id, document: data.document, quote: claim.querySelector('blockquote').textContent };
    found.was = data.was || 'none';
    if (data.nth) found.nth = Number(data.nth);
    return found;
  }

  function set(claim, part, value) {
    const id = claim.dataset.id;
    const record = { ...anchor(claim), paragraph: claim.dataset.paragraph, ...made.claims[id] };
    if (value) record[part] = value;
    else delete record[part];
    if (PARTS.some(each => record[each])) made.claims[id] = record;
    else delete made.claims[id];
    refresh();
  }

  function merge(one, other) {
    const pair = [one, other].map(id => ({ ...anchor(firstClaim(byId.get(id))), event: id }));
    const isKnown = made.merges.some(each => pair.every(claim => each.some(known => known.event === claim.event)));
    if (!isKnown) made.merges.push(pair);
    marked = null;
    refresh();
  }

  const firstClaim = row => row.article.querySelector('li.claim');

  // --- dates ---

  const FORMS = 'Write 2018, 2018-08, 2018-08-21, or from/to such as 2018-08-01/2018-08-15, ../2018-08 or 2018-08/..';

  // First ISO day of a plain date, or null where it is none: a date that no calendar has is a slip of the pen.
  function firstDay(text) {
    if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return null;
    const iso = `${text}-01-01`.slice(0, 10);
    const day = page.dayOf(iso);
    return day !== null && page.isoOf(day) === iso ? iso : null;
  }

  // What is wrong with a typed date, or an empty string.
  function wrongWith(text) {
    const ends = text.split('/');
    const days = ends.map(each => (each === '..' && ends.length === 2 ? '..' : firstDay(each)));
    const isNone = ends.length > 2 || days.includes(null) || days.every(each => each === '..');
    if (isNone) return `No date: ${text}. ${FORMS}`;
    if (days.length === 2 && !days.includes('..') && days[0] > days[1]) return `${ends[1]} is before ${ends[0]}.`;
    return '';
  }

  // --- the tools in a row ---

  function tools(claim) {
    const id = claim.dataset.id;
    const record = () => made.claims[id] || {};
    const verdicts = VERDICTS.map(([verdict, word]) => {
      const press = button('', word, () => set(claim, 'verdict', record().verdict === verdict ? '' : verdict));
      press.dataset.verdict = verdict;
      return press;
    });
    const wrong = element('span', 'wrong');
    wrong.setAttribute('role', 'alert');
    const date = input('text', 'date');
    date.placeholder = claim.dataset.date || 'undated';
    date.addEventListener('change', () => takeDate(claim, date, wrong));
    const note = input('text', 'note');
    note.addEventListener('change', () => set(claim, 'note', note.value.trim()));
    const kind = kindSelect(claim);
    const summary = element('summary', '', 'Decide');
    const fields = [field('Date', date), field('Kind', kind), field('Note', note)];
    const box = element('details', 'tools decide', summary, element('div', 'parts', ...verdicts, ...fields, wrong));
    box.dataset.claim = id;
    claim.append(box);
  }

  function input(type, name) {
    const made_ = element('input');
    Object.assign(made_, { type, name, autocomplete: 'off', spellcheck: false });
    return made_;
  }

  const field = (words, control) => element('label', '', `${words} `, control);

  function takeDate(claim, date, wrong) {
    const text = date.value.trim();
    wrong.textContent = text ? wrongWith(text) : '';
    date.setAttribute('aria-invalid', String(Boolean(wrong.textContent)));
    if (!wrong.textContent) set(claim, 'date', text);
  }

  function kindSelect(claim) {
    const select = element('select');
    select.name = 'kind';
    const asFound = element('option', '', `as found: ${claim.dataset.kind || 'none'}`);
    asFound.value = '';
    select.append(asFound, ...KINDS.map(kind => element('option', '', kind)));
    select.addEventListener('change', () => set(claim, 'kind', select.value));
    return select;
  }

  // At an event: mark it, or make it one with the marked one.
  function mergeButton(row) {
    const press = button('merge', '', () => {
      if (marked && marked !== row.id) return merge(marked, row.id);
      marked = marked === row.id ? null : row.id;
      return refresh();
    });
    press.dataset.event = row.id;
    return press;
  }

  page.hooks.push((box, row, bar) => {
    if (firstClaim(row)) bar.append(mergeButton(row));
    box.querySelectorAll('li.claim').forEach(tools);
    setTimeout(refresh); // when the bar is in its place
  });

  // --- what the page shows of them ---

  function refresh() {
    document.querySelectorAll('details.decide').forEach(refreshClaim);
    document.querySelectorAll('button.merge').forEach(refreshMerge);
    drawBar();
    keep();
  }

  function refreshClaim(box) {
    const record = made.claims[box.dataset.claim] || {};
    const told = partsInWords(record);
    box.firstChild.textContent = told ? `Decided: ${told}` : 'Decide';
    box.closest('li.claim').classList.toggle('is-decided', Boolean(told));
    box.closest('li.claim').classList.toggle('is-rejected', record.verdict === 'rejected');
    for (const press of box.querySelectorAll('[data-verdict]')) {
      press.setAttribute('aria-pressed', String(press.dataset.verdict === record.verdict));
    }
    for (const control of box.querySelectorAll('[name]')) {
      const isTyped = control === document.activeElement || control.getAttribute('aria-invalid') === 'true';
      if (!isTyped) control.value = record[control.name] || '';
    }
  }

  function refreshMerge(press) {
    const isMarked = marked === press.dataset.event;
    press.textContent = isMarked ? 'Marked to merge; press again to unmark'
      : marked ? `Merge with the marked: ${shortened(byId.get(marked).gist)}` : 'Mark to merge with another';
    press.setAttribute('aria-pressed', String(isMarked));
  }

  function partsInWords(record) {
    const told = [record.verdict, record.date && `date ${record.date}`, record.kind && `kind ${record.kind}`];
    if (record.note) told.push(`note: ${record.note}`);
    return told.filter(each => each).join(', ');
  }

  const shortened = text => (text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')} …` : text);

  // --- the bar ---

  const bar = element('section', 'decisions');
  const heading = element('summary');
  const entries = element('ul');
  const by = input('text', 'by');
  by.addEventListener('change', () => {
    made.by = by.value.trim();
    refresh();
  });
  const save = button('save', `Save ${FILE}`, download);
  const hint = element('p', 'hint', 'Take them over with ', element('code', '', COMMAND));
  bar.setAttribute('aria-label', 'Decisions');
  bar.id = 'decisions';
  bar.hidden = true;
  bar.append(element('details', '', heading, entries, hint), field('Your name', by), save);
  document.body.append(bar);

  function all() {
    const claims = Object.values(made.claims).map(record => ({
      words: `${partsInWords(record)}: “${shortened(record.quote)}” (${record.document}, paragraph ${record.paragraph})`,
      undo: () => delete made.claims[record.id],
    }));
    const merges = made.merges.map(pair => ({
      words: `one event: ${pair.map(claim => `“${shortened(claim.quote)}”`).join(' and ')}`,
      undo: () => { made.merges = made.merges.filter(each => each !== pair); },
    }));
    return [...claims, ...merges];
  }

  const isUnsaved = () => all().length > 0 && yaml() !== made.saved;

  function drawBar() {
    const found = all();
    bar.hidden = found.length === 0;
    heading.textContent = `${page.many(found.length, 'decision')}, ${isUnsaved() ? 'not saved' : 'saved'}`;
    bar.classList.toggle('is-unsaved', isUnsaved());
    if (document.activeElement !== by) by.value = made.by;
    entries.replaceChildren(...found.map(each => element('li', '', each.words, ' ', button('', 'Undo', () => {
      each.undo();
      refresh();
      (bar.hidden ? page.search : heading).focus();
    }))));
  }

  // --- the file ---

  // A scalar as JSON, which is YAML but for characters that its readers refuse or take for ends of lines.
  function scalar(value) {
    const odd = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
    return JSON.stringify(value).replace(odd, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }

  const ANCHOR = ['id', 'document', 'quote', 'was', 'nth'];

  function pairs(record, names) {
    return names.filter(name => record[name]).map(name => `${name}: ${scalar(record[name])}`);
  }

  function yaml() {
    const lines = [`# decisions made on a page that timeline wrote; take them over with: ${COMMAND}`];
    if (made.by) lines.push(`by: ${scalar(made.by)}`);
    const claims = Object.values(made.claims);
    if (claims.length) lines.push('claims:');
    for (const record of claims) lines.push(`- ${pairs(record, [...ANCHOR, ...PARTS]).join('\n  ')}`);
    if (made.merges.length) lines.push('events:');
    for (const pair of made.merges) {
      lines.push('- what: "merge"', '  claims:', ...pair.map(claim => `  - {${pairs(claim, ANCHOR).join(', ')}}`));
    }
    return `${lines.join('\n')}\n`;
  }

  function download() {
    const text = yaml();
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    link.download = FILE;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    made.saved = text;
    refresh();
    page.say(`Saved ${FILE}.`);
  }

  // --- kept while the tab is open ---

  function keep() {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(made));
    } catch (_) { /* a browser may refuse it for files: the bar and the warning remain */ }
  }

  function takeUp() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT));
      if (kept && kept.claims && Array.isArray(kept.merges)) made = { ...made, ...kept };
    } catch (_) { /* nothing was kept */ }
  }

  window.addEventListener('beforeunload', event => {
    if (!isUnsaved()) return;
    event.preventDefault();
    event.returnValue = '';
  });

  takeUp();
  drawBar();
  page.decisions = { yaml, wrongWith };
})();
