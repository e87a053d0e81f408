// Answers a question: which documents, and in which order.

/** The rank of a document that does not match. Better ones are the zones: title, terms, summary, text. */
export const NONE = 4;
const TERMS = 1;
const TEXT = 3;
/** How well words match: to the sign, as whole words, with a last word that goes on; then what is written or sounds alike. */
const LEVELS = 5;
/** Results of which the letters are compared, signs included: one page, and more where it has others. */
const COMPARED = [10, 30];
/** Milliseconds of work after which others have their turn. */
const TURN = 30;

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {import("./question.js").Choice} Choice */
/** @typedef {import("./question.js").Words} Words */

/** By document the best zone, or NONE.
 * @typedef {Uint8Array} Zones */

/** A question to an index. */
export class Query {
  /**
   * @param {import("./index.js").SearchIndex} index
   * @param {string} text what the reader typed
   * @param {import("./box.js").Modules} modules
   * @param {Choice[][]} filters what narrows the answer besides
   */
  constructor(index, text, modules, filters = []) {
    this.index = index;
    this.modules = modules;
    this.question = new modules.Question(text, index.folding, index.kinds, filters);
    /** By document: the level and the zone for which it is a result. */
    this.levelOf = new Uint8Array(index.count).fill(LEVELS);
    this.zoneOf = this.none();
    /** What was found because it is written or sounds alike.
     * @type {Token[][]} */
    this.alike = [];
    /** By part and level: the zones.
     * @type {Zones[][]} */
    this.found = [];
    /** @type {Zones[]} */
    this.unwanted = [];
    /** @type {Map<number, ReturnType<typeof import("./result.js").readPage>>} */
    this.pages = new Map();
    this.turn = performance.now();
    this.abort = new AbortController();
  }

  /** Whether a document is a result for its text, which has to show why.
   * @param {number} document */
  isInText(document) {
    return this.zoneOf[document] === TEXT;
  }

  /**
   * All documents, the best first: those with the very words before those with words that begin like them; then by the
   * zone of the worst part, parts that stand together before scattered ones, then the most recent.
   */
  async results() {
    const { parts, unwanted } = this.question;
    if (this.question.isEmpty) return [];
    const [found, without, together] = await Promise.all([
      Promise.all(parts.map((part) => this.part(part))),
      Promise.all(unwanted.map(async (choice) => (await this.levels(choice))[0])),
      this.runs.length > 1 ? this.together() : this.none(),
    ]);
    Object.assign(this, { found, unwanted: without });
    const levels = [0, 1, 2].map((level) => this.worst(found.map((levels) => levels[level])));
    const { end, documents } = this.ranked(levels, 0, together);
    return [...await this.byLetters(documents.slice(0, end[1])), ...documents.slice(end[1])];
  }

  /** Documents that are no results, but hold what is written alike, or what sounds alike in titles and terms. */
  async similar() {
    if (this.question.isEmpty) return [];
    const likeness = new this.modules.Likeness(this);
    const near = await Promise.all(this.question.parts.map(async (part, place) => {
      const words = part.flatMap((choice) => "tokens" in choice && !choice.isQuoted ? [choice] : []);
      const isWord = this.found[place][2].some((zone) => zone < NONE);
      const written = this.best(this.found[place][2], ...await Promise.all(words.map((words) => likeness.written(words))));
      return [written, this.best(written, ...await Promise.all(words.map((words) => likeness.sounding(words.tokens, isWord))))];
    }));
    const levels = [0, 1].map((level) => this.worst(near.map((levels) => levels[level])));
    return this.ranked(levels, 3, this.none()).documents;
  }

  /** The documents of some levels that are no results yet, the best first, and where each level ends.
   * @param {Zones[]} levels @param {number} first the number of the first one @param {Zones} together */
  ranked(levels, first, together) {
    /** @type {number[][]} */
    const ranked = Array.from({ length: levels.length * NONE * 2 }, () => []);
    for (let document = this.index.count - 1; document >= 0; document--) {
      const level = this.levelOf[document] < LEVELS ? -1 : levels.findIndex((zones) => zones[document] < NONE);
      if (level < 0) continue;
      const zone = this.zoneOf[document] = levels[level][document];
      this.levelOf[document] = first + level;
      ranked[(level * NONE + zone) * 2 + (together[document] === NONE ? 1 : 0)].push(document);
    }
    const end = levels.map((_, level) => ranked.slice(0, (level + 1) * NONE * 2).reduce((sum, { length }) => sum + length, 0));
    return { documents: ranked.flat(), end };
  }

  /** The zones of a part by level: those of the best of its choices.
   * @param {Choice[]} part */
  async part(part) {
    const choices = await Promise.all(part.map((choice) => this.levels(choice)));
    return [0, 1, 2].map((level) => this.best(...choices.map((levels) => levels[level])));
  }

