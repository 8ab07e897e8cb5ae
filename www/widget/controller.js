/**
 * Checks an article of the page, marks its claims and explains them: what `<fact-lint>` and the browser extension share.
 * It needs a host in the page and no custom element, which the isolated world of an extension does not have.
 *
 * @module
 */

import { findArticle, findPublished } from './find-article.js';
import { FactlintError, plain } from './errors.js';
import { LiveArticle } from './live-article.js';
import { COLOURS, themeBehind } from './colours.js';
import { Markers } from './markers.js';
import { boxesOf, canHighlight, HighlightPainter, MarkPainter } from './painter.js';
import { Panel } from './panel.js';
import { isKey, readKeys } from './keys.js';
import { elementSheet } from './styles.js';
import { leftOut, WORDS } from './words.js';

/** @import { Claim, Report, Verdict } from './types.js' */
/** @import { ArticleChecker } from './live-article.js' */
/** @import { Painter } from './painter.js' */
/** @import { Popover } from './popover.js' */
/** @import { Theme } from './colours.js' */

/**
 * @typedef {object} Hooks
 * @property {(addresses: { workerUrl?: string, wasmUrl?: string, packUrl?: string, facts?: string }) =>
 *   { checker: Promise<ArticleChecker>, release: () => void }} acquire  gives the engine
 * @property {(name: string, detail: any) => void} tell  what happened, by the names of the events of `<fact-lint>`
 * @property {() => ((claim: Claim) => void) | null} [onReport]  what to do when the reader reports a claim
 */

export class Controller {
  #host;
  #hooks;
  /** @type {LiveArticle | null} */
  #article = null;
  /** @type {ReturnType<Hooks['acquire']> | null} */
  #engine = null;
  /** @type {Painter | null} */
  #painter = null;
  /** @type {Panel | null} */
  #panel = null;
  /** @type {Popover | null} */
  #popover = null;
  /** @type {Promise<Popover> | null} */
  #loading = null;
  #markers = new Markers((claim, opener) => this.#open(claim, opener));
  /** @type {AbortController | null} ends the listeners and the work of one connection */
  #life = null;
  #pending = false;
  /** @type {Theme} */
  #theme = 'light';
  /** The id of the claim that the reader is at. @type {string | null} */
  #current = null;
  /** The same claim across reports. @type {string | null} */
  #currentKey = null;
  /** @type {{ node: Node | null, offset: number } | null} where the last step put the caret */
  #stepped = null;
  /** @type {HTMLElement | null} */
  #opener = null;
  /** @type {Verdict | null} */
  #filter = null;
  /** Claims that the reader has hidden, by their words and place. @type {Set<string>} */
  #hidden = new Set();
  #marksOn = true;
  /** @type {boolean | null} */
  #isOpen = null;
  #message = '';
  #failed = false;

