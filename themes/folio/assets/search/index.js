// Reads the files of the search index. Sources/Search/IndexFormat.swift specifies the format.

/** The version of the format that this script reads. */
const VERSION = 1;

/** More documents than any index has. */
const MANY = 2 ** 24;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An index of another version than this script knows, a file that does not arrive, or one that is not what its name
 * promises: cut off, or of another program.
 * @param {"VersionError" | "LoadError" | "DamageError"} name */
const fault = (name) => Object.assign(new Error(name), { name });

/** Reads numbers and strings, one after the other. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.offset = 0;
  }

  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.offset++];
      if (byte === undefined) throw fault("DamageError");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
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

  /** As many numbers as are told.
   * @param {number} count */
  numbers(count) {
    if (count > this.bytes.length - this.offset) throw fault("DamageError");
    /** @type {number[]} */
    const numbers = new Array(count);
    for (let index = 0; index < count; index++) numbers[index] = this.number();
    return numbers;
  }

  /** Ascending numbers, by their differences. */
  list() {
    let last = 0;
    return this.numbers(this.count()).map((difference) => last += difference);
  }

  /** A key, by what it shares with the one before.
   * @param {string} last */
  key(last) {
    const shared = this.number();
    return last.slice(0, shared) + String.fromCharCode(...this.raw(this.number()));
  }

  /** The name of a file as its bytes. */
  name() {
    return this.raw(5);
  }

  /** Names of files, by number.
   * @param {number} count */
  names(count) {
    const bytes = this.raw(5 * count);
    return (/** @type {number} */ number) => bytes.subarray(5 * number, 5 * number + 5);
  }

  get isAtEnd() {
    return this.offset >= this.bytes.length;
  }
}

/** Sorted keys with values, in files of which one or few are needed. */
export class Table {
  /** @param {Reader} reader at the directory @param {(name: Uint8Array) => Promise<Uint8Array>} load */
  constructor(reader, load) {
    this.load = load;
    /** @type {{ first: string, name: Uint8Array, content?: ReturnType<Table["read"]> }[]} */
    this.files = [];
    let key = "";
    for (let count = reader.count(); count > 0; count--) {
      this.files.push({ first: key = reader.key(key), name: reader.name() });
    }
  }

  /** The values of a key, or of all keys that begin with it. Keys have one character a byte, so that `<` compares bytes.
   * @param {string | number[]} text or bytes */
  async find(text, isPrefix = false) {
    const key = String.fromCharCode(...(typeof text === "string" ? encoder.encode(text) : text));
    const isWanted = (/** @type {string} */ other) => isPrefix ? other.startsWith(key) : other === key;
    const first = Math.max(0, placeOf(this.files, (file) => file.first > key) - 1);
    let end = first + 1;
    while (end < this.files.length && isWanted(this.files[end].first)) end++;
    const files = await Promise.all(this.files.slice(first, end).map((file) => file.content ??= this.read(file.name)));
    return files.flatMap(({ bytes, heads }) => {
      const from = placeOf(heads, (head) => head.key >= key);
      const end = placeOf(heads, (head) => head.key > key && !isWanted(head.key));
      return heads.slice(from, end).map(({ key, start, length }) => ({ key, value: new Reader(bytes.subarray(start, start + length)) }));
    });
  }

  /** The content of a file, and where the value of each key is in it.
   * @param {Uint8Array} name */
  async read(name) {
    const reader = new Reader(await this.load(name));
    let key = "", length = 0;
    const heads = Array.from({ length: reader.count() }, () => {
      return { key: key = reader.key(key), start: length, length: -length + (length += reader.number()) };
    });
    for (const head of heads) head.start += reader.offset;
    return { bytes: reader.bytes, heads };
  }
}

/** The place of the first entry that passes a test, as all behind it do; their number where none does.
 * @template T @param {ArrayLike<T>} list @param {(entry: T) => boolean} test */
function placeOf(list, test) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of one edition. */
export class SearchIndex {
  /** Reads the entry; everything else is read when it is needed.
   * @param {string} url of the entry @param {typeof import("./folding.js").Folding} Folding */
  static async open(url, Folding) {
    // Only the entry changes under its name.
    const entry = new Reader(await inflate([await download(url, "no-cache")]));
    if (decoder.decode(entry.raw(4)) !== "INKS" || entry.raw(1)[0] !== VERSION) throw fault("VersionError");
    return new SearchIndex(url, entry, Folding);
  }

