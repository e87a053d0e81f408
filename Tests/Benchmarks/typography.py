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

COUNT = 400
TITLES = ".card h2 a, .card h3 a, .lines a, .related a"
# Texts of the lines of each title.
LINES = """selector => [...document.querySelectorAll(selector)].filter(a => a.getClientRects().length).map(a => {
  const lines = []; let top = null;
  const walker = document.createTreeWalker(a, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange(); range.setStart(node, i); range.setEnd(node, i + 1);
      const box = [...range.getClientRects()].pop();
      if (!box) continue;
      if (top === null || box.top > top + 8) { lines.push(''); top = box.top; }
      lines[lines.length - 1] += node.data[i];
    }
  }
  return lines;
})"""
# Of paragraphs: lines, marks that stand too far apart, brackets that open a line or a paragraph and are not flush.
MARKS = """() => {
  const closing = '”’）」』】》〉，。、；：', opening = '“‘（「『【《〈';
  const found = { lines: 0, pairs: 0, loose: 0, wideOpenings: 0, openings: 0, split: 0 };
  for (const p of document.querySelectorAll('.prose p, .summary')) {
    const size = parseFloat(getComputedStyle(p).fontSize);
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT); const all = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (let i = 0; i < node.length; i++) {
        const range = document.createRange(); range.setStart(node, i); range.setEnd(node, i + 1);
        const box = [...range.getClientRects()].pop();
        if (box && box.width) all.push([node.data[i], box]);
      }
    }
    let previous = null;
    for (let i = 0; i < all.length; i++) {
      const [mark, box] = all[i]; const next = all[i + 1];
      if (!previous || box.top > previous.top + 8) {
        found.lines++;
        if (opening.includes(mark)) {
          found.openings++;
          const left = p.getBoundingClientRect().left;
          if (next && next[1].left - left > size * .75) found.wideOpenings++;
        }
        if (previous && all[i - 1][0] === mark && '—…'.includes(mark)) found.split++;
      }
      previous = box;
      if (!next || next[1].top > box.top + 8) continue;
      const isPair = closing.includes(mark) && (closing + opening).includes(next[0]) || opening.includes(mark) && opening.includes(next[0]);
      if (!isPair) continue;
      found.pairs++;
      const after = all[i + 2];
      const end = after && after[1].top < box.top + 8 ? after[1].left : next[1].right;
      if (end - box.left > size * 1.75) found.loose++;
    }
  }
  return found;
}"""
DENSITY = """() => {
  const cards = [...document.querySelectorAll('.card')].filter(c => c.getBoundingClientRect().height);
  const two = cards.filter(c => !c.matches('.front .card:first-child'));
  const top = two[0].getBoundingClientRect().top, bottom = two.at(-1).getBoundingClientRect().bottom;
  return two.length / (bottom - top) * 1600;
}"""
SHIFT = "() => performance.getEntriesByType('layout-shift').reduce((sum, e) => sum + (e.hadRecentInput ? 0 : e.value), 0)"


def boundaries(words):
    """Where words end, in characters."""
    places, at = set(), 0
    for word in words:
        at += len(word)
        places.add(at)
    return places


def count_breaks(found, words_by_title):
    breaks = inside = 0
    examples = []
    for lines in found:
        title = "".join(lines)
        ends = words_by_title.get(title)
        if ends is None:
            continue
        at = 0
        for line, following in zip(lines, lines[1:]):
            at += len(line)
            breaks += 1
            if at not in ends:
                inside += 1
                examples.append(line[-4:] + "|" + following[:4])
    return breaks, inside, examples


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


def measure_webkit(base, paths, report):
    script = Path(__file__).with_name("webkit.py")
    result = subprocess.run(["/usr/bin/python3", script, *[base + path for path in paths]], input=MARKS, text=True,
                            capture_output=True)
    report["WebKit"] = json.loads(result.stdout) if result.returncode == 0 else result.stderr.strip()[-300:]


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
            measure_webkit(base, (posts or paths)[:6], report)
        report["bytes compressed"] = sizes(public)
        browser.close()
    print(json.dumps(report, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
