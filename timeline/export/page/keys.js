'use strict';
// The keys, and the dialog that tells them. A key means nothing where somebody types, nor with Ctrl, Alt or Meta, which
// are the browser's; they can be turned off, for speech recognition types letters too. The last script: it starts all.

(() => {
  const page = window.timelinePage;
  if (!page.events.length) return; // no row to go to
  const { element, button } = page;
  const KEPT = 'timeline keys'; // the name in the storage of the browser's tab

  const isDisputed = row => row.isDisputed;
  const KEYS = [ // key, what it does in words, what it does
    ['/', 'search', () => page.search.select()],
    ['j', 'next row', () => page.step(1)],
    ['k', 'row before', () => page.step(-1)],
    ['Enter', 'unfold or fold the row', unfold],
    [']', 'next disputed row', () => page.step(1, isDisputed)],
    ['[', 'disputed row before', () => page.step(-1, isDisputed)],
    ['?', 'this list', () => dialog.showModal()],
    ['Escape', 'close, fold, or clear the search and the filters', escape],
  ];

  // --- the dialog ---

  const isWanted = element('input');
  isWanted.type = 'checkbox';
  isWanted.checked = kept() !== 'off';
  isWanted.addEventListener('change', keep);
  const told = KEYS.flatMap(([key, words]) => [
    element('dt', '', element('kbd', '', key === 'Escape' ? 'Esc' : key)), element('dd', '', words)]);
  const arrows = ['← →', '+ −', '0'].flatMap(each => [element('kbd', '', each), ' ']);
  const axis = [element('dt', '', ...arrows), element('dd', '', 'on the time axis: move, zoom, show all')];
  const dialog = element('dialog', 'keys', element('h2', '', 'Keys'), element('dl', '', ...told, ...axis),
    element('label', '', isWanted, ' Single letters are keys'), button('', 'Close', () => dialog.close()));
  dialog.setAttribute('aria-label', 'Keys');
  document.body.append(dialog);
  const help = button('help', 'Keys', () => dialog.showModal());
  help.setAttribute('aria-keyshortcuts', '?');
  page.actions.append(help);

  function kept() {
    try {
      return sessionStorage.getItem(KEPT);
    } catch (_) {
      return null;
    }
  }

  function keep() {
    try {
      sessionStorage.setItem(KEPT, isWanted.checked ? 'on' : 'off');
    } catch (_) { /* a browser may refuse it for files */ }
  }

  // --- what the keys do ---

  // Enter on the line of a row, a button or a link does what the browser does; elsewhere in a row it folds the row.
  function unfold(event) {
    if (event.target.closest('summary, button, a, label')) return false;
    const row = page.at();
    if (!row) return false;
    const details = page.boxOf(row).querySelector('details');
    if (!details.open) page.goTo(row, true);
    else details.open = false;
    return true;
  }

  // One thing at a time: an open facet, the words in the search field, the open row, the filters.
  function escape(event) {
    const facet = page.closeFacets();
    if (facet) return facet.querySelector('summary').focus();
    if (event.target === page.search && page.search.value) return clearWords();
    const row = page.at();
    const details = row && page.boxOf(row).querySelector('details');
    if (details && details.open && details.contains(event.target)) {
      details.open = false;
      return details.querySelector('summary').focus();
    }
    if (isTyping(event.target) && event.target !== page.search) return event.target.blur();
    return page.filter.isOn() ? page.clearAll() : document.activeElement.blur();
  }

  function clearWords() {
    page.filter.asked.words = page.search.value = '';
    page.changed('words');
  }

  // With Ctrl, Meta or Alt; but some keyboards need AltGr or Alt to type a bracket.
  function isOfTheBrowser(event) {
    if (event.metaKey) return true;
    if (event.getModifierState('AltGraph')) return false;
    return event.ctrlKey || (event.altKey && !'[]/?'.includes(event.key));
  }

  const isTyping = target => target.isContentEditable || (target.matches('input, textarea, select')
    && !target.matches('[type=checkbox], [type=button]'));

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || isOfTheBrowser(event)) return;
    if (document.querySelector('dialog[open]')) return; // Esc closes it, and no other key is ours there
    const found = KEYS.find(([key]) => key === event.key);
    if (!found || (event.key !== 'Escape' && (isTyping(event.target) || !isWanted.checked))) return;
    if (event.key.length === 1 || event.key === 'Escape') event.preventDefault();
    if (found[2](event) === true) event.preventDefault();
  });

  page.start();
})();