  /** @param {string} url @param {Reader} entry @param {typeof import("./folding.js").Folding} Folding */
  constructor(url, entry, Folding) {
    this.placeOf = placeOf;
    this.folder = url.slice(0, url.lastIndexOf("/") + 1);
    /** @type {Map<string, Promise<unknown>>} */
    this.blocks = new Map();
    this.count = entry.number();
    this.factBlock = entry.number();
    this.textBlock = entry.number();
    if (!(this.count < MANY && this.factBlock && this.textBlock)) throw fault("DamageError");
    this.folding = Folding.read(entry);
    let month = 0, first = 0;
    /** Months, as year × 12 + month from 0, with their first documents. */
    this.months = Array.from({ length: entry.count() }, () => ({ month: month += entry.number(), first: first += entry.number() }));
    /** What narrows a query besides dates: `tag`, … */
    this.kinds = Array.from({ length: entry.count() }, () => entry.string());
    const [firsts, texts, rare] = [entry.name(), entry.name(), entry.name()];
    const load = (/** @type {Uint8Array} */ name) => this.load(name);
    this.words = new Table(entry, load);
    this.pairs = new Table(entry, load);
    this.phrases = new Table(entry, load);
    this.readings = new Table(entry, load);
    this.factNames = entry.names(Math.ceil(this.count / this.factBlock));
    this.texts = once(async () => {
      const reader = new Reader(await load(texts));
      const dictionary = load(reader.name());
      return { dictionary, names: reader.names(Math.ceil(this.count / this.textBlock)) };
    });
    this.rare = once(async () => {
      const reader = new Reader(await load(rare));
      return { joins: new Table(reader, load), repeats: new Table(reader, load) };
    });
    this.firsts = once(async () => {
      const reader = new Reader(await load(firsts));
      let sum = 0;
      return Float64Array.from({ length: this.count * 4 }, () => sum += reader.number());
    });
  }

  /** @param {Uint8Array} name */
  download(name) {
    return download(this.folder + Array.from(name, (byte) => byte.toString(16).padStart(2, "0")).join("") + ".bin");
  }

  /** @param {Uint8Array} name */
  async load(name) {
    return inflate([await this.download(name)]);
  }

  /** A block of documents, read once.
   * @template T @param {Uint8Array} name @param {(name: Uint8Array) => Promise<T>} read */
  block(name, read) {
    const key = name.join();
    if (!this.blocks.has(key)) this.blocks.set(key, read(name));
    return /** @type {Promise<T>} */ (this.blocks.get(key));
  }

  /** What is shown of a document.
   * @param {number} document */
  async facts(document) {
    const facts = await this.block(this.factNames(Math.floor(document / this.factBlock)), async (name) => {
      const reader = new Reader(await this.load(name));
      const facts = [];
      while (!reader.isAtEnd) {
        const [title, link, date, source, summary] = Array.from({ length: 5 }, () => reader.string());
        // Every post is on this site.
        if (!/^\/(?![/\\])/.test(link)) throw fault("DamageError");
        facts.push({ title, link, date, source, summary });
      }
      return facts;
    });
    return facts[document % this.factBlock];
  }

  /** The text of a document.
   * @param {number} document */
  async text(document) {
    const directory = await this.texts();
    const texts = await this.block(directory.names(Math.floor(document / this.textBlock)), async (name) => {
      const [dictionary, rest] = await Promise.all([directory.dictionary, this.download(name)]);
      const length = dictionary.length;
      const stored = [0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
      const header = [31, 139, 8, 0, 0, 0, 0, 0, 0, 255];
      const reader = new Reader(await inflate([new Uint8Array([...header, ...stored]), dictionary, rest]));
      reader.raw(length);
      const texts = [];
      while (!reader.isAtEnd) texts.push(reader.string());
      return texts;
    });
    return texts[document % this.textBlock];
  }

  /** Notes the documents of a value: the best zone of each.
   * @param {Reader} value @param {Uint8Array} zones by document */
  note(value, zones) {
    const mask = value.raw(1)[0];
    for (let zone = 0; zone < 4; zone++) {
      if (!(mask >> zone & 1)) continue;
      for (let count = value.count(), document = 0; count > 0; count--) {
        document += value.number();
        if (zones[document] > zone) zones[document] = zone;
      }
    }
  }
}

/** @param {string} url @param {RequestCache} cache */
async function download(url, cache = "default") {
  const response = await fetch(url, { cache }).catch(() => {});
  const content = response?.ok && await response.arrayBuffer().catch(() => {});
  if (!content) throw fault("LoadError");
  return new Uint8Array(content);
}

/** The content of a gzip member that is in parts.
 * @param {Uint8Array[]} parts */
async function inflate(parts) {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const [content] = await Promise.all([
    new Response(readable).arrayBuffer(), ...parts.map((part) => writer.write(part)), writer.close(),
  ]);
  return new Uint8Array(content);
}

/** Makes a promise when it is first asked for.
 * @template T @param {() => Promise<T>} make */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let promise;
  return () => promise ??= make();
}
