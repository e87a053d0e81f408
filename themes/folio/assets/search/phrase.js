// Finds where tokens stand in a row: within a clause, or across the breaks between clauses.

/** Places in clauses are kept in one number: clause × this + place. */
const PLACES = 2 ** 20;

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {ReturnType<typeof readClauses>} List */
/** @typedef {{ zone: number, document: number, place: number, before: number, length: number, after: number }} Join */

/** Three tokens or more in a row. */
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
    this.lists = [];
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
    return this.lists[place] ??= (async () => {
      const entries = await this.index.phrases.find(this.index.pairKey(this.tokens, place), this.isPrefixAt(place));
      const lists = entries.map(({ value }) => readClauses(value));
      return { clauses: lists.flatMap((list) => list.clauses), isBroken: lists.some((list) => list.isBroken) };
    })();
  }

  async zones() {
    const gaps = this.tokens.flatMap((token, place) => place && token.gap ? [place] : []);
    const [places, ...lists] = await Promise.all([this.places(0, this.tokens.length), ...gaps.map((place) => this.list(place - 1))]);
    if (places) await this.within(places);
    // Each gap of the query stands within a clause or between two.
    const breaks = gaps.filter((_, index) => lists[index].isBroken);
    for (let choice = 1; choice < 2 ** breaks.length; choice++) await this.across(breaks.filter((_, index) => choice >> index & 1));
    return this.result;
  }

  /** The places at which clauses hold the tokens of a range; null for a single token, which any place may hold.
   * @param {number} start @param {number} end */
  async places(start, end) {
    if (end - start === 1) return null;
    // Pairs that touch cover the tokens; what is between two of them is known by their places, but for a separator.
    const chosen = new Set([end - 2]);
    for (let place = start; place < end - 1; place++) {
      if (this.tokens[place + 1].gap || (place - start) % 2 === 0) chosen.add(place);
    }
    const lists = await Promise.all(Array.from(chosen, async (place) => ({ place, clauses: (await this.list(place)).clauses })));
    lists.sort((a, b) => a.clauses.length - b.clauses.length);
    /** @type {Map<number, boolean> | null} */
    let places = null;
    for (const { place, clauses } of lists) {
      /** @type {Map<number, boolean>} */
      const next = new Map();
      const offset = this.at[place] - this.at[start];
      for (const entry of clauses) {
        const key = entry.clause * PLACES + entry.at - offset;
        if (entry.at >= offset && (!places || places.has(key))) next.set(key, entry.isRepeated);
      }
      places = next;
    }
    return places;
  }

  /** The phrase without a break.
   * @param {Map<number, boolean>} places */
  async within(places) {
    /** @type {Map<number, boolean>} */
    const clauses = new Map();
    for (const [key, isRepeated] of places) clauses.set(Math.floor(key / PLACES), isRepeated);
    if (!clauses.size || await this.asPair(clauses)) return;
    const [firsts, { repeats }] = await Promise.all([this.index.firsts(), this.index.rare()]);
    await Promise.all(Array.from(clauses, async ([clause, isRepeated]) => {
      if (!isRepeated) return this.note(placeOf(firsts, clause));
      const key = [24, 16, 8, 0].map((shift) => String.fromCharCode(clause >>> shift & 255)).join("");
      for (const { value } of await repeats.findBytes(key)) this.index.note(value, this.result);
    }));
  }

  /** Where every clause that holds one of the pairs holds the whole phrase, the documents of the pair are those wanted.
   * @param {Map<number, boolean>} clauses */
  async asPair(clauses) {
    const repeated = [...clauses.values()].filter(Boolean).length;
    for (const places of [Object.keys(this.lists).map(Number), repeated > 1 ? this.tokens.keys() : []]) {
      for (const place of places) {
        if (place > this.tokens.length - 2) continue;
        const list = await this.list(place);
        if (list.isBroken && this.tokens[place + 1].gap) continue;
        if (new Set(list.clauses.map(({ clause }) => clause)).size > clauses.size) continue;
        this.query.merge(this.result, await this.query.documents(this.index.pairs, this.index.pairKey(this.tokens, place), this.isPrefixAt(place)));
        return true;
      }
    }
    return false;
  }

  /** @param {{ document: number, zone: number }} place */
  note({ document, zone }) {
    this.result[document] = Math.min(this.result[document], zone);
  }

  /** The phrase with breaks before some of its tokens.
   * @param {number[]} breaks */
  async across(breaks) {
    const { joins } = await this.index.rare();
    const bounds = [0, ...breaks, this.tokens.length];
    /** @type {Map<number, Join>} */
    let last = new Map();
    for (let number = 0; number < breaks.length; number++) {
      const [start, middle, end] = bounds.slice(number, number + 3);
      const [before, after] = await Promise.all([this.places(start, middle), this.places(middle, end)]);
      if (before?.size === 0 || after?.size === 0) return;
      const length = this.at[middle - 1] - this.at[start] + 1;
      const isBefore = (/** @type {Join} */ join) => number ? join.length === length && (!before || before.has(join.before * PLACES))
        : !before || before.has(join.before * PLACES + join.length - length);
      /** @type {Map<number, Join>} */
      const next = new Map();
      for (const { value } of await joins.find(this.index.pairKey(this.tokens, middle - 1), this.isPrefixAt(middle - 1))) {
        for (const join of readBreaks(value)) {
          const key = join.document * PLACES + join.place;
          if (number && !last.has(key - 1)) continue;
          if (isBefore(join) && (!after || after.has(join.after * PLACES))) next.set(key, join);
        }
      }
      last = next;
    }
    for (const join of last.values()) this.note(join);
  }
}

/** Where a clause first came.
 * @param {Float64Array} firsts clauses up to each zone of each document @param {number} clause */
function placeOf(firsts, clause) {
  let low = 0, high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= clause) low = middle + 1;
    else high = middle;
  }
  return { document: low >> 2, zone: low & 3 };
}

/**
 * A value of the table of phrases: the clauses that hold two tokens one after the other, and whether a break ever stood
 * between the two.
 * @param {import("./index.js").Reader} value
 */
function readClauses(value) {
  const head = value.number();
  const count = Math.floor(head / 2);
  let clause = 0;
  const clauses = value.numbers(count).map((number) => ({ clause: clause += Math.floor(number / 2), isRepeated: number % 2 === 1, at: 0 }));
  for (const entry of clauses) entry.at = value.number();
  return { clauses, isBroken: head % 2 === 1 };
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
    documents.forEach((document, index) => {
      for (let left = counts[index]; left > 0; left--) breaks.push({ zone, document, place: 0, before: 0, length: 0, after: 0 });
    });
    let last = -1, place = 0;
    for (const join of breaks.slice(start)) {
      place = (join.document === last ? place : 0) + value.number();
      last = join.document;
      join.place = place;
    }
    for (const join of breaks.slice(start)) {
      const index = value.number();
      join.before = before[index];
      join.length = lengths[index];
    }
    for (const join of breaks.slice(start)) join.after = after[value.number()];
  }
  return breaks;
}
