// Finds the documents of a query: each part of it as consecutive tokens of one field.

/** The rank of a document that does not match. Better ones are the zones: title, terms, summary, text. */
const NONE = 4;
const TEXT = 3;
/** What is looked for of a question: so many letters, cut into so many tokens. */
const LONGEST = 500;
const TOKENS = 100;
/** Results of which the letters are compared, signs included: one page, and more where it has others. */
const COMPARED = [10, 30];
/** Milliseconds of work after which others have their turn. */
const TURN = 30;

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {(document: number) => boolean} Filter */

/** A part of a question, with its letters as they were typed. Quotes mean these very words: nothing that only begins or
 * sounds like them.
 * @typedef {{ tokens: Token[], letters: string, isQuoted: boolean }} Part */

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
     * @type {Part[]} */
    this.parts = [];
    /** Whether there is more than is looked for. */
    this.isCut = text.length > LONGEST;
    /** By document: the zone for which it is a result.
     * @type {Uint8Array} */
    this.zoneOf = this.none();
    /** What was found instead because it sounds alike.
     * @type {Token[][]} */
    this.heard = [];
    /** Functions that limit documents.
     * @type {(() => Promise<Filter>)[]} */
    this.filters = [];
    this.turn = 0;
    for (const [, kind, quoted, plain] of text.slice(0, LONGEST).replace(/\p{DI}/gu, "").matchAll(PARTS)) {
      if (quoted === undefined) {
        const [, kind, value] = plain.match(/^([^:：]+)[:：](.+)$/u) ?? [];
        if (!this.isMonth(plain) && !(kind && this.narrow(kind, value))) this.add(plain, false);
      } else if (!(kind && this.narrow(kind, quoted))) {
        if (kind) this.add(kind, false);
        this.add(quoted, true);
      }
    }
  }

  /** @param {string} text @param {boolean} isQuoted */
  add(text, isQuoted) {
    const all = this.index.folding.tokens(text);
    const tokens = all.slice(0, this.parts.reduce((room, part) => room - part.tokens.length, TOKENS));
    const isCut = tokens.length < all.length;
    this.isCut ||= isCut;
    const letters = text.normalize("NFKC").toLowerCase();
    if (!tokens.length || this.parts.some((part) => part.letters === letters && part.isQuoted === isQuoted)) return;
    tokens[tokens.length - 1].isWhole = isQuoted || isCut;
    this.parts.push({ tokens, letters, isQuoted });
  }

  get isEmpty() {
    return !this.parts.length && !this.filters.length;
  }

  /** Whether a document is a result for its text, which has to show why.
   * @param {number} document */
  isInText(document) {
    return this.zoneOf[document] === TEXT;
  }

  /** Whether a part is a month, which narrows the query instead of being looked for.
   * @param {string} part */
  isMonth(part) {
    const [, year, month] = part.match(/^(\d{4})-(0[1-9]|1[0-2])$/) ?? [];
    return year !== undefined && this.limit(part, `${year}-${Number(month) + 1}`);
  }

  /** Whether `kind:value` narrows the query.
   * @param {string} kind @param {string} value */
  narrow(kind, value) {
    const { folding, kinds, words } = this.index;
    const name = folding.key(kind);
    if ((name === "after" || name === "before") && /^\d{4}(-\d\d?){0,2}$/.test(value)) {
      const date = value.split("-").map((number) => number.padStart(2, "0")).join("-");
      return name === "after" ? this.limit(date, "9999") : this.limit("0000", date);
    }
    const known = kinds.find((kind) => folding.key(kind) === name);
    const signs = value.normalize("NFKC").replace(/[^+#]/g, "");
    const key = `${known}:${folding.key(value)}`;
    // A value of signs alone finds nothing, and is no word either.
    if (!known || key.length + signs.length === known.length + 1) return Boolean(known);
    this.filters.push(async () => {
      const exact = await words.find(key + signs);
      // Who leaves the signs out means any of them, unless there is a term without.
      const others = exact.length || signs ? [] : await Promise.all([words.find(key + "+", true), words.find(key + "#", true)]);
      const zones = this.none();
      for (const { value } of [...exact, ...others.flat()]) this.index.note(value, zones);
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
   * All documents, the best first: those with the very words before those with words that begin like them; then by the
   * zone of the worst part, parts that stand together before scattered ones, then the most recent.
   */
  async results() {
    if (this.isEmpty) return [];
    // Most results stand in texts: what their passages need is on its way meanwhile.
    this.index.texts().catch(() => {});
    const [filters, found] = await Promise.all([
      Promise.all(this.filters.map((filter) => filter())),
      Promise.all(this.parts.map((part) => this.levels(part))),
    ]);
    const worst = (/** @type {Uint8Array[][]} */ found) => [0, 1, 2].map((level) => this.worst(found.map((levels) => levels[level]), filters));
    const isNone = (/** @type {Uint8Array} */ zones) => zones.every((zone) => zone === NONE);
    let levels = worst(found);
    if (isNone(levels[2])) {
      const heard = await Promise.all(this.parts.map((part, index) => part.isQuoted || !isNone(found[index][2]) ? null : this.sound(part.tokens)));
      levels = worst(found.map((levels, index) => levels.map((zones) => heard[index] ?? zones)));
    }
    const isChoice = this.parts.length > 1 && levels[2].filter((zone) => zone < NONE).length > 1;
    const together = isChoice ? await this.together() : null;
    /** @type {number[][]} */
    const ranked = Array.from({ length: 6 * NONE }, () => []);
    for (let document = this.index.count - 1; document >= 0; document--) {
      const level = levels.findIndex((zones) => zones[document] < NONE);
      if (level < 0) continue;
      const zone = this.zoneOf[document] = levels[level][document];
      ranked[(level * NONE + zone) * 2 + (together && together[document] === NONE ? 1 : 0)].push(document);
    }
    const wordsOnly = ranked.slice(0, 4 * NONE).flat();
    return [...await this.byLetters(wordsOnly), ...ranked.slice(4 * NONE).flat()];
  }

  /** The zones of a part by how well it has to match: to the sign, in whole words, or with a last word that goes on.
   * @param {Part} part */
  async levels({ tokens, letters, isQuoted }) {
    const last = tokens[tokens.length - 1];
    const begun = await this.zones(tokens);
    const whole = isPrefix(last) ? await this.zones([...tokens.slice(0, -1), { ...last, isWhole: true }]) : begun;
    if (!/^[a-z\d]+[+#]+$/.test(letters)) return [whole, whole, begun];
    const signed = await this.documents(this.index.words, ":" + letters, false);
    return isQuoted ? [signed, signed, signed] : [signed, whole, begun];
  }

  /** Puts those of the first results that hold the very letters of the parts, signs included, before the others.
   * @param {number[]} results */
  async byLetters(results) {
    const wanted = this.parts.filter(({ tokens }) => tokens.some((token, place) => place && token.gap)).map(({ letters }) => letters);
    if (!wanted.length || results.length < 2) return results;
    /** @type {boolean[]} */
    const isMatch = [];
    for (const end of COMPARED) {
      const chosen = results.slice(isMatch.length, end);
      isMatch.push(...await Promise.all(chosen.map(async (document) => {
        const { title, source, summary } = await this.index.facts(document);
        const text = this.isInText(document) ? await this.index.text(document) : "";
        const fields = [title, source, summary, text].join("\n").normalize("NFKC").toLowerCase();
        return wanted.every((letters) => this.index.folding.holds(fields, letters));
      })));
      await this.pause();
      if (isMatch.every((isMatch) => isMatch)) break;
    }
    const is = (/** @type {boolean} */ wanted) => results.filter((_, place) => (isMatch[place] ?? false) === wanted);
    return [...is(true), ...is(false)];
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

  /** Lets others have their turn, where there was much to do since the last one. */
  async pause() {
    if (performance.now() - this.turn < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.turn = performance.now();
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
      const tokens = this.parts.flatMap((part, index) => part.tokens.map((token, place) => place || !index ? token : { ...token, gap }));
      const isRun = tokens.some((token, index) => index && !token.gap && token.kind !== "character" && token.kind === tokens[index - 1].kind);
      if (!isRun) this.merge(zones, await this.zones(tokens));
    }
    return zones;
  }

  /** The best zone of each document in which tokens follow each other.
   * @param {Token[]} tokens
   * @returns {Promise<Uint8Array>} */
  async zones(tokens) {
    const isBegun = isPrefix(tokens[tokens.length - 1]);
    if (tokens.length === 1) return this.documents(this.index.words, tokens[0].text, isBegun);
    if (tokens.length === 2) return this.documents(this.index.pairs, this.index.folding.pairKey(tokens, 0), isBegun);
    return new this.Phrase(this, tokens, isBegun).zones();
  }

  /** The documents of a key of a table.
   * @param {import("./index.js").Table} table @param {string} key @param {boolean} isPrefix */
  async documents(table, key, isPrefix) {
    const zones = this.none();
    for (const [number, entry] of (await table.find(key, isPrefix)).entries()) {
      if (number % 64 === 0) await this.pause();
      // `tag:…` is no word.
      if (!isPrefix || !entry.key.includes(":")) this.index.note(entry.value, zones);
    }
    return zones;
  }

  /** What sounds like tokens, in titles and terms: `guangmokuai` and `gmk` for 光模块.
   * @param {Token[]} tokens */
  async sound(tokens) {
    const zones = this.none();
    const letters = tokens.map((token) => token.text).join("").replaceAll("v", "u");
    if (!/^[a-z]{2,}$/.test(letters)) return zones;
    /** @type {Set<string>} */
    const phrases = new Set();
    for (const entry of await this.index.readings.find(letters[0], true)) {
      if (!letters.includes(entry.key[1], 1)) continue;
      while (!entry.value.isAtEnd) {
        const characters = Array.from(entry.value.string());
        const count = this.index.folding.spelled(letters, entry.value.string().split(" "));
        if (count) phrases.add(characters.slice(0, count).join(""));
      }
    }
    const heard = Array.from(phrases, (phrase) => this.index.folding.tokens(phrase));
    for (const tokens of heard) this.merge(zones, await this.zones(tokens), 1);
    this.heard.push(...heard);
    return zones;
  }
}

/** Texts in quotes, perhaps with the name of what they narrow, and what is between spaces. */
const PARTS = /(?:([^\s"“”:：]+)[:：])?["“”]([^"“”]*)["“”]?|([^\s"“”]+)/gu;

/** @param {Token} token the last one of a part */
const isPrefix = (token) => token.kind !== "character" && !token.isWhole;
