// An old address leads to the new one by itself; what a reader was sent to on the page comes along.
(function () {
  var link = document.querySelector("link[rel=canonical]");
  if (!link || !(location.search || location.hash)) return;
  stop();
  location.replace(link.getAttribute("href") + location.search + location.hash);
})();
