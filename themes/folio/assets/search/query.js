// Finds the documents of a query: each part of it as consecutive tokens of one field.

/** The rank of a document that does not match. Better ones are the zones: title, terms, summary, text. */
const NONE = 4;

/** Places in clauses are kept in one number: clause × this + place. */
const PLACES = 2 ** 20;

/** A question to an index. */
export class Query {
  /**
   * @param {import("./index.js").SearchIndex} index
   * @param {string} text what the reader typed
   */
  constructor(index, text) {
    this.index = index;
    /** What is to be found, as tokens. @type {ReturnType<typeof index.tokens>[]} */
    this.parts = [];
    /** By part. @type {boolean[]} */
    this.isQuoted = [];
    /** What was found instead because it sounds alike. */
    this.heard = [];
    /** Functions that limit documents. @type {(() => Promise<(document: number) => boolean>)[]} */
    this.filters = [];
    for (const [, quoted, plain] of text.matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/gu)) {
      if (quoted !== undefined || !this.narrow(plain)) this.add(quoted ?? plain, quoted !== undefined);
    }
  }

  /** @param {boolean} isQuoted means these very letters: nothing that only sounds like them */
  add(text, isQuoted) {
    const tokens = this.index.tokens(text);
    if (!tokens.length) return;
    this.parts.push(tokens);
    this.isQuoted.push(isQuoted);
  }

  get isEmpty() {
    return !this.parts.length && !this.filters.length;
  }

  /** Whether a part narrows the query instead of being looked for. */
  narrow(part) {
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(part)) return this.limit(part, nextMonth(part));
    const [, kind, value] = part.match(/^(\w+)[:：](.+)$/u) ?? [];
    if ((kind === "after" || kind === "before") && /^\d{4}(-\d\d?){0,2}$/.test(value)) {
      const date = value.split("-").map((number) => number.padStart(2, "0")).join("-");
      return kind === "after" ? this.limit(date, "9999") : this.limit("0000", date);
    }
    if (!this.index.kinds.includes(kind)) return false;
    this.filters.push(async () => {
      const zones = await this.documents(this.index.words, `${kind}:${this.index.key(value)}`, false);
      return (document) => zones[document] < NONE;
    });
    return true;
  }

  /** Only documents from a date on and before another one. */
  limit(from, before) {
    this.filters.push(async () => {
      const dated = this.index.months.length ? this.index.months[0].first : this.index.count;
      const first = Math.max(dated, await this.firstSince(from));
      const end = await this.firstSince(before);
      return (document) => document >= first && document < end;
    });
    return true;
  }

  /** The first document of a date (`2025`, `2025-02` or `2025-02-14`) or later. */
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
   * @returns {Promise<{document: number, isInText: boolean}[]>}
   */
  async results() {
    if (this.isEmpty) return [];
    const [filters, zones] = await Promise.all([
      Promise.all(this.filters.map((filter) => filter())),
      Promise.all(this.parts.map((part) => this.zones(part))),
    ]);
    let found = this.matches(zones, filters);
    if (!found.length) {
      const isFound = (/** @type {Uint8Array} */ part) => part.some((zone) => zone < NONE);
      const heard = this.parts.map((part, index) => isFound(zones[index]) || this.isQuoted[index] ? zones[index] : this.sound(part));
      found = this.matches(await Promise.all(heard), filters);
    }
    const together = this.parts.length > 1 && found.length > 1 ? await this.together() : null;
    const ranked = Array.from({ length: 2 * NONE }, () => []);
    for (const { document, zone } of found) {
      ranked[zone * 2 + (together && together[document] === NONE ? 1 : 0)].push({ document, isInText: zone === 3 });
    }
    return ranked.flat();
  }

  /** Documents that match every part and filter, the most recent first. */
  matches(zones, filters) {
    const found = [];
    for (let document = this.index.count - 1; document >= 0; document--) {
      let worst = 0;
      for (const part of zones) worst = Math.max(worst, part[document]);
      if (worst < NONE && filters.every((filter) => filter(document))) found.push({ document, zone: worst });
    }
    return found;
  }

  none() {
    return new Uint8Array(this.index.count).fill(NONE);
  }

  /** Where the parts stand one after the other. */
  async together() {
    const zones = this.none();
    for (const gap of [true, false]) {
      const tokens = this.parts.flatMap((part, index) => part.map((token, place) => place || !index ? token : { ...token, gap }));
      const isRun = tokens.some((token, index) => index && !token.gap && token.kind !== "character" && token.kind === tokens[index - 1].kind);
      if (!isRun) merge(zones, await this.zones(tokens));
    }
    return zones;
  }

  /** The best zone of each document in which tokens follow each other. */
  async zones(tokens) {
    const isPrefix = tokens[tokens.length - 1].kind !== "character";
    if (tokens.length === 1) return this.documents(this.index.words, tokens[0].text, isPrefix);
    if (tokens.length === 2) return this.documents(this.index.pairs, pairKey(tokens, 0), isPrefix);
    return new Phrase(this, tokens, isPrefix).zones();
  }

  /** The documents of a key of a table. */
  async documents(table, key, isPrefix) {
    const zones = this.none();
    for (const entry of await table.find(key, isPrefix)) {
      // `tag:…` is no word.
      if (!isPrefix || !entry.key.includes(":")) this.index.note(entry.value, zones);
    }
    return zones;
  }

  /** What sounds like a part, in titles and terms: `guangmokuai` and `gmk` for 光模块. */
  async sound(part) {
    const zones = this.none();
    const letters = part.map((token) => token.text).join("").replaceAll("v", "u");
    if (!/^[a-z]{2,}$/.test(letters)) return zones;
    const phrases = new Set();
    for (const entry of await this.index.readings.find(letters[0], true)) {
      if (!letters.includes(entry.key[1], 1)) continue;
      while (!entry.value.isAtEnd) {
        const characters = Array.from(entry.value.string());
        const count = spelled(letters, entry.value.string().split(" "));
        if (count) phrases.add(characters.slice(0, count).join(""));
      }
    }
    const heard = Array.from(phrases, (phrase) => this.index.tokens(phrase));
    for (const tokens of heard) merge(zones, await this.zones(tokens), 1);
    this.heard.push(...heard);
    return zones;
  }
}

