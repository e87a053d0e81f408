// What a result shows: title, date, source, and the part of its text around what was found. Results are text nodes and
// <mark>, never markup.

/** Characters of a passage. */
const LENGTH = 110;
/** Characters on each side of a match that are looked through for more of them. */
const NEAR = 1000;

/** Milliseconds for which results wait for their passages, so that they seldom come after them. */
const COMPLETE = 100;

/** What stands in lines of its own. */
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, pre, blockquote, figcaption, summary";

/** @typedef {import("./folding.js").Token} Token */
/** @typedef {import("./query.js").Query} Query */

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {Record<string, string>} attributes @param {...(Node | string)} children */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Results as items of the list, with their passages if these come soon.
 * @param {Query} query @param {number[]} documents @param {DOMStringMap} texts */
export async function items(query, documents, texts) {
  await query.index.factsOf(documents);
  const items = await Promise.all(documents.map((document) => item(query, document, texts)));
  await Promise.race([Promise.all(items.map(({ whole }) => whole)), new Promise((resolve) => setTimeout(resolve, COMPLETE))]);
  return items.map(({ item }) => item);
}

/** A result as an item of the list, and when its passage is in it.
 * @param {Query} query @param {number} document @param {DOMStringMap} texts */
async function item(query, document, texts) {
  const { index } = query;
  const facts = await index.facts(document);
  const parts = query.tokens(document);
  const typed = [...query.question.words.map(({ letters }) => letters), ...parts.map((part) => part.map(({ gap, text }) => (gap ? " " : "") + text).join("").trim())];
  const found = (/** @type {string} */ text) => matches(index.folding, text, parts);
  const title = element("a", { href: facts.link }, ...marked(facts.title, found(facts.title)));
  const about = element("p", { class: "meta" });
  if (facts.date) about.append(element("time", { datetime: facts.date }, named(facts.date, texts)));
  if (facts.source) about.append(" ", element("span", {}, ...marked(facts.source, found(facts.source))));
  const place = element("p", { class: "passage" });
  const show = async () => {
    const { summary, text } = await query.page(document);
    await query.pause();
    const shown = query.isInText(document) ? text || summary : summary || text;
    const { ranges, from, to } = passage(found, shown, typed);
    place.append(from > 0 ? "…" : "", ...marked(shown, ranges, from, to), to < shown.length ? "…" : "");
  };
  // Nobody may wait for it any more.
  const whole = show().catch(() => {});
  return { item: element("li", {}, title, about, place), whole };
}

/** A date as pages of the site write it; as it is where the theme says nothing of that.
 * @param {string} date 2025-02-14 @param {DOMStringMap} texts */
function named(date, { day: pattern, months = "" }) {
  const [year, month, day] = date.split("-").map(Number);
  const values = { year, month, day, month_name: months.split("|")[month - 1] };
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), pattern || date);
}

/** A text with its matches marked.
 * @param {string} text @param {number[][]} ranges */
function marked(text, ranges, from = 0, to = text.length) {
  const nodes = [];
  let last = from;
  for (const [start, end] of ranges) {
    if (start < from || end > to) continue;
    nodes.push(text.slice(last, start), element("mark", {}, text.slice(start, end)));
    last = end;
  }
  return [...nodes, text.slice(last, to)];
}

/** The summary and the text of a post, from its own page; nothing where that does not come.
 * @param {string} link @param {AbortSignal} signal */
export async function readPage(link, signal) {
  const response = await fetch(link, { signal }).catch(() => {});
  const markup = response?.ok && await response.text().catch(() => {}) || "";
  const page = new DOMParser().parseFromString(markup, "text/html");
  const prose = page.querySelector("main .prose");
  for (const line of prose?.querySelectorAll("br") ?? []) line.replaceWith("\n");
  for (const block of prose?.querySelectorAll(BLOCKS) ?? []) block.after("\n");
  return {
    summary: page.querySelector("meta[name=description]")?.getAttribute("content") ?? "",
    text: (prose?.textContent ?? "").replace(/[^\S\n]+/g, " ").replace(/\s*\n\s*/g, "\n").trim(),
  };
}

/** Ranges of a text that parts of a query match, ascending and apart.
 * @param {import("./folding.js").Folding} folding @param {string} text @param {Token[][]} parts */
function matches(folding, text, parts) {
  const tokens = folding.tokens(text);
  const isMatch = (/** @type {Token[]} */ part, /** @type {number} */ start) => {
    for (let place = 0; place < part.length; place++) {
      const wanted = part[place], token = tokens[start + place];
      if (token.kind !== wanted.kind || (place && token.gap !== wanted.gap)) return false;
      const isBegun = place === part.length - 1 && wanted.kind !== "character" && !wanted.isWhole;
      if (isBegun ? !token.text.startsWith(wanted.text) : token.text !== wanted.text) return false;
    }
    return true;
  };
  /** @type {number[][]} */
  const ranges = [];
  for (const part of parts) {
    for (let start = 0; start + part.length <= tokens.length; start++) {
      if (isMatch(part, start)) ranges.push([tokens[start].start, tokens[start + part.length - 1].end]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let reached = 0;
  return ranges.filter(([start, end]) => {
    const isApart = start >= reached;
    reached = Math.max(reached, end);
    return isApart;
  });
}

/** The first place of letters in a text; where they do not go on a word, if there is one.
 * @param {string} text @param {string} letters */
function spotOf(text, letters) {
  const isWord = (/** @type {string | undefined} */ letter) => letter !== undefined && /[a-z\d]/.test(letter);
  if (isWord(letters[0])) {
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
      if (!isWord(text[at - 1])) return at;
    }
  }
  return text.indexOf(letters);
}

/** The lines of a text around the first place that has what was typed; the whole text where none does.
 * @param {string} text @param {string[]} typed */
function vicinity(text, typed) {
  const lower = text.toLowerCase();
  const places = lower.length === text.length ? typed.map((letters) => spotOf(lower, letters)) : [];
  const first = Math.min(...places.filter((place) => place >= 0));
  if (first === Infinity) return [0, text.length];
  const end = text.indexOf("\n", first + LENGTH);
  return [Math.max(text.lastIndexOf("\n", first) + 1, first - NEAR), Math.min(end < 0 ? text.length : end, first + NEAR)];
}

/** The part of a text around its first match, and all matches near it.
 * @param {(text: string) => number[][]} matches @param {string} text @param {string[]} typed */
function passage(matches, text, typed) {
  // To cut a whole text into tokens takes longer than everything else.
  const [start, end] = vicinity(text, typed);
  let ranges = matches(text.slice(start, end)).map((range) => range.map((place) => place + start));
  if (!ranges.length) ranges = matches(text);
  const first = ranges[0]?.[0] ?? 0;
  let from = Math.max(0, first - Math.floor(LENGTH / 4));
  // A passage begins with a sentence where one begins close before.
  const sentence = Math.max(...["。", "；", "！", "？", "\n", ". "].map((end) => text.slice(from, first).lastIndexOf(end)));
  if (sentence >= 0) from += sentence + 1;
  return { ranges, from, to: Math.min(text.length, Math.max(from + LENGTH, ranges[0]?.[1] ?? 0)) };
}
