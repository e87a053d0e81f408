// The search as readers see it: results while they type, on the search page and below every other search box. Results
// are text nodes and <mark>, never markup.

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./index.js").SearchIndex} SearchIndex */
/** @typedef {import("./folding.js").Token[][]} Parts */
/** @typedef {typeof import("./query.js") & typeof import("./phrase.js") & typeof import("./index.js") & typeof import("./folding.js")} Modules */

const PAGE = 10;
/** Letters of a question that an address holds: one more than are looked for, so that readers are told. */
const LONGEST = 501;
/** Milliseconds after which a reader is told that there is something to wait for. */
const PATIENCE = 400;

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {Record<string, string>} attributes @param {...(Node | string)} children */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Indexes by address, opened once a page.
 * @type {Map<string, Promise<SearchIndex>>} */
const opened = new Map();

/** The index of a form's edition.
 * @param {SearchForm} form @param {Modules} modules */
function open(form, { SearchIndex, Folding }) {
  const address = new URL("index.bin", form.action).href;
  const opening = opened.get(address) ?? SearchIndex.open(address, Folding);
  opened.set(address, opening);
  return opening;
}

/** Answers a text, by the index anew where a file of it is gone: the site may have been published again meanwhile.
 * @param {SearchForm} form @param {Modules} modules @param {string} text */
async function answer(form, modules, text) {
  for (let isSecond = false; ; isSecond = true) {
    const opening = open(form, modules);
    try {
      const query = new modules.Query(await opening, text, modules.Phrase);
      const results = await query.results();
      return { text, query, results, items: await items(modules, query, results, 0) };
    } catch (error) {
      forget(opening);
      if (isSecond || /** @type {Error} */ (error).name === "VersionError") throw error;
    }
  }
}

/** @param {Promise<SearchIndex>} opening that failed, or whose index did */
function forget(opening) {
  for (const [address, known] of opened) if (known === opening) opened.delete(address);
}

/** A text with its matches marked.
 * @param {string} text @param {number[][]} ranges */
function marked(text, ranges, from = 0, to = text.length) {
  const nodes = [];
  let last = from;
  for (const [start, end] of ranges) {
    if (start < from || end > to) continue;
    nodes.push(text.slice(last, start), element("mark", {}, text.slice(start, end)));
    last = end;
  }
  return [...nodes, text.slice(last, to)];
}

/** The next page of results.
 * @param {Modules} modules @param {Query} query @param {number[]} results @param {number} start */
function items(modules, query, results, start) {
  return Promise.all(results.slice(start, start + PAGE).map((document) => item(modules, query, document)));
}

/** @param {Modules} modules @param {Query} query @param {number} document */
async function item(modules, query, document) {
  const { index } = query;
  const [facts, found] = await Promise.all([index.facts(document), query.isInText(document) ? index.text(document) : undefined]);
  await query.pause();
  const parts = [...query.parts.map((part) => part.tokens), ...query.heard];
  const typed = [...query.parts.map((part) => part.letters), ...parts.map((part) => part.map((token) => (token.gap ? " " : "") + token.text).join(""))];
  const matches = (/** @type {string} */ text) => modules.matches(index.folding, text, parts);
  const title = element("a", { href: facts.link }, ...marked(facts.title, matches(facts.title)));
  const about = element("p", { class: "meta" });
  if (facts.date) about.append(element("time", { datetime: facts.date }, facts.date));
  if (facts.source) about.append(" ", element("span", {}, ...marked(facts.source, matches(facts.source))));
  const text = found ?? facts.summary;
  const { ranges, from, to } = modules.passage(matches, text, typed);
  const passage = element("p", { class: "passage" }, from > 0 ? "…" : "", ...marked(text, ranges, from, to), to < text.length ? "…" : "");
  return element("li", {}, title, about, passage);
}