/** Three tokens or more in a row. */
class Phrase {
  constructor(query, tokens, isPrefix) {
    this.query = query;
    this.index = query.index;
    this.tokens = tokens;
    this.isPrefix = isPrefix;
    /** By token: its place, where a separator takes a place too. */
    this.at = [];
    for (const token of tokens) this.at.push(this.at.length ? this.at.at(-1) + (token.gap ? 2 : 1) : 0);
    this.lists = [];
    this.result = query.none();
  }

  /** The last token and its pair may have more letters than were typed. */
  isPrefixAt(place) {
    return this.isPrefix && place === this.tokens.length - 2;
  }

  /** Where clauses hold the pair of tokens at a place. */
  list(place) {
    return this.lists[place] ??= (async () => {
      const entries = await this.index.phrases.find(pairKey(this.tokens, place), this.isPrefixAt(place));
      const lists = entries.map(({ value }) => this.index.readPhrase(value));
      return { clauses: lists.flatMap((list) => list.clauses), isBroken: lists.some((list) => list.isBroken) };
    })();
  }

  async zones() {
    const gaps = this.tokens.flatMap((token, place) => place && token.gap ? [place] : []);
    const lists = await Promise.all(gaps.map((place) => this.list(place - 1)));
    const breaks = gaps.filter((_, index) => lists[index].isBroken);
    // Each gap of the query stands within a clause or between two.
    for (let choice = 0; choice < 2 ** breaks.length; choice++) {
      const chosen = breaks.filter((_, index) => choice >> index & 1);
      if (chosen.length) await this.across(chosen);
      else await this.within();
    }
    return this.result;
  }

