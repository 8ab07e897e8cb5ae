/**
 * The panel: how many claims there are of each verdict, what was not checked, the claims in the order of the text, and
 * the switches. It shows; the element decides.
 *
 * @module
 */

import { fill, h } from './dom.js';
import { itemSheet } from './styles.js';
import { checkedOf, claimName, count, dataOf, KEY_ACTION, REASON, VERDICT, VERDICTS, WORDS } from './words.js';

/** @import { Claim, Report, Verdict } from './types.js' */

/** Claims listed at once; more on demand, so that a very long list never holds up the page. */
const PAGE = 30;
/** Claims up to which the list is made longer to show the one that the reader is at. */
const LISTED = 500;

let panels = 0;

/**
 * @typedef {object} Shown
 * @property {Report | null} report
 * @property {Claim[]} claims        those that pass the filter and are not hidden, in order
 * @property {number} hidden         how many are hidden by the reader
 * @property {Verdict | null} filter
 * @property {string} message        what to say where there is no report
 * @property {boolean} failed
 * @property {string} leftOut        what was left out of the check, in words
 * @property {boolean} marksOn
 * @property {string} theme
 * @property {Partial<Record<'next' | 'previous', string>>} keys
 */

/**
 * @typedef {object} Hooks
 * @property {(claim: Claim, opener: HTMLElement) => void} onOpen
 * @property {(verdict: Verdict | null) => void} onFilter
 * @property {(on: boolean) => void} onMarks
 * @property {() => void} onShowHidden
 * @property {(step: 1 | -1) => void} onStep
 * @property {(format: string, author?: string) => void} onExport
 * @property {() => void} onToggle
 */

