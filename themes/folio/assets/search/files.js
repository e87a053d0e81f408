// Reads the files of the search index. Sources/Search/IndexFormat.swift specifies the format.

/** Bytes that nobody wants, so few that to ask for them costs less than another request. */
const CLOSE = 2048;
/** Requests that are made at once. */
const REQUESTS = 16;

const decoder = new TextDecoder();

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

  /** A number that is less than another one.
   * @param {number} limit */
  below(limit) {
    const value = this.number();
    if (value >= limit) throw fault("DamageError");
    return value;
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

/** A part of a file, in bytes.
 * @typedef {{ file: string, start: number, end: number }} Range */

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

  /** What is packed in a block.
   * @param {Uint8Array} block */
  async unpack(block) {
    return new Reader(await inflate(block));
  }

  /** Parts of files. Those that follow each other closely are asked for at once.
   * @param {Range[]} ranges */
  async parts(ranges) {
    /** @type {Range[]} */
    const wanted = [];
    const places = ranges.map(({ file, start, end }) => {
      const last = wanted[wanted.length - 1];
      if (last?.file === file && start >= last.start && start - last.end < CLOSE) last.end = Math.max(last.end, end);
      else wanted.push({ file, start, end });
      return wanted.length - 1;
    });
    const contents = await Promise.all(wanted.map((range) => this.part(range)));
    return ranges.map(({ start, end }, number) => contents[places[number]].subarray(start - wanted[places[number]].start, end - wanted[places[number]].start));
  }

  /** A server may answer with the whole file, which is kept then.
   * @param {Range} range @returns {Promise<Uint8Array>} */
  async part({ file, start, end }) {
    const cut = async () => (await /** @type {Promise<Uint8Array>} */ (this.known.get(file))).subarray(start, end);
    const part = await (this.known.has(file) ? cut() : this.once(`${file}:${start}-${end}`, async () => {
      const response = await ask(this.url(file), { headers: { Range: `bytes=${start}-${end - 1}` } });
      if (response.status === 206) return content(response);
      if (this.known.has(file)) response.body?.cancel();
      else this.once(file, () => content(response));
      return cut();
    }));
    if (part.length !== end - start) throw fault("DamageError");
    return part;
  }
}

let free = REQUESTS;
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
