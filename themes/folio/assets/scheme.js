// Runs before the first paint, so that nothing flashes or jumps.
(function (root) {
  root.classList.add("js");
  // A script that does not arrive leaves a page that works without.
  addEventListener("error", function (event) {
    if (event.target instanceof HTMLScriptElement) root.classList.remove("js");
  }, true);
  // A page that will show results keeps what they would push away out of sight.
  if (/[?&]q=[^&]/.test(location.search)) root.classList.add("asked");
  try {
    var scheme = localStorage.getItem("folio-scheme");
    if (scheme === "light" || scheme === "dark") root.setAttribute("data-scheme", scheme);
  } catch (error) {
    // Storage may be forbidden: the system's preference holds.
  }
})(document.documentElement);
