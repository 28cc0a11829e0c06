'use strict';
// What stands around the canvas of the time axis: controls, the words of a mark, the list behind the canvas for
// keyboards and screen readers, the choice among rows that share a place. Texts come in as text, never as HTML.

window.timelineFrame = (() => {
  const { element } = window.timelinePage;
  const SVG = 'http://www.w3.org/2000/svg';
  const BEHIND = 200; // rows in the list behind the canvas; more would only be in the way of who reads it
  const CHOICE = 60; // rows to choose among where many share a place
  const KEY = 'A dot with a line below: no sentence states the day, it is that of the article. A dot on a fading line: about '
    + 'this day. A number: rows too near to be told apart; choose it to look closer.'; // beside the legend of the page
  const LANES = { kind: 'kind', side: 'side', speaker: 'speaker', outlet: 'outlet' };

  const formats = [d3.utcFormat('%Y'), d3.utcFormat('%b'), d3.utcFormat('%-d %b')];

  // A tick in the fewest words that say it; the first one on the axis also says its year.
  function tickWords(at, index) {
    if (at.getUTCDate() === 1 && at.getUTCMonth() === 0) return formats[0](at);
    const own = formats[at.getUTCDate() === 1 ? 1 : 2](at);
    return index === 0 ? `${own} ${formats[0](at)}` : own;
  }

  function svg(className, height) {
    const made = document.createElementNS(SVG, 'svg');
    made.setAttribute('class', className);
    made.setAttribute('height', height);
    made.setAttribute('aria-hidden', 'true');
    return made;
  }

  function button(className, text, label) {
    const made = element('button', className, text);
    made.type = 'button';
    if (label) {
      made.setAttribute('aria-label', label);
      made.title = label;
    }
    return made;
  }

  function chooser() {
    const select = element('select', 'lanes-by');
    for (const [value, word] of Object.entries(LANES)) {
      const option = element('option', '', word);
      option.value = value;
      select.append(option);
    }
    return select;
  }

  // All elements of the section, in their order on the page.
  function build(section) {
    const by = chooser();
    const out = button('lanes-button', '−', 'Zoom out (key -)');
    const into = button('lanes-button', '+', 'Zoom in (key +)');
    const all = button('lanes-button', 'All', 'All: the whole axis (key 0)');
    const outside = button('lanes-outside', '');
    const told = element('p', 'lanes-told');
    const controls = element('div', 'lanes-bar', element('label', 'lanes-label', 'Lanes by ', by), out, into, all, told);
    const canvas = element('canvas', 'lanes-canvas');
    canvas.setAttribute('role', 'img');
    const axis = svg('lanes-axis', 24);
    const tip = element('div', 'lanes-tip');
    tip.hidden = true;
    tip.setAttribute('aria-hidden', 'true'); // the list behind the canvas says the same
    const menu = element('div', 'lanes-menu');
    menu.hidden = true;
    const list = element('ol', 'lanes-behind');
    const rest = element('p', 'lanes-rest');
    const behind = element('div', 'lanes-unseen', list, rest);
    const view = element('div', 'lanes-view', axis, canvas, behind, tip);
    view.tabIndex = 0;
    view.setAttribute('role', 'group');
    view.setAttribute('aria-label', 'Time axis: arrow keys move, + and - zoom, 0 shows all; its rows follow as buttons');
    const map = svg('lanes-map', 64);
    const most = element('p', 'lanes-most');
    section.replaceChildren(controls, element('div', 'lanes-hold', view, menu), map, most, outside, element('p', 'lanes-key', KEY));
    return { section, by, out, into, all, outside, told, canvas, axis, tip, menu, list, rest, view, map, most };
  }

  function statusOf(row) {
    const words = [row.kind, row.status];
    if (row.alleged && row.status !== 'alleged') words.push('alleged');
    if (row.isDisputed) words.push('disputed');
    return words.filter(word => word).join(', ');
  }

  // The date of a row in words, with what stands behind it: `7 August 2017 (day of the article)`.
  function whenOf(row) {
    const date = row.article.querySelector('.date');
    const parts = date ? [...date.childNodes].map(node => node.textContent.trim()).filter(text => text) : [];
    return parts.length > 1 ? `${parts[0]} (${parts.slice(1).join(', ')})` : parts.join('') || row.date;
  }

  // `21 August 2018. The envoy met the … . Said by the ministry. meeting, happened.`
  function sentence(row) {
    const speaker = row.speaker ? ` ${row.speaker}.` : '';
    return `${whenOf(row)}. ${row.gist}${/[.!?…]$/.test(row.gist) ? '' : '.'}${speaker} ${statusOf(row)}.`;
  }

  // The words of one mark, or of the rows that are counted together.
  function tipFor(marks, range) {
    const row = marks[0].row;
    if (marks.length === 1) {
      const foot = [row.speaker, statusOf(row), row.told].filter(word => word).join(' · ');
      return [element('strong', '', whenOf(row)), element('span', 'lanes-gist', row.gist), element('small', '', foot)];
    }
    const kinds = new Map();
    for (const mark of marks) kinds.set(mark.row.kind, (kinds.get(mark.row.kind) || 0) + 1);
    const told = [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([kind, count]) => `${count} ${kind}`);
    return [
      element('strong', '', range), element('span', 'lanes-gist', `${marks.length} rows: ${told.join(', ')}`),
      element('small', '', 'Click to look closer'),
    ];
  }

  // Shows the words below a mark, inside the width there is.
  function showTip(ui, marks, range, box, below) {
    ui.tip.replaceChildren(...tipFor(marks, range));
    ui.tip.hidden = false;
    const room = ui.view.clientWidth - ui.tip.offsetWidth - 4;
    ui.tip.style.left = `${Math.max(4, Math.min((box.x0 + box.x1) / 2 - 24, room))}px`;
    ui.tip.style.top = `${below}px`;
  }

  // Who is gathered in a lane of others.
  function showNames(ui, names, top) {
    ui.tip.replaceChildren(element('span', 'lanes-gist', names.join(', ')));
    ui.tip.hidden = false;
    ui.tip.style.left = '4px';
    ui.tip.style.top = `${top}px`;
  }

  function hideTip(ui) {
    ui.tip.hidden = true;
  }

  // The list behind the canvas. One stop of the Tab key: arrows go from row to row (`lanes.js`).
  function fillList(ui, marks) {
    const kept = marks.slice(0, BEHIND);
    const held = document.activeElement && document.activeElement.dataset.mark;
    const wanted = kept.some(mark => mark.row.id === held) ? held : kept.length && kept[0].row.id;
    ui.list.replaceChildren(...kept.map(mark => {
      const made = button('', sentence(mark.row));
      made.dataset.mark = mark.row.id;
      made.tabIndex = mark.row.id === wanted ? 0 : -1;
      return element('li', '', made);
    }));
    const more = marks.length - kept.length;
    ui.rest.textContent = more ? `${more} more rows in view: zoom in, or read the list below.` : '';
    if (held && wanted === held) buttonOf(ui, held).focus({ preventScroll: true });
  }

  function buttonOf(ui, id) {
    return [...ui.list.querySelectorAll('button')].find(each => each.dataset.mark === id) || null;
  }

  // The button before or after one, which then is the stop of the Tab key.
  function step(ui, from, by) {
    const buttons = [...ui.list.querySelectorAll('button')];
    const to = buttons[Math.max(0, Math.min(buttons.length - 1, buttons.indexOf(from) + by))];
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus({ preventScroll: true });
  }

  // Rows that share a place at any scale, to choose from; `open` is told the id that was chosen.
  function choose(ui, marks, range, left, top, open) {
    const close = button('lanes-close', 'Close');
    const entries = marks.slice(0, CHOICE).map(mark => {
      const made = button('', `${whenOf(mark.row)}: ${mark.row.gist} (${statusOf(mark.row)})`);
      made.addEventListener('click', () => {
        closeMenu(ui, false);
        open(mark.row.id);
      });
      return element('li', '', made);
    });
    const more = marks.length - entries.length;
    ui.menu.replaceChildren(
      element('p', 'lanes-menu-head', `${marks.length} rows, ${range} `, close), element('ol', '', ...entries),
      more > 0 ? element('p', '', `${more} more, in the list below.`) : '',
    );
    ui.menu.setAttribute('role', 'group');
    ui.menu.setAttribute('aria-label', `${marks.length} rows, ${range}`);
    close.addEventListener('click', () => closeMenu(ui, true));
    ui.menu.hidden = false;
    ui.menu.style.left = `${Math.max(0, Math.min(left, ui.view.clientWidth - ui.menu.offsetWidth))}px`;
    ui.menu.style.top = `${top}px`;
    ui.menu.querySelector('ol button').focus({ preventScroll: true });
  }

  function closeMenu(ui, back) {
    if (ui.menu.hidden) return;
    ui.menu.hidden = true;
    if (back) ui.view.focus({ preventScroll: true });
  }

  return { build, tickWords, sentence, statusOf, showTip, showNames, hideTip, fillList, buttonOf, step, choose, closeMenu };
})();
