// Sets the formulas of a page with KaTeX, which is loaded before this. A formula that KaTeX cannot read stays as its
// author wrote it, as all of them do without script.
/** What each formula is made of: its text as it was, which the preview may change.
 * @type {Map<HTMLElement, { text: ChildNode | null, shown?: string }>} */
const formulas = new Map();

// Of wide formulas, those that scroll are stops of the keyboard.
const sizes = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

function set() {
  for (const formula of document.querySelectorAll(".math")) {
    const known = formulas.get(formula) ?? { text: formula.firstChild };
    formulas.set(formula, known);
    const tex = known.text?.textContent ?? "";
    if (known.shown === tex) continue;
    known.shown = tex;
    const displayMode = formula.classList.contains("display");
    try {
      // Errors are thrown: KaTeX would colour them with a style attribute, which a strict content policy forbids.
      katex.render(tex, formula, { displayMode, throwOnError: true, strict: false });
    } catch (error) {
      formula.title = /** @type {Error} */ (error).message;
    }
    if (formula.matches("div")) sizes.observe(formula);
  }
}
set();
addEventListener("inkstone:change", set);
