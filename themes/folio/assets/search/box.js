// The search as readers see it: results while they type, on the search page and below every other search box.

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./index.js").SearchIndex} SearchIndex */
/** @typedef {typeof import("./query.js") & typeof import("./question.js") & typeof import("./phrase.js") & typeof import("./index.js")
 *   & typeof import("./files.js") & typeof import("./table.js") & typeof import("./folding.js") & typeof import("./likeness.js") & typeof import("./stem.js")
 *   & typeof import("./result.js") & typeof import("./advice.js")
 *   & Partial<typeof import("../facets.js")>} Modules */

const PAGE = 10;
/** Letters of a question that an address holds: one more than are looked for, so that readers are told. */
const LONGEST = 501;
/** Milliseconds between letters of somebody who types on. */
const TYPING = 250;
/** Milliseconds after which a reader is told that there is something to wait for. */
const PATIENCE = 400;

/** One form and its results. */
class Box {
  /** @param {SearchForm} form @param {Modules} modules */
  constructor(form, modules) {
    const { element } = modules;
    this.form = form;
    this.modules = modules;
    this.input = form.elements.q;
    const list = form.closest("main") && document.querySelector("ol[data-search-results]");
    this.isPage = Boolean(list);
    this.list = list ?? element("ol");
    this.count = list && document.querySelector("[data-search-count]") || element("p", { role: "status" });
    this.more = list && document.querySelector("[data-search-more]") || element("button", { type: "button", hidden: "" }, form.dataset.more);
    this.panel = list ? null : element("div", { class: "finds", hidden: "" }, this.count, this.list, this.more);
    this.advice = list && document.querySelector("#search-advice");
    const facets = document.querySelector("details[data-filters]");
    this.facets = list && modules.Facets && facets ? new modules.Facets(facets, modules, () => this.choose()) : null;
    this.isByDate = false;
    this.run = 0;
    /** @type {Query | undefined} */ this.asked = undefined;
    /** @type {Query | undefined} */ this.query = undefined;
    /** @type {number[] | undefined} */ this.similar = undefined;
    /** @type {number[]} */ this.results = [];
    if (this.isPage) addEventListener("popstate", () => this.readAddress());
    if (this.panel) this.usePanel(this.panel);
    this.isComposing = form.hasAttribute("data-composing");
    if (this.isPage) this.readChoices();
    if (this.question) this.isComposing || this.search();
    else if (this.isPage) this.readAddress();
    this.listen();
    // The entry is on its way before anything is asked.
    const opening = modules.openIndex(form.action, modules);
    opening.catch(() => modules.forgetIndex(opening));
  }

  listen() {
    for (const turn of /** @type {const} */ (["input", "compositionstart", "compositionend"])) {
      this.input.addEventListener(turn, (event) => {
        this.isComposing = turn === "compositionstart" || turn === "input" && /** @type {InputEvent} */ (event).isComposing;
        this.typed();
      });
    }
    this.input.addEventListener("focus", () => this.retry());
    addEventListener("online", () => this.retry());
    this.form.addEventListener("submit", (event) => this.submitted(event));
    for (const place of /** @type {HTMLElement[]} */ ([this.input, this.list])) place.addEventListener("keydown", (event) => this.key(event));
    this.more.addEventListener("click", () => this.showMore());
  }

  /** Asks again what had no answer or an old one. */
  retry() {
    if (this.isStale && !this.isComposing) this.search();
  }

  readAddress() {
    this.input.value = this.readChoices().get("q") ?? "";
    this.search();
  }

  /** What an address says besides the question. */
  readChoices() {
    const asked = new URLSearchParams(location.search);
    this.isByDate = asked.get("sort") === "date";
    this.facets?.read(asked);
    return asked;
  }

  /** A filter was chosen, or is none any more. */
  choose() {
    history.pushState(null, "", this.address());
    this.search();
  }

