// Finds where tokens stand in a row: within a clause, or across the breaks between clauses.

/** Places in clauses are kept in one number: clause × this + place. */
const PLACES = 2 ** 20;
/** Tokens of a phrase of which every pair may be looked at. */
const SHORT = 8;
/** Characters of a passage. */
const LENGTH = 110;
/** Characters on each side of a match that are looked through for more of them. */
const NEAR = 1000;

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {ReturnType<typeof readClauses>} List */
/** @typedef {{ zone: number, document: number, place: number, before: number, length: number, after: number }} Join */

/** Three tokens or more in a row. What it costs grows with their number times what is known of each pair. */
export class Phrase {
  /** @param {import("./query.js").Query} query @param {Token[]} tokens @param {boolean} isPrefix */
  constructor(query, tokens, isPrefix) {
    this.query = query;
    this.index = query.index;
    this.tokens = tokens;
    this.isPrefix = isPrefix;
    /** By token: its place, where a separator takes a place too.
     * @type {number[]} */
    this.at = [];
    for (const token of tokens) this.at.push(this.at.length ? this.at[this.at.length - 1] + (token.gap ? 2 : 1) : 0);
    /** @type {Promise<List>[]} */
    this.loads = [];
    /** The lists of pairs that suffice, by place.
     * @type {Map<number, List>} */
    this.lists = new Map();
    this.result = query.none();
  }

  /** The last token and its pair may have more letters than were typed.
   * @param {number} place */
  isPrefixAt(place) {
    return this.isPrefix && place === this.tokens.length - 2;
  }

  /** Where clauses hold the pair of tokens at a place.
   * @param {number} place */
  list(place) {
    return this.loads[place] ??= (async () => {
      const entries = await this.index.phrases.find(this.index.folding.pairKey(this.tokens, place), this.isPrefixAt(place));
      return readClauses(entries.map(({ value }) => value));
    })();
  }

  async zones() {
    const chosen = this.pairs();
    const lists = await Promise.all(chosen.map((place) => this.list(place)));
    chosen.forEach((place, number) => this.lists.set(place, lists[number]));
    // Each gap of the query stands within a clause or between two.
    const breaks = chosen.filter((place, number) => this.tokens[place + 1].gap && lists[number].isBroken).map((place) => place + 1);
    if (chosen.some((place) => !this.lists.get(place)?.entries.length && !breaks.includes(place + 1))) return this.result;
    await this.within(this.clauses());
    if (breaks.length) await this.across(breaks);
    return this.result;
  }

  /** Places of pairs that cover the tokens: those around gaps, and between two gaps enough to touch each other. What is
   * between two of those is known by their places. */
  pairs() {
    /** @type {Set<number>} */
    const chosen = new Set();
    for (let start = 0, end = 0; start < this.tokens.length; start = end) {
      for (end = start + 1; end < this.tokens.length && !this.tokens[end].gap;) end++;
      for (let place = start; place < end - 1; place += 2) chosen.add(place);
      if (end - start > 1) chosen.add(end - 2);
      if (end < this.tokens.length) chosen.add(end - 1);
    }
    return [...chosen].sort((a, b) => a - b);
  }

  /** Whether a list has a place in a clause; two numbers, of which the second one tells of a clause that is repeated.
   * @param {List} list @param {number} key */
  has({ entries }, key) {
    const place = this.index.placeOf(entries, (entry) => entry >= key * 2);
    return entries[place] <= key * 2 + 1;
  }

  /** Whether a clause holds the tokens of a range from a place on.
   * @param {number} start @param {number} end @param {number} key of the place */
  holds(start, end, key) {
    for (const [place, list] of this.lists) {
      if (place >= start && place <= end - 2 && !this.has(list, key + this.at[place] - this.at[start])) return false;
    }
    return true;
  }

