// Everything here is an addition: each page can be read and used without it.
const root = document.documentElement;
/** @template {string} S @param {S} selector @param {ParentNode} within */
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
/** Those of the page: what authors write may have the same classes.
 * @template {string} S @param {S} selector */
const own = (selector) => all(selector).filter((element) => !element.closest(".prose"));

/** Does something to each element of a selector, also to those that the preview adds later.
 * @template {string} S @param {S} selector @param {(element: Selected<S>) => void} use */
function each(selector, use, find = all) {
  const known = new WeakSet();
  const run = () => {
    for (const element of find(selector)) {
      if (!known.has(element)) use(element);
      known.add(element);
    }
  };
  run();
  addEventListener("inkstone:change", run);
}

// Light and dark. The reader's choice is kept only while it differs from the system's.
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
/** @type {[HTMLMetaElement, string][]} */
const themeColors = all("meta[name=theme-color]").map((meta) => [meta, meta.content]);

function showScheme() {
  const chosen = root.dataset.scheme;
  const isDark = chosen ? chosen === "dark" : prefersDark.matches;
  for (const button of own("button.scheme")) button.setAttribute("aria-pressed", String(isDark));
  for (const [meta, original] of themeColors) meta.content = chosen ? themeColors[isDark ? 1 : 0][1] : original;
}

function switchScheme() {
  const isDark = root.dataset.scheme ? root.dataset.scheme === "dark" : prefersDark.matches;
  const scheme = isDark ? "light" : "dark";
  const isSystem = (scheme === "dark") === prefersDark.matches;
  if (isSystem) delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
  try {
    if (isSystem) localStorage.removeItem("folio-scheme");
    else localStorage.setItem("folio-scheme", scheme);
  } catch {
    // Without storage the choice lasts for this page.
  }
  showScheme();
}

for (const button of own("button.scheme")) button.addEventListener("click", switchScheme);
prefersDark.addEventListener("change", showScheme);
showScheme();

// The menu strip of a narrow screen starts at the current entry.
for (const entry of own(".menu > [aria-current], .menu summary[aria-current]")) {
  const menu = entry.closest(".menu");
  if (menu) menu.scrollLeft = entry.offsetLeft - menu.clientWidth / 3;
}

// An open submenu covers the text: it closes by Escape, and when the focus or a click is elsewhere.
const submenus = own(".menu details");
for (const submenu of submenus) {
  submenu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !submenu.open) return;
    submenu.open = false;
    submenu.querySelector("summary")?.focus();
  });
}
for (const kind of submenus.length ? ["focusin", "click"] : []) {
  addEventListener(kind, (event) => {
    for (const submenu of submenus) if (!submenu.contains(/** @type {Node | null} */ (event.target))) submenu.open = false;
  });
}

// Of tables and code, only those wider than their column are stops of the keyboard.
const widths = new ResizeObserver((boxes) => {
  for (const { target } of boxes) target.setAttribute("tabindex", target.scrollWidth > target.clientWidth ? "0" : "-1");
});
each(".table-scroll, .prose pre", (box) => widths.observe(box));

// Tables of posts can be sorted by a column: first up, then down.
each("table[data-sortable]", (table) => {
  const body = table.tBodies[0];
  for (const [column, head] of [...table.rows[0].cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const isUp = head.getAttribute("aria-sort") !== "ascending";
      for (const other of table.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      /** @param {HTMLTableRowElement} row */
      const value = (row) => row.cells[column].dataset.value ?? "";
      const isNumber = head.classList.contains("align-right");
      const rows = [...body.rows].sort((one, other) => {
        const [left, right] = [value(one), value(other)];
        // Rows without a value stay at the end.
        if (!left || !right) return Number(!left) - Number(!right);
        const order = isNumber ? Number(left) - Number(right) : left.localeCompare(right, root.lang, { numeric: true });
        return isUp ? order : -order;
      });
      body.append(...rows);
    });
  }
});

// A picture that does not arrive says so, unless it has words of its own; a thumbnail gives its place back, or keeps it
// empty where readers would see the page jump.
each("main img", (image) => {
  const leave = () => {
    const box = image.getBoundingClientRect();
    image.classList.add("lost");
    image.classList.toggle("kept", box.bottom > 0 && box.top < innerHeight);
    /** @type {HTMLElement | null} */
    const prose = image.closest(".prose");
    image.alt ||= prose?.dataset.lost ?? "";
  };
  if (image.complete && image.currentSrc && !image.naturalWidth) leave();
  else image.addEventListener("error", leave);
  const settle = () => image.classList.remove("unsized");
  if (image.naturalWidth) settle();
  else image.addEventListener("load", settle);
});

