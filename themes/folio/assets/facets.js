// Filters of the search page: the years and terms of what is found, with counts, to be chosen from.

/** Values that are shown until a reader wants more, and then. */
const FEW = 6, MANY = 200;

/** @typedef {import("./search/query.js").Query} Query */
/** @typedef {import("./search/question.js").Choice} Choice */
/** @typedef {import("./search/box.js").Modules} Modules */

/** One filter: the terms of one kind, or years. */
class Facet {
  /** @param {FacetPlace} place @param {Modules} modules @param {() => void} changed */
  constructor(place, modules, changed) {
    const { element } = modules;
    this.element = element;
    this.place = place;
    this.kind = place.dataset.facet;
    this.isYears = place.hasAttribute("data-years");
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.list = place.querySelector("ul") ?? place.appendChild(element("ul", { class: "terms" }));
    /** What readers without a script have, and those who find nothing. */
    this.links = [...this.list.children];
    /** @type {Map<string, { item: HTMLElement, input: HTMLInputElement, count: HTMLElement }>} */
    this.items = new Map();
    this.limit = FEW;
    this.more = place.querySelector("button") ?? element("button");
    /** The list of all terms, for readers without a script.
     * @type {HTMLElement | null} */
    this.all = place.querySelector("[data-more]");
    this.more.addEventListener("click", () => {
      this.limit = MANY;
      const { size } = this.shown;
      this.show();
      this.items.get([...this.shown][size] ?? "")?.input.focus();
    });
    this.changed = changed;
    /** @type {Set<string>} */
    this.shown = new Set();
    /** Titles and numbers of results by name.
     * @type {Map<string, { title: string, count: number }>} */
    this.values = new Map();
  }

  /** What a question has to keep to.
   * @returns {Choice[]} */
  get choices() {
    return [...this.chosen].map((name) => this.isYears ? { from: name, before: String(Number(name) + 1) } : { kind: this.kind, name });
  }

  /** How many results have each value, when all filters but this one are kept to.
   * @param {Query} query @param {number} filter its number among those of the question */
  async count(query, filter) {
    const zones = query.without(filter);
    const { index } = query;
    /** @type {Iterable<import("./search/index.js").Term>} */
    const terms = this.isYears ? index.years : (await index.termsOf(this.kind)).values();
    const isFound = (/** @type {number} */ document) => zones[document] < query.modules.NONE;
    return new Map([...terms].map(({ name, title, documents }) => [name, { title, count: documents.filter(isFound).length }]));
  }

  /** Shows the values that are found, and those that are chosen. */
  show() {
    const { values, chosen, list } = this;
    const of = (/** @type {string} */ name) => values.get(name) ?? { title: name, count: 0 };
    const names = [...values.keys()].filter((name) => of(name).count);
    names.sort((a, b) => this.isYears ? (a < b ? 1 : -1) : of(b).count - of(a).count || of(a).title.localeCompare(of(b).title, document.documentElement.lang));
    this.shown = new Set([...names.slice(0, this.limit), ...chosen]);
    const isEmpty = !this.shown.size;
    const focused = document.activeElement;
    list.replaceChildren(...isEmpty ? this.links : [...this.shown].map((name) => this.item(name, of(name))));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
    if (this.all) this.all.hidden = !isEmpty;
    this.more.hidden = isEmpty || this.limit === MANY || names.length <= this.limit;
    this.place.hidden = isEmpty && !this.links.length;
  }

  /** @param {string} name @param {{ title: string, count: number }} value */
  item(name, { title, count }) {
    const known = this.items.get(name) ?? this.make(name, title);
    this.items.set(name, known);
    known.input.checked = this.chosen.has(name);
    known.count.textContent = String(count);
    return known.item;
  }

  /** @param {string} name @param {string} title */
  make(name, title) {
    const input = this.element("input", { type: "checkbox", value: name });
    const count = this.element("small");
    input.addEventListener("change", () => {
      if (input.checked) this.chosen.add(name);
      else this.chosen.delete(name);
      this.changed();
    });
    return { item: this.element("li", {}, this.element("label", {}, input, this.element("span", {}, title), count)), input, count };
  }
}

/** What the other editions find, with links to their search pages. */
class Editions {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.list = place.querySelector("ul");
  }

  /** @param {Query} query */
  async update(query) {
    const { element, elsewhere } = query.modules;
    const found = query.question.text ? await elsewhere(query) : [];
    if (query.abort.signal.aborted) return;
    this.list?.replaceChildren(...found.map(({ name, address, count }) => element("li", {}, element("a", { href: address }, name), element("small", {}, String(count)))));
    this.place.hidden = !found.length;
  }
}

/** All filters of the search page. */
export class Facets {
  /** @param {HTMLDetailsElement} place @param {Modules} modules @param {() => void} changed */
  constructor(place, modules, changed) {
    this.place = place;
    this.all = [...place.querySelectorAll("[data-facet]")].map((facet) => new Facet(facet, modules, changed));
    const editions = place.querySelector("[data-editions]");
    this.editions = editions && new Editions(editions);
    place.addEventListener("toggle", () => this.updateEditions());
    /** @type {Query | undefined} */
    this.query = undefined;
    /** Whether a reader has asked before. */
    this.isSettled = false;
    this.clear = place.querySelector("[data-clear]");
    this.clear?.addEventListener("click", () => {
      for (const facet of this.all) facet.chosen.clear();
      place.querySelector("summary")?.focus();
      changed();
    });
  }

  /** Those that narrow the answer. */
  get used() {
    return this.all.filter(({ chosen }) => chosen.size);
  }

  /** What a question has to keep to: one choice of each filter. */
  get filters() {
    return this.used.map(({ choices }) => choices);
  }

  /** What is chosen, as addresses have it, each with a `&` before it. */
  get parameters() {
    return this.used.flatMap(({ kind, chosen }) => [...chosen].map((name) => `&${encodeURIComponent(kind)}=${encodeURIComponent(name)}`)).join("");
  }

  /** Chooses what an address says.
   * @param {URLSearchParams} parameters */
  read(parameters) {
    for (const facet of this.all) {
      facet.chosen = new Set(parameters.getAll(facet.kind).filter((name) => facet.isYears ? /^\d{4}$/.test(name) : name));
    }
  }

  /** Shows the counts of an answer.
   * @param {Query} query @param {number} total of results */
  async update(query, total) {
    const { used } = this;
    const isNarrow = !matchMedia("(min-width: 80em)").matches;
    // Who has asked looks at results first, where these would be below all filters.
    if (isNarrow && !this.isSettled && query.question.text) this.place.open = !total;
    this.isSettled ||= total > 0 && Boolean(query.question.text);
    this.place.setAttribute("data-ready", "");
    if (this.clear) this.clear.hidden = !used.length;
    await Promise.all(this.all.map(async (facet) => {
      const values = await facet.count(query, used.indexOf(facet));
      if (query.abort.signal.aborted) return;
      facet.values = values;
      facet.show();
    }));
    this.query = query;
    await this.updateEditions();
  }

  /** Other editions are asked where the answer is seen: it costs as much as this one's. */
  async updateEditions() {
    const { query } = this;
    if (!query || !this.place.open) return;
    this.query = undefined;
    await this.editions?.update(query).catch(() => {});
  }
}
