// The search as readers see it: results while they type, on the search page and below every other search box. Results
// are text nodes and <mark>, never markup.

const PAGE = 10;
/** Characters of a passage. */
const LENGTH = 110;
/** Milliseconds after which a reader is told that there is something to wait for. */
const PATIENCE = 400;

/** @param {string} name @param {Record<string, string>} [attributes] @param {...(Node | string)} children */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Indexes by address, opened once a page. @type {Map<string, Promise<(text: string) => object>>} */
const opened = new Map();

/** What asks the index of a form's edition. @param {HTMLFormElement} form */
export function open(form) {
  const address = new URL("index.bin", form.action).href;
  if (!opened.has(address)) {
    const modules = ["query", "phrase", "index", "folding"].map((name) => import(form.dataset[name]));
    opened.set(address, Promise.all(modules).then(async ([{ Query }, { Phrase }, { SearchIndex }, { Folding }]) => {
      const index = await SearchIndex.open(address, Folding);
      return (text) => new Query(index, text, Phrase);
    }));
  }
  return opened.get(address);
}

/**
 * Answers a text, by the index anew where a file of it is gone: the site may have been published again meanwhile.
 * @param {HTMLFormElement} form
 * @param {string} text
 */
async function answer(form, text) {
  for (let isSecond = false; ; isSecond = true) {
    try {
      const query = (await open(form))(text);
      const results = await query.results();
      return { query, results, items: await items(query, results, 0) };
    } catch (error) {
      opened.clear();
      if (isSecond || error?.name === "VersionError") throw error;
    }
  }
}

/** Ranges of a text that parts of a query match, ascending and apart. */
function matches(index, text, parts) {
  const tokens = index.folding.tokens(text);
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

/** A text with its matches marked. */
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

/** The lines of a text in which parts first stand as they were typed; the whole text where they do not. */
function vicinity(text, parts) {
  const places = parts.map((part) => text.indexOf(part.map((token) => (token.gap ? " " : "") + token.text).join("")));
  const first = Math.min(...places.filter((place) => place >= 0));
  if (first === Infinity) return [0, text.length];
  const end = text.indexOf("\n", first + LENGTH);
  return [text.lastIndexOf("\n", first) + 1, end < 0 ? text.length : end];
}

/** The part of a text around its first match. */
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

/** The next page of results. */
function items(query, results, start) {
  return Promise.all(results.slice(start, start + PAGE).map((document, number) => item(query, document, start + number >= query.firstInText)));
}

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
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.input = form.elements.namedItem("q");
    this.isPage = Boolean(form.closest("main") && document.querySelector("ol[data-search-results]"));
    this.run = 0;
    if (this.isPage) this.usePage();
    else this.makePanel();
    this.input.addEventListener("input", () => this.typed());
    open(form).catch(() => opened.clear());
    form.addEventListener("submit", (event) => this.submitted(event));
    for (const place of [this.input, this.list]) place.addEventListener("keydown", (event) => this.key(event));
    this.more.addEventListener("click", () => this.showMore());
  }

  usePage() {
    this.panel = null;
    this.list = document.querySelector("ol[data-search-results]");
    this.count = document.querySelector("[data-search-count]");
    this.more = document.querySelector("[data-search-more]");
    addEventListener("popstate", () => this.readAddress());
    this.readAddress();
  }

  readAddress() {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    this.search();
  }

  makePanel() {
    this.list = element("ol");
    this.count = element("p", { role: "status" });
    this.more = element("button", { type: "button", hidden: "" }, this.form.dataset.more);
    this.panel = element("div", { class: "finds", hidden: "" }, this.count, this.list, this.more);
    this.form.append(this.panel);
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.panel.hidden = true;
    });
    this.input.addEventListener("focus", () => {
      if (this.isStale) this.search();
      else this.panel.hidden = !this.input.value.trim();
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

  submitted(event) {
    if (!this.isPage) return;
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
    const telling = setTimeout(() => this.tell(this.form.dataset.updating), PATIENCE);
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
    this.tell(this.form.dataset.updating);
    this.search();
  }

  tell(text) {
    this.count.textContent = text;
  }

  show({ query, results, items }) {
    Object.assign(this, { query, results });
    this.list.replaceChildren(...items);
    this.more.hidden = results.length <= items.length;
    const { found, nothing } = this.form.dataset;
    if (query.isEmpty) this.tell("");
    else this.tell(results.length ? found.replace("{count}", String(results.length)) : nothing);
    // Who found nothing goes on by the tags.
    if (this.isPage) document.documentElement.classList.toggle("asked", results.length > 0);
    this.count.dataset.total = String(results.length);
  }

  async showMore() {
    const { query, list } = this;
    const shown = list.children.length;
    let added;
    try {
      added = await items(query, this.results, shown);
    } catch {
      // The site may have been published again: there are other results.
      return this.search();
    }
    if (query !== this.query || list.children.length !== shown) return;
    list.append(...added);
    this.more.hidden = list.children.length >= this.results.length;
    added[0]?.querySelector("a").focus();
  }

  fail(error) {
    const { outdated, failed, unsupported } = this.form.dataset;
    const isOutdated = error?.name === "VersionError";
    this.list.replaceChildren();
    this.more.hidden = true;
    document.documentElement.classList.remove("asked");
    this.tell(typeof DecompressionStream === "undefined" ? unsupported : isOutdated ? outdated : failed);
  }

  /** Arrows go through the box and its results, Escape leaves them. @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (this.panel && !this.panel.hidden) event.preventDefault();
      // The box opens its panel when it is focused.
      this.input.focus();
      if (this.panel) this.panel.hidden = true;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.input, ...this.list.querySelectorAll("li > a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** @type {Map<HTMLFormElement, Box>} */
const boxes = new Map();

/** Makes a form search. @param {HTMLFormElement} form */
export function use(form) {
  if (!boxes.has(form)) boxes.set(form, new Box(form));
}

// The preview tells an open page that its site has changed.
addEventListener("inkstone:change", () => {
  opened.clear();
  for (const box of boxes.values()) box.update();
});
