// Sets the formulas of a page with KaTeX, which is loaded before this. A formula that KaTeX cannot read stays as its
// author wrote it, as all of them do without script.
const formulas = document.querySelectorAll(".math");

for (const formula of formulas) {
  const displayMode = formula.classList.contains("display");
  try {
    // Errors are thrown: KaTeX would colour them with a style attribute, which a strict content policy forbids.
    katex.render(formula.textContent, formula, { displayMode, throwOnError: true, strict: false });
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
