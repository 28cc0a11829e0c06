'use strict';
// The rows of the page as records, read from the document once; every other script of the page builds on this one.
// `window.timelinePage` is the only global of ours: { events, byId, dayOf, isoOf, fold, element, ... }. The scripts run
// in this order: core, lanes (with d3 before), filter, facets, list, copy, decide, keys; the last one starts the page.

window.timelinePage = (() => {
  const DAY = 86400000; // milliseconds
  const LISTS = ['either', 'actors', 'sides', 'speakers', 'outlets', 'tags', 'disputed', 'fulfils', 'fulfilled'];
  const WORDS = ['id', 'date', 'start', 'end', 'precision', 'kind', 'status', 'level', 'contact', 'basis'];

  // Days since 1 January 1970 of an ISO day, or null. Not `new Date(y, m, d)`: that is local and takes 50 for 1950.
  function dayOf(iso) {
    const time = iso ? Date.parse(`${iso}T00:00:00Z`) : NaN;
    return Number.isNaN(time) ? null : Math.round(time / DAY);
  }

  function isoOf(day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
  }

  // A list attribute; one that is no JSON array counts as one value, so that a row is never lost for it.
  function listOf(text) {
    if (!text) return [];
    try {
      const found = JSON.parse(text);
      return Array.isArray(found) ? found.map(String) : [String(found)];
    } catch (_) {
      return [text];
    }
  }

  // Without case and accents, for comparing. Only accents and vowel points go: marks of other scripts are letters.
  function fold(text) {
    const low = text.toLowerCase().replace(/[‘’]/g, "'");
    if (/^[\x00-\x7f]*$/.test(low)) return low;
    const bare = low.normalize('NFD').replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, '');
    return bare.normalize('NFC').replace(/ς/g, 'σ').replace(/ß/g, 'ss');
  }

  // An element with a class, texts and children; never HTML from data.
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children.filter(each => each !== null && each !== undefined));
    return made;
  }

  function textOf(article, selector) {
    const found = article.querySelector(selector);
    return found ? found.textContent.replace(/\s+/g, ' ').trim() : '';
  }

  // One row. Attributes are read at once, texts when somebody asks (10,000 rows: only those in view are asked).
  class Row {
    constructor(article, index) {
      const data = article.dataset;
      this.article = article;
      this.index = index; // the place in the order of the page
      for (const name of WORDS) this[name] = data[name] || '';
      for (const name of LISTS) this[name] = listOf(data[name]);
      this.alleged = data.alleged === 'yes';
      this.isDisputed = data.contested === 'yes'; // by another event, or by one of its own claims
      this.articles = Number(data.articles) || 0;
      this.sources = Number(data.sources) || 0;
      this.first = dayOf(this.start); // days since 1970, inclusive; null when open or not known
      this.last = dayOf(this.end);
      this.isDated = this.first !== null || this.last !== null;
    }

    get when() { return textOf(this.article, '.date'); } // in words
    get gist() { return textOf(this.article, '.gist'); }
    get speaker() { return textOf(this.article, '.speaker'); }
    get told() { return textOf(this.article, '.told'); }
    get isBorrowed() { return this.article.querySelector('.date .borrowed') !== null; } // the day is only its article's
  }

  // Whether a row can lie in a range of days, both inclusive; null is open. Undated rows lie in no range.
  function overlaps(row, from, to) {
    if (!row.isDated) return false;
    return (row.last === null || from === null || row.last >= from) &&
      (row.first === null || to === null || row.first <= to);
  }

  const events = Array.from(document.querySelectorAll('#chronology article.event'), (each, at) => new Row(each, at));
  return { events, byId: new Map(events.map(each => [each.id, each])), dayOf, isoOf, fold, element, overlaps };
})();
