// Makes one of what readers take for the same, as Sources/Search/Folding.swift does: NFKC, lower case, no accents,
// simplified characters.

/**
 * What a text is made of: a Han, kana or hangul character, or a run of Latin letters or of digits.
 * @typedef {object} Token
 * @property {string} text folded
 * @property {"character" | "letter" | "digit"} kind
 * @property {boolean} gap whether separators stand before it
 * @property {number} start in the text that was cut
 * @property {number} end
 */

/** Cuts texts into tokens. */
export class Folding {
  /** @param {Map<string, string>} simplified characters by traditional ones, the table that the index was folded by */
  constructor(simplified) {
    this.simplified = simplified;
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
    const bare = cluster.normalize("NFKC").toLowerCase().normalize("NFKD").replace(ACCENTS, "").normalize("NFC");
    return Array.from(bare, (letter) => this.simplified.get(letter) ?? letter);
  }

  /** The fold of a text as the keys of the index have it.
   * @param {string} text */
  key(text) {
    return this.tokens(text).map(({ text, gap }) => (gap ? " " : "") + text).join("");
  }
}

const CLUSTER = /[^][\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*/uy;
const ACCENTS = /[\u0300-\u036f]/g;
const CHARACTER =
  /[\u4e00-\u9fff\u3400-\u4dbf\u3005\u3007\uac00-\ud7a3\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff\u1100-\u11ff\u{20000}-\u{2f7ff}\u{30000}-\u{323af}]/u;
const LETTER = /[a-z\xdf-\xf6\xf8-\u024f\u0250-\u02af\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua787\uab30-\uab64]/;

/** @param {number} code */
function isJoining(code) {
  return code >= 0x1160 && (code <= 0x11ff || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f);
}

/** What a folded letter is: `digit`, `letter`, `character`, or nothing for what separates.
 * @param {string} letter */
function kindOf(letter) {
  const code = letter.charCodeAt(0);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? "letter" : code >= 0x30 && code <= 0x39 ? "digit" : "";
  if (code >= 0x4e00 && code <= 0x9fff) return "character";
  if (LETTER.test(letter)) return "letter";
  return CHARACTER.test(letter) ? "character" : "";
}
