// Runs before the first paint, so that a remembered choice of colours never flashes.
(function (root) {
  root.classList.add("js");
  try {
    var scheme = localStorage.getItem("folio-scheme");
    if (scheme === "light" || scheme === "dark") root.setAttribute("data-scheme", scheme);
  } catch (error) {
    // Storage may be forbidden: the system's preference holds.
  }
})(document.documentElement);
