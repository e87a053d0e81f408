// Reads the search index: its files, and the folding of text that it was made with. Sources/Search/IndexFormat.swift
// specifies the format.

/** The version of the format that this script reads. */
const VERSION = 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text as a string with one character a byte of its UTF-8, so that `<` compares bytes. @param {string} text */
const bytewise = (text) => String.fromCharCode(...encoder.encode(text));

/** An index of another version than this script knows. */
export class VersionError extends Error {
  name = "VersionError";
}

/** Reads numbers and strings, one after the other. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.offset = 0;
  }

  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.offset++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  signed() {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** @param {number} length */
  raw(length) {
    return this.bytes.subarray(this.offset, this.offset += length);
  }

  string() {
    return decoder.decode(this.raw(this.number()));
  }

  /** As many numbers as are told. @param {number} count */
  numbers(count) {
    return Array.from({ length: count }, () => this.number());
  }

  /** Ascending numbers, by their differences. */
  list() {
    let last = 0;
    return this.numbers(this.number()).map((difference) => last += difference);
  }

  /** A key, by what it shares with the one before. @param {string} last */
  key(last) {
    const shared = this.number();
    return last.slice(0, shared) + String.fromCharCode(...this.raw(this.number()));
  }

  name() {
    return Array.from(this.raw(5), (byte) => byte.toString(16).padStart(2, "0")).join("") + ".bin";
  }

  names(count) {
    return Array.from({ length: count }, () => this.name());
  }

  get isAtEnd() {
    return this.offset >= this.bytes.length;
  }
}

/** Sorted keys with values, in files of which one or few are needed. */
class Table {
  /**
   * @param {Reader} reader at the directory
   * @param {(name: string) => Promise<Uint8Array>} load
   */
  constructor(reader, load) {
    this.load = load;
    this.files = [];
    let key = "";
    for (let count = reader.number(); count > 0; count--) {
      this.files.push({ first: key = reader.key(key), name: reader.name(), entries: null });
    }
  }

  /**
   * The values of a key, or of all keys that begin with it.
   * @param {string} text
   * @param {boolean} isPrefix
   * @returns {Promise<{key: string, value: Reader}[]>}
   */
  async find(text, isPrefix = false) {
    const entries = await this.findBytes(bytewise(text), isPrefix);
    return entries.map(({ key, value }) => ({ key: decoder.decode(Uint8Array.from(key, (c) => c.charCodeAt(0))), value }));
  }

  /** The same for a key of one character a byte. @param {string} key */
  async findBytes(key, isPrefix = false) {
    const isWanted = (/** @type {string} */ other) => isPrefix ? other.startsWith(key) : other === key;
    const index = lastIndex(this.files, key);
    const first = Math.max(0, index);
    let end = first + 1;
    while (end < this.files.length && isWanted(this.files[end].first)) end++;
    const entries = await Promise.all(this.files.slice(first, end).map((file) => this.entries(file)));
    return entries.flat().filter((entry) => isWanted(entry.key)).map(({ key, value }) => ({ key, value: new Reader(value) }));
  }

  entries(file) {
    return file.entries ??= this.load(file.name).then((bytes) => {
      const reader = new Reader(bytes);
      let key = "";
      const heads = Array.from({ length: reader.number() }, () => ({ key: key = reader.key(key), length: reader.number() }));
      return heads.map(({ key, length }) => ({ key, value: reader.raw(length) }));
    });
  }
}

function lastIndex(files, key) {
  let index = files.length - 1;
  while (index >= 0 && files[index].first > key) index--;
  return index;
}

/** The index of one edition. */
export class SearchIndex {
  /**
   * Reads the entry; everything else is read when it is needed.
   * @param {string} url of the entry
   */
  static async open(url) {
    const entry = new Reader(await inflate([await download(url, "no-cache")]));
    if (decoder.decode(entry.raw(4)) !== "INKS" || entry.raw(1)[0] !== VERSION) throw new VersionError(url);
    return new SearchIndex(url, entry);
  }