export class Panel {
  /**
   * @param {HTMLElement} host  whose light children are the entries, so that the page's tree can refer to them
   * @param {Hooks} hooks
   */
  constructor(host, hooks) {
    this.host = host;
    this.hooks = hooks;
    this.name = `factlint-${++panels}`;
    this.limit = PAGE;
    /** @type {Map<string, HTMLElement>} */
    this.items = new Map();
    /** @type {Shown | null} */
    this.shown = null;

    this.summary = h('p', { class: 'summary', role: 'status' });
    this.filters = h('div', { class: 'filters', role: 'group', 'aria-label': WORDS.title });
    this.note = h('p', { class: 'note' });
    this.more = h('button', { type: 'button', class: 'more', click: () => this.#showMore() }, WORDS.showMore);
    this.unhide = h('button', { type: 'button', class: 'more', click: () => hooks.onShowHidden() });
    this.list = h('div', { role: 'list', 'aria-label': WORDS.list, keydown: (/** @type {KeyboardEvent} */ e) => this.#onKey(e) });
    this.list.append(h('slot', {}));
    this.body = h('div', { class: 'body', id: 'body' }, this.note, this.list, this.more, this.unhide);
    this.toggle = h('button', { type: 'button', 'aria-controls': 'body', click: () => hooks.onToggle() });
    this.steps = h(
      'div',
      { class: 'steps' },
      h('button', { type: 'button', 'aria-label': WORDS.previous, click: () => hooks.onStep(-1) }, '↑'),
      h('button', { type: 'button', 'aria-label': WORDS.next, click: () => hooks.onStep(1) }, '↓'),
      this.toggle,
    );
    this.marks = h('input', { type: 'checkbox', change: () => hooks.onMarks(this.marks.checked) });
    this.exports = h(
      'select',
      { 'aria-label': WORDS.export, change: () => this.#onExport() },
      h('option', { value: '' }, `${WORDS.export} …`),
      Object.entries(WORDS.exportNames).map(([value, name]) => h('option', { value }, name)),
    );
    this.author = this.#authorForm();
    this.keyList = h('dl', { class: 'keys', id: 'keys', hidden: true });
    this.keyButton = h(
      'button',
      { type: 'button', 'aria-controls': 'keys', 'aria-expanded': 'false', click: () => this.#toggleKeys() },
      WORDS.keys,
    );
    this.edition = h('p', {});
    this.element = h(
      'section',
      { part: 'panel', 'aria-label': WORDS.title },
      h('div', { class: 'head' }, h('h2', {}, WORDS.title), this.steps, this.summary, this.filters),
      this.body,
      h(
        'div',
        { class: 'foot' },
        h('label', {}, this.marks, WORDS.marks),
        this.exports,
        this.keyButton,
        this.author,
        this.keyList,
        this.edition,
      ),
    );
  }

  /** Where the panel stands, and whether its list shows. @param {string} place @param {boolean} open */
  setPlace(place, open) {
    this.element.hidden = place === 'none';
    this.element.className = `panel ${place} ${open ? 'open' : ''}`;
    this.toggle.textContent = open ? '▾' : '▴';
    this.toggle.setAttribute('aria-label', WORDS.list);
    this.toggle.setAttribute('aria-expanded', String(open));
  }

  /** @param {Shown} shown */
  show(shown) {
    const { report, claims, hidden, message, failed, leftOut } = shown;
    if (report !== this.shown?.report) this.limit = PAGE;
    this.shown = shown;
    const nothing = report !== null && report.claims.length === 0;
    const said = report && !nothing ? `${checkedOf(report)}. ${WORDS.unmarked}` : message || WORDS.nothing;
    const summary = [said, nothing && report.coverage.checkable ? `${checkedOf(report)}.` : '', leftOut];
    this.summary.textContent = summary.filter(Boolean).join(' ');
    this.summary.classList.toggle('alert', failed);
    this.#showFilters();
    this.note.hidden = claims.length > 0 || !report || nothing;
    this.note.textContent = WORDS.nothingShown;
    this.body.hidden = !report || nothing;
    this.steps.hidden = !report || nothing;
    this.unhide.hidden = hidden === 0;
    this.unhide.textContent = `${WORDS.showHidden} (${count(hidden)})`;
    this.marks.checked = shown.marksOn;
    this.exports.disabled = !report;
    this.edition.textContent = report ? `${dataOf(report)}. ${WORDS.automatic}` : WORDS.automatic;
    this.#showKeys();
    this.#showItems();
  }

  /** The entry of a claim, which the page's tree may refer to. @param {string} id */
  itemOf(id) {
    return this.items.get(id) ?? null;
  }

  /** @param {string | null} id */
  setCurrent(id) {
    const at = this.shown?.claims.findIndex((claim) => claim.id === id) ?? -1;
    if (at >= this.limit && at < LISTED) {
      this.limit = at + PAGE;
      this.#showItems();
    }
    for (const [key, item] of this.items) {
      const button = item.shadowRoot?.querySelector('button');
      item.toggleAttribute('data-current', key === id);
      if (key === id) button?.setAttribute('aria-current', 'true');
      else button?.removeAttribute('aria-current');
    }
    const item = this.items.get(id ?? '');
    const { body } = this;
    if (!item || !body.clientHeight) return;
    // Only the list scrolls, never the page.
    const { top, bottom } = item.getBoundingClientRect();
    const box = body.getBoundingClientRect();
    if (top < box.top) body.scrollTop += top - box.top;
    else if (bottom > box.bottom) body.scrollTop += bottom - box.bottom;
  }

  clear() {
    for (const item of this.items.values()) item.remove();
    this.items.clear();
  }

  #showFilters() {
    const { report, filter } = /** @type {Shown} */ (this.shown);
    const all = report?.claims ?? [];
    fill(
      this.filters,
      VERDICTS.map((verdict) => {
        const number = all.filter((claim) => claim.verdict === verdict).length;
        if (!number) return null;
        const isOn = filter === verdict;
        return h(
          'button',
          {
            type: 'button',
            class: verdict,
            'aria-pressed': String(isOn),
            'data-verdict': verdict,
            click: () => this.#filter(isOn ? null : verdict),
          },
          h('span', { class: 'icon', 'aria-hidden': 'true' }, VERDICT[verdict].icon),
          h('b', {}, count(number)),
          ` ${VERDICT[verdict].short}`,
        );
      }),
    );
  }

  /** @param {Verdict | null} verdict */
  #filter(verdict) {
    const pressed = /** @type {ShadowRoot} */ (this.filters.getRootNode()).activeElement?.getAttribute('data-verdict');
    this.hooks.onFilter(verdict);
    // The buttons are new: the focus stays on the one that was pressed.
    if (pressed) /** @type {HTMLElement | null} */ (this.filters.querySelector(`[data-verdict="${pressed}"]`))?.focus();
  }

  #showItems() {
    const { claims, theme } = /** @type {Shown} */ (this.shown);
    const free = this.items;
    this.items = new Map();
    const items = claims.slice(0, this.limit).map((claim) => {
      const item = this.#item(claim, theme);
      this.items.set(claim.id, item);
      return item;
    });
    for (const item of free.values()) item.remove();
    this.host.append(...items);
    this.more.hidden = claims.length <= this.limit;
  }

  #showMore() {
    this.limit += PAGE;
    this.#showItems();
  }

  /**
   * @param {Claim} claim
   * @param {string} theme
   */
  #item(claim, theme) {
    const item = document.createElement('div');
    item.id = `${this.name}-${claim.id}`;
    item.setAttribute('role', 'listitem');
    item.dataset.theme = theme;
    const shadow = item.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [itemSheet()];
    const { icon, words } = VERDICT[claim.verdict];
    const known = claim.summary || (claim.reason ? REASON[claim.reason] : '');
    const button = h(
      'button',
      {
        type: 'button',
        class: claim.verdict,
        part: 'item',
        'aria-label': claimName(claim),
        'aria-describedby': known ? 'known' : null,
        click: () => this.hooks.onOpen(claim, button),
      },
      h('span', { class: 'icon', 'aria-hidden': 'true' }, icon),
      h('span', { class: 'verdict' }, `${words}: `),
      h('q', {}, claim.quote.exact),
    );
    shadow.append(button);
    if (known) shadow.append(h('p', { id: 'known' }, known));
    return item;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const items = [...this.items.values()];
    const at = items.findIndex((item) => item === document.activeElement || item.shadowRoot?.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.max(0, Math.min(to, items.length - 1))]?.shadowRoot?.querySelector('button')?.focus();
  }

  #toggleKeys() {
    this.keyList.hidden = !this.keyList.hidden;
    this.keyButton.setAttribute('aria-expanded', String(!this.keyList.hidden));
  }

