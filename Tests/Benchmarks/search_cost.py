"""What a query costs a reader: bytes and milliseconds, noted by the page itself."""

from dataclasses import dataclass
from urllib.parse import quote

# Notes when an answer is complete; what a driver asks would come later.
CLOCK = """
new MutationObserver((changes) => {
  if (changes.some(({ target }) => target.matches?.("[data-total]"))) self.answered = performance.now()
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-total"] })
addEventListener("keydown", (event) => { if (event.key === "Enter") self.asked = performance.now() }, true)
performance.setResourceTimingBufferSize(2000)
"""
NUMBERS = """() => {
  const own = performance.getEntriesByType("resource").filter(({ name }) => /[/]search[/]./.test(new URL(name).pathname))
  const [page] = performance.getEntriesByType("navigation")
  return {
    answered: self.answered, asked: self.asked ?? 0, loaded: page.loadEventStart,
    bytes: own.reduce((sum, { transferSize }) => sum + transferSize, 0), requests: own.length,
  }
}"""


@dataclass
class Cost:
    query: str
    time: float
    """Milliseconds from the question to the whole answer."""
    bytes: int
    """Of scripts and index, with heads."""
    requests: int
    work: float
    """Milliseconds of the processor on the page's main thread since it was opened, scripts, styles and layout."""


class Visits:
    """Visits to a search page; each begins with a browser that has seen nothing."""

    def __init__(self, browser, address: str):
        self.browser, self.address = browser, address

    def open(self, query=None, place=None):
        context = self.browser.new_context()
        context.add_init_script(CLOCK)
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto((place or self.address) + (f"?q={quote(query)}" if query else ""))
        return page, session

    def cost(self, page, session, query, before=None, is_empty=False):
        now = page.evaluate(NUMBERS)
        work = next(one["value"] for one in session.send("Performance.getMetrics")["metrics"] if one["name"] == "TaskDuration")
        end = now["loaded"] if is_empty else now["answered"]
        known = before or {"bytes": 0, "requests": 0}
        return Cost(query, end - now["asked"], now["bytes"] - known["bytes"],
                    now["requests"] - known["requests"], work * 1000)

    def empty(self):
        """The page without a question, to its load event."""
        page, session = self.open()
        cost = self.cost(page, session, "", is_empty=True)
        page.context.close()
        return cost

    def cold(self, query):
        """A link to an answer, from when it is followed."""
        page, session = self.open(query)
        page.wait_for_function("self.answered")
        cost = self.cost(page, session, query)
        page.context.close()
        return cost

    def widget(self, query):
        """The first question to the box beside another page that is there; nothing of the search is, not even scripts."""
        page, session = self.open(place=self.address.removesuffix("search/"))
        page.wait_for_load_state("networkidle")
        before = page.evaluate(NUMBERS)
        page.evaluate("""query => {
          const field = document.querySelector("form.search input[type=search]")
          field.value = query
          self.asked = performance.now()
          field.focus()
        }""", query)
        page.wait_for_function("self.answered > self.asked")
        cost = self.cost(page, session, query, before)
        page.context.close()
        return cost

    def typed(self, query):
        """A question typed into a page that is there, from the key that sends it."""
        page, session = self.open()
        cost = self.ask(page, session, query)
        page.context.close()
        return cost

    def tenth(self, queries):
        """The last of ten questions of one visit."""
        page, session = self.open()
        for query in queries[:9]:
            self.ask(page, session, query)
        cost = self.ask(page, session, queries[9])
        page.context.close()
        return cost

    def ask(self, page, session, query):
        page.wait_for_function("self.answered")
        field = page.locator("main input[type=search]")
        field.focus()
        # Nothing may be on its way still.
        page.wait_for_load_state("networkidle")
        before = page.evaluate(NUMBERS)
        # Without typing's own events, whose pause would be measured too.
        field.evaluate("(field, query) => { field.value = query; self.answered = 0 }", query)
        field.press("Enter")
        page.wait_for_function("self.answered > self.asked")
        return self.cost(page, session, query, before)
