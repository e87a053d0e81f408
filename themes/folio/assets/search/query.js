// Finds the documents of a query: each part of it as consecutive tokens of one field.

/** The rank of a document that does not match. Better ones are the zones: title, terms, summary, text. */
const NONE = 4;
const TEXT = 3;

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {(document: number) => boolean} Filter */

/** A question to an index. */
export class Query {
  /**
   * @param {import("./index.js").SearchIndex} index
   * @param {string} text what the reader typed
   * @param {typeof import("./phrase.js").Phrase} Phrase
   */
  constructor(index, text, Phrase) {
    this.index = index;
    this.Phrase = Phrase;
    /** What is to be found.
     * @type {Token[][]} */
    this.parts = [];
    /** By part.
     * @type {boolean[]} */
    this.isQuoted = [];
    /** The number of results that do not need their text to show why they were found; they are the first. */
    this.firstInText = 0;
    /** What was found instead because it sounds alike.
     * @type {Token[][]} */
    this.heard = [];
    /** Functions that limit documents.
     * @type {(() => Promise<Filter>)[]} */
    this.filters = [];
    for (const [, quoted, plain] of text.matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/gu)) {
      if (quoted !== undefined || !this.narrow(plain)) this.add(quoted ?? plain, quoted !== undefined);
    }
  }

  /** @param {string} text @param {boolean} isQuoted means these very letters: nothing that only sounds like them */
  add(text, isQuoted) {
    const tokens = this.index.folding.tokens(text);
    if (!tokens.length) return;
    this.parts.push(tokens);
    this.isQuoted.push(isQuoted);
  }

  get isEmpty() {
    return !this.parts.length && !this.filters.length;
  }

  /** Whether a part narrows the query instead of being looked for.
   * @param {string} part */
  narrow(part) {
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(part)) return this.limit(part, nextMonth(part));
    const match = part.match(/^(\w+)[:：](.+)$/u);
    if (!match) return false;
    const [, kind, value] = match;
    if ((kind === "after" || kind === "before") && /^\d{4}(-\d\d?){0,2}$/.test(value)) {
      const date = value.split("-").map((number) => number.padStart(2, "0")).join("-");
      return kind === "after" ? this.limit(date, "9999") : this.limit("0000", date);
    }
    if (!this.index.kinds.includes(kind)) return false;
    this.filters.push(async () => {
      const zones = await this.documents(this.index.words, `${kind}:${this.index.folding.key(value)}`, false);
      return (/** @type {number} */ document) => zones[document] < NONE;
    });
    return true;
  }

  /** Only documents from a date on and before another one.
   * @param {string} from @param {string} before */
  limit(from, before) {
    this.filters.push(async () => {
      const dated = this.index.months.length ? this.index.months[0].first : this.index.count;
      const first = Math.max(dated, await this.firstSince(from));
      const end = await this.firstSince(before);
      return (/** @type {number} */ document) => document >= first && document < end;
    });
    return true;
  }

  /** The first document of a date (`2025`, `2025-02` or `2025-02-14`) or later.
   * @param {string} date */
  async firstSince(date) {
    const [year, month = 1, day = 1] = date.split("-").map(Number);
    const { months, count } = this.index;
    const index = months.findIndex((entry) => entry.month >= year * 12 + month - 1);
    if (index < 0) return count;
    let low = months[index].first;
    if (day === 1 || months[index].month > year * 12 + month - 1) return low;
    let high = months[index + 1]?.first ?? count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await this.index.facts(middle)).date < date) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * All documents, the best first: by the zone of the worst part, parts that stand together before scattered ones, then
   * the most recent.
   */
  async results() {
    if (this.isEmpty) return [];
    // Most results stand in texts: what their passages need is on its way meanwhile.
    this.index.texts().catch(() => {});
    const [filters, zones] = await Promise.all([
      Promise.all(this.filters.map((filter) => filter())),
      Promise.all(this.parts.map((part) => this.zones(part))),
    ]);
    let worst = this.worst(zones, filters);
    if (worst.every((zone) => zone === NONE)) {
      const isFound = (/** @type {Uint8Array} */ part) => part.some((zone) => zone < NONE);
      const heard = this.parts.map((part, index) => isFound(zones[index]) || this.isQuoted[index] ? zones[index] : this.sound(part));
      worst = this.worst(await Promise.all(heard), filters);
    }
    const isChoice = this.parts.length > 1 && worst.filter((zone) => zone < NONE).length > 1;
    const together = isChoice ? await this.together() : null;
    /** @type {number[][]} */
    const ranked = Array.from({ length: 2 * NONE }, () => []);
    for (let document = this.index.count - 1; document >= 0; document--) {
      const zone = worst[document];
      if (zone < NONE) ranked[zone * 2 + (together && together[document] === NONE ? 1 : 0)].push(document);
    }
    this.firstInText = ranked.slice(0, 2 * TEXT).reduce((count, documents) => count + documents.length, 0);
    return ranked.flat();
  }

  /** The zone of the worst part by document, of those that every filter lets pass.
   * @param {Uint8Array[]} zones @param {Filter[]} filters */
  worst(zones, filters) {
    const worst = new Uint8Array(this.index.count);
    for (const part of zones) {
      for (let document = 0; document < worst.length; document++) {
        if (part[document] > worst[document]) worst[document] = part[document];
      }
    }
    for (const filter of filters) worst.forEach((_, document) => filter(document) || (worst[document] = NONE));
    return worst;
  }

  none() {
    return new Uint8Array(this.index.count).fill(NONE);
  }

  /** Takes over better zones.
   * @param {Uint8Array} zones @param {Uint8Array} others @param {number} worst those that count */
  merge(zones, others, worst = TEXT) {
    for (let document = 0; document < zones.length; document++) {
      if (others[document] <= worst && others[document] < zones[document]) zones[document] = others[document];
    }
  }

  /** Where the parts stand one after the other. */
  async together() {
    const zones = this.none();
    for (const gap of [true, false]) {
      const tokens = this.parts.flatMap((part, index) => part.map((token, place) => place || !index ? token : { ...token, gap }));
      const isRun = tokens.some((token, index) => index && !token.gap && token.kind !== "character" && token.kind === tokens[index - 1].kind);
      if (!isRun) this.merge(zones, await this.zones(tokens));
    }
    return zones;
  }

  /** The best zone of each document in which tokens follow each other.
   * @param {Token[]} tokens
   * @returns {Promise<Uint8Array>} */
  async zones(tokens) {
    const isPrefix = tokens[tokens.length - 1].kind !== "character";
    if (tokens.length === 1) return this.documents(this.index.words, tokens[0].text, isPrefix);
    if (tokens.length === 2) return this.documents(this.index.pairs, this.index.pairKey(tokens, 0), isPrefix);
    return new this.Phrase(this, tokens, isPrefix).zones();
  }

  /** The documents of a key of a table.
   * @param {import("./index.js").Table} table @param {string} key @param {boolean} isPrefix */
  async documents(table, key, isPrefix) {
    const zones = this.none();
    for (const entry of await table.find(key, isPrefix)) {
      // `tag:…` is no word.
      if (!isPrefix || !entry.key.includes(":")) this.index.note(entry.value, zones);
    }
    return zones;
  }

  /** What sounds like a part, in titles and terms: `guangmokuai` and `gmk` for 光模块.
   * @param {Token[]} part */
  async sound(part) {
    const zones = this.none();
    const letters = part.map((token) => token.text).join("").replaceAll("v", "u");
    if (!/^[a-z]{2,}$/.test(letters)) return zones;
    /** @type {Set<string>} */
    const phrases = new Set();
    for (const entry of await this.index.readings.find(letters[0], true)) {
      if (!letters.includes(entry.key[1], 1)) continue;
      while (!entry.value.isAtEnd) {
        const characters = Array.from(entry.value.string());
        const count = spelled(letters, entry.value.string().split(" "));
        if (count) phrases.add(characters.slice(0, count).join(""));
      }
    }
    const heard = Array.from(phrases, (phrase) => this.index.folding.tokens(phrase));
    for (const tokens of heard) this.merge(zones, await this.zones(tokens), 1);
    this.heard.push(...heard);
    return zones;
  }
}

/** How many characters letters spell: by whole readings, the last perhaps begun, or by their first letters.
 * @param {string} letters @param {string[]} readings */
function spelled(letters, readings) {
  if (letters.length <= readings.length && readings.slice(0, letters.length).every((reading, index) => reading[0] === letters[index])) {
    return letters.length;
  }
  let rest = letters, count = 0;
  for (const reading of readings) {
    if (!rest) break;
    count++;
    if (reading && rest.startsWith(reading)) rest = rest.slice(reading.length);
    else return reading.startsWith(rest) ? count : 0;
  }
  return rest ? 0 : count;
}

/** @param {string} date as `2025-02` */
function nextMonth(date) {
  const [year, month] = date.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}
