// What helps a reader on: how a question is written, other spellings, other languages, terms, and the other order.

/** Results from which on nobody is sent elsewhere. */
const ENOUGH = 10;
/** Terms that are offered. */
const LISTED = 5;

/** @typedef {import("./query.js").Query} Query */
/** What was found, in which order, and the address of the other order.
 * @typedef {{ results: number[], similar: number[] | undefined, isByDate: boolean, other: string }} Found */

/** The address of a question on a search page.
 * @param {string} page @param {string} question */
const addressOf = (page, question) => page.split("?")[0] + "?q=" + encodeURIComponent(question);

/** Writes advice about a question: at once what is known, then what has to be looked up.
 * @param {SearchAdvice} place @param {Query} query @param {Found} found */
export async function advise(place, query, { results, similar, isByDate, other }) {
  const { question, modules: { element } } = query;
  const texts = place.dataset;
  const note = (/** @type {(string | Node)[]} */ ...children) => element("p", { class: "note" }, ...children);
  const link = (/** @type {string} */ text, /** @type {string} */ address) => element("a", { href: address }, text);
  // What comes later stands below the results, which it would move.
  const late = element("div");
  place.replaceChildren(...question.hints.map(({ kind, typed }) => note(texts[kind].replaceAll("{typed}", typed))));
  if (results.length && similar?.length) place.append(note(texts.similar.replace("{count}", String(similar.length))));
  if (results.length > 1 && question.text) place.append(note(link(isByDate ? texts.best : texts.newest, other)));
  (document.querySelector("[data-search-further]") ?? place).replaceChildren(late);
  if (question.isEmpty) return;
  /** @param {string} text @param {HTMLAnchorElement[]} links */
  const offer = (text, links) => {
    if (links.length) late.append(note(text, ...links.flatMap((link) => [" ", link])));
  };
  try {
    const terms = await termsLike(query);
    offer(texts.terms, terms.map(({ kind, name, count }) => link(`${name} (${count})`, addressOf(location.pathname, `${kind}:"${name}"`))));
    if (!results.length && !similar?.length) {
      const meant = await new query.modules.Likeness(query).meant();
      offer(texts.meant, meant.map(({ text, count }) => link(`${text} (${count})`, addressOf(location.pathname, text))));
    }
    if (results.length < ENOUGH) offer(texts.elsewhere, (await elsewhere(query)).map(({ name, address, count }) => link(`${name} (${count})`, address)));
  } catch {
    // Advice that does not come is not missed.
  }
}

/** Terms that begin like a question, the most frequent first.
 * @param {Query} query */
async function termsLike({ question, index }) {
  const [words, ...others] = question.words;
  if (!words || others.length || question.parts.length > 1) return [];
  const wanted = index.folding.key(question.text);
  /** @type {Map<string, { kind: string, name: string, count: number }>} */
  const terms = new Map();
  for (const segment of index.segments) {
    for (const { kind, name, count } of await segment.terms()) {
      if (!index.folding.key(name).startsWith(wanted)) continue;
      const key = `${kind}:${name}`;
      terms.set(key, { kind, name, count: count + (terms.get(key)?.count ?? 0) });
    }
  }
  return [...terms.values()].sort((a, b) => b.count - a.count).slice(0, LISTED);
}

/** What the other editions find, those that find nothing left out.
 * @param {Query} query */
export async function elsewhere(query) {
  const { question, modules } = query;
  const found = [];
  for (const edition of document.querySelectorAll("nav.languages:not(.prose *) a[hreflang]:not([aria-current])")) {
    await query.pause();
    const page = new URL("search/", /** @type {HTMLAnchorElement} */ (edition).href).href;
    const index = await modules.openIndex(page, modules).catch(() => undefined);
    const count = index && (await new modules.Query(index, question.text, modules).results()).length;
    if (count) found.push({ name: edition.textContent ?? "", address: addressOf(page, question.text), count });
  }
  return found;
}
