// The search as readers see it: results while they type, on the search page and below every other search box. Results
// are text nodes and <mark>, never markup.

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./index.js").SearchIndex} SearchIndex */
/** @typedef {import("./folding.js").Token[][]} Parts */

const PAGE = 10;
/** Characters of a passage. */
const LENGTH = 110;
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
 * @type {Map<string, Promise<(text: string) => Query>>} */
const opened = new Map();

/** What asks the index of a form's edition.
 * @param {SearchForm} form */
export function open(form) {
  const address = new URL("index.bin", form.action).href;
  const asking = opened.get(address) ?? load(form.dataset, address);
  opened.set(address, asking);
  return asking;
}

/** @param {SearchForm["dataset"]} modules @param {string} address */
async function load({ query, phrase, index, folding }, address) {
  /** @type {[typeof import("./query.js"), typeof import("./phrase.js"), typeof import("./index.js"), typeof import("./folding.js")]} */
  const [{ Query }, { Phrase }, { SearchIndex }, { Folding }] = await Promise.all([import(query), import(phrase), import(index), import(folding)]);
  const opened = await SearchIndex.open(address, Folding);
  return (/** @type {string} */ text) => new Query(opened, text, Phrase);
}

/** Answers a text, by the index anew where a file of it is gone: the site may have been published again meanwhile.
 * @param {SearchForm} form @param {string} text */
async function answer(form, text) {
  for (let isSecond = false; ; isSecond = true) {
    try {
      const query = (await open(form))(text);
      const results = await query.results();
      return { query, results, items: await items(query, results, 0) };
    } catch (error) {
      opened.clear();
      if (isSecond || /** @type {Error} */ (error).name === "VersionError") throw error;
    }
  }
}

/** Ranges of a text that parts of a query match, ascending and apart.
 * @param {SearchIndex} index @param {string} text @param {Parts} parts */