  /** The places at which clauses hold the tokens of a range; null for a single token, which any place may hold. */
  async places(start, end) {
    if (end - start === 1) return null;
    // Pairs that touch cover the tokens; what is between two of them is known by their places, but for a separator.
    const chosen = new Set([end - 2]);
    for (let place = start; place < end - 1; place++) {
      if (this.tokens[place + 1].gap || (place - start) % 2 === 0) chosen.add(place);
    }
    const lists = await Promise.all(Array.from(chosen, async (place) => ({ place, clauses: (await this.list(place)).clauses })));
    lists.sort((a, b) => a.clauses.length - b.clauses.length);
    let places = null;
    for (const { place, clauses } of lists) {
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

  async within() {
    const clauses = new Map();
    for (const [key, isRepeated] of await this.places(0, this.tokens.length)) clauses.set(Math.floor(key / PLACES), isRepeated);
    if (!clauses.size || await this.asPair(clauses)) return;
    const firsts = await this.index.firsts();
    const { repeats } = await this.index.rare();
    await Promise.all(Array.from(clauses, async ([clause, isRepeated]) => {
      if (!isRepeated) return this.note(placeOf(firsts, clause));
      const key = [24, 16, 8, 0].map((shift) => String.fromCharCode(clause >>> shift & 255)).join("");
      for (const { value } of await repeats.findBytes(key)) this.index.note(value, this.result);
    }));
  }

  /** Where every clause that holds one of the pairs holds the whole phrase, the documents of the pair are those wanted. */
  async asPair(clauses) {
    const repeated = [...clauses.values()].filter(Boolean).length;
    for (const places of [Object.keys(this.lists).map(Number), repeated > 1 ? this.tokens.keys() : []]) {
      for (const place of places) {
        if (place > this.tokens.length - 2) continue;
        const list = await this.list(place);
        if (list.isBroken && this.tokens[place + 1].gap) continue;
        if (new Set(list.clauses.map(({ clause }) => clause)).size > clauses.size) continue;
        merge(this.result, await this.query.documents(this.index.pairs, pairKey(this.tokens, place), this.isPrefixAt(place)));
        return true;
      }
    }
    return false;
  }

  note({ document, zone }) {
    this.result[document] = Math.min(this.result[document], zone);
  }

  /** The phrase with breaks before some of its tokens. @param {number[]} breaks */
  async across(breaks) {
    const { joins } = await this.index.rare();
    const bounds = [0, ...breaks, this.tokens.length];
    let last = new Map();
    for (let number = 0; number < breaks.length; number++) {
      const [start, middle, end] = bounds.slice(number, number + 3);
      const [before, after] = await Promise.all([this.places(start, middle), this.places(middle, end)]);
      if (before?.size === 0 || after?.size === 0) return;
      const length = this.at[middle - 1] - this.at[start] + 1;
      const isBefore = (join) => number ? join.length === length && (!before || before.has(join.before * PLACES))
        : !before || before.has(join.before * PLACES + join.length - length);
      const next = new Map();
      for (const { value } of await joins.find(pairKey(this.tokens, middle - 1), this.isPrefixAt(middle - 1))) {
        for (const join of this.index.readJoin(value)) {
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

function pairKey(tokens, place) {
  return tokens[place].text + (tokens[place + 1].gap ? " " : "") + tokens[place + 1].text;
}

/** Takes over better zones. @param {number} worst those that count */
function merge(zones, others, worst = 3) {
  others.forEach((zone, document) => {
    if (zone <= worst && zone < zones[document]) zones[document] = zone;
  });
}

/** Where a clause first came. @param {Float64Array} firsts clauses up to each zone of each document */
function placeOf(firsts, clause) {
  let low = 0, high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= clause) low = middle + 1;
    else high = middle;
  }
  return { document: low >> 2, zone: low & 3 };
}

/** How many characters letters spell: by whole readings, the last perhaps begun, or by their first letters. */
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

function nextMonth(date) {
  const [year, month] = date.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}
