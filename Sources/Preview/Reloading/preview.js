// Keeps a page of the preview as it would be if it were loaded now, and says what is wrong with the site.
const tag = /** @type {HTMLScriptElement} */ (document.currentScript);
const here = location.pathname + location.search;
const folder = new URL(".", tag.src);
const parse = (/** @type {string} */ text) => new DOMParser().parseFromString(text, "text/html");
const fetchPage = (/** @type {RequestCache} */ cache) => fetch(here, { cache, headers: { accept: "text/html" } });

// What the server sent for this page, as text and as nodes, and which node of the page stands for which of those.
let text = "";
let source = parse(text);
/** @type {WeakMap<Piece, Piece>} */
const live = new WeakMap();
const started = fetchPage("force-cache").then(async (response) => {
  text = await response.text();
  source = parse(text);
  pair(source.documentElement, document.documentElement);
});

/**
 * A node of a page with what some kinds of nodes have, and one that is an element.
 * @typedef {ChildNode & { id?: string, data?: string, href?: string, type?: string, relList?: DOMTokenList }} Piece
 * @typedef {Piece & Element} Whole
 */

/** @param {Piece} old @param {Piece} node */
function pair(old, node) {
  live.set(old, node);
  const nodes = [...node.childNodes];
  let next = 0;
  for (const child of old.childNodes) {
    // What scripts have added in between belongs to nobody.
    const found = nodes.findIndex((node, index) => index >= next && alike(child, node));
    if (found < 0) continue;
    pair(child, nodes[found]);
    next = found + 1;
  }
}

/** @param {Piece} a @param {Piece} b */
const alike = (a, b) => matches(a, b) && (a.nodeType === Node.ELEMENT_NODE || a.data === b.data);

// Changes of the page

class NeedsReload extends Error {}

/** @param {Whole} old @param {Whole} now @param {Whole} node */
function updateAttributes(old, now, node) {
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of [...now.attributes]) {
    if (old.getAttribute(name) !== value) node.setAttribute(name, value);
  }
}

/** @param {Piece} old @param {Piece} now */
function update(old, now) {
  const node = live.get(old);
  if (!node) throw new NeedsReload();
  if (!isElement(old) || !isElement(now) || !isElement(node)) {
    if (old.data !== now.data) node.data = now.data;
  } else if (isProgram(old) && !old.isEqualNode(now)) {
    throw new NeedsReload();
  } else if (isStyle(old) && old.href !== now.href) {
    live.set(now, replaceStyle(node, now));
    return;
  } else {
    updateAttributes(old, now, node);
    updateChildren(old, now, node);
  }
  live.set(now, node);
}

/** @param {Whole} old @param {Whole} now @param {Whole} parent */
function updateChildren(old, now, parent) {
  const before = [...old.childNodes];
  const after = [...now.childNodes];
  const heads = () => /** @type {[Piece, Piece]} */ ([before.shift(), after.shift()]);
  while (before.length && after.length && before[0].isEqualNode(after[0])) adopt(...heads());
  /** @type {Piece | undefined} */
  let anchor;
  for (let a, b; (a = before.at(-1)) && (b = after.at(-1)) && a.isEqualNode(b); before.pop(), after.pop()) {
    adopt(a, b);
    anchor = live.get(b);
  }
  while (before.length && after.length && matches(before[0], after[0])) update(...heads());
  for (const gone of before) {
    const node = live.get(gone);
    if (!node || holdsProgram(gone)) throw new NeedsReload();
    node.remove();
  }
  for (const added of after) {
    if (holdsProgram(added)) throw new NeedsReload();
    const node = document.importNode(added, true);
    parent.insertBefore(node, anchor && anchor.parentNode === parent ? anchor : null);
    pair(added, node);
  }
}

/** What did not change keeps its node.
 * @param {Piece} old @param {Piece} now */
function adopt(old, now) {
  const node = live.get(old);
  if (node) live.set(now, node);
  const children = [...now.childNodes];
  [...old.childNodes].forEach((child, index) => adopt(child, children[index]));
}

