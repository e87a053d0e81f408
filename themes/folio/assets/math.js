// Sets the formulas of a page with KaTeX, which is loaded before this. A formula that KaTeX cannot read, or that is too much
// for a page, stays as its author wrote it, as all of them do without script.

// How deep the elements of a formula may be nested: far from what stops a browser, and thirty fractions in each other.
const deepest = 256;
// How many elements a formula may have.
const most = 20000;
// The longest TeX, in UTF-16 code units.
const longest = 20000;

// How far a formula may reach up or down, in em: a matrix of a hundred rows.
const tallest = 200;

/** Macros that make no more of a formula than may be in one: KaTeX counts how often they are used, not what comes of it. */
const bounded = () => {
  let left = most;
  return new Proxy(/** @type {Record<string, unknown>} */ ({}), {
    set(all, name, /** @type {any} */ made) {
      const length = made?.tokens?.length ?? 0;
      if (length > most / 40) throw new RangeError("This macro is too long");
      /** @param {{ stack: unknown[] }} context */
      const expand = (context) => {
        left -= length;
        if (left < 0 || context.stack.length > longest) throw new RangeError("This formula is too long");
        return made;
      };
      all[/** @type {string} */ (name)] = typeof made === "object" ? expand : made;
      return true;
    },
  });
};

/**
 * Whether an element is too tall, holds too many others, or one too deep; in one walk without recursion.
 * @param {Element} element
 */
const isTooMuch = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  let depth = 0;
  let count = 0;
  for (const strut of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll(".strut"))) {
    if (parseFloat(strut.style.height) > tallest || parseFloat(strut.style.verticalAlign) < -tallest) return true;
  }
  for (;;) {
    count += 1;
    if (depth > deepest || count > most) return true;
    if (walker.firstChild()) depth += 1;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return false;
        depth -= 1;
      }
    }
  }
};

// Of wide formulas, those that scroll are stops of the keyboard.
const sizes = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

const known = new WeakSet();
function set() {
  for (const formula of document.querySelectorAll(".math")) {
    if (known.has(formula)) continue;
    known.add(formula);
    const tex = formula.textContent;
    const displayMode = formula.classList.contains("display");
    // Nothing is laid out before it is in the page.
    const made = document.createElement("span");
    try {
      if (tex.length > longest) throw new RangeError("This formula is too long");
      // Errors are thrown: KaTeX would colour them with a style attribute, which a strict content policy forbids. No part
      // is larger than a column of text (in em), no macro makes more of a formula than an author would write.
      katex.render(tex, made, { displayMode, throwOnError: true, strict: false, maxSize: 40, maxExpand: 500, macros: bounded() });
      if (isTooMuch(made)) throw new RangeError("This formula is too large");
      formula.replaceChildren(...made.childNodes);
    } catch (error) {
      formula.title = /** @type {Error} */ (error).message;
    }
    if (formula.matches("div")) sizes.observe(formula);
  }
}
set();
// The preview adds formulas to an open page.
addEventListener("inkstone:change", set);