  constructor(url, entry) {
    this.folder = url.slice(0, url.lastIndexOf("/") + 1);
    this.blocks = new Map();
    this.count = entry.number();
    this.factBlock = entry.number();
    this.textBlock = entry.number();
    this.simplified = readSimplification(entry);
    let month = 0, first = 0;
    /** Months, as year × 12 + month from 0, with their first documents. */
    this.months = Array.from({ length: entry.number() }, () => ({ month: month += entry.number(), first: first += entry.number() }));
    /** What narrows a query besides dates: `tag`, … */
    this.kinds = Array.from({ length: entry.number() }, () => entry.string());
    const [firsts, texts, rare] = entry.names(3);
    const load = (name) => this.load(name);
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

  async load(name) {
    return inflate([await download(this.folder + name)]);
  }

  /** A block of documents, read once. */
  block(name, read) {
    if (!this.blocks.has(name)) this.blocks.set(name, read(name));
    return this.blocks.get(name);
  }

  /**
   * What is shown of a document.
   * @returns {Promise<{title: string, link: string, date: string, source: string, summary: string}>}
   */
  async facts(document) {
    const facts = await this.block(this.factNames[Math.floor(document / this.factBlock)], async (name) => {
      const reader = new Reader(await this.load(name));
      const facts = [];
      while (!reader.isAtEnd) {
        const [title, link, date, source, summary] = Array.from({ length: 5 }, () => reader.string());
        facts.push({ title, link, date, source, summary });
      }
      return facts;
    });
    return facts[document % this.factBlock];
  }

  /** @returns {Promise<string>} the text of a document */
  async text(document) {
    const directory = await this.texts();
    const texts = await this.block(directory.names[Math.floor(document / this.textBlock)], async (name) => {
      const [dictionary, rest] = await Promise.all([directory.dictionary, download(this.folder + name)]);
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

  /**
   * Notes the documents of a value: the best zone of each.
   * @param {Reader} value
   * @param {Uint8Array} zones by document
   */
  note(value, zones) {
    const mask = value.raw(1)[0];
    for (let zone = 0; zone < 4; zone++) {
      if (!(mask >> zone & 1)) continue;
      for (let count = value.number(), document = 0; count > 0; count--) {
        document += value.number();
        if (zones[document] > zone) zones[document] = zone;
      }
    }
  }

  /** The clauses that hold two tokens one after the other, and whether a break ever stood between the two. */
  readPhrase(value) {
    const head = value.number();
    const count = Math.floor(head / 2);
    let clause = 0;
    const clauses = value.numbers(count).map((number) => ({ clause: clause += Math.floor(number / 2), isRepeated: number % 2 === 1, at: 0 }));
    for (const entry of clauses) entry.at = value.number();
    return { clauses, isBroken: head % 2 === 1 };
  }

  /** Breaks between clauses: the clauses around each, and where it is. */
  readJoin(value) {
    const before = value.list();
    const lengths = value.numbers(before.length);
    const after = value.list();
    const mask = value.raw(1)[0];
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

  /** Tokens of a text, each with its place in the text and whether separators stand before it. @param {string} text */
  tokens(text) {
    /** @type {{text: string, kind: string, gap: boolean, start: number, end: number}[]} */
    const tokens = [];
    let isGap = false;
    let end = 0;
    for (let start = 0; start < text.length; start = end) {
      // Most letters stand for themselves; the others are folded with the marks that join them.
      const code = text.charCodeAt(start);
      const isPlain = (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) && !isJoining(text.charCodeAt(start + 1));
      CLUSTER.lastIndex = start;
      const cluster = isPlain ? text[start] : CLUSTER.exec(text)[0];
      end = start + cluster.length;
      for (const letter of isPlain ? [this.simplified.get(cluster) ?? cluster.toLowerCase()] : this.fold(cluster)) {
        const kind = kindOf(letter);
        const last = tokens[tokens.length - 1];
        if (!kind) isGap = true;
        else if (last && !isGap && kind !== "character" && last.kind === kind) {
          last.text += letter;
          last.end = end;
        } else {
          tokens.push({ text: letter, kind, gap: isGap && tokens.length > 0, start, end });
          isGap = false;
        }
      }
    }
    return tokens;
  }

  /** What a letter with its marks is for the search. @param {string} cluster */
  fold(cluster) {
    const bare = cluster.normalize("NFKC").toLowerCase().normalize("NFKD").replace(ACCENTS, "").normalize("NFC");
    return Array.from(bare, (letter) => this.simplified.get(letter) ?? letter);
  }

  /** The fold of a text as the keys of the index have it. @param {string} text */
  key(text) {
    return this.tokens(text).map(({ text, gap }) => (gap ? " " : "") + text).join("");
  }
}

const CLUSTER = /[^][\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*/uy;
const ACCENTS = /[\u0300-\u036f]/g;
const CHARACTER =
  /[\u4e00-\u9fff\u3400-\u4dbf\u3005\u3007\uac00-\ud7a3\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff\u1100-\u11ff\u{20000}-\u{2f7ff}\u{30000}-\u{323af}]/u;
const LETTER = /[a-z\xdf-\xf6\xf8-\u024f\u0250-\u02af\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua787\uab30-\uab64]/;

function isJoining(code) {
  return code >= 0x1160 && (code <= 0x11ff || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f);
}

/** What a folded letter is: `digit`, `letter`, `character`, or nothing for what separates. */
function kindOf(letter) {
  const code = letter.charCodeAt(0);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? "letter" : code >= 0x30 && code <= 0x39 ? "digit" : "";
  if (code >= 0x4e00 && code <= 0x9fff) return "character";
  if (LETTER.test(letter)) return "letter";
  return CHARACTER.test(letter) ? "character" : "";
}

function readSimplification(entry) {
  const simplified = new Map();
  let traditional = 0;
  for (let count = entry.number(); count > 0; count--) {
    traditional += entry.number();
    simplified.set(String.fromCodePoint(traditional), String.fromCodePoint(traditional + entry.signed()));
  }
  return simplified;
}

/** @param {RequestCache} cache */
async function download(url, cache = "default") {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The content of a gzip member that is in parts. @param {Uint8Array[]} parts */
async function inflate(parts) {
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Makes a promise when it is first asked for. */
function once(make) {
  let promise;
  return () => promise ??= make();
}
