"""Measures how a site is set: typography.py INKSTONE [SITE]

Publishes 400 headlines whose words are known (or the SITE given, without the figures that need known words), and counts
in Chromium, and in WebKit where python3-gi has it: line breaks inside words of titles at 360 and 1280 pixels, marks of
punctuation that take too much room, cards in 1600 pixels, bytes, layout shift."""

import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
import host  # noqa: E402
from headlines import headlines, write_site  # noqa: E402
from lines import LINES, MARKS, TITLES, boundaries, count_breaks  # noqa: E402
from webkit import asked  # noqa: E402

COUNT = 400
DENSITY = """() => {
  const cards = [...document.querySelectorAll('.card')].filter(c => c.getBoundingClientRect().height);
  const two = cards.filter(c => !c.matches('.front .card:first-child'));
  const top = two[0].getBoundingClientRect().top, bottom = two.at(-1).getBoundingClientRect().bottom;
  return two.length / (bottom - top) * 1600;
}"""
SHIFT = "() => performance.getEntriesByType('layout-shift').reduce((sum, e) => sum + (e.hadRecentInput ? 0 : e.value), 0)"


def measure(page, base, paths, words_by_title, report):
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        breaks = inside = titles = 0
        examples, density, shift = [], [], []
        marks = {}
        for path in paths:
            page.goto(base + path, wait_until="load")
            lines = page.evaluate(LINES, TITLES)
            titles += len(lines)
            b, i, e = count_breaks(lines, words_by_title)
            breaks, inside, examples = breaks + b, inside + i, examples + e
            if page.query_selector(".card"):
                density.append(page.evaluate(DENSITY))
            for name, value in page.evaluate(MARKS).items():
                marks[name] = marks.get(name, 0) + value
            shift.append(page.evaluate(SHIFT))
        report[f"{width} px"] = {
            "titles": titles, "breaks": breaks, "inside words": inside,
            "share": f"{100 * inside / max(breaks, 1):.1f} %", "examples": examples[:12],
            "cards in 1600 px": round(sum(density) / max(len(density), 1), 1), "marks": marks,
            "violations in 10 000 lines": round(10000 * (marks["loose"] + marks["wideOpenings"] + marks["split"]) / max(marks["lines"], 1)),
            "layout shift": round(max(shift), 4)}


def sizes(public):
    """Bytes as they are and compressed."""
    of = {}
    for name in ("folio", "print", "scheme"):
        for file in public.glob(f"assets/{name}.*"):
            of[file.suffix] = of.get(file.suffix, 0) + len(gzip.compress(file.read_bytes(), 9))
    for path in ("index.html", "news/index.html"):
        file = public / path
        if file.is_file():
            of[path] = (file.stat().st_size, len(gzip.compress(file.read_bytes(), 9)))
    return of


def main(command, site=None):
    report = {}
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        source, public = Path(site) if site else Path(temporary, "source"), Path(temporary, "public")
        if not site:
            write_site(source, COUNT)
        public.mkdir()
        browser = playwright.chromium.launch(executable_path=host.chromium(), args=["--no-sandbox"])
        with host.serving(public, policy="default-src 'self'; img-src * data:") as base:
            result = subprocess.run([command, "build", "--source", source, "--output", public, "--base-url", base,
                                     "--now", host.NOW], capture_output=True, text=True)
            if result.returncode != 0:
                sys.exit(result.stdout + result.stderr)
            listed = sorted(str(file.parent.relative_to(public)) + "/" for file in public.glob("news/page/*/index.html")
                            if "http-equiv" not in file.read_text())
            paths = ["", "news/", *listed] if listed else [""]
            posts = [f"news/{number:04}/" for number in range(0, COUNT, 20)] if not site else []
            words = {"".join(words): boundaries(words) for words in headlines(COUNT)}
            page = browser.new_page(locale="zh-CN")
            measure(page, base, paths + posts, words, report)
            report["WebKit"] = asked(MARKS, [base + path for path in (posts or paths)[:6]])
        report["bytes compressed"] = sizes(public)
        browser.close()
    print(json.dumps(report, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
