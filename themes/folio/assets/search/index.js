// The search index of an edition: its entry, its segments, and what is known of each document.

/** The version of the format that this script reads. */
const VERSION = 2;
/** More documents than any index has. */
const MANY = 2 ** 24;

/** @typedef {import("./files.js").Reader} Reader */
/** @typedef {typeof import("./files.js") & typeof import("./table.js") & typeof import("./folding.js")} Modules */
/** A term of a kind, what readers see of it, and its documents, ascending.
 * @typedef {{ name: string, title: string, documents: number[] }} Term */
/** @typedef {{ title: string, link: string, date: string, source: string }} Facts */

/** Indexes by address, opened once a page.
 * @type {Map<string, Promise<SearchIndex>>} */
const opened = new Map();

/** The index of an edition, by the address of its search page.
 * @param {string} page @param {Modules} modules */
export function openIndex(page, modules) {
  const address = new URL("index.bin", page).href;
  const opening = opened.get(address) ?? SearchIndex.open(address, modules);
  opened.set(address, opening);
  return opening;
}

/** An index that fails, or all of them, will be opened anew.
 * @param {Promise<SearchIndex>} [opening] */
export function forgetIndex(opening) {
  for (const [address, known] of opened) if (!opening || known === opening) opened.delete(address);
}

/** The index of one edition. */
export class SearchIndex {
  /** Reads the entry; everything else is read when it is needed.
   * @param {string} url of the entry @param {Modules} modules */
  static async open(url, modules) {
    // Only the entry changes under its name.
    const entry = new modules.Reader(await modules.download(url, "no-cache"));
    if (new TextDecoder().decode(entry.raw(4)) !== "INKS" || entry.raw(1)[0] !== VERSION) throw modules.fault("VersionError");
    return new SearchIndex(url, entry, modules);
  }

  /** @param {string} url @param {Reader} entry @param {Modules} modules */
  constructor(url, entry, modules) {
    this.modules = modules;
    this.count = entry.below(MANY);
    this.folding = modules.Folding.read(entry);
    let month = 0, first = 0;
    /** Months, as year × 12 + month from 0, with their first documents. */
    this.months = entry.list(() => ({ month: month += entry.number(), first: first += entry.number() }));
    /** What narrows a query besides dates: `tag`, … */
    this.kinds = entry.list(() => entry.string());
    const folder = new modules.Folder(url.slice(0, url.lastIndexOf("/") + 1));
    /** Terms by kind and name.
     * @type {Map<string, Promise<Map<string, Term>>>} */
    this.terms = new Map();
    let base = 0;
    /** The oldest documents first. */
    this.segments = entry.list(() => {
      const segment = new Segment(base, entry, folder, modules);
      base += segment.count;
      return segment;
    });
    if (base !== this.count) throw modules.fault("DamageError");
  }

  /** What is shown of a document.
   * @param {number} document */
  async facts(document) {
    return (await this.factsOf([document]))[0];
  }

  /** What is shown of some documents, in their order.
   * @param {number[]} documents @returns {Promise<Facts[]>} */
  async factsOf(documents) {
    /** @type {Map<number, Facts>} */
    const found = new Map();
    await Promise.all(this.segments.map(async (segment) => {
      const own = documents.filter((document) => document >= segment.base && document < segment.base + segment.count);
      const facts = await segment.facts(own.map((document) => document - segment.base));
      facts.forEach((facts, place) => facts && found.set(own[place], facts));
    }));
    return documents.map((document) => {
      const facts = found.get(document);
      if (!facts) throw this.modules.fault("DamageError");
      return facts;
    });
  }

  /** The best zone of each document that holds a key as it is, or one that begins with it.
   * @param {string} key @param {boolean} isPrefix @param {Uint8Array} zones */
  async note(key, isPrefix, zones) {
    await Promise.all(this.segments.map(async (segment) => {
      for (const entry of await segment.words.find(key, isPrefix)) {
        for (const field of segment.fields(entry)) {
          const document = segment.base + (field >> 2);
          if ((field & 3) < zones[document]) zones[document] = field & 3;
        }
      }
    }));
  }

  /** The terms of a kind by their names.
   * @param {string} kind */
  termsOf(kind) {
    const known = this.terms.get(kind) ?? this.readTerms(kind);
    this.terms.set(kind, known);
    known.catch(() => this.terms.delete(kind));
    return known;
  }

  /** @param {string} kind */
  async readTerms(kind) {
    /** @type {Map<string, Term>} */
    const terms = new Map();
    for (const own of await Promise.all(this.segments.map((segment) => segment.termsOf(kind)))) {
      for (const { name, title, documents } of own) {
        terms.set(name, { name, title, documents: [...terms.get(name)?.documents ?? [], ...documents] });
      }
    }
    return terms;
  }

