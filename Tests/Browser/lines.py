"""What browsers made of titles and paragraphs: where their lines end, and how far apart their marks stand."""

TITLES = ".card h3 a, .lines a, .related a, h1"
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
    // What stretches a line to both edges is no fault of its marks; its end stays where it is.
    p.style.textAlign = 'start';
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
