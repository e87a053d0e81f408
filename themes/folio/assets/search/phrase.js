// Finds where tokens stand in a row: the meeting of lists of places, each of a token or of two neighbours.

const BYTES = /^[a-z\d]{1,2}$/;
/** Terms that are loaded at once. */
const AT_ONCE = 8;

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {import("./index.js").Segment} Segment */
/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./table.js").Entry} Entry */

/** Keys of which one stands so many places behind the beginning of the phrase; or anywhere in the field, if that is not known.
 * @typedef {{ table: Table, key: string, isPrefix?: boolean, isPlaced?: boolean, at: number }} Term */

/** @typedef {{ entry: Entry, fields: number[] }} List */

/** Tokens in a row, in runs between which separators may stand or not. */
export class Phrase {
  /** @param {import("./query.js").Query} query @param {Token[][]} runs @param {boolean[]} gaps by way: whether separators stand between runs */
  constructor(query, runs, gaps) {
    this.query = query;
    this.ways = runs.length < 2 ? [runs.flat()] : gaps.flatMap((gap) => joined(runs, gap));
    /** Places of the first tokens of runs, which a pair reaches across only where it has to. */
    this.starts = new Set(runs.map((_, number) => runs.slice(0, number).flat().length));
  }

  /** The best zone of each document: with a whole last token, and with one that may go on. */
  async zones() {
    const { index } = this.query;
    const whole = this.query.none();
    const begun = this.query.none();
    await Promise.all(this.ways.flatMap((tokens) => index.segments.map(async (segment) => {
      const last = tokens[tokens.length - 1];
      const isBegun = last.kind !== "character" && !last.isWhole;
      await Promise.all([
        this.note(segment, this.cover(segment, tokens), whole),
        ...isBegun ? this.begun(segment, tokens).map((terms) => this.note(segment, terms, begun)) : [],
      ]);
    })));
    return { whole, begun: this.query.best(whole, begun) };
  }

  /** Keys that cover all tokens: those without places of their own are in a pair.
   * @param {Segment} segment @param {Token[]} tokens @returns {Term[]} */
  cover(segment, tokens) {
    const { words, pairs } = segment;
    if (tokens.length < 2) return tokens.map(({ text }) => ({ table: words, key: text, at: 0 }));
    /** @type {Term[]} */
    const terms = [];
    const at = placesOf(tokens);
    const isShort = tokens.map((token) => segment.isShort(token));
    const last = tokens.length - 1;
    const addPair = (/** @type {number} */ place) => terms.push({ table: pairs, key: pairKey(tokens, place), at: at[place] });
    for (let place = 0; place <= last; place++) {
      const isEnd = place === last || this.starts.has(place + 1);
      const hasPair = place < last && (isShort[place] || isShort[place + 1]);
      if (!isShort[place] && (isEnd || !hasPair)) terms.push({ table: words, key: tokens[place].text, at: at[place] });
      else if (isEnd && (place === last || !this.starts.has(place))) addPair(place - 1);
      else addPair(place++);
    }
    return terms;
  }

  /** Keys that cover all tokens of which the last one goes on, in each way in which they can.
   * @param {Segment} segment @param {Token[]} tokens @returns {Term[][]} */
  begun(segment, tokens) {
    const { words, pairs } = segment;
    const last = tokens.length - 1;
    const { text, kind } = tokens[last];
    // The index has lists of all that begins with them.
    const isListed = BYTES.test(text);
    const listed = { table: words, key: text + "*", at: NaN };
    if (!last) return [[isListed ? listed : { table: words, key: text, isPrefix: true, at: 0 }]];
    const at = placesOf(tokens);
    const isPair = last === 2 && segment.isShort(tokens[0]);
    const pair = { table: pairs, key: pairKey(tokens, last - 1), isPrefix: true, at: at[last - 1] };
    const inPair = [...this.cover(segment, tokens.slice(0, isPair ? 2 : last - 1)), pair];
    if (segment.isShort(tokens[last - 1]) || kind === "digit") return [inPair];
    // Words that are not short have places of their own.
    const word = { table: words, key: text, isPrefix: true, isPlaced: true, at: at[last] };
    const ownPlaces = [...this.cover(segment, tokens.slice(0, -1)), ...isListed ? [listed] : [], word];
    return segment.mayBeginShort(text) ? [inPair, ownPlaces] : [ownPlaces];
  }