// Headings can be linked to.
each(".prose h2[id], .prose h3[id], .prose h4[id]", (heading) => {
  /** @type {HTMLElement | null} */
  const prose = heading.closest(".prose");
  const label = prose?.dataset.headingLink;
  if (label === undefined) return;
  const link = document.createElement("a");
  link.className = "anchor";
  link.href = "#" + heading.id;
  link.textContent = "#";
  link.setAttribute("aria-label", label);
  heading.append(" ", link);
  // What the preview adds to a heading stands before its link.
  addEventListener("inkstone:change", () => { if (link.nextSibling) heading.append(" ", link); });
});

// On a phone the contents wait folded.
const narrow = matchMedia("(max-width: 39.99em)");
each(".toc details", (contents) => {
  const fold = () => { contents.open = !narrow.matches; };
  fold();
  contents.classList.add("ready");
  narrow.addEventListener("change", fold);
  contents.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !narrow.matches) return;
    contents.open = false;
    contents.querySelector("summary")?.focus();
  });
}, own);

// The contents mark the heading being read, and keep the mark in sight.
let isMarking = false;
function mark() {
  isMarking = false;
  const links = own(".toc a");
  const top = (/** @type {string} */ id) => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
  const current = links.filter((link) => top(decodeURIComponent(link.hash.slice(1))) < innerHeight / 4).pop();
  for (const link of links) {
    if (link === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const box = current?.closest("details");
  if (current && box && box.scrollHeight > box.clientHeight) box.scrollTop = current.offsetTop - box.clientHeight / 2;
}
function markSoon() {
  if (!isMarking) requestAnimationFrame(mark);
  isMarking = true;
}
each(".toc", () => {
  addEventListener("scroll", markSoon, { passive: true });
  mark();
}, own);

// A long list of terms can be narrowed by typing, and sorted by count.
for (const field of own("input#filter")) {
  /** @type {[HTMLElement, string][]} */
  const terms = own("#terms li").map((item) => [item, item.children[0].textContent.normalize("NFKC").toLowerCase()]);
  field.addEventListener("input", () => {
    const wanted = field.value.normalize("NFKC").toLowerCase().trim();
    for (const [item, name] of terms) item.hidden = !name.includes(wanted);
    const left = terms.filter(([item]) => !item.hidden).length;
    for (const status of all("[role=status]", field.parentElement ?? root)) status.textContent = wanted && `${left} / ${terms.length}`;
  });
  for (const button of own("[data-sort]")) {
    const count = (/** @type {HTMLElement} */ item) => Number(item.lastElementChild?.textContent.replace(/\D/g, ""));
    button.addEventListener("click", () => {
      const isByCount = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isByCount));
      const order = isByCount ? [...terms].sort(([a], [b]) => count(b) - count(a)) : terms;
      for (const list of own("#terms")) list.append(...order.map(([item]) => item));
    });
  }
}

// A report goes on through the system's own sheet, where there is one.
for (const button of own("[data-share]")) {
  if (!navigator.share) break;
  button.parentElement?.removeAttribute("hidden");
  button.addEventListener("click", () => {
    const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    navigator.share({ title: document.title, url }).catch(() => {});
  });
}

// On paper a report says where it came from and where its links lead; no address stands twice.
const decoded = (/** @type {string} */ address) => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};
addEventListener("beforeprint", () => {
  for (const details of all(".prose details")) details.open = true;
  const source = document.querySelector("link[rel=canonical]")?.href;
  if (!source) return;
  for (const link of all(".prose a[href]")) {
    /** @type {string} */
    const target = new URL(link.getAttribute("href") ?? "", source).href;
    const address = decoded(target).replace(/^mailto:/, "");
    const isSaid = link.textContent.includes("://") || link.textContent === address || target.split("#")[0] === source;
    link.dataset.address = isSaid ? "" : address;
  }
  const [heading] = own(".single .heading");
  if (!heading || heading.querySelector(".origin")) return;
  const origin = document.createElement("p");
  origin.className = "origin";
  origin.textContent = decoded(source);
  heading.append(origin);
});
addEventListener("afterprint", () => document.querySelector(".origin")?.remove());

