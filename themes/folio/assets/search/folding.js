// Makes one of what readers take for the same, as Sources/Search/Folding.swift does: NFKC, lower case, no accents,
// nothing invisible, simplified characters.

/**
 * What a text is made of: a character of a script without spaces between words, such as Han, or a run of Latin letters,
 * of letters of other scripts, or of digits.
 * @typedef {object} Token
 * @property {string} text folded
 * @property {"character" | "latin" | "letter" | "digit"} kind
 * @property {boolean} gap whether separators stand before it
 * @property {number} start in the text that was cut
 * @property {number} end
 * @property {boolean} [isWhole] whether it has no more letters than were typed, of the last token of a query's part
 */

/** Cuts texts into tokens. */
export class Folding {
  /** @param {Map<string, string>} simplified characters by traditional ones, the table that the index was folded by */
  constructor(simplified) {
    this.simplified = simplified;
  }

  /** By the table that comes next in the entry of an index.
   * @param {import("./files.js").Reader} entry */
  static read(entry) {
    /** @type {Map<string, string>} */
    const simplified = new Map();
    let traditional = 0;
    for (let count = entry.count(); count > 0; count--) {
      traditional += entry.number();
      simplified.set(String.fromCodePoint(traditional), String.fromCodePoint(traditional + entry.signed()));
    }
    return new Folding(simplified);
  }

  /** @param {string} text @returns {Token[]} */
  tokens(text) {
    /** @type {Token[]} */
    const tokens = [];
    let isGap = false;
    let end = 0;
    for (let start = 0; start < text.length; start = end) {
      // Most letters stand for themselves; the others are folded with the marks that join them.
      const code = text.charCodeAt(start);
      const isPlain = (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) && !isJoining(text.charCodeAt(start + 1));
      CLUSTER.lastIndex = start;
      const cluster = isPlain ? text[start] : /** @type {RegExpExecArray} */ (CLUSTER.exec(text))[0];
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

  /** What a letter with its marks is for the search.
   * @param {string} cluster */
  fold(cluster) {
    const bare = cluster.normalize("NFKC").toLowerCase().normalize("NFKD").replace(LEFT_OUT, "").replaceAll("ς", "σ");
    // Other letters are put together by their marks alone, however they were written.
    return Array.from(JOINED.test(bare) ? bare.normalize("NFC") : bare, (letter) => this.simplified.get(letter) ?? letter);
  }

  /** The fold of a text as the keys of the index have it.
   * @param {string} text */
  key(text) {
    return this.tokens(text).map(({ text, gap }) => (gap ? " " : "") + text).join("");
  }

  /** Whether a text holds letters, and no more of a word that they begin or end with.
   * @param {string} text @param {string} letters */
  holds(text, letters) {
    const isWord = (/** @type {string | undefined} */ letter) => letter !== undefined && /[a-z\d]/.test(letter);
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
      if (!isWord(text[at - 1]) && !isWord(text[at + letters.length])) return true;
    }
    return false;
  }
}

const CLUSTER = /[^][\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*/uy;
const JOINED = /[\u3099\u309a\uff9e\uff9f\u1100-\u11ff]/;
const LEFT_OUT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\ufe20-\ufe2f\p{DI}]/gu;
const CHARACTER =
  /[\u4e00-\u9fff\u3400-\u4dbf\u3005\u3007\uac00-\ud7a3\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff\u1100-\u11ff\u{20000}-\u{2f7ff}\u{30000}-\u{323af}]/u;
const LATIN = /[a-z\xdf-\xf6\xf8-\u024f\u0250-\u02af\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua787\uab30-\uab64]/;
const MODIFIER = /[\u02b0-\u02ff]/;
const LETTER = /[\p{L}\p{Mn}\p{Mc}]/u;
/** Thai, Lao, Myanmar and Khmer have no spaces between words. */
const WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** @param {number} code */
function isJoining(code) {
  return code >= 0x1160 && (code <= 0x11ff || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f);
}

/** What a folded letter is; nothing for what separates.
 * @param {string} letter @returns {Token["kind"] | ""} */
function kindOf(letter) {
  const code = letter.charCodeAt(0);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? "latin" : code >= 0x30 && code <= 0x39 ? "digit" : "";
  if (code >= 0x4e00 && code <= 0x9fff) return "character";
  if (LATIN.test(letter)) return "latin";
  if (CHARACTER.test(letter)) return "character";
  if (LETTER.test(letter) && !MODIFIER.test(letter)) return WITHOUT_SPACES.test(letter) ? "character" : "letter";
  return /\p{Nd}/u.test(letter) ? "digit" : "";
}