  /** Notes the documents of a segment in which terms meet.
   * @param {Segment} segment @param {Term[]} terms @param {Uint8Array} zones */
  async note(segment, terms, zones) {
    /** @type {List[][]} */
    const lists = [];
    const marks = new Uint8Array(segment.count * 4);
    while (lists.length < terms.length) {
      // What goes on costs most, and a long phrase that is nowhere is known early.
      const next = terms.slice(lists.length).findIndex(({ isPlaced }, place) => place && (isPlaced || place === AT_ONCE));
      const now = terms.slice(lists.length, next < 0 ? terms.length : lists.length + next);
      for (const found of await Promise.all(now.map((term) => this.lists(segment, term)))) {
        await this.query.pause();
        const isListed = terms.length > 1 && !(terms[lists.length].at >= 0);
        for (const { fields } of found) for (const field of isListed ? fields.flatMap(everyZone) : fields) if (marks[field] === lists.length) marks[field]++;
        lists.push(found);
      }
      if (!marks.includes(lists.length)) return;
    }
    const placed = terms.flatMap((term, number) => term.at >= 0 ? [{ ...term, lists: lists[number] }] : []);
    const fields = marks.map((mark) => mark === lists.length ? 1 : 0);
    const found = placed.length > 1 ? await this.rows(placed, fields) : indices(fields);
    for (const field of found) {
      const document = segment.base + (field >> 2);
      if ((field & 3) < zones[document]) zones[document] = field & 3;
    }
  }

  /** What the index has of a term.
   * @param {Segment} segment @param {Term} term */
  async lists(segment, { table, key, isPrefix, isPlaced }) {
    /** @type {List[]} */
    const lists = [];
    for (const [number, entry] of (await table.find(key, isPrefix)).entries()) {
      if (number % 16 === 0) await this.query.pause();
      // `tag:…` and `co*` are no words.
      if (isPrefix && /[:*]/.test(entry.key) || isPlaced && entry.end === entry.start) continue;
      lists.push({ entry, fields: segment.fields(entry) });
    }
    return lists;
  }

  /** Those of some fields in which terms stand in a row.
   * @param {(Term & { lists: List[] })[]} terms @param {Uint8Array} marks of those fields */
  async rows(terms, marks) {
    const loads = await Promise.all(terms.map(async ({ table, lists }) => {
      const wanted = lists.filter(({ fields }) => fields.some((field) => marks[field]));
      const places = await table.places(wanted.map(({ entry }) => entry));
      return wanted.map(({ fields }, number) => ({ fields, places: places[number] }));
    }));
    /** By field: places at which the phrase may begin.
     * @type {Map<number, Set<number>> | undefined} */
    let starts;
    for (const [number, { at }] of terms.entries()) {
      /** @type {Map<number, Set<number>>} */
      const next = new Map();
      for (const list of loads[number]) {
        await this.query.pause();
        collect(list, at, marks, starts, next);
      }
      starts = next;
    }
    return [...starts?.keys() ?? []];
  }
}

/** The fields of a document: a list without places names only the best one.
 * @param {number} field */
const everyZone = (field) => [0, 1, 2, 3].map((zone) => (field & ~3) + zone);

/** @param {Uint8Array} marks */
function indices(marks) {
  /** @type {number[]} */
  const indices = [];
  marks.forEach((mark, index) => mark && indices.push(index));
  return indices;
}

/** Adds the beginnings of a phrase by the places of one of its terms: those that all terms before have too.
 * @param {{ fields: number[], places: import("./table.js").Places }} list @param {number} at @param {Uint8Array} marks of the fields that count
 * @param {Map<number, Set<number>> | undefined} starts @param {Map<number, Set<number>>} next */
function collect({ fields, places }, at, marks, starts, next) {
  for (const field of fields) {
    const known = starts?.get(field);
    const isWanted = starts ? known : marks[field];
    for (let place = 0, isMore = 1; isMore;) {
      isMore = places.next();
      place += places.step();
      const start = place - at;
      if (!isWanted || start < 0 || known && !known.has(start)) continue;
      const found = next.get(field);
      if (found) found.add(start);
      else next.set(field, new Set([start]));
    }
  }
}

/** How far each token stands behind the first one.
 * @param {Token[]} tokens */
function placesOf(tokens) {
  let at = 0;
  return tokens.map(({ gap }, place) => at += place ? gap ? 3 : 2 : 0);
}

/** How the index writes two neighbours.
 * @param {Token[]} tokens @param {number} place of the first one */
function pairKey(tokens, place) {
  return tokens[place].text + (tokens[place + 1].gap ? "\x02" : "\x01") + tokens[place + 1].text;
}

/** Runs as one, where that is no other run of letters.
 * @param {Token[][]} runs @param {boolean} gap */
function joined(runs, gap) {
  const tokens = runs.flatMap((run, number) => run.map((token, place) => place || !number ? token : { ...token, gap }));
  const isOther = tokens.some((token, place) => place && !token.gap && token.kind !== "character" && token.kind === tokens[place - 1].kind);
  return isOther ? [] : [tokens];
}
