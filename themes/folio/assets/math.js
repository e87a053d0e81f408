// Sets the formulas of a page with KaTeX, which is loaded before this. A formula that KaTeX cannot read stays as its
// author wrote it, as all of them do without script.

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
    const displayMode = formula.classList.contains("display");
    try {
      // Errors are thrown: KaTeX would colour them with a style attribute, which a strict content policy forbids.
      katex.render(formula.textContent, formula, { displayMode, throwOnError: true, strict: false });
    } catch (error) {
      formula.title = /** @type {Error} */ (error).message;
    }
    if (formula.matches("div")) sizes.observe(formula);
  }
}
set();
// The preview adds formulas to an open page.
addEventListener("inkstone:change", set);
