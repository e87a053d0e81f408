// The search as readers see it: results while they type, on the search page and below every other search box. Results
// are text nodes and <mark>, never markup.

const PAGE = 10;
/** Characters of a passage. */
const LENGTH = 110;

/** @param {string} name @param {Record<string, string>} [attributes] @param {...(Node | string)} children */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The index of a form's edition and the modules that read it, loaded once a page. */
const loaded = new Map();
function load(/** @type {HTMLFormElement} */ form) {
  const address = new URL("index.bin", form.action).href;
  if (!loaded.has(address)) {
    loaded.set(address, (async () => {
      const [reading, querying] = await Promise.all([import(form.dataset.index), import(form.dataset.query)]);
      return { index: await reading.SearchIndex.open(address), Query: querying.Query, VersionError: reading.VersionError };
    })());
    // What failed is tried again.
    loaded.get(address).catch(() => loaded.delete(address));
  }
  return loaded.get(address);
}

/** Ranges of a text that parts of a query match, ascending and apart. */
function matches(index, text, parts) {
  const tokens = index.tokens(text);
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

/** The part of a text around its first match. */
function passage(index, text, parts) {
  const ranges = matches(index, text, parts);
  const first = ranges[0]?.[0] ?? 0;
  let from = Math.max(0, first - Math.floor(LENGTH / 4));
  // A passage begins with a sentence where one begins close before.
  const sentence = Math.max(...["。", "；", "！", "？", "\n", ". "].map((end) => text.slice(from, first).lastIndexOf(end)));
  if (sentence >= 0) from += sentence + 1;
  const to = Math.min(text.length, Math.max(from + LENGTH, ranges[0]?.[1] ?? 0));
  const around = marked(text, ranges, from, to);
  return [from > 0 ? "…" : "", ...around, to < text.length ? "…" : ""];
}

async function item(index, query, result) {
  const [facts, found] = await Promise.all([
    index.facts(result.document), result.isInText ? index.text(result.document) : undefined,
  ]);
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
    this.input.addEventListener("focus", () => this.panel.hidden = !this.input.value.trim());
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
    delete this.count.dataset.total;
    this.form.setAttribute("aria-busy", "true");
    if (this.panel) this.panel.hidden = !text;
    try {
      const { index, Query } = await load(this.form);
      const query = new Query(index, text);
      const results = await query.results();
      const items = await Promise.all(results.slice(0, PAGE).map((result) => item(index, query, result)));
      if (run === this.run) this.show(index, query, results, items);
    } catch (error) {
      if (run === this.run) this.fail(error);
    }
    if (run === this.run) this.form.removeAttribute("aria-busy");
  }

  show(index, query, results, items) {
    Object.assign(this, { index, query, results });
    this.list.replaceChildren(...items);
    this.more.hidden = results.length <= items.length;
    const { found, nothing } = this.form.dataset;
    if (query.isEmpty) this.count.textContent = "";
    else this.count.textContent = results.length ? found.replace("{count}", String(results.length)) : nothing;
    // Who found nothing goes on by the tags.
    if (this.isPage) document.documentElement.classList.toggle("asked", results.length > 0);
    this.count.dataset.total = String(results.length);
  }

  async showMore() {
    const { index, query, list } = this;
    const shown = list.children.length;
    const items = await Promise.all(this.results.slice(shown, shown + PAGE).map((result) => item(index, query, result)));
    if (query !== this.query || list.children.length !== shown) return;
    list.append(...items);
    this.more.hidden = list.children.length >= this.results.length;
    items[0]?.querySelector("a").focus();
  }

  fail(error) {
    const { outdated, failed, unsupported } = this.form.dataset;
    const isOutdated = error?.name === "VersionError";
    this.list.replaceChildren();
    this.more.hidden = true;
    document.documentElement.classList.remove("asked");
    this.count.textContent = typeof DecompressionStream === "undefined" ? unsupported : isOutdated ? outdated : failed;
  }

  /** Arrows go through the box and its results, Escape leaves them. @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (this.panel && !this.panel.hidden) event.preventDefault();
      if (this.panel) this.panel.hidden = true;
      this.input.focus();
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

const boxes = new WeakMap();

/** Makes a form search. @param {HTMLFormElement} form */
export function open(form) {
  if (!boxes.has(form)) boxes.set(form, new Box(form));
}
