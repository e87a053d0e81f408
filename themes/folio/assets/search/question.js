// What a reader typed, taken apart: what is looked for, what is left out, and what narrows the answer.

/** What is looked for of a question: so many letters, cut into so many tokens. */
const LONGEST_QUESTION = 500;
const TOKENS = 100;

/** @typedef {import("./folding.js").Token} Token */

/** Words in a row, with the text that they are of, and its letters. Quotes mean these very words: nothing that only begins or
 * sounds like them.
 * @typedef {{ tokens: Token[], text: string, letters: string, isQuoted: boolean }} Words */

/** Days from one on and before another one (`2025`, `2025-02` or `2025-02-14`).
 * @typedef {{ from: string, before: string }} Days */

/** A term by its key in the index, and the signs that end its name.
 * @typedef {{ term: string, signs: string }} Term */

/** A term by its very name, as a reader chose it from a list.
 * @typedef {{ kind: string, name: string }} Chosen */

/** @typedef {Words | Days | Term | Chosen} Choice */

/** What to type instead: a word without a space behind its colon, or a day that there is.
 * @typedef {{ kind: "space" | "date", typed: string }} Hint */

/** Texts in quotes, perhaps with the name of what they narrow, and what is between spaces. A minus leaves out. */
const PIECES = /(-?)(?:([^\s"“”:：-][^\s"“”:：]*)[:：])?["“”]([^"“”]*)["“”]?|(-(?=\p{L}))?([^\s"“”]+)/gu;

/** A question, read once. */
export class Question {
  /** @param {string} text @param {import("./folding.js").Folding} folding @param {string[]} kinds of terms: `tag`, …
   * @param {Choice[][]} filters what narrows the answer besides: one choice of each */
  constructor(text, folding, kinds, filters = []) {
    this.text = text;
    this.folding = folding;
    this.kinds = kinds;
    /** What is to be found: of each part, one of its choices.
     * @type {Choice[][]} */
    this.parts = [];
    /** What is not to be found.
     * @type {Choice[]} */
    this.unwanted = [];
    /** @type {Hint[]} */
    this.hints = [];
    /** Whether there is more than is looked for. */
    this.isCut = text.length > LONGEST_QUESTION;
    this.room = TOKENS;
    const pieces = [...text.slice(0, LONGEST_QUESTION).replace(/\p{DI}/gu, "").matchAll(PIECES)];
    const isMinus = (/** @type {RegExpExecArray} */ [, quoted, , , plain]) => quoted === "-" || plain === "-";
    // Nothing can be left out of nothing.
    const isWanted = filters.length > 0 || pieces.some((piece) => !isMinus(piece));
    let isOr = false;
    for (const [place, piece] of pieces.entries()) {
      const [text, , kind, quoted, , plain] = piece;
      // Between two others it says that one of them is enough.
      if (text === "OR" && this.parts.length && place < pieces.length - 1) {
        isOr = true;
        continue;
      }
      const isUnwanted = isWanted && isMinus(piece);
      const choices = quoted === undefined ? this.plain(isUnwanted || !isMinus(piece) ? plain : text) : this.quoted(kind, quoted);
      if (isUnwanted) this.unwanted.push(...choices);
      else if (isOr && choices.length) this.parts[this.parts.length - 1].push(choices[0]);
      else this.parts.push(...choices.filter((choice) => !this.isKnown(choice)).map((choice) => [choice]));
      isOr = false;
    }
    /** The first part that is a filter. */
    this.firstFilter = this.parts.length;
    this.parts.push(...filters);
  }

  get isEmpty() {
    return !this.parts.length;
  }

  /** All words that are looked for.
   * @returns {Words[]} */
  get words() {
    return this.parts.flat().flatMap((choice) => "tokens" in choice ? [choice] : []);
  }

  /** @param {Choice} choice */
  isKnown(choice) {
    return "tokens" in choice && this.words.some(({ letters, isQuoted }) => letters === choice.letters && isQuoted === choice.isQuoted);
  }

  /** @param {string} text between spaces @returns {Choice[]} */
  plain(text) {
    const [, year, month] = text.match(/^(\d{4})-(0[1-9]|1[0-2])$/) ?? [];
    if (year) return [{ from: text, before: `${year}-${Number(month) + 1}` }];
    const [, kind, value] = text.match(/^([^:：]+)[:：](.*)$/u) ?? [];
    const limits = kind ? this.limits(kind, value) : undefined;
    return limits ?? this.wordsOf(text, false);
  }

  /** @param {string | undefined} kind @param {string} text @returns {Choice[]} */
  quoted(kind, text) {
    const limits = kind ? this.limits(kind, text) : undefined;
    return limits ?? [...kind ? this.wordsOf(kind, false) : [], ...this.wordsOf(text, true)];
  }

  /** What `kind:value` narrows to, if it does.
   * @param {string} kind @param {string} value @returns {Choice[] | undefined} */
  limits(kind, value) {
    const name = this.folding.key(kind);
    const isDay = name === "after" || name === "before";
    const known = this.kinds.find((kind) => this.folding.key(kind) === name);
    if (!isDay && !known) return undefined;
    if (!value.trim()) {
      this.hints.push({ kind: "space", typed: kind + ":" });
      return undefined;
    }
    if (isDay) {
      if (!/^\d/.test(value)) return undefined;
      const day = dayOf(value);
      if (!day) this.hints.push({ kind: "date", typed: `${kind}:${value}` });
      return !day ? [] : [name === "after" ? { from: day, before: "9999" } : { from: "0000", before: day }];
    }
    const signs = value.normalize("NFKC").replace(/[^+#]/g, "");
    const key = this.folding.key(value);
    // A value of signs alone finds nothing, and is no word either.
    return key + signs ? [{ term: `${known}:${key}`, signs }] : [];
  }

  /** @param {string} text @param {boolean} isQuoted @returns {Words[]} */
  wordsOf(text, isQuoted) {
    const all = this.folding.tokens(text);
    const tokens = all.slice(0, this.room);
    const isCut = tokens.length < all.length;
    this.isCut ||= isCut;
    if (!tokens.length) return [];
    this.room -= tokens.length;
    tokens[tokens.length - 1].isWhole = isQuoted || isCut;
    return [{ tokens, text, letters: text.normalize("NFKC").toLowerCase(), isQuoted }];
  }
}

/** A day, month or year as the index compares it; nothing where there is none such.
 * @param {string} text */
function dayOf(text) {
  if (!/^\d{4}(-\d\d?){0,2}$/.test(text)) return undefined;
  const [year, month = "01", day = "01"] = text.split("-").map((number) => number.padStart(2, "0"));
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return isDay ? [year, month, day].join("-") : undefined;
}