function matches(index, text, parts) {
  const tokens = index.folding.tokens(text);
  /** @type {number[][]} */
  const ranges = [];
  for (const part of parts) {
    for (let start = 0; start + part.length <= tokens.length; start++) {
      const isMatch = part.every((wanted, place) => {
        const token = tokens[start + place];
        const isEnd = place === part.length - 1 && wanted.kind !== "character";
        return (!place || token.gap === wanted.gap) && token.kind === wanted.kind
          && (isEnd ? token.text.startsWith(wanted.text) : token.text === wanted.text);
      });
      if (isMatch) ranges.push([tokens[start].start, tokens[start + part.length - 1].end]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return ranges.filter(([start], place) => !ranges.slice(0, place).some(([, end]) => end > start));
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

/** The lines of a text in which parts first stand as they were typed; the whole text where they do not.
 * @param {string} text @param {Parts} parts */
function vicinity(text, parts) {
  const places = parts.map((part) => text.indexOf(part.map((token) => (token.gap ? " " : "") + token.text).join("")));
  const first = Math.min(...places.filter((place) => place >= 0));
  if (first === Infinity) return [0, text.length];
  const end = text.indexOf("\n", first + LENGTH);
  return [text.lastIndexOf("\n", first) + 1, end < 0 ? text.length : end];
}

/** The part of a text around its first match.
 * @param {SearchIndex} index @param {string} text @param {Parts} parts */
function passage(index, text, parts) {
  // To cut a whole text into tokens takes longer than everything else.
  const [start, end] = vicinity(text, parts);
  let ranges = matches(index, text.slice(start, end), parts).map((range) => range.map((place) => place + start));
  if (!ranges.length) ranges = matches(index, text, parts);
  const first = ranges[0]?.[0] ?? 0;
  let from = Math.max(0, first - Math.floor(LENGTH / 4));
  // A passage begins with a sentence where one begins close before.
  const sentence = Math.max(...["。", "；", "！", "？", "\n", ". "].map((end) => text.slice(from, first).lastIndexOf(end)));
  if (sentence >= 0) from += sentence + 1;
  const to = Math.min(text.length, Math.max(from + LENGTH, ranges[0]?.[1] ?? 0));
  const around = marked(text, ranges, from, to);
  return [from > 0 ? "…" : "", ...around, to < text.length ? "…" : ""];
}

/** The next page of results.
 * @param {Query} query @param {number[]} results @param {number} start */
function items(query, results, start) {
  return Promise.all(results.slice(start, start + PAGE).map((document, number) => item(query, document, start + number >= query.firstInText)));
}

/** @param {Query} query @param {number} document @param {boolean} isInText */
async function item(query, document, isInText) {
  const { index } = query;
  const [facts, found] = await Promise.all([index.facts(document), isInText ? index.text(document) : undefined]);
  const parts = [...query.parts, ...query.heard];
  const title = element("a", { href: facts.link }, ...marked(facts.title, matches(index, facts.title, parts)));
  const about = element("p", { class: "meta" });
  if (facts.date) about.append(element("time", { datetime: facts.date }, facts.date));
  if (facts.source) about.append(" ", element("span", {}, ...marked(facts.source, matches(index, facts.source, parts))));
  return element("li", {}, title, about, element("p", { class: "passage" }, ...passage(index, found ?? facts.summary, parts)));
}

/** One form and its results. */
class Box {
  /** @param {SearchForm} form */
  constructor(form) {
    this.form = form;
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
    else this.readAddress();
    this.input.addEventListener("input", () => this.typed());
    open(form).catch(() => opened.clear());
    if (this.isPage) form.addEventListener("submit", (event) => this.submitted(event));
    for (const place of /** @type {HTMLElement[]} */ ([this.input, this.list])) place.addEventListener("keydown", (event) => this.key(event));
    this.more.addEventListener("click", () => this.showMore());
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
      if (this.isStale) this.search();
      else panel.hidden = !this.input.value.trim();
    });
    if (this.input.value.trim()) this.search();
  }

  typed() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (this.isPage) history.replaceState(null, "", this.address);
      this.search();
    }, 150);
  }

  get address() {
    const text = this.input.value.trim();
    return text ? `?q=${encodeURIComponent(text)}` : location.pathname;
  }

  /** @param {Event} event */
  submitted(event) {
    event.preventDefault();
    clearTimeout(this.waiting);
    if (location.search !== this.address) history.pushState(null, "", this.address);
    this.search();
  }

  async search() {
    const run = ++this.run;
    const text = this.input.value.trim();
    this.isStale = false;
    delete this.count.dataset.total;
    this.form.setAttribute("aria-busy", "true");
    if (this.panel) this.panel.hidden = !text;
    // Who waits is told what for.
    const telling = setTimeout(() => run === this.run && this.tell(), PATIENCE);
    try {
      const found = await answer(this.form, text);
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
    if (!this.input.value.trim() || this.panel?.hidden) return;
    this.tell();
    this.search();
  }

  tell(text = this.form.dataset.updating) {
    this.count.textContent = text;
  }

  /** @param {Awaited<ReturnType<typeof answer>>} answer */
  show({ query, results, items }) {
    Object.assign(this, { query, results });
    this.list.replaceChildren(...items);
    this.more.hidden = results.length <= items.length;
    const { found, nothing } = this.form.dataset;
    this.tell(query.isEmpty ? "" : results.length ? found.replace("{count}", String(results.length)) : nothing);
    // Who found nothing goes on by the tags.
    if (this.isPage) document.documentElement.classList.toggle("asked", results.length > 0);
    this.count.dataset.total = String(results.length);
  }

  async showMore() {
    const { query, list } = this;
    if (!query) return;
    const shown = list.children.length;
    const added = await items(query, this.results, shown).catch(() => {});
    // The site may have been published again: there are other results.
    if (!added) return this.search();
    if (query !== this.query || list.children.length !== shown) return;
    list.append(...added);
    this.more.hidden = list.children.length >= this.results.length;
    added[0]?.querySelector("a")?.focus();
  }

  /** @param {unknown} error */
  fail(error) {
    const { outdated, failed, unsupported } = this.form.dataset;
    const isOutdated = /** @type {Error} */ (error).name === "VersionError";
    this.list.replaceChildren();
    this.more.hidden = true;
    document.documentElement.classList.remove("asked");
    this.tell(typeof DecompressionStream === "undefined" ? unsupported : isOutdated ? outdated : failed);
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

/** @param {SearchForm} form made to search */
export function use(form) {
  if (!boxes.has(form)) boxes.set(form, new Box(form));
}

// The preview tells an open page that its site has changed.
addEventListener("inkstone:change", () => {
  opened.clear();
  for (const box of boxes.values()) box.update();
});
