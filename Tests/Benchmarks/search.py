"""Asks the search of a published site in Chromium and compares it with a plain scan: recall, precision, cost.

    python search.py PUBLIC [--edition zh-cn] [--parts 2000] [--absent 500] [--cold 100]
"""

import argparse
import statistics
import sys
import time
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "Browser"))
import host
import search_oracle

def cost(browser, address, queries):
    """Bytes and milliseconds of each query in a browser that has seen nothing, and of the tenth query of a visit."""
    def ask(page, log, query):
        before, start = len(log), time.perf_counter()
        page.fill("main input[type=search]", query)
        page.press("main input[type=search]", "Enter")
        page.wait_for_function("query => document.querySelector('[data-search-count][data-total]') && document.querySelector('form.search input').value === query", arg=query)
        return sum(log[before:]), (time.perf_counter() - start) * 1000

    cold, tenth = [], []
    for number, query in enumerate(queries):
        context = browser.new_context()
        page = context.new_page()
        log, starts = [], []
        page.on("response", lambda response: log.append(int(response.headers.get("content-length", 0))) if is_search(response.url) else None)
        page.goto(f"{address}?q={quote(query)}")
        page.wait_for_selector("[data-search-count][data-total]")
        # From the first script of the search to the last of the results.
        took = page.evaluate("""() => {
          const own = performance.getEntriesByType("resource").filter((entry) => /[/]search[/]/.test(entry.name))
          return performance.now() - Math.min(...own.map((entry) => entry.startTime))
        }""")
        cold.append((sum(log), took, query))
        if number % 10 == 0:
            for follower in queries[number + 1:number + 9]:
                ask(page, log, follower)
            tenth.append(ask(page, log, queries[(number + 9) % len(queries)])[0])
        context.close()
    return cold, tenth


def is_search(url):
    path = urlsplit(url).path
    return "/search/" in path and not path.endswith("/")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("public", type=Path)
    arguments.add_argument("--edition", default="")
    arguments.add_argument("--parts", type=int, default=2000)
    arguments.add_argument("--absent", type=int, default=500)
    arguments.add_argument("--cold", type=int, default=100)
    options = arguments.parse_args()
    found = list(search_oracle.published_posts(options.public, options.edition))
    oracle = search_oracle.Oracle(found)
    parts = search_oracle.parts(found, options.parts)
    absent = search_oracle.absent(oracle, options.absent)
    with host.serving(options.public) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=host.chromium())
        address = base + (f"{options.edition}/" if options.edition else "") + "search/"
        page = browser.new_page()
        page.goto(address)
        faults = search_oracle.compare(page, oracle, parts + absent)
        print(f"{len(found)} posts, {len(parts)} parts, {len(absent)} absent: {len(faults)} answered otherwise than by the scan")
        for part, wanted, missing, false in faults[:20]:
            print(f"  {part!r}: {wanted} wanted, {missing} missing, {false} false")
        if options.cold:
            cold, tenth = cost(browser, address, parts[:options.cold])
            sizes = [size for size, _, _ in cold]
            times = [took for _, took, _ in cold]
            print(f"cold query: median {statistics.median(sizes) / 1000:.0f} KB {statistics.median(times):.0f} ms, "
                  f"worst {max(cold)[0] / 1000:.0f} KB ({max(cold)[2]!r}) {max(times):.0f} ms; "
                  f"tenth of a visit: median {statistics.median(tenth) / 1000:.0f} KB")
        browser.close()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