/** @param {Piece} node @returns {node is Whole} */
const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
/** @param {Piece} a @param {Piece} b */
const matches = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id ?? "") === (b.id ?? "");
const isStyle = (/** @type {Piece} */ node) => node.nodeName === "LINK" && node.relList?.contains("stylesheet");
// Unlike data, such as JSON-LD.
const isProgram = (/** @type {Piece} */ node) => node.nodeName === "SCRIPT" && (!node.type || /javascript|module/.test(node.type));
const holdsProgram = (/** @type {Piece} */ node) => isProgram(node) || isElement(node) && [...node.querySelectorAll("script")].some(isProgram);

/** The old style stays until the new one is there.
 * @param {Whole} node @param {Whole} now */
function replaceStyle(node, now) {
  const next = document.importNode(now);
  next.addEventListener("load", () => node.remove());
  next.addEventListener("error", () => node.remove());
  node.after(next);
  return next;
}

/** Files that keep their address while their content changes.
 * @param {string[]} links */
function refresh(links) {
  const changed = new Set(links.map((link) => new URL(link, location.href).pathname));
  const isChanged = (/** @type {string} */ address) => address && changed.has(new URL(address, location.href).pathname);
  const anew = (/** @type {string} */ address) => {
    const url = new URL(address, location.href);
    url.searchParams.set("changed", String(Date.now()));
    return url.href;
  };
  for (const node of [...document.querySelectorAll("link[rel~=stylesheet]")]) {
    if (!isChanged(node.href)) continue;
    const next = /** @type {HTMLLinkElement} */ (node.cloneNode());
    next.href = anew(node.href);
    next.addEventListener("load", () => node.remove());
    node.after(next);
    for (const old of source.querySelectorAll("link")) if (live.get(old) === node) live.set(old, next);
  }
  for (const node of document.querySelectorAll("img, video, audio, source")) {
    if (isChanged(node.src)) node.src = anew(node.src);
  }
  for (const node of document.scripts) if (isChanged(node.src)) throw new NeedsReload();
}

/** @param {string[]} files */
async function synchronise(files) {
  try {
    await started;
    refresh(files);
    const response = await fetchPage("no-cache");
    const current = await response.text();
    if (current === text) return;
    const now = parse(current);
    update(source.documentElement, now.documentElement);
    text = current;
    source = now;
    showNote(/** @type {HTMLScriptElement | null} */ (source.querySelector("script[src='" + tag.getAttribute("src") + "']")));
  } catch (error) {
    if (error instanceof TypeError) return; // The server is not there; the stream comes back with it.
    reload();
  }
}

// A whole reload is the last resort; browsers keep the place themselves, the focus is found again.
function reload() {
  const focus = document.activeElement;
  if (focus?.id) sessionStorage.setItem("inkstone-focus", focus.id);
  location.reload();
}
const focused = sessionStorage.getItem("inkstone-focus");
if (focused) {
  sessionStorage.removeItem("inkstone-focus");
  document.getElementById(focused)?.focus({ preventScroll: true });
}

// Events

let version = "";
/** @type {EventSource | null} */
let stream = null;
let queue = Promise.resolve();

function connect() {
  stream = new EventSource(new URL("events", folder));
  let isFirst = true;
  stream.onmessage = (event) => {
    /** @type {PreviewEvent} */
    const news = JSON.parse(event.data);
    const isChange = version !== "" && version !== news.version;
    const hasMissed = isFirst && isChange;
    isFirst = false;
    version = news.version;
    showDiagnostics(news);
    queue = queue.then(() => (hasMissed ? reload() : synchronise(news.files))).then(() => {
      // For scripts of the site that hold more than the page, such as its search.
      if (isChange) dispatchEvent(new Event("inkstone:change"));
    });
  };
  stream.onopen = () => { isFirst = true; };
}

// Browsers allow six connections to a server: only pages that are seen hold one.
function listen() {
  if (document.visibilityState === "visible") {
    if (!stream || stream.readyState === EventSource.CLOSED) connect();
  } else {
    stream?.close();
    stream = null;
  }
}
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => { stream?.close(); stream = null; });
addEventListener("pageshow", listen);

// What is said above the page, in a tree of its own that no style of the page reaches

