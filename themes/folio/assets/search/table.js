// The tables of the search index: sorted keys with their values, in blocks.

/** @typedef {import("./files.js").Reader} Reader */
/** @typedef {import("./files.js").Range} Range */
/** @typedef {import("./files.js").Folder} Folder */

const encoder = new TextEncoder();

/** A text as keys have it: one character a byte, so that `<` compares bytes.
 * @param {string} text */
export const keyOf = (text) => String.fromCharCode(...encoder.encode(text));

/** The place of the first entry that passes a test, as all behind it do; their number where none does.
 * @template T @param {ArrayLike<T>} list @param {(entry: T) => boolean} test */
export function placeOf(list, test) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Blocks of packs, each read once.
 * @template T */
export class Blocks {
  /** @param {Folder} folder @param {(reader: Reader) => T} read */
  constructor(folder, read) {
    this.folder = folder;
    this.read = read;
    /** @type {(Range & { first: string, content?: Promise<T> })[]} */
    this.list = [];
  }

  /** Adds the packs that are told next.
   * @param {Reader} entry @param {boolean} hasKeys whether the first key of each block is told */
  add(entry, hasKeys) {
    let first = "";
    for (let packs = entry.count(); packs > 0; packs--) {
      const file = entry.name();
      let end = 0;
      for (let blocks = entry.count(); blocks > 0; blocks--) {
        if (hasKeys) first = entry.key(first);
        this.list.push({ file, start: end, end: end += entry.number(), first });
      }
    }
  }

  /** What is in some blocks.
   * @param {number[]} numbers ascending */
  load(numbers) {
    const missing = numbers.flatMap((number) => this.list[number] && !this.list[number].content ? [this.list[number]] : []);
    const loading = this.folder.parts(missing);
    for (const [place, block] of missing.entries()) {
      block.content = loading.then(async (parts) => this.read(await this.folder.unpack(parts[place])));
    }
    return Promise.all([loading, ...numbers.map((number) => this.list[number]?.content)]).then(([, ...contents]) => contents);
  }
}

/** A value of a table: the fields that hold a key, and the bits of a file in which their places are; or whatever the table has.
 * @typedef {{ key: string, value: Uint8Array, file: string, start: number, end: number, low: number }} Entry */

/** Reads places, bit by bit. */
export class Places {
  /** @param {Uint8Array} bytes @param {number} bit the first one @param {number} low bits of a place that are written as they are */
  constructor(bytes, bit, low) {
    this.bytes = bytes;
    this.bit = bit;
    this.low = low;
  }

  /** The next bit; none behind the end. */
  next() {
    return this.bytes[this.bit >> 3] >> 7 - (this.bit++ & 7) & 1;
  }

  /** How much further the next place is. */
  step() {
    let step = 0;
    while (this.next()) step++;
    for (let count = this.low; count > 0; count--) step = step * 2 + this.next();
    return step;
  }
}

/** Sorted keys with values, in blocks of which one or few are needed. */
export class Table {
  /** @param {Reader} entry at the directory @param {Folder} folder @param {boolean} hasPlaces whether values have places */
  constructor(entry, folder, hasPlaces) {
    this.folder = folder;
    this.hasPlaces = hasPlaces;
    this.blocks = new Blocks(folder, (reader) => this.read(reader));
    this.blocks.add(entry, true);
  }

  /** The entries of a key, or of all keys that begin with it. A long value is in several entries.
   * @param {string} text @returns {Promise<Entry[]>} */
  async find(text, isPrefix = false) {
    const key = keyOf(text);
    const isWanted = (/** @type {string} */ other) => isPrefix ? other.startsWith(key) : other === key;
    const blocks = this.blocks.list;
    const place = placeOf(blocks, ({ first }) => first >= key);
    // A key that begins a block is in none before it.
    const numbers = blocks[place]?.first === key || !place ? [] : [place - 1];
    for (let number = place; number < blocks.length && isWanted(blocks[number].first); number++) numbers.push(number);
    return (await this.blocks.load(numbers)).flatMap((entries = []) => {
      const from = placeOf(entries, (entry) => entry.key >= key);
      return entries.slice(from, placeOf(entries, (entry) => entry.key > key && !isWanted(entry.key)));
    });
  }

  /** The entries of a block.
   * @param {Reader} reader @returns {Entry[]} */
  read(reader) {
    const file = this.hasPlaces ? reader.name() : "";
    let end = this.hasPlaces ? reader.number() : 0;
    const low = this.hasPlaces ? reader.below(33) : 0;
    let key = "";
    const heads = reader.list(() => {
      key = reader.key(key);
      return { key, length: reader.number(), start: end, end: end += this.hasPlaces ? reader.number() : 0 };
    });
    return heads.map(({ key, length, start, end }) => ({ key, value: reader.raw(length), file, start, end, low }));
  }

  /** The places of some entries in the order of their keys.
   * @param {Entry[]} entries */
  async places(entries) {
    const parts = await this.folder.parts(entries.map(({ file, start, end }) => ({ file, start: Math.floor(start / 8), end: Math.ceil(end / 8) })));
    return entries.map(({ start, low }, number) => new Places(parts[number], start % 8, low));
  }
}