// Where the browser does not space Han and Latin, an empty element does; the text stays as it was written.
const isSpaced = CSS.supports("text-autospace", "normal");
const seams = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}](?=[A-Za-z0-9])|[A-Za-z0-9%](?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu;
/** @param {Element} within */
function space(within) {
  if (isSpaced) return;
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    if (!text.parentElement?.closest("pre, code, script, .math")) texts.push(text);
  }
  for (const text of texts) {
    for (const seam of [...text.data.matchAll(seams)].reverse()) {
      const gap = document.createElement("span");
      gap.className = "gap";
      text.splitText(seam.index + seam[0].length).before(gap);
    }
  }
}
space(document.body);

// Widgets that change with other posts are in a file of their own, which all pages share. Without it their place has links.
let filled = "";
/** No post stands twice on a page.
 * @param {HTMLElement} slot @param {number} count */
function dropListed(slot, count) {
  const listed = new Set(own(".card a").map((link) => link.pathname));
  if (slot.dataset.widget !== "recent") return;
  for (const link of all("li > a", slot)) if (listed.has(link.pathname)) link.parentElement?.remove();
  // The file has more of them than are shown.
  for (const item of all("li", slot).slice(count)) item.remove();
  if (!slot.querySelector("li")) slot.replaceChildren();
}
async function fillSlots() {
  const slots = own(".slot[data-fragment]");
  if (!slots.length) return;
  try {
    const response = await fetch(slots[0].dataset.fragment);
    const text = response.ok ? await response.text() : "";
    const widgets = new DOMParser().parseFromString(text, "text/html");
    // A host may answer with another page.
    if (widgets.querySelector("[data-widget]")) {
      for (const slot of slots) {
        if (text === filled && !slot.classList.contains("waiting")) continue;
        /** @type {HTMLElement | null} */
        const widget = widgets.querySelector(`[data-widget="${slot.dataset.widget}"]`);
        slot.replaceChildren(...(widget?.childNodes ?? []));
        space(slot);
        dropListed(slot, Number(widget?.dataset.count ?? Infinity));
      }
      filled = text;
    }
  } catch {
    // The links stay.
  }
  for (const slot of slots) slot.classList.remove("waiting");
  // A class of the root, because browsers may miss that the last of what :has() looks for is gone.
  root.classList.add("filled");
}
fillSlots();
addEventListener("inkstone:change", fillSlots);

// The search is loaded when a reader turns to it, and on its own page.
const searches = own("form.search");
let failures = 0;
/** Whether a form searches now.
 * @param {SearchForm} form */
async function openSearch(form) {
  // The entry of the index comes beside the script that reads it.
  if (!document.querySelector("link[as=fetch]")) {
    const href = new URL("index.bin", form.action).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
  }
  // What a browser did not get it does not ask for again, but by another address.
  const anew = failures ? "#" + failures : "";
  const page = form.closest("main") && document.querySelector("[data-search-count]");
  try {
    // What all pages would repeat is said on the search page.
    const here = document.querySelector("#search-advice");
    const there = here ?? new DOMParser().parseFromString(await (await fetch(form.action)).text(), "text/html").querySelector("#search-advice");
    Object.assign(form.dataset, there?.dataset);
    // A host may answer with another file, which has no use().
    const filters = page && here?.dataset.facets;
    const modules = { ...await import(form.dataset.script + anew), ...filters ? await import(filters + anew) : {} };
    form.querySelector(".finds")?.remove();
    modules.use(form, modules);
    return true;
  } catch {
    failures++;
    root.classList.remove("asked");
    const status = page ?? form.querySelector(".finds") ?? form.appendChild(Object.assign(document.createElement("div"), { className: "finds" }));
    status.setAttribute("role", "status");
    status.textContent = form.dataset.failed;
    if (!page) form.addEventListener("focusout", () => status.remove(), { once: true });
    return false;
  }
}
for (const form of searches) {
  let isOpening = false;
  const open = async () => {
    if (isOpening) return;
    isOpening = true;
    isOpening = await openSearch(form);
  };
  for (const turn of ["focusin", "input"]) form.addEventListener(turn, open);
  // What is being composed when the script comes is not searched.
  form.addEventListener("compositionstart", () => form.setAttribute("data-composing", ""));
  form.addEventListener("compositionend", () => form.removeAttribute("data-composing"));
  addEventListener("online", () => { if (failures) open(); });
  if (document.body.classList.contains("searching")) open();
}
addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isShortcut = event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isSlash && !isShortcut) return;
  const field = searches.map((form) => form.elements.q).find((input) => input.getClientRects().length);
  const [link] = own(".masthead a.tool");
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.select();
  else if (link) location.assign(link.href);
});