  /** The years that documents are of, as terms are.
   * @returns {Term[]} */
  get years() {
    const { months, count } = this;
    const years = [...new Set(months.map(({ month }) => Math.floor(month / 12)))];
    const first = (/** @type {number} */ year) => months.find(({ month }) => month >= year * 12)?.first ?? count;
    return years.map((year) => {
      const name = String(year).padStart(4, "0"), start = first(year);
      return { name, title: name, documents: Array.from({ length: first(year + 1) - start }, (_, place) => start + place) };
    });
  }

  /** The first document of a date (`2025`, `2025-02` or `2025-02-14`) or later.
   * @param {string} date */
  async firstSince(date) {
    const [year, month = 1, day = 1] = date.split("-").map(Number);
    const { months, count } = this;
    const index = months.findIndex((entry) => entry.month >= year * 12 + month - 1);
    if (index < 0) return count;
    let low = months[index].first;
    if (day === 1 || months[index].month > year * 12 + month - 1) return low;
    let high = months[index + 1]?.first ?? count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await this.facts(middle)).date < date) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Documents of an index that follow each other, with files of their own. */
export class Segment {
  /** @param {number} base documents before it @param {Reader} entry @param {import("./files.js").Folder} folder @param {Modules} modules */
  constructor(base, entry, folder, modules) {
    this.base = base;
    this.folder = folder;
    this.modules = modules;
    this.count = entry.below(MANY);
    /** Documents in a block of facts. */
    this.size = entry.number();
    this.blocks = new modules.Blocks(folder, (reader) => this.readFacts(reader));
    this.blocks.add(entry, false);
    this.spellingsName = entry.name();
    this.termsName = entry.name();
    /** Kinds of terms, with the files of their documents. */
    this.kinds = new Map(entry.list(() => [entry.string(), entry.name()]));
    let key = "";
    /** Words that are in a pair with each of their neighbours. */
    this.common = new Set(entry.list(() => key = entry.key(key)));
    this.words = new modules.Table(entry, folder, true);
    this.pairs = new modules.Table(entry, folder, true);
    this.readings = new modules.Table(entry, folder, false);
  }

  /** Whether the index knows the pairs that hold a token, instead of its places.
   * @param {import("./folding.js").Token} token */
  isShort({ text, kind }) {
    return kind === "character" || kind === "digit" || text.length < 2 || this.common.has(this.modules.keyOf(text));
  }

  /** Whether a short token may begin with some letters.
   * @param {string} text */
  mayBeginShort(text) {
    return text.length < 2 || [...this.common].some((word) => word.startsWith(this.modules.keyOf(text)));
  }

  /** @param {Reader} reader */
  readFacts(reader) {
    /** @type {Facts[]} */
    const facts = [];
    while (!reader.isAtEnd) {
      const [title, link, date, source] = Array.from({ length: 4 }, () => reader.string());
      // Every post is on this site.
      if (!/^\/(?![/\\])/.test(link)) throw this.modules.fault("DamageError");
      facts.push({ title, link, date, source });
    }
    return facts;
  }

  /** What is shown of some documents of this segment.
   * @param {number[]} documents */
  async facts(documents) {
    const numbers = [...new Set(documents.map((document) => Math.floor(document / this.size)))].sort((a, b) => a - b);
    const blocks = await this.blocks.load(numbers);
    return documents.map((document) => blocks[numbers.indexOf(Math.floor(document / this.size))]?.[document % this.size]);
  }

  /** Latin words with the numbers of their documents. */
  spellings() {
    return this.folder.file(this.spellingsName, (reader) => {
      let word = "";
      return reader.list(() => ({ word: word = reader.key(word), count: reader.number() }));
    });
  }

  /** Terms, the most frequent first: their kinds, their names and the numbers of their documents. */
  terms() {
    return this.folder.file(this.termsName, (reader) => reader.list(() => ({ kind: reader.string(), name: reader.string(), count: reader.number() })));
  }

  /** @param {string} kind @returns {Promise<Term[]>} */
  async termsOf(kind) {
    const name = this.kinds.get(kind);
    if (!name) return [];
    return this.folder.file(name, (reader) => reader.list(() => {
      const name = reader.string(), title = reader.string() || name;
      let document = this.base;
      const documents = reader.list(() => document += reader.number());
      if (!(document < this.base + this.count)) throw this.modules.fault("DamageError");
      return { name, title, documents };
    }));
  }

  /** The fields that hold a key, or one that begins with it: document × 4 + zone, from 0 in this segment.
   * @param {import("./table.js").Entry} entry @returns {number[]} */
  fields({ value }) {
    const fields = [];
    let field = 0, number = 0, scale = 1;
    for (const byte of value) {
      number += (byte & 127) * scale;
      scale *= 128;
      if (byte > 127) continue;
      fields.push(field += number);
      number = 0;
      scale = 1;
    }
    if (fields.length && !(field < this.count * 4)) throw this.modules.fault("DamageError");
    return fields;
  }
}