  /**
   * @param {HTMLElement} host  what holds the panel; the attributes of `<fact-lint>` are read from it
   * @param {Hooks} hooks
   */
  constructor(host, hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** The report on the article as it stands, or `null`. @returns {Report | null} */
  get report() {
    return this.#article?.report ?? null;
  }

  /** Checks the whole article again, now. */
  async check() {
    if (this.#article?.checker) await this.#run((article) => article.checkAll());
  }

  /** Opens a claim of the report by its id. @param {string} id */
  select(id) {
    const claim = this.report?.claims.find((claim) => claim.id === id);
    if (claim) this.#open(claim, null);
  }

  // ---- Beginning and end

  /** @param {string} name */
  #option(name) {
    return this.#host.getAttribute(name);
  }

  #build() {
    const shadow = this.#host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [elementSheet()];
    this.#panel = new Panel(this.#host, {
      onOpen: (claim, opener) => this.#open(claim, opener),
      onFilter: (verdict) => {
        this.#filter = verdict;
        this.show();
      },
      onMarks: (on) => {
        this.#marksOn = on;
        this.show();
      },
      onShowHidden: () => {
        this.#hidden.clear();
        this.show();
      },
      onStep: (step) => this.step(step),
      onExport: (format, author) => this.#export(format, author).catch((error) => this.#tellError(error)),
      onToggle: () => {
        this.#isOpen = !this.#isPanelOpen;
        this.#placePanel();
      },
    });
    shadow.append(this.#panel.element);
  }

  /** The popover, loaded when there is something to open. */
  #loadPopover() {
    const controller = this;
    this.#loading ??= import('./popover.js').then(({ Popover }) => {
      return (this.#popover = new Popover(/** @type {ShadowRoot} */ (this.#host.shadowRoot), {
        onClose: () => this.#onClosed(),
        onHide: (claim) => {
          this.#hidden.add(keyOf(claim));
          this.#popover?.close();
          this.show();
        },
        get onReport() {
          const canMail = controller.#host.hasAttribute('report-to');
          return controller.#hooks.onReport?.() ?? (canMail ? (claim) => controller.#mail(claim) : null);
        },
      }));
    }).catch((error) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  /**
   * Starts anew after the changes of this turn, once, however many there are; where the host has left the page, or is
   * switched off, it ends and takes everything back.
   */
  restart() {
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(async () => {
      if (this.#host.isConnected && document.readyState === 'loading') {
        await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
      }
      this.#pending = false;
      try {
        this.#stop();
        if (this.#host.isConnected && !this.#host.hasAttribute('disabled')) this.#start();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  #start() {
    const life = new AbortController();
    this.#life = life;
    const { signal } = life;
    if (!this.#panel) this.#build();
    const root = findArticle(this.#host, { id: this.#option('for'), selector: this.#option('selector') });
    if (!root) throw new FactlintError('bad-option', WORDS.noArticle);
    const language = this.#option('lang') ?? root.closest('[lang]')?.getAttribute('lang') ?? 'en';
    if (!/^en\b/i.test(language)) return this.#say(WORDS.notEnglish);
    this.#say(WORDS.loading);

    const engine = this.#hooks.acquire({
      workerUrl: this.#option('worker-url') ?? undefined,
      wasmUrl: this.#option('wasm-url') ?? undefined,
      packUrl: this.#option('pack-url') ?? undefined,
      facts: this.#option('facts') ?? undefined,
    });
    this.#engine = engine;
    const published = this.#option('published') || findPublished(root) || undefined;
    const article = new LiveArticle(root, published, {
      beforeRead: () => this.#painter?.release(),
      // Before the engine is there, nothing is known that a change could make wrong.
      onChange: () => article.checker && this.#run((article) => article.checkChanged()),
    });
    this.#article = article;

    root.addEventListener('click', (event) => this.#onClick(/** @type {MouseEvent} */ (event)), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    const onTheme = () => this.show();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onTheme, { signal });
    this.#run(async (article) => {
      const checker = await engine.checker;
      if (signal.aborted) return;
      article.checker = checker;
      this.#tell('factlint-ready', await checker.edition());
      await article.checkAll();
    });
  }

  #stop() {
    this.#popover?.close();
    this.#life?.abort();
    this.#life = null;
    this.#article?.dispose();
    this.#article = null;
    this.#markers.clear();
    this.#painter?.clear();
    this.#painter = null;
    this.#panel?.clear();
    this.#engine?.release();
    this.#engine = null;
    this.#current = null;
  }

  // ---- Checking

  /** @param {(article: LiveArticle) => Promise<void>} work */
  async #run(work) {
    const article = this.#article;
    if (!article) return;
    try {
      await work(article);
      if (article !== this.#article || !article.report) return;
      this.#followCurrent();
      this.#failed = false;
      this.#message = '';
      this.show();
      this.#tell('factlint-result', { report: article.report, checked: article.lastChecked });
      // Fetched ahead; if that fails, the first click tries again.
      if (article.report.claims.length) this.#loadPopover().catch(() => {});
    } catch (error) {
      if (article !== this.#article || /** @type {Error} */ (error).name === 'AbortError') return;
      this.#fail(error);
    }
  }

  /** Finds the claim that the reader is at in a new report, where it may have another number and place. */
  #followCurrent() {
    const claim = this.report?.claims.find((claim) => keyOf(claim) === this.#currentKey);
    this.#current = claim?.id ?? null;
    if (claim) this.#popover?.follow(() => this.#rectsOf(claim));
    else this.#popover?.close();
  }

  /** @param {string} message @param {boolean} [failed] */
  #say(message, failed = false) {
    this.#message = message;
    this.#failed = failed;
    this.show();
  }

  /** Says what went wrong, also on a page that has broken what the panel is made with. @param {unknown} error */
  #fail(error) {
    const { code, message } = plain(error);
    const words = code === 'bad-option' ? message : `${WORDS.failed}: ${message}`;
    try {
      this.#say(words, true);
    } catch {
      (this.#panel?.summary ?? this.#host.shadowRoot ?? this.#host).textContent = words;
    }
    this.#tellError(error);
  }

  /** @param {unknown} error */
  #tellError(error) {
    this.#tell('factlint-error', plain(error));
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.#hooks.tell(name, detail);
  }

  // ---- Showing

  /** The claims that pass the reader's filter, in the order of the text. */
  get #listed() {
    return (this.report?.claims ?? []).filter(
      (claim) => (!this.#filter || claim.verdict === this.#filter) && !this.#hidden.has(keyOf(claim)),
    );
  }

  /** The claims that are marked in the text. */
  get #marked() {
    if (!this.#marksOn || this.#option('annotate') === 'none') return [];
    const problems = this.#option('show') === 'problems';
    return this.#listed.filter(({ verdict }) => {
      if (this.#filter) return true;
      return verdict !== 'not_enough_evidence' && !(problems && verdict === 'supported');
    });
  }

  /** Shows what is known, after the host's looks have changed. */
  show() {
    if (!this.#life) return;
    const panel = /** @type {Panel} */ (this.#panel);
    const article = this.#article;
    const wanted = this.#option('theme');
    this.#theme = wanted === 'light' || wanted === 'dark' ? wanted : themeBehind(article?.root ?? this.#host);
    this.#host.dataset.theme = this.#theme;
    const report = this.#failed ? null : this.report;
    const claims = report ? this.#listed : [];
    panel.show({
      report,
      claims,
      hidden: this.#hidden.size,
      filter: this.#filter,
      message: this.#message,
      failed: this.#failed,
      leftOut: article && article.checkable < article.length ? leftOut(article.checkable, article.length) : '',
      marksOn: this.#marksOn,
      theme: this.#theme,
      keys: readKeys(this.#option('keys')),
    });
    this.#placePanel();
    if (article) this.#mark(article, report ? this.#marked : []);
  }

  /** @param {LiveArticle} article @param {Claim[]} claims */
  #mark(article, claims) {
    const { index } = article;
    if (!index) return;
    const wantsMark = this.#option('annotate') === 'mark' || !canHighlight();
    const Kind = wantsMark ? MarkPainter : HighlightPainter;
    if (!(this.#painter instanceof Kind)) {
      article.unobserved(() => this.#painter?.clear());
      this.#painter = new Kind(article.root);
    }
    const painter = this.#painter;
    const style = getComputedStyle(this.#host);
    painter.dress(this.#theme, (verdict) => {
      const own = style.getPropertyValue(`--factlint-${verdict.replaceAll('_', '-')}`).trim();
      return CSS.supports('color', own) ? own : COLOURS[this.#theme][verdict];
    });
    article.unobserved(() => painter.release());
    this.#markers.show(article.byBlock(index, claims), {
      itemOf: (id) => this.#panel?.itemOf(id) ?? null,
      theme: this.#theme,
      unobserved: (work) => article.unobserved(work),
      atOnce: wantsMark,
    });
    const marks = claims.map(({ id, verdict, quote }) => ({ id, verdict, start: quote.start, end: quote.end }));
    article.unobserved(() => {
      painter.paint(marks, index);
      painter.setCurrent(this.#current, this.#rangeOf(this.#currentClaim));
    });
  }

  get #isPanelOpen() {
    return this.#isOpen ?? (this.#place === 'side' && matchMedia('(min-width: 48em)').matches);
  }

  get #place() {
    const place = this.#option('panel');
    return place === 'side' || place === 'none' ? place : 'bottom';
  }

  #placePanel() {
    this.#panel?.setPlace(this.#place, this.#isPanelOpen);
  }

  // ---- The reader

  /** @param {MouseEvent} event */
  #onClick(event) {
    // A click that ends a selection, or on a link or a control of the page, is not for us.
    if (event.defaultPrevented || !getSelection()?.isCollapsed) return;
    const target = /** @type {Element} */ (event.composedPath()[0]);
    if (target.closest?.('a[href], button, input, select, textarea, label, summary')) return;
    const [id] = this.#painter?.marksAt(event) ?? [];
    const claim = this.report?.claims.find((claim) => claim.id === id);
    if (claim) this.#open(claim, this.#markers.of(claim.id));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.defaultPrevented) return;
    const keys = readKeys(this.#option('keys'));
    if (event.key === 'Escape' && this.#popover?.isOpen) {
      event.preventDefault();
      this.#popover.close();
    } else if (isKey(event, keys.next) || isKey(event, keys.previous)) {
      if (this.step(isKey(event, keys.next) ? 1 : -1)) event.preventDefault();
    } else if (event.key === 'Enter' && this.#current && !this.#popover?.isOpen && document.activeElement === document.body) {
      const claim = this.#currentClaim;
      if (claim) {
        event.preventDefault();
        this.#open(claim, null);
      }
    }
  }

  /**
   * Goes to the next (1) or the previous (-1) claim that is marked.
   * @param {1 | -1} step
   * @returns whether there is one
   */
  step(step) {
    const claims = this.#marked;
    if (!claims.length) return false;
    const caret = this.#caret();
    const next =
      step === 1
        ? claims.find(({ quote }) => quote.start > caret) ?? claims[0]
        : claims.findLast(({ quote }) => quote.start < caret) ?? claims.at(-1);
    const claim = /** @type {Claim} */ (next);
    this.#popover?.close();
    this.#goTo(claim);
    const range = this.#rangeOf(claim);
    const selection = getSelection();
    if (range && !(this.#painter instanceof MarkPainter)) selection?.collapse(range.startContainer, range.startOffset);
    this.#stepped = { node: selection?.anchorNode ?? null, offset: selection?.anchorOffset ?? 0 };
    this.#markers.of(claim.id)?.focus({ preventScroll: true });
    return true;
  }

  /** Where in the text the reader is: at the caret if it was moved, else at the claim last gone to. */
  #caret() {
    const article = /** @type {LiveArticle} */ (this.#article);
    const current = this.#currentClaim?.quote.start;
    const selection = getSelection();
    const { anchorNode: node = null, anchorOffset: offset = 0 } = selection ?? {};
    const wasMoved = node !== this.#stepped?.node || offset !== this.#stepped?.offset;
    if (node && (wasMoved || current === undefined)) {
      const place = article.index?.offsetOf(node, offset);
      if (typeof place === 'number') return place;
    }
    return current ?? -1;
  }

  /** @param {Claim} claim */
  #goTo(claim) {
    this.#current = claim.id;
    this.#currentKey = keyOf(claim);
    this.#article?.unobserved(() => this.#painter?.setCurrent(claim.id, this.#rangeOf(claim)));
    this.#panel?.setCurrent(claim.id);
    const [rect] = this.#rectsOf(claim);
    const margin = Math.min(160, innerHeight / 4);
    if (rect && (rect.top < 40 || rect.bottom > innerHeight - margin)) {
      const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto';
      scrollBy({ top: rect.top - innerHeight / 3, behavior });
    }
  }

  /** @param {Claim} claim */
  #rectsOf(claim) {
    const rects = this.#painter?.rectsOf(claim.id) ?? [];
    if (rects.length) return rects;
    const range = this.#rangeOf(claim);
    return range ? boxesOf(range) : [];
  }

  /** The claim that the reader is at. */
  get #currentClaim() {
    return this.report?.claims.find(({ id }) => id === this.#current);
  }

  /** @param {Claim | undefined} claim */
  #rangeOf(claim) {
    return (claim && this.#article?.index?.rangeOf(claim.quote.start, claim.quote.end)) ?? null;
  }

  /**
   * @param {Claim} claim
   * @param {HTMLElement | null} opener  what gets the focus back
   */
  async #open(claim, opener) {
    const life = this.#life;
    this.#popover?.close();
    this.#goTo(claim);
    const popover = await this.#loadPopover().catch((error) => this.#tellError(error));
    if (!popover || life !== this.#life || this.#current !== claim.id) return;
    this.#opener = opener ?? this.#markers.of(claim.id);
    popover.open(claim, () => this.#rectsOf(claim));
    this.#tell('factlint-select', { claim });
  }

  #onClosed() {
    const popover = this.#popover?.element;
    const active = this.#host.shadowRoot?.activeElement;
    if (!active || popover?.contains(active)) this.#opener?.focus({ preventScroll: true });
    this.#opener = null;
  }

  /** @param {Claim} claim */
  async #mail(claim) {
    const { mailTo } = await import('./share.js');
    location.href = mailTo(claim, this.#option('report-to') ?? '', location.href);
  }

  /** @param {string} format @param {string} [author] */
  async #export(format, author = '') {
    const article = this.#article;
    if (!article?.report) return;
    const [{ FORMATS }, { save }] = await Promise.all([import('./exports.js'), import('./share.js')]);
    const { name, type, write } = FORMATS[format];
    save(name, type, write(article.report, { url: location.href, text: article.index?.text ?? '', author }));
  }
}

/** What a claim is known by across checks. @param {Claim} claim */
const keyOf = ({ kind, quote }) => `${kind} ${quote.exact} ${quote.prefix}`;

