"""Builds a site with and without its search, and asks the search of each edition in Chromium: what it costs the build,
whether it finds what a plain scan finds, what a query costs a reader.

    python search.py INKSTONE SITE [--builds 3] [--edition zh-cn] [--parts 2000] [--absent 500] [--queries 60] [--added 20]
"""

import argparse
import datetime
import os
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "Browser"))
import host
import search_files
import search_oracle
from bench import run
from preview import previewing
from search_cost import Visits

LARGE = 96 << 10
"""Bytes that no file of an index may exceed."""


def prepare(site: Path, folder: Path, is_searched: bool):
    """A copy of a site that shares its files, with the search on or off."""
    for entry in site.iterdir():
        if entry.name in ("public", ".inkstone", "site.yaml"):
            continue
        shutil.copytree(entry, folder / entry.name, copy_function=os.link) if entry.is_dir() else os.link(entry, folder / entry.name)
    text = re.sub(r"^search:.*\n", "", (site / "site.yaml").read_text("utf-8"), flags=re.M)
    (folder / "site.yaml").write_text(f"{text}search: {{enabled: {'true' if is_searched else 'false'}}}\n", "utf-8")


def build_cost(inkstone: Path, folders, builds: int):
    """Each folder's best seconds, its peak of memory in MB, and seconds of the search on all threads together."""
    best = {}
    for _ in range(builds):
        for folder in folders:
            shutil.rmtree(folder / "public", ignore_errors=True)
            shutil.rmtree(folder / ".inkstone", ignore_errors=True)
            seconds, memory, text = run(inkstone, "build", "--source", folder, "--timings")
            stage = re.search(r"^search +([\d.]+) s", text, re.M)
            found = (seconds, memory, float(stage[1]) if stage else 0.0)
            best[folder] = tuple(map(min, best.get(folder, found), found))
    return [best[folder] for folder in folders]


def editions(public: Path):
    """The folders of editions that have a search; empty for the one at the root."""
    found = [file.parent.parent for file in [*public.glob("search/index.bin"), *public.glob("*/search/index.bin")]]
    return sorted(str(folder.relative_to(public)).removeprefix(".") for folder in found)


def report_files(public: Path, edition: str):
    """Prints what an index is made of. Returns the files that are too large."""
    files = search_files.files(public / edition / "search")
    large = [file for file in files.values() if file.size > LARGE]
    print(f"/{edition}: {len(files)} files, {sum(file.size for file in files.values()) / 1e6:.1f} MB, entry "
          f"{files['index.bin'].size / 1000:.0f} KB, largest {max(file.size for file in files.values()) / 1000:.0f} KB; {len(large)} over 96 KiB")
    for kind in sorted({file.kind for file in files.values()}):
        own = [file for file in files.values() if file.kind == kind]
        print(f"  {kind}: {len(own)} files, {sum(file.size for file in own) / 1e6:.2f} MB, {sum(file.keys or 0 for file in own)} keys")
    return large


def snapshot(public: Path):
    """The files of all indexes with their sizes and times."""
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in public.rglob("search/*.bin")}


def add_posts(inkstone: Path, folder: Path, edition: str, count: int):
    """Adds posts one by one and prints what each changes of the indexes, and what it costs."""
    content = folder / "content" / (edition or next(entry.name for entry in sorted((folder / "content").iterdir()) if entry.is_dir()))
    section = next(entry for entry in sorted(content.rglob("*")) if entry.is_dir())
    # The newest posts, and due already.
    start = datetime.datetime.now() - datetime.timedelta(days=1)
    costs = []
    for number in range(count):
        before = snapshot(folder / "public")
        moment = start + datetime.timedelta(seconds=number)
        text = f'---\ntitle: "Added {number}"\ndate: "{moment:%Y-%m-%d %H:%M:%S}"\n---\n新增的第 {number} 篇, the company said.\n'
        (section / f"added-{number}.md").write_text(text, "utf-8")
        seconds, _, told = run(inkstone, "build", "--source", folder, "--timings")
        stage = re.search(r"^search +([\d.]+) s", told, re.M)
        after = snapshot(folder / "public")
        changed = [path for path in after if before.get(path) != after[path]]
        costs.append((len(changed), sum(after[path][0] for path in changed), seconds, float(stage[1]) if stage else 0.0))
    files, sizes, seconds, search = zip(*costs)
    print(f"{count} posts added one by one: files changed {statistics.mean(files):.1f}, at most {max(files)}; bytes {statistics.mean(sizes) / 1e6:.2f} MB, "
          f"at most {max(sizes) / 1e6:.2f}; build {statistics.median(seconds):.2f} s, of which search {statistics.median(search):.2f} s on all threads")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("inkstone", type=Path)
    arguments.add_argument("site", type=Path)
    arguments.add_argument("--builds", type=int, default=3)
    arguments.add_argument("--edition", help="only this one")
    arguments.add_argument("--parts", type=int, default=2000)
    arguments.add_argument("--absent", type=int, default=500)
    arguments.add_argument("--queries", type=int, default=60)
    arguments.add_argument("--added", type=int, default=0, help="posts added one by one at the end")
    options = arguments.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="search-", dir=options.site.resolve().parent))
    try:
        return measure(options, scratch)
    finally:
        shutil.rmtree(scratch)