  /** @param {HTMLElement} panel */
  usePanel(panel) {
    this.form.append(panel);
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(/** @type {Node | null} */ (event.relatedTarget))) panel.hidden = true;
    });
    this.input.addEventListener("focus", () => {
      panel.hidden = !this.question;
    });
  }

  typed() {
    clearTimeout(this.waiting);
    // What is on its way is for a question that nobody asks any more.
    this.run++;
    this.asked?.cancel();
    this.form.removeAttribute("aria-busy");
    // Letters that are still being composed are no question yet.
    if (this.isComposing) return;
    this.waiting = setTimeout(() => {
      if (this.isPage) history.replaceState(null, "", this.address());
      this.search();
    }, TYPING);
  }

  /** What was typed, without halves of characters, which no address can hold. */
  get question() {
    return this.input.value.trim().replace(/[\ud800-\udfff]/gu, "");
  }

  /** The beginning of the question. */
  get cut() {
    return Array.from(this.question).slice(0, LONGEST).join("");
  }

  address(question = this.cut, isByDate = this.isByDate) {
    const query = (question && "&q=" + encodeURIComponent(question)) + (this.facets?.parameters ?? "");
    return new URL(location.pathname + (query && "?" + query.slice(1) + (isByDate ? "&sort=date" : "")), location.href).href;
  }

  /** @param {Event} event */
  submitted(event) {
    // From elsewhere the search page is opened, by an address that servers accept.
    if (!this.isPage) this.input.value = this.cut;
    else event.preventDefault();
    if (!this.isPage || this.isComposing) return;
    clearTimeout(this.waiting);
    if (location.href !== this.address()) history.pushState(null, "", this.address());
    this.search();
  }

  async search() {
    this.asked?.cancel();
    const run = ++this.run;
    const text = this.question;
    this.isStale = false;
    delete this.count.dataset.total;
    this.form.setAttribute("aria-busy", "true");
    if (this.panel) this.panel.hidden = !text;
    // Who waits is told what for.
    const telling = setTimeout(() => run === this.run && this.tell(), PATIENCE);
    try {
      await this.answer(text, run);
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
    clearTimeout(telling);
    if (run === this.run) this.form.removeAttribute("aria-busy");
  }

  /** Answers a text, by the index anew where a file of it is gone: the site may have been published again meanwhile.
   * @param {string} text @param {number} run */
  async answer(text, run) {
    for (let isSecond = false; ; isSecond = true) {
      const opening = this.modules.openIndex(this.form.action, this.modules);
      try {
        const index = await opening;
        if (run !== this.run) return;
        const query = this.asked = new this.modules.Query(index, text, this.modules, this.facets?.filters);
        const results = this.sorted(await query.results());
        const similar = results.length < PAGE ? this.sorted(await query.similar()) : undefined;
        const items = await this.modules.items(query, [...results, ...similar ?? []].slice(0, PAGE), this.form.dataset);
        if (run === this.run) this.show(query, results, similar, items);
        return;
      } catch (error) {
        const { name } = /** @type {Error} */ (error);
        if (name !== "AbortError") this.modules.forgetIndex(opening);
        if (isSecond || run !== this.run || name === "VersionError") throw error;
      }
    }
  }

  /** @param {number[]} results */
  sorted(results) {
    return this.isByDate ? results.sort((a, b) => b - a) : results;
  }

  /** Asks again because the site has changed; what was found stays until there is an answer. */
  update() {
    this.isStale = true;
    if (!this.question || this.panel?.hidden || this.isComposing) return;
    this.tell();
    this.search();
  }

  tell(text = this.form.dataset.updating) {
    this.count.textContent = text;
  }

  /** @param {Query} query @param {number[]} results @param {number[] | undefined} similar where they are known @param {Node[]} items */
  show(query, results, similar, items) {
    const { question } = query;
    const total = results.length || similar?.length || 0;
    Object.assign(this, { query, similar, results: [...results, ...similar ?? []] });
    this.list.replaceChildren(...items);
    this.more.hidden = this.isAllShown;
    const { found, nothing, signs, cut } = this.form.dataset;
    const said = question.isEmpty && !question.hints.length ? signs ?? nothing : total ? found.replace("{count}", String(total)) : nothing;
    this.tell(question.text || !question.isEmpty ? said + (question.isCut ? " " + (cut ?? "") : "") : "");
    const other = this.address(this.cut, !this.isByDate);
    if (this.advice) this.modules.advise(this.advice, query, { results, similar, isByDate: this.isByDate, other });
    this.facets?.update(query, total).catch(() => {});
    // Who found nothing goes on by the tags.
    if (this.isPage) document.documentElement.classList.toggle("asked", total > 0);
    this.count.dataset.total = String(total);
  }

  get isAllShown() {
    return Boolean(this.similar) && this.list.children.length >= this.results.length;
  }

  async showMore() {
    const { query, list } = this;
    if (!query) return;
    const shown = list.children.length;
    try {
      if (shown >= this.results.length) await this.addSimilar(query);
      const added = await this.modules.items(query, this.results.slice(shown, shown + PAGE), this.form.dataset);
      if (query !== this.query || list.children.length !== shown) return;
      list.append(...added);
      if (list.children.length >= this.results.length) await this.addSimilar(query);
      this.more.hidden = this.isAllShown;
      added[0]?.querySelector("a")?.focus();
    } catch {
      // The site may have been published again: there are other results.
      if (query === this.query) this.search();
    }
  }

  /** What is written or sounds alike follows the results, when all of them are shown.
   * @param {Query} query */
  async addSimilar(query) {
    if (this.similar) return;
    const similar = this.sorted(await query.similar());
    if (query === this.query) Object.assign(this, { similar, results: [...this.results, ...similar] });
  }

  /** @param {unknown} error */
  fail(error) {
    const { outdated, failed, damaged, unsupported } = this.form.dataset;
    const { name } = /** @type {Error} */ (error);
    this.isStale = true;
    this.list.replaceChildren();
    for (const place of document.querySelectorAll("#search-advice, [data-search-further]")) place.replaceChildren();
    this.more.hidden = true;
    document.documentElement.classList.remove("asked");
    this.tell(typeof DecompressionStream === "undefined" ? unsupported : name === "VersionError" ? outdated : name === "LoadError" ? failed : damaged ?? failed);
  }

  /** Arrows go through the box and its results, Escape leaves them.
   * @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (this.panel && !this.panel.hidden) event.preventDefault();
      // The box opens its panel when it is focused.
      this.input.focus();
      if (this.panel) this.panel.hidden = true;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    const stops = [this.input, ...this.list.querySelectorAll("li > a")];
    const next = stops[stops.findIndex((stop) => stop === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** @type {Map<SearchForm, Box>} */
const boxes = new Map();

/** Makes a form search, with what the other modules define.
 * @param {SearchForm} form @param {Modules} modules */
export function use(form, modules) {
  if (!boxes.has(form)) boxes.set(form, new Box(form, modules));
}

// The preview tells an open page that its site has changed.
addEventListener("inkstone:change", () => {
  for (const box of boxes.values()) {
    box.modules.forgetIndex();
    box.update();
  }
});
