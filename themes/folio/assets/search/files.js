// Reads the files of the search index. Sources/Search/IndexFormat.swift specifies the format.

/** Bytes that nobody wants, so few that to ask for them costs less than another request. */
const CLOSE = 8192;
/** Requests that are made at once. */
const AT_ONCE = 16;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text as keys have it: one character a byte, so that `<` compares bytes.
 * @param {string} text */
export const keyOf = (text) => String.fromCharCode(...encoder.encode(text));

/** An index of another version than this script knows, a file that does not arrive, or one that is not what its name
 * promises: cut off, or of another program.
 * @param {"VersionError" | "LoadError" | "DamageError"} name */
export const fault = (name) => Object.assign(new Error(name), { name });

/** Reads numbers and strings, one after the other. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.offset = 0;
  }

  number() {
    let value = 0;
    for (let scale = 1; this.offset < this.bytes.length; scale *= 128) {
      const byte = this.bytes[this.offset++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw fault("DamageError");
  }

  /** How many things follow, each of at least one byte. */
  count() {
    const count = this.number();
    if (count > this.bytes.length - this.offset) throw fault("DamageError");
    return count;
  }

  signed() {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** @param {number} length */
  raw(length) {
    if (!(length <= this.bytes.length - this.offset)) throw fault("DamageError");
    return this.bytes.subarray(this.offset, this.offset += length);
  }

  string() {
    return decoder.decode(this.raw(this.number()));
  }

  /** A key, by what it shares with the one before.
   * @param {string} last */
  key(last) {
    const shared = this.number();
    return last.slice(0, shared) + String.fromCharCode(...this.raw(this.number()));
  }

  /** The name of a file. */
  name() {
    return Array.from(this.raw(5), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** As many things as are told first.
   * @template T @param {() => T} read */
  list(read) {
    return Array.from({ length: this.count() }, read);
  }

  get isAtEnd() {
    return this.offset >= this.bytes.length;
  }
}

/** The files of a folder, each read once. */
export class Folder {
  /** @param {string} address */
  constructor(address) {
    this.address = address;
    /** @type {Map<string, Promise<unknown>>} */
    this.known = new Map();
  }

  /** @param {string} name */
  url(name) {
    return `${this.address}${name}.bin`;
  }

  /** @template T @param {string} key @param {() => Promise<T>} make */
  once(key, make) {
    const known = this.known.get(key) ?? make();
    this.known.set(key, known);
    return /** @type {Promise<T>} */ (known);
  }

  /** What is read from a file.
   * @template T @param {string} name @param {(reader: Reader) => T} read */
  file(name, read) {
    return this.once(name, async () => read(new Reader(await download(this.url(name)))));
  }

  /** A part of a file that is not compressed. A server may answer with the whole file, which is kept then.
   * @param {string} name @param {number} start @param {number} end @returns {Promise<Uint8Array>} */
  async part(name, start, end) {
    const cut = async () => (await /** @type {Promise<Uint8Array>} */ (this.known.get(name))).subarray(start, end);
    const part = await (this.known.has(name) ? cut() : this.once(`${name}:${start}-${end}`, async () => {
      const response = await ask(this.url(name), { headers: { Range: `bytes=${start}-${end - 1}` } });
      if (response.status === 206) return content(response);
      if (this.known.has(name)) response.body?.cancel();
      else this.once(name, () => content(response));
      return cut();
    }));
    if (part.length !== end - start) throw fault("DamageError");
    return part;
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

/** Sorted keys with values, in files of which one or few are needed. */
export class Table {
  /** @param {Reader} reader at the directory @param {Folder} folder @param {boolean} hasPlaces whether values have places */
  constructor(reader, folder, hasPlaces) {
    this.folder = folder;
    this.hasPlaces = hasPlaces;
    let first = "";
    this.files = reader.list(() => ({ first: first = reader.key(first), name: reader.name() }));
  }

  /** The entries of a key, or of all keys that begin with it. A long value is in several entries.
   * @param {string} text @returns {Promise<Entry[]>} */
  async find(text, isPrefix = false) {
    const key = keyOf(text);
    const isWanted = (/** @type {string} */ other) => isPrefix ? other.startsWith(key) : other === key;
    const place = placeOf(this.files, (file) => file.first >= key);
    // A key that begins a file is in none before it.
    const first = this.files[place]?.first === key ? place : Math.max(0, place - 1);
    let end = first;
    while (end < this.files.length && (end === first || isWanted(this.files[end].first))) end++;
    const files = await Promise.all(this.files.slice(first, end).map(({ name }) => this.folder.file(name, (reader) => this.read(reader))));
    return files.flatMap((heads) => {
      const from = placeOf(heads, (head) => head.key >= key);
      return heads.slice(from, placeOf(heads, (head) => head.key > key && !isWanted(head.key)));
    });
  }

  /** The entries of a file.
   * @param {Reader} reader @returns {Entry[]} */
  read(reader) {
    const file = this.hasPlaces ? reader.name() : "";
    let end = this.hasPlaces ? reader.number() : 0;
    const low = this.hasPlaces ? reader.number() : 0;
    if (low > 32) throw fault("DamageError");
    let key = "";
    const heads = reader.list(() => {
      key = reader.key(key);
      return { key, length: reader.number(), start: end, end: end += this.hasPlaces ? reader.number() : 0 };
    });
    return heads.map(({ key, length, start, end }) => ({ key, value: reader.raw(length), file, start, end, low }));
  }

  /** The places of some entries in the order of their keys. What lies close together is asked for at once.
   * @param {Entry[]} entries */
  async places(entries) {
    /** @type {{ file: string, start: number, end: number }[]} */
    const parts = [];
    const ranges = entries.map(({ file, start, end }) => {
      const [first, limit] = [Math.floor(start / 8), Math.ceil(end / 8)];
      const last = parts[parts.length - 1];
      if (last?.file === file && first >= last.start && first - last.end < CLOSE) last.end = Math.max(last.end, limit);
      else parts.push({ file, start: first, end: limit });
      return parts.length - 1;
    });
    const contents = await Promise.all(parts.map(({ file, start, end }) => this.folder.part(file, start, end)));
    return entries.map(({ start, low }, number) => new Places(contents[ranges[number]], start - parts[ranges[number]].start * 8, low));
  }
}

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

let free = AT_ONCE;
/** Requests that wait for another one to be answered.
 * @type {(() => void)[]} */
const waiting = [];

/** @param {string} url @param {RequestInit} options */
async function ask(url, options) {
  // To begin many requests in a row keeps the page from everything else.
  if (free) free--;
  else await new Promise((resolve) => waiting.push(() => resolve(undefined)));
  const response = await fetch(url, options).catch(() => {});
  const next = waiting.shift();
  if (next) next();
  else free++;
  if (!response?.ok) throw fault("LoadError");
  return response;
}

/** @param {Response} response */
async function content(response) {
  const bytes = await response.arrayBuffer().catch(() => {});
  if (!bytes) throw fault("LoadError");
  return new Uint8Array(bytes);
}

/** The content of a file.
 * @param {string} url @param {RequestCache} cache */
export async function download(url, cache = "default") {
  return inflate(await content(await ask(url, { cache })));
}

/** @param {Uint8Array} bytes of a gzip member */
async function inflate(bytes) {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const [content] = await Promise.all([new Response(readable).arrayBuffer(), writer.write(bytes), writer.close()]);
  return new Uint8Array(content);
}