  #showKeys() {
    const { keys } = /** @type {Shown} */ (this.shown);
    const rows = [
      [keys.next, KEY_ACTION.next],
      [keys.previous, KEY_ACTION.previous],
      ['Enter', KEY_ACTION.open],
      ['Esc', KEY_ACTION.close],
      ['↑ ↓', KEY_ACTION.move],
    ];
    fill(
      this.keyList,
      rows.flatMap(([key, action]) => (key ? [h('dt', {}, key), h('dd', {}, action)] : [])),
    );
  }

  #onExport() {
    const format = this.exports.value;
    this.exports.value = '';
    if (format === 'claim-review') {
      this.author.hidden = false;
      this.author.querySelector('input')?.focus();
    } else if (format) {
      this.hooks.onExport(format);
    }
  }

  #authorForm() {
    const name = h('input', { type: 'text', required: true, autocomplete: 'name', maxlength: '200' });
    const done = () => {
      form.hidden = true;
      this.exports.focus();
    };
    const form = h(
      'form',
      {
        class: 'author',
        hidden: true,
        submit: (/** @type {Event} */ event) => {
          event.preventDefault();
          this.hooks.onExport('claim-review', name.value);
          done();
        },
      },
      h('label', {}, WORDS.author, name),
      h('button', { type: 'submit' }, WORDS.save),
      h('button', { type: 'button', click: done }, WORDS.cancel),
    );
    return form;
  }
}