def measure(options, scratch: Path):
    folders = [scratch / "without", scratch / "with"]
    for is_searched, folder in enumerate(folders):
        folder.mkdir()
        prepare(options.site, folder, bool(is_searched))
    inkstone = options.inkstone.resolve()
    without, searched = build_cost(inkstone, folders, options.builds)
    print(f"build without {without[0]:.2f} s {without[1]:.0f} MB, with {searched[0]:.2f} s {searched[1]:.0f} MB: "
          f"{searched[0] - without[0]:+.2f} s {searched[1] - without[1]:+.0f} MB; on all threads {searched[2]:.2f} s")
    public = folders[1] / "public"
    markdown = sum(file.stat().st_size for file in (folders[1] / "content").rglob("*.md"))
    index = sum(file.stat().st_size for file in public.rglob("search/*.bin"))
    print(f"index {index / 1e6:.1f} MB, Markdown {markdown / 1e6:.1f} MB: {index / markdown:.2f}")
    faults = 0
    with previewing(inkstone, folders[1], "--built") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=host.chromium())
        for edition in editions(public) if options.edition is None else [options.edition]:
            faults += len(report_files(public, edition))
            faults += ask(options, browser, public, server.base, edition)
        browser.close()
    if options.added:
        add_posts(inkstone, folders[1], options.edition or "", options.added)
    return 1 if faults else 0


def ask(options, browser, public: Path, base: str, edition: str):
    """Prints how an edition's search answers and what that costs. Returns how many answers are wrong."""
    posts = list(search_oracle.published_posts(public, edition))
    oracle = search_oracle.Oracle(posts)
    parts = search_oracle.parts(posts, options.parts)
    absent = search_oracle.absent(oracle, options.absent)
    address = f"{base}/{edition}/search/".replace("//search", "/search")
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    faults = search_oracle.compare(page, oracle, parts + absent)
    known = page.evaluate("self.index.count")
    context.close()
    print(f"{known} documents, {len(posts)} posts scanned, {len(parts)} parts, {len(absent)} absent: {len(faults)} answered otherwise than by the scan")
    for part, wanted, missing, false in faults[:20]:
        print(f"  {part!r}: {wanted} wanted, {missing} missing, {false} false")
    if options.queries:
        print_cost(Visits(browser, address), parts[:options.queries])
    return len(faults) + abs(known - len(posts))


def print_cost(visits: Visits, queries):
    def milliseconds(costs):
        times = [cost.time for cost in costs]
        return (f"median {statistics.median(times):.0f} ms, best {min(times):.0f}, worst {max(times):.0f}; "
                f"main thread since the page was opened {statistics.median(cost.work for cost in costs):.0f} ms")

    def kilobytes(costs):
        worst = max(costs, key=lambda cost: cost.bytes)
        return (f"median {statistics.median(cost.bytes for cost in costs) / 1000:.0f} KB in "
                f"{statistics.median(cost.requests for cost in costs):.0f} requests, worst {worst.bytes / 1000:.0f} KB ({worst.query!r})")

    empty = [visits.empty() for _ in queries[:20]]
    cold = [visits.cold(query) for query in queries]
    widget = [visits.widget(query) for query in queries]
    typed = [visits.typed(query) for query in queries]
    tenth = [visits.tenth(queries[start:] + queries[:start]) for start in range(0, len(queries), 6)]
    print(f"search page without a question, to its load event: {milliseconds(empty)}")
    print(f"first question to the box beside an open page, nothing of the search loaded: {milliseconds(widget)}; {kilobytes(widget)}")
    print(f"link to an answer, from opening it: {milliseconds(cold)}; {kilobytes(cold)}")
    print(f"first question typed into the open search page, from Enter: {milliseconds(typed)}; {kilobytes(typed)}")
    print(f"tenth question of a visit: {milliseconds(tenth)}; {kilobytes(tenth)}")


if __name__ == "__main__":
    sys.exit(main())
