"""A plain scan for what a search has to find: every post whose folded text holds the tokens of a part in a row."""

import bisect
import html
import itertools
import random
import re
import unicodedata
from urllib.parse import unquote

CHARACTERS = ("\u4e00-\u9fff\u3400-\u4dbf\u3005\u3007\uac00-\ud7a3\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe"
              "\u31f0-\u31ff\u1100-\u11ff\U00020000-\U0002f7ff\U00030000-\U000323af")
TOKEN = re.compile(f"[{CHARACTERS}]|[a-z\u00df-\u00f6\u00f8-\u02af\u1e00-\u1eff]+|[0-9]+")
BLOCK = re.compile(r"</?(?:p|h\d|li|ul|ol|table|tr|td|th|thead|tbody|pre|blockquote|div|hr|br|dt|dd|dl|section)\b[^>]*>")


# The page's own modules answer; addresses are compared.
ASK = """async (queries) => {
  const form = document.querySelector("main form.search")
  const { open } = await import(form.dataset.box)
  const ask = self.ask ??= await open(form)
  const { index } = ask("")
  const links = self.links ??= await Promise.all(Array.from({ length: index.count }, async (_, document) => (await index.facts(document)).link))
  const answers = []
  for (const query of queries) {
    const results = await ask(`"${query}"`).results()
    answers.push({ links: results.map((document) => links[document]) })
  }
  return answers
}"""


def fold(text):
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower())
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", text))


def encoded(text):
    """Each token after a sign that tells whether separators stand before it, and a sign at the end."""
    folded = fold(text)
    made, end = [], 0
    for match in TOKEN.finditer(folded):
        made.append("\x01" if match.start() == end else "\x02")
        made.append(match[0])
        end = match.end()
    return "".join(made) + "\x03"


class Oracle:
    """The posts of a published folder: texts of their fields, by address."""

    def __init__(self, posts):
        """`posts`: addresses, each with the texts of its fields."""
        self.links, starts, texts, length = [], [], [], 0
        for link, fields in posts:
            text = "\x03" + "".join(encoded(field) for field in fields)
            self.links.append(link)
            starts.append(length)
            texts.append(text)
            length += len(text)
        self.text = "".join(texts)
        self.starts = starts + [length]

    def find(self, part):
        """Addresses of the posts that a part of a query finds."""
        wanted = encoded(part)[1:-1]
        if not wanted:
            return set()
        is_prefix = not re.match(f"[{CHARACTERS}]", wanted[-1])
        found = set()
        for sign in "\x01\x02":
            needle, place = sign + wanted, 0
            while (place := self.text.find(needle, place)) >= 0:
                # A character is a token by itself; a word may go on.
                post = bisect.bisect_right(self.starts, place) - 1
                found.add(self.links[post])
                place = self.starts[post + 1]
        assert is_prefix or wanted[-1] not in "\x01\x02"
        return found


def published_post(page):
    """The texts of a post's page in which the search looks; its description is the summary."""
    title = re.search(r"<h1>(.*?)</h1>", page, re.S)[1]
    meta = re.findall(r'<a href="[^"]*/categories/[^"]*">(.*?)</a>', page[:page.index('<div class="prose"')])
    tags = re.findall(r'rel="tag">(.*?)</a>', page)
    prose = re.search(r'<div class="prose"[^>]*>(.*?)</div>\s*(?:<ul class="tags"|<p class="actions"|</article>)', page, re.S)[1]
    summary = re.search(r'<meta name="description"[^>]* content="(.*?)"', page)
    text = re.sub(r"<[^>]+>", "", BLOCK.sub("\n", prose))
    return [html.unescape(field) for field in [title, *meta, *tags, summary[1] if summary else "", text]]


def parts(posts, count, seed=4):
    """Random parts of 1 to 8 characters: Chinese, words, numbers and mixtures, of titles and bodies."""
    chance = random.Random(seed)
    made = []
    # A kind that a text does not hold is passed over: there need not be Chinese.
    for number in itertools.count():
        if len(made) == count:
            return made
        fields = chance.choice(posts)[1]
        text = chance.choice([fields[0], fields[-1], fields[-1]])
        kind = number % 4
        if kind == 0:
            runs = re.findall(f"[{CHARACTERS}]+", text)
        elif kind == 1:
            runs = re.findall("[A-Za-z]+(?:[ .-][A-Za-z0-9]+)*", text)
        elif kind == 2:
            runs = re.findall("[0-9]+(?:[.][0-9]+)?", text)
        else:
            runs = text.split("\n")
        runs = [run for run in runs if run.strip()]
        if not runs:
            continue
        part = cut(chance, chance.choice(runs), isWhole=kind in (1, 2))
        if part.strip() and TOKEN.search(fold(part)) and '"' not in part and "“" not in part and "”" not in part:
            made.append(part.strip())


def cut(chance, run, isWhole):
    if isWhole:
        return run[:8] if len(run) <= 8 or not run[8:9].isalnum() else re.split(r"[ .-]", run)[0]
    length = chance.randint(1, 8)
    start = chance.randrange(max(1, len(run) - length + 1))
    # Words stand whole but for their ends.
    while start and run[start - 1].isascii() and run[start - 1].isalnum() and run[start].isascii() and run[start].isalnum():
        start -= 1
    return run[start:start + length]


def absent(oracle, count, seed=4):
    """Parts that are nowhere: characters and words that do occur, in another order."""
    chance = random.Random(seed)
    characters = sorted(set(re.findall(f"[{CHARACTERS}]", oracle.text))) or list("光模块")
    made = []
    while len(made) < count:
        kind = len(made) % 3
        if kind == 0:
            part = "".join(chance.choices(characters, k=chance.randint(2, 6)))
        elif kind == 1:
            part = "".join(chance.choices("qxzvkwj", k=chance.randint(4, 7)))
        else:
            part = chance.choice(characters) + str(chance.randint(10**5, 10**7)) + chance.choice(characters)
        if not oracle.find(part):
            made.append(part)
    return made


def published_posts(folder, edition):
    """The posts of an edition by address, with what its search finds in them."""
    root = folder / edition if edition else folder
    others = {file.parent.parent for file in root.glob("*/search/index.bin")}
    for file in sorted(root.glob("*/**/index.html")):
        if others.intersection(file.parents):
            continue
        page = file.read_text("utf-8")
        if '"og:type" content="article"' in page and "/page/" not in str(file):
            link = "/" + str(file.parent.relative_to(folder)) + "/"
            yield link, published_post(page)


def compare(page, oracle, parts, batch=50):
    """Parts that a search page answers otherwise than the scan: how many are wanted, missing and false."""
    faults = []
    for start in range(0, len(parts), batch):
        chosen = parts[start:start + batch]
        for part, answer in zip(chosen, page.evaluate(ASK, chosen)):
            found = {unquote(link) for link in answer["links"]}
            wanted = oracle.find(part)
            if found != wanted:
                faults.append((part, len(wanted), len(wanted - found), len(found - wanted)))
    return faults