/** One form and its results. */
class Box {
  /** @param {SearchForm} form @param {Modules} modules */
  constructor(form, modules) {
    this.form = form;
    this.modules = modules;
    this.input = form.elements.q;
    const list = form.closest("main") && document.querySelector("ol[data-search-results]");
    this.isPage = Boolean(list);
    this.list = list ?? element("ol");
    this.count = list && document.querySelector("[data-search-count]") || element("p", { role: "status" });
    this.more = list && document.querySelector("[data-search-more]") || element("button", { type: "button", hidden: "" }, form.dataset.more);
    this.panel = list ? null : element("div", { class: "finds", hidden: "" }, this.count, this.list, this.more);
    this.run = 0;
    /** @type {Query | undefined} */ this.query = undefined;
    /** @type {number[]} */ this.results = [];
    if (this.isPage) addEventListener("popstate", () => this.readAddress());
    if (this.panel) this.usePanel(this.panel);
    this.isComposing = form.hasAttribute("data-composing");
    if (this.question) this.isComposing || this.search();
    else if (this.isPage) this.readAddress();
    this.listen();
    const opening = open(form, modules);
    opening.catch(() => forget(opening));
    form.addEventListener("submit", (event) => this.submitted(event));
    for (const place of /** @type {HTMLElement[]} */ ([this.input, this.list])) place.addEventListener("keydown", (event) => this.key(event));
    this.more.addEventListener("click", () => this.showMore());
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
  }

  /** Asks again what had no answer or an old one. */
  retry() {
    if (this.isStale && !this.isComposing) this.search();
  }

  readAddress() {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
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
    if (this.isComposing) {
      // Letters that are still being composed are no question yet; what is on its way is not announced any more.
      this.run++;
      this.form.removeAttribute("aria-busy");
      return;
    }
    this.waiting = setTimeout(() => {
      if (this.isPage) history.replaceState(null, "", this.address);
      this.search();
    }, 150);
  }

  /** What was typed, without halves of characters, which no address can hold. */
  get question() {
    return this.input.value.trim().replace(/[\ud800-\udfff]/gu, "");
  }

  get address() {
    const query = this.cut && "?q=" + encodeURIComponent(this.cut);
    return new URL(location.pathname + query, location.href).href;
  }

  /** The beginning of the question. */
  get cut() {
    return Array.from(this.question).slice(0, LONGEST).join("");
  }

  /** @param {Event} event */
  submitted(event) {
    // From elsewhere the search page is opened, by an address that servers accept.
    if (!this.isPage) this.input.value = this.cut;
    else event.preventDefault();
    if (!this.isPage || this.isComposing) return;
    clearTimeout(this.waiting);
    if (location.href !== this.address) history.pushState(null, "", this.address);
    this.search();
  }

  async search() {
    const run = ++this.run;
    const text = this.question;
    this.isStale = false;
    delete this.count.dataset.total;
    this.form.setAttribute("aria-busy", "true");
    if (this.panel) this.panel.hidden = !text;
    // Who waits is told what for.
    const telling = setTimeout(() => run === this.run && this.tell(), PATIENCE);
    try {
      const found = await answer(this.form, this.modules, text);
      if (run === this.run) this.show(found);
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
    clearTimeout(telling);
    if (run === this.run) this.form.removeAttribute("aria-busy");
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

  /** @param {Awaited<ReturnType<typeof answer>>} answer */
  show({ text, query, results, items }) {
    Object.assign(this, { query, results });
    this.list.replaceChildren(...items);
    this.more.hidden = results.length <= items.length;
    const { found, nothing, signs, cut } = this.form.dataset;
    const said = query.isEmpty ? signs ?? nothing : results.length ? found.replace("{count}", String(results.length)) : nothing;
    this.tell(text && said + (query.isCut ? " " + (cut ?? "") : ""));
    // Who found nothing goes on by the tags.
    if (this.isPage) document.documentElement.classList.toggle("asked", results.length > 0);
    this.count.dataset.total = String(results.length);
  }

  async showMore() {
    const { query, list } = this;
    if (!query) return;
    const shown = list.children.length;
    const added = await items(this.modules, query, this.results, shown).catch(() => {});
    // The site may have been published again: there are other results.
    if (!added) return this.search();
    if (query !== this.query || list.children.length !== shown) return;
    list.append(...added);
    this.more.hidden = list.children.length >= this.results.length;
    added[0]?.querySelector("a")?.focus();
  }

  /** @param {unknown} error */
  fail(error) {
    const { outdated, failed, damaged, unsupported } = this.form.dataset;
    const { name } = /** @type {Error} */ (error);
    this.isStale = true;
    this.list.replaceChildren();
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
  opened.clear();
  for (const box of boxes.values()) box.update();
});
