// Sets the formulas of a page with KaTeX, which is loaded before this. A formula that KaTeX cannot read, or that is too much
// for a page, stays as its author wrote it, as all of them do without script.
const formulas = document.querySelectorAll(".math");

// How deep the elements of a formula may be nested: far from what stops a browser, and thirty fractions in each other.
const deepest = 256;
// How many elements a formula may have.
const most = 20000;
// The longest TeX, in UTF-16 code units.
const longest = 20000;

/**
 * Whether an element holds too many others, or one too deep; in one walk without recursion.
 * @param {Element} element
 */
const isTooMuch = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  let depth = 0;
  let count = 0;
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

for (const formula of formulas) {
  const displayMode = formula.classList.contains("display");
  // Nothing is laid out before it is in the page.
  const made = document.createElement("span");
  try {
    if (formula.textContent.length > longest) throw new RangeError("This formula is too long");
    // Errors are thrown: KaTeX would colour them with a style attribute, which a strict content policy forbids. No part is
    // larger than a column of text (in em), no macro makes more of a formula than an author would write.
    katex.render(formula.textContent, made, { displayMode, throwOnError: true, strict: false, maxSize: 40, maxExpand: 500 });
    if (isTooMuch(made)) throw new RangeError("This formula is nested too deeply");
    formula.replaceChildren(...made.childNodes);
  } catch (error) {
    formula.title = /** @type {Error} */ (error).message;
  }
}

// Of wide formulas, those that scroll are stops of the keyboard.
const sizes = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});
for (const formula of formulas) if (formula.matches("div")) sizes.observe(formula);
