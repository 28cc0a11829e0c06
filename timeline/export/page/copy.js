'use strict';
// What leaves the page: the link to an event, what is seen as markdown with footnotes, what is seen on paper.

(() => {
  const page = window.timelinePage;
  if (!page.events.length) return; // nothing to copy
  const { element, button } = page;

  // --- the clipboard, and a field to copy from where there is none ---

  const field = element('textarea');
  field.readOnly = true;
  field.rows = 12;
  field.setAttribute('aria-label', 'Text to copy');
  const hint = element('p', '', 'This browser does not let the page copy. Copy it from here:');
  const dialog = element('dialog', 'copying', hint, field, button('', 'Close', () => dialog.close()));
  dialog.setAttribute('aria-label', 'Copy');
  document.body.append(dialog);

  async function copy(text, words) {
    try {
      await navigator.clipboard.writeText(text);
      page.say(words);
    } catch (_) { // no clipboard, or not allowed: files, old browsers
      field.value = text;
      dialog.showModal();
      field.select();
    }
  }

  // --- markdown: as timeline/export/markdown.py writes it ---

  // One line in which no character of the text is markup and no address becomes a link.
  function escaped(text) {
    const one = text.replace(/\s+/g, ' ').trim();
    const plain = one.replace(/([\\`*_{}[\]<>|~&$@])/g, '\\$1').replace(/:\/\/|(www)\./gi, linkless);
    return plain.replace(/^([-#+=])/, '\\$1').replace(/^(\d+)(?=[.)](\s|$))/, '$1\\');
  }

  const linkless = (found, www) => (www ? `${www}\\.` : `\\${found}`);

  function markdown(rows) {
    const out = [`# ${escaped(document.querySelector('h1').textContent)}\n`, head(rows)];
    const notes = [];
    let heading = '';
    for (const row of rows) {
      const wanted = headingOf(row);
      if (wanted !== heading) out.push(`## ${escaped(wanted)}\n`);
      heading = wanted;
      const marks = Array.from(row.article.querySelectorAll('li.claim'), claim => `[^${notes.push(note(claim))}]`);
      out.push(`${bullet(row, marks)}\n`);
    }
    out.push(...sources(rows));
    notes.forEach((each, at) => out.push(`[^${at + 1}]: ${each}\n`));
    const said = document.querySelector('meta[name=generator]');
    if (said) out.push(`<${'!'}-- ${said.content} -->\n`);
    return out.join('\n');
  }

  // What the page says of itself, and what of it is seen.
  function head(rows) {
    const lines = Array.from(document.querySelectorAll('#about > li'), each => each.textContent);
    const asked = page.inWords();
    if (asked) lines.push(`Of these shown: ${rows.length} of ${page.many(page.events.length, page.word)}; ${asked}`);
    return lines.map(line => `- ${escaped(line)}\n`).join('');
  }

  function headingOf(row) {
    const year = row.article.closest('section.year');
    return year ? year.querySelector('h2').textContent : 'Events';
  }

  // Date, kind and status, headline, who says so, who tells it; below it what a person said of it.
  function bullet(row, marks) {
    const status = row.status === 'happened' ? '' : row.status;
    const alleged = row.alleged && row.status !== 'alleged' ? 'alleged' : '';
    const sort = [row.kind, status, alleged].filter(each => each).join(', ');
    const speaker = row.speakers.length ? ` — ${escaped(row.speakers[0])}` : '';
    const what = `(${sort}) ${escaped(row.gist)}${speaker}`;
    const told = [listed(row.outlets), row.told].filter(each => each).join(': ');
    const denied = row.isDisputed ? '; others deny it' : '';
    const noted = row.article.querySelector('.why b');
    const below = [row.tags.length ? `Tags: ${row.tags.join(', ')}` : '', noted ? noted.textContent : ''];
    return [
      `- **${escaped(row.isBorrowed ? `(${dateOf(row)})` : dateOf(row))}** ${what}${/[.!?…”"]$/.test(what) ? '' : '.'} `
        + `${escaped(told + denied)}.${marks.join(' ')}`,
      ...below.filter(each => each).map(each => `  - ${escaped(each)}`),
    ].join('\n');
  }

  const listed = names => (names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

  // The date in words, without what stands small beside it.
  function dateOf(row) {
    const words = row.article.querySelector('.date').cloneNode(true);
    words.querySelectorAll('small').forEach(each => each.remove());
    return words.textContent;
  }

  // Document, paragraph, outlet, title, publication, address, quote, speakers, and why the date.
  function note(claim) {
    const data = claim.dataset;
    const facts = factsOf(claim);
    const title = claim.querySelector('dl cite');
    const link = claim.querySelector('dl a[href^="http"]');
    const parts = [`${escaped(data.document)}, paragraph ${data.paragraph}`, escaped(data.outlet || '')];
    if (title) parts.push(`“${escaped(title.textContent)}”`);
    if (facts.Published) parts.push(`published ${escaped(wordsOf(facts.Published))}`);
    if (link) parts.push(escaped(link.getAttribute('href')));
    const quote = `“${escaped(claim.querySelector('blockquote').textContent)}”`;
    const by = facts['Said by'] ? ` Said by: ${escaped(wordsOf(facts['Said by']).replace(/ · /g, ', '))}.` : '';
    const on = facts['Said on'] ? ` Said on: ${escaped(wordsOf(facts['Said on']))}.` : '';
    const reason = facts.Date && facts.Date.querySelector('i');
    const why = reason ? ` Date: ${escaped(reason.textContent)}.` : '';
    return `${parts.filter(each => each).join(', ')}: ${quote}${by}${on}${why}`;
  }

  // The lines of the bibliography for the documents that the rows cite.
  function sources(rows) {
    const documents = documentsOf(rows);
    const entries = [...document.querySelectorAll('#sources li[id^="d-"]')].filter(each => documents.has(each.id.slice(2)));
    return entries.length ? [`## Sources\n\n${entries.map(each => `- ${escaped(each.textContent)}\n`).join('')}`] : [];
  }

  function documentsOf(rows) {
    const claims = rows.flatMap(row => [...row.article.querySelectorAll('li.claim')]);
    return new Set(claims.map(claim => claim.dataset.document));
  }

  // The first `dd` of each `dt` of a claim, by its word.
  function factsOf(claim) {
    const terms = Array.from(claim.querySelectorAll('dl > dt'));
    return Object.fromEntries(terms.map(term => [term.textContent, term.nextElementSibling]));
  }

  // What stands in a `dd` without the reason, which is set in `i`.
  function wordsOf(fact) {
    return Array.from(fact.childNodes, each => (each.nodeName === 'I' ? '' : each.textContent)).join('');
  }

  // --- paper ---

  let restore = []; // what puts the page back as it was

  // All rows that are seen are open, and of the sources only those stand there that they cite.
  function openAll() {
    page.isPrinting = true;
    if (page.isListed()) page.addRows(page.shown().length);
    const documents = documentsOf(page.shown());
    page.shown().forEach(row => openForPaper(page.boxOf(row)));
    document.querySelectorAll('#sources li[id^="d-"]').forEach((each, at) => {
      each.value = at + 1; // the number by which it is cited, also where others are hidden
      hideUnless(each, documents);
    });
  }

  function openForPaper(box) {
    const details = box.querySelector('details');
    if (details.open) return;
    page.fill(box);
    details.open = true;
    restore.push(() => { details.open = false; });
  }

  function hideUnless(entry, documents) {
    if (entry.hidden || documents.has(entry.id.slice(2)) || !page.isListed()) return;
    entry.hidden = true;
    restore.push(() => { entry.hidden = false; });
  }

  function closeAll() {
    restore.forEach(each => each());
    restore = [];
    setTimeout(() => { page.isPrinting = false; }); // after the rows have told that they were opened
  }

  window.addEventListener('beforeprint', openAll);
  window.addEventListener('afterprint', closeAll);

  // --- buttons ---

  function copySeen() {
    const rows = page.shown();
    copy(markdown(rows), `Copied ${page.many(rows.length, page.word)} as markdown.`);
  }

  page.hooks.push((box, row, bar) => {
    bar.append(button('link', 'Copy link', () => copy(page.linkTo(row), 'Link copied.')));
  });
  page.actions.append(
    button('', 'Copy as markdown', copySeen),
    button('', 'Print', () => window.print()),
  );
  page.markdown = markdown;
})();