const style = `
  :host { all: initial; }
  section, aside { position: fixed; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif; color: #f3f1ea; }
  section { inset: auto 0 0 0; max-height: 60vh; overflow: auto; background: #1f1d1a; border-top: 4px solid #d0473a; }
  section.warnings { border-top-color: #c9912b; inset: auto 1rem 1rem auto; max-width: min(46rem, 90vw); border-radius: 6px; }
  summary { padding: .5rem 1rem; cursor: pointer; font-weight: 600; }
  article { padding: .5rem 1rem; border-top: 1px solid #3a3732; }
  article b { color: #ff9c8f; } article.warning b, article.notice b { color: #f0c169; }
  code, pre { font: 13px/1.5 ui-monospace, monospace; }
  code { color: #b9b4a8; }
  pre { margin: .25rem 0; overflow-x: auto; }
  mark { background: #6b2a22; color: inherit; }
  p { margin: 0; } p.hint { color: #a8d5a2; }
  aside { top: 3rem; right: -3.2rem; width: 13rem; text-align: center; transform: rotate(45deg); background: #b3261e;
    color: #fff; font-weight: 700; letter-spacing: .1em; pointer-events: none; opacity: .9; }
  aside.future { background: #1d5fa8; } aside.expired { background: #666; }
  nav a { color: #9cc7ff; display: block; padding: .1rem 1rem; } nav { padding-bottom: .5rem; }
`;
const host = document.createElement("inkstone-preview");
const shade = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
shade.adoptedStyleSheets = [sheet];
document.documentElement.append(host);

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {...(Node | string)} children
 */
function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** The line of the source with the mark in it.
 * @param {PreviewExcerpt} diagnostic */
function excerpt({ excerpt, column, length, line }) {
  const scalars = [...excerpt];
  const part = (/** @type {number} */ from, /** @type {number} */ to) => scalars.slice(from, to).join("");
  const start = Math.max(0, column - 60);
  return element("pre", {}, `${line} │ ${start ? "…" : ""}${part(start, column - 1)}`,
    element("mark", {}, part(column - 1, column - 1 + length) || " "), part(column - 1 + length, column + length + 120));
}

/** @type {Record<string, Record<string, string>>} */
const severities = { "zh-CN": { error: "错误", warning: "警告" } };

/** @param {PreviewEvent} news */
function showDiagnostics({ diagnostics, count, language }) {
  shade.querySelector("section:not(.near)")?.remove();
  const shown = diagnostics.filter(({ severity }) => severity !== "notice");
  if (!shown.length) return;
  const errors = shown.filter(({ severity }) => severity === "error");
  const isOpen = errors.length > 0;
  const title = isOpen ? `${errors.length} error${errors.length > 1 ? "s" : ""} · 有错` : `${count} warning${count > 1 ? "s" : ""} · 提醒`;
  const details = element("details", { open: isOpen }, element("summary", {}, title));
  for (const diagnostic of [...errors, ...shown.filter((one) => !errors.includes(one))]) {
    const { severity, file, line, column, message, hint } = diagnostic;
    const place = [file, line, column].filter(Boolean).join(":");
    const article = element("article", { className: severity },
      element("p", {}, element("code", {}, place), " ", element("b", {}, severities[language]?.[severity] ?? severity), " " + message));
    if (diagnostic.excerpt !== undefined) article.append(excerpt(diagnostic));
    if (hint) article.append(element("p", { className: "hint" }, "→ " + hint));
    details.append(article);
  }
  shade.append(element("section", { className: isOpen ? "errors" : "warnings", lang: language }, details));
}

/** @param {HTMLScriptElement | null} script */
function showNote(script) {
  shade.querySelector("aside")?.remove();
  shade.querySelector("section.near")?.remove();
  const { note, nearest } = script?.dataset ?? {};
  /** @type {Record<string, string>} */
  const names = { draft: "草稿 DRAFT", future: "未到期 FUTURE", expired: "已过期 EXPIRED" };
  if (note) shade.append(element("aside", { className: note }, names[note] ?? note));
  if (nearest) {
    const links = nearest.split(" ").map((href) => element("a", { href }, decodeURI(href)));
    const title = element("summary", {}, "Nothing is published here. Similar addresses · 相近的网址");
    shade.append(element("section", { className: "warnings near" },
      element("details", { open: true }, title, element("nav", {}, ...links))));
  }
}

showNote(tag);
listen();
