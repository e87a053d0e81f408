// What readers may mean besides what they typed: other ways to write it, other forms of a word, what sounds like it, and
// what they may have mistyped.

const NOWHERE = 4;
/** Only titles and terms are found by their sound. */
const IN_TERMS = 1;
/** Words or phrases that are looked for in place of one. */
const MOST = 100;
/** Signs in a word that are tried one by one. */
const JOINTS = 3;
/** Letters of a syllable at most: `chuang`. */
const SYLLABLE = 6;
/** Keys that are looked through before others have their turn. */
const STEP = 64;

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {import("./query.js").Zones} Zones */

/** The signs within a name or a number that some leave out. */
const JOINT = /^['’.,\-‐‑–_/&]$/;

/** What is like the words of a query. */
export class Likeness {
  /** @param {import("./query.js").Query} query */
  constructor(query) {
    this.query = query;
    this.index = query.index;
  }

  /** The documents with what is written otherwise: `u.s.` and `us`, `1,000` and `1000`, `companies` and `company`.
   * @param {import("./question.js").Words} words */
  async written(words) {
    const others = [...variants(words.tokens, words.text), ...await this.forms(words.tokens)];
    const found = await Promise.all(others.map(async (tokens) => (await this.query.phrase([tokens])).whole));
    this.query.alike.push(...others);
    return this.query.best(...found);
  }

  /** Phrases of which the last word has another form that is in the index.
   * @param {Token[]} tokens */
  async forms(tokens) {
    const last = tokens[tokens.length - 1];
    if (!/^[a-z]{3,}$/.test(last.text)) return [];
    const { stem } = this.query.modules;
    const wanted = stem(last.text);
    const beginning = wanted.replace(/[eiy]$/, "");
    if (beginning.length < 3) return [];
    /** @type {Set<string>} */
    const forms = new Set();
    for (const segment of this.index.segments) {
      for (const [number, { key }] of (await segment.words.find(beginning, true)).entries()) {
        if (number % STEP === 0) await this.query.pause();
        if (/^[a-z]+$/.test(key) && key !== last.text && stem(key) === wanted) forms.add(key);
      }
    }
    return Array.from(forms).slice(0, MOST).map((text) => [...tokens.slice(0, -1), { ...last, text, isWhole: true }]);
  }

  /** The documents of which title or terms sound like tokens: `guangmokuai`, and `gmk` where that is no word, for 光模块.
   * @param {Token[]} tokens @param {boolean} isWord */
  async sounding(tokens, isWord) {
    const letters = tokens.map((token) => token.text).join("");
    const heard = await this.heard([letters], isWord);
    const phrases = Array.from(heard, (phrase) => this.index.folding.tokens(phrase));
    const found = await Promise.all(phrases.map(async (tokens) => (await this.query.phrase([tokens])).whole));
    this.query.alike.push(...phrases);
    return this.query.best(...found).map((zone) => zone <= IN_TERMS ? zone : NOWHERE);
  }

  /** Characters of titles and terms that some letters spell; all of them begin with the same letter.
   * @param {string[]} spellings @param {boolean} isWhole whether first letters or one character do not suffice */
  async heard(spellings, isWhole) {
    /** @type {Set<string>} */
    const phrases = new Set();
    const all = spellings.map((letters) => letters.replaceAll("v", "u")).filter((letters) => /^[a-z]{2,}$/.test(letters));
    if (!all.length) return phrases;
    // The first letters of two syllables, of which the first one has six letters at most.
    const seconds = new Set(all.flatMap((letters) => Array.from(letters.slice(1, SYLLABLE + 1))).filter((letter) => !/[iuv]/.test(letter)));
    for (const { readings } of this.index.segments) {
      const found = await Promise.all(Array.from(seconds, (second) => readings.find(all[0][0] + second)));
      for (const { value } of found.flat()) {
        if (phrases.size >= MOST) break;
        await this.query.pause();
        for (const { characters, sounds } of rowsOf(new this.query.modules.Reader(value))) {
          for (const letters of all) {
            const count = spelled(letters, sounds, isWhole);
            if (count) phrases.add(characters.slice(0, count).join(""));
          }
        }
      }
    }
    return phrases;
  }

  /** Questions that find something where a word of this one is mistyped, the most likely first, with what they find. */
  async meant() {
    const { question, index, found, modules } = this.query;
    /** @type {string[]} */
    const others = [];
    for (const [place, part] of question.parts.entries()) {
      const [words] = part;
      if (!("tokens" in words) || !found[place]?.[2].every((zone) => zone === NOWHERE)) continue;
      for (const { text } of words.tokens.filter(({ kind, text }) => kind === "latin" && text.length > 3)) {
        const near = [...await this.heard(swapped(text), true), ...await this.near(text)];
        others.push(...near.map((other) => question.text.replace(new RegExp(text, "iu"), () => other)));
      }
    }
    const answers = [];
    for (const text of others.slice(0, 5)) {
      const query = new modules.Query(index, text, modules);
      const count = (await query.results()).length;
      if (count) answers.push({ text, count });
    }
    return answers.slice(0, 3);
  }

  /** Words of the index that differ in a letter, the most frequent first.
   * @param {string} word */
  async near(word) {
    /** @type {Map<string, number>} */
    const near = new Map();
    for (const segment of this.index.segments) {
      for (const { word: other, count } of await segment.spellings()) {
        if (isNear(word, other)) near.set(other, count + (near.get(other) ?? 0));
      }
      await this.query.pause();
    }
    return [...near].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  }
}

/** Other ways to write tokens: with and without the signs within words and numbers.
 * @param {Token[]} tokens @param {string} text that they are of @returns {Token[][]} */
function variants(tokens, text) {
  const joints = tokens.flatMap((token, place) => place && isJoint(tokens[place - 1], token, text) ? [place] : []);
  const apart = 2 ** joints.length - 1;
  // Of many, all or none.
  const ways = joints.length > JOINTS ? [0, apart] : Array.from({ length: apart + 1 }, (_, way) => way);
  const others = tokens.length > 1 ? ways.map((way) => written(tokens, joints.filter((_, number) => way >> number & 1), joints)) : [begun(tokens[0])];
  const lettersOf = (/** @type {Token[]} */ tokens) => tokens.map(({ text, gap }) => (gap ? " " : "") + text).join("");
  return others.filter((other) => lettersOf(other) !== lettersOf(tokens))
    .map((other) => other.map((token, place) => ({ ...token, isWhole: place === other.length - 1 })));
}

/** Whether some leave out what is between two tokens, or write something there: not so the point of a number.
 * @param {Token} first @param {Token} second @param {string} text */
function isJoint(first, second, text) {
  if (![first, second].every(({ kind }) => kind === "latin" || kind === "digit")) return false;
  const sign = text.slice(first.end, second.start);
  return !second.gap || (first.kind === "digit" && second.kind === "digit" ? /^[,’']$/ : JOINT).test(sign);
}

/** Tokens with separators at some of their joints and nothing at the others.
 * @param {Token[]} tokens @param {number[]} separated @param {number[]} joints */
function written(tokens, separated, joints) {
  /** @type {Token[]} */
  const made = [];
  for (const [place, token] of tokens.entries()) {
    const last = made[made.length - 1];
    const isTouching = joints.includes(place) && !separated.includes(place);
    if (isTouching && token.kind === last.kind) made[made.length - 1] = { ...last, text: last.text + token.text };
    else made.push({ ...token, gap: joints.includes(place) ? !isTouching : token.gap });
  }
  return made;
}

/** A token as it may stand with signs in it: `1 000`, `u s`, `mcdonald s`.
 * @param {Token} token @returns {Token[]} */
function begun(token) {
  const { text, kind } = token;
  const parts = kind === "digit" && text.length > 3 ? text.replace(/(?!^)(?=(?:\d{3})+$)/g, " ").split(" ")
    : kind === "latin" && /^[a-z]{2,3}$/.test(text) ? Array.from(text)
    : kind === "latin" && /^[a-z]{3,}s$/.test(text) ? [text.slice(0, -1), "s"] : [text];
  return parts.map((text, place) => ({ ...token, text, gap: place ? true : token.gap }));
}

/** Characters that stand in titles and terms, and what each sounds like.
 * @param {import("./files.js").Reader} value */
function rowsOf(value) {
  const rows = value.list(() => Array.from(value.string()));
  /** @type {Map<string, string[]>} */
  const sounds = new Map();
  for (const character of new Set(rows.flat())) sounds.set(character, value.string().split("/"));
  return rows.map((characters) => ({ characters, sounds: characters.map((character) => sounds.get(character) ?? []) }));
}

/** How many characters letters spell: by whole readings, the last perhaps begun, or by their first letters.
 * @param {string} letters @param {string[][]} readings of each character one or more @param {boolean} isWhole whether first letters or one character do not suffice */
function spelled(letters, readings, isWhole) {
  const isInitials = !isWhole && letters.length <= readings.length
    && readings.slice(0, letters.length).every((sounds, place) => sounds.some((sound) => sound[0] === letters[place]));
  if (isInitials) return letters.length;
  /** @returns {number} */
  const spell = (/** @type {string} */ rest, /** @type {number} */ place) => {
    if (!rest) return place;
    for (const sound of readings[place] ?? []) {
      if (sound.startsWith(rest)) return place + 1;
      if (sound && rest.startsWith(sound)) {
        const count = spell(rest.slice(sound.length), place + 1);
        if (count) return count;
      }
    }
    return 0;
  };
  const count = spell(letters, 0);
  return isWhole && count < 2 ? 0 : count;
}

/** Letters with two neighbours in the other order; the first one stays.
 * @param {string} letters */
function swapped(letters) {
  return Array.from(letters.slice(2), (_, place) => letters.slice(0, place + 1) + letters[place + 2] + letters[place + 1] + letters.slice(place + 3));
}

/** Whether two words differ in one letter, or in the order of two.
 * @param {string} word @param {string} other */
function isNear(word, other) {
  if (Math.abs(word.length - other.length) > 1 || word === other) return false;
  let start = 0, end = 0;
  while (start < Math.min(word.length, other.length) && word[start] === other[start]) start++;
  const room = Math.min(word.length, other.length) - start;
  while (end < room && word[word.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [word.slice(start, word.length - end), other.slice(start, other.length - end)];
  return left.length < 2 && right.length < 2 || left.length === 2 && left === right[1] + right[0];
}