  /** The zones of a choice by level.
   * @param {Choice} choice @returns {Promise<Zones[]>} */
  async levels(choice) {
    if (!("tokens" in choice)) {
      const zones = "term" in choice ? await this.term(choice) : "name" in choice ? await this.chosen(choice) : await this.days(choice);
      return [zones, zones, zones];
    }
    const { tokens, letters, isQuoted } = choice;
    const { whole, begun } = await this.phrase([tokens]);
    if (!/^[a-z\d]+[+#]+$/.test(letters)) return [whole, whole, begun];
    const signed = await this.documents(":" + letters);
    return isQuoted ? [signed, signed, signed] : [signed, whole, begun];
  }

  /** Where tokens stand in a row: one after the other in each run, and run after run.
   * @param {Token[][]} runs @param {boolean[]} gaps whether separators stand between the runs, if either way will do */
  phrase(runs, gaps = [false]) {
    return new this.modules.Phrase(this, runs, gaps).zones();
  }

  /** The documents of a key of the index as it is.
   * @param {string} key */
  async documents(key, isPrefix = false) {
    const zones = this.none();
    await this.index.note(key, isPrefix, zones);
    return zones;
  }

  /** @param {import("./question.js").Term} term */
  async term({ term, signs }) {
    const exact = await this.documents(term + signs);
    // Who leaves the signs out means any of them, unless there is a term without.
    if (signs || exact.some((zone) => zone < NONE)) return flat(exact);
    return flat(this.best(await this.documents(term + "+", true), await this.documents(term + "#", true)));
  }

  /** @param {import("./question.js").Chosen} chosen */
  async chosen({ kind, name }) {
    const zones = this.none();
    for (const document of (await this.index.termsOf(kind)).get(name)?.documents ?? []) zones[document] = 0;
    return zones;
  }

  /** Which documents are results, all filters but one considered: less than NONE for those.
   * @param {number} filter the number of that one, -1 for none */
  without(filter) {
    const { firstFilter } = this.question;
    return this.worst(this.found.filter((_, place) => place < firstFilter || place - firstFilter !== filter).map((levels) => levels[2]));
  }

  /** @param {import("./question.js").Days} days */
  async days({ from, before }) {
    const { months, count } = this.index;
    const first = Math.max(months.length ? months[0].first : count, await this.index.firstSince(from));
    const end = await this.index.firstSince(before);
    return this.none().fill(0, first, Math.max(first, end));
  }

  /** What may stand one after the other: of each part with words its first choice. */
  get runs() {
    return this.question.parts.flatMap(([choice]) => "tokens" in choice ? [choice.tokens] : []);
  }

  /** Where the words stand one after the other. */
  async together() {
    const { begun } = await this.phrase(this.runs, [true, false]);
    return begun;
  }

  /** Puts those of the first results that hold the very letters of the words, signs and accents included, before the others.
   * @param {number[]} results */
  async byLetters(results) {
    const wanted = this.question.words.filter(({ tokens, letters }) => letters !== tokens.map(({ text }) => text).join("")).map(({ letters }) => letters);
    if (!wanted.length || results.length < 2) return results;
    // Words between spaces are mostly written so.
    const isPlain = wanted.every((letters) => /^[\p{L}\d ]*$/u.test(letters));
    /** @type {boolean[]} */
    const isMatch = [];
    for (const end of isPlain ? COMPARED.slice(0, 1) : COMPARED) {
      const chosen = results.slice(isMatch.length, end);
      await this.index.factsOf(chosen);
      isMatch.push(...await Promise.all(chosen.map(async (document) => {
        const { title, source } = await this.index.facts(document);
        const { summary, text } = this.zoneOf[document] > TERMS ? await this.page(document) : { summary: "", text: "" };
        const fields = [title, source, summary, text].join("\n").normalize("NFKC").toLowerCase();
        return wanted.every((letters) => this.index.folding.holds(fields, letters));
      })));
      await this.pause();
      if (isMatch.every((isMatch) => isMatch)) break;
    }
    const is = (/** @type {boolean} */ wanted) => results.filter((_, place) => (isMatch[place] ?? false) === wanted);
    return [...is(true), ...is(false)];
  }

  /** What is found in a document: its words as it has to have them.
   * @param {number} document */
  tokens(document) {
    const isWhole = this.levelOf[document] < 2;
    const words = this.question.words.map(({ tokens }) => isWhole ? [...tokens.slice(0, -1), { ...tokens[tokens.length - 1], isWhole }] : tokens);
    return [...words, ...this.alike];
  }

  /** What the page of a document shows.
   * @param {number} document */
  page(document) {
    const known = this.pages.get(document) ?? this.index.facts(document).then(({ link }) => this.modules.readPage(link, this.abort.signal));
    this.pages.set(document, known);
    return known;
  }

  /** Ends what is under way. */
  cancel() {
    this.abort.abort();
  }

  /** The zone of the worst part by document, of those that hold nothing unwanted.
   * @param {Zones[]} zones */
  worst(zones) {
    const worst = new Uint8Array(this.index.count);
    for (const part of zones) {
      for (let document = 0; document < worst.length; document++) {
        if (part[document] > worst[document]) worst[document] = part[document];
      }
    }
    for (const part of this.unwanted) {
      for (let document = 0; document < worst.length; document++) if (part[document] < NONE) worst[document] = NONE;
    }
    return worst;
  }

  /** The best zones of some.
   * @param {...Zones} zones */
  best(...zones) {
    const best = this.none();
    for (const others of zones) {
      for (let document = 0; document < best.length; document++) {
        if (others[document] < best[document]) best[document] = others[document];
      }
    }
    return best;
  }

  none() {
    return new Uint8Array(this.index.count).fill(NONE);
  }

  /** Lets others have their turn where there was much to do since the last one, and ends what nobody waits for. */
  async pause() {
    if (performance.now() - this.turn > TURN) {
      await new Promise((resolve) => setTimeout(resolve));
      this.turn = performance.now();
    }
    if (this.abort.signal.aborted) throw Object.assign(new Error("Nobody waits"), { name: "AbortError" });
  }
}

/** The same documents, all in the best zone.
 * @param {Zones} zones */
function flat(zones) {
  return zones.map((zone) => zone < NONE ? 0 : NONE);
}