  /** The clauses that hold all tokens, and whether each is repeated. */
  clauses() {
    const [[place, { entries }]] = [...this.lists].sort(([, a], [, b]) => a.entries.length - b.entries.length);
    const offset = this.at[place];
    /** @type {Map<number, boolean>} */
    const clauses = new Map();
    for (const entry of entries) {
      const key = Math.floor(entry / 2);
      if (key % PLACES < offset || !this.holds(0, this.tokens.length, key - offset)) continue;
      clauses.set(Math.floor(key / PLACES), entry % 2 === 1);
    }
    return clauses;
  }

  /** The phrase without a break.
   * @param {Map<number, boolean>} clauses */
  async within(clauses) {
    if (!clauses.size || await this.asPair(clauses)) return;
    const [firsts, { repeats }] = await Promise.all([this.index.firsts(), this.index.rare()]);
    await Promise.all(Array.from(clauses, async ([clause, isRepeated]) => {
      if (!isRepeated) {
        // Where a clause first came: the zone of a document up to which there are more clauses.
        const place = this.index.placeOf(firsts, (number) => number > clause);
        return this.note(place >> 2, place & 3);
      }
      const key = [24, 16, 8, 0].map((shift) => clause >>> shift & 255);
      for (const { value } of await repeats.find(key)) this.index.note(value, this.result);
    }));
  }

  /** Where every clause that holds one of the pairs holds the whole phrase, the documents of the pair are those wanted.
   * @param {Map<number, boolean>} clauses */
  async asPair(clauses) {
    const isWorth = this.tokens.length <= SHORT && [...clauses.values()].filter(Boolean).length > 1;
    const others = isWorth ? Array.from({ length: this.tokens.length - 1 }, (_, place) => place) : [];
    for (const place of new Set([...this.lists.keys(), ...others])) {
      const { entries, isBroken } = await this.list(place);
      if (isBroken && this.tokens[place + 1].gap) continue;
      if (entries.some((entry) => !clauses.has(Math.floor(entry / 2 / PLACES)))) continue;
      const key = this.index.folding.pairKey(this.tokens, place);
      this.query.merge(this.result, await this.query.documents(this.index.pairs, key, this.isPrefixAt(place)));
      return true;
    }
    return false;
  }

  /** @param {number} document @param {number} zone */
  note(document, zone) {
    this.result[document] = Math.min(this.result[document], zone);
  }

  /** The phrase with breaks before some of its tokens. Which breaks the tokens before them can reach is found for one
   * after the other; the length of the clause between two breaks tells at which token it begins.
   * @param {number[]} breaks */
  async across(breaks) {
    const { joins } = await this.index.rare();
    const { tokens, at, query } = this;
    const found = await Promise.all(breaks.map((middle) => joins.find(this.index.folding.pairKey(tokens, middle - 1), this.isPrefixAt(middle - 1))));
    /** By the place of the token behind a break: occurrences that are reached.
     * @type {Map<number, Set<number>>} */
    const reached = new Map();
    for (const [number, middle] of breaks.entries()) {
      const here = new Set();
      const end = at[middle - 1] + 1;
      for (const { value } of found[number]) {
        for (const join of readBreaks(value)) {
          const before = join.before * PLACES;
          const start = end - join.length;
          const occurrence = join.document * PLACES + join.place;
          const isFirst = start <= 0 && this.holds(0, middle, before - start);
          if (!isFirst && !(reached.get(start)?.has(occurrence - 1) && this.holds(at.indexOf(start), middle, before))) continue;
          here.add(occurrence);
          if (this.holds(middle, tokens.length, join.after * PLACES)) this.note(join.document, join.zone);
        }
        await query.pause();
      }
      // Where a clause never holds the two tokens, the phrase goes on from here or nowhere.
      if (!here.size && !this.lists.get(middle - 1)?.entries.length) return;
      reached.set(at[middle], here);
    }
  }
}

/** Ranges of a text that parts of a query match, ascending and apart.
 * @param {import("./folding.js").Folding} folding @param {string} text @param {Token[][]} parts */
export function matches(folding, text, parts) {
  const tokens = folding.tokens(text);
  const isMatch = (/** @type {Token[]} */ part, /** @type {number} */ start) => {
    for (let place = 0; place < part.length; place++) {
      const wanted = part[place], token = tokens[start + place];
      if (token.kind !== wanted.kind || (place && token.gap !== wanted.gap)) return false;
      const isBegun = place === part.length - 1 && wanted.kind !== "character" && !wanted.isWhole;
      if (isBegun ? !token.text.startsWith(wanted.text) : token.text !== wanted.text) return false;
    }
    return true;
  };
  /** @type {number[][]} */
  const ranges = [];
  for (const part of parts) {
    for (let start = 0; start + part.length <= tokens.length; start++) {
      if (isMatch(part, start)) ranges.push([tokens[start].start, tokens[start + part.length - 1].end]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let reached = 0;
  return ranges.filter(([start, end]) => {
    const isApart = start >= reached;
    reached = Math.max(reached, end);
    return isApart;
  });
}

/** The lines of a text around the first place that has what was typed; the whole text where none does.
 * @param {string} text @param {string[]} typed */
function vicinity(text, typed) {
  const lower = text.toLowerCase();
  const places = lower.length === text.length ? typed.map((letters) => lower.indexOf(letters)) : [];
  const first = Math.min(...places.filter((place) => place >= 0));
  if (first === Infinity) return [0, text.length];
  const end = text.indexOf("\n", first + LENGTH);
  return [Math.max(text.lastIndexOf("\n", first) + 1, first - NEAR), Math.min(end < 0 ? text.length : end, first + NEAR)];
}

/** The part of a text around its first match, and all matches near it.
 * @param {(text: string) => number[][]} matches @param {string} text @param {string[]} typed */
export function passage(matches, text, typed) {
  // To cut a whole text into tokens takes longer than everything else.
  const [start, end] = vicinity(text, typed);
  let ranges = matches(text.slice(start, end)).map((range) => range.map((place) => place + start));
  if (!ranges.length) ranges = matches(text);
  const first = ranges[0]?.[0] ?? 0;
  let from = Math.max(0, first - Math.floor(LENGTH / 4));
  // A passage begins with a sentence where one begins close before.
  const sentence = Math.max(...["。", "；", "！", "？", "\n", ". "].map((end) => text.slice(from, first).lastIndexOf(end)));
  if (sentence >= 0) from += sentence + 1;
  return { ranges, from, to: Math.min(text.length, Math.max(from + LENGTH, ranges[0]?.[1] ?? 0)) };
}

/**
 * Values of the table of phrases: the clauses that hold two tokens one after the other, as numbers for `has`, and
 * whether a break ever stood between the two.
 * @param {import("./index.js").Reader[]} values
 */
function readClauses(values) {
  /** @type {number[]} */
  const entries = [];
  let isBroken = false;
  for (const value of values) {
    const head = value.number();
    isBroken ||= head % 2 === 1;
    let clause = 0;
    for (const number of value.numbers(Math.floor(head / 2))) {
      clause += Math.floor(number / 2);
      entries.push((clause * PLACES + value.number()) * 2 + number % 2);
    }
  }
  const sorted = Float64Array.from(entries);
  return { entries: values.length > 1 ? sorted.sort() : sorted, isBroken };
}

/**
 * A value of the table of joins: breaks between clauses, the clauses around each, and where it is.
 * @param {import("./index.js").Reader} value
 */
function readBreaks(value) {
  const before = value.list();
  const lengths = value.numbers(before.length);
  const after = value.list();
  const mask = value.raw(1)[0];
  /** @type {Join[]} */
  const breaks = [];
  for (let zone = 0; zone < 4; zone++) {
    if (!(mask >> zone & 1)) continue;
    const documents = value.list();
    const counts = value.numbers(documents.length);
    const start = breaks.length;
    for (const [index, document] of documents.entries()) {
      for (let left = counts[index], place = 0; left > 0; left--) {
        breaks.push({ zone, document, place: place += value.number(), before: 0, length: 0, after: 0 });
      }
    }
    for (let number = start; number < breaks.length; number++) {
      const index = value.number();
      breaks[number].before = before[index];
      breaks[number].length = lengths[index];
    }
    for (let number = start; number < breaks.length; number++) breaks[number].after = after[value.number()];
  }
  return breaks;
}
