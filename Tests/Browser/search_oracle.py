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
SIGNED = re.compile("[A-Za-z0-9]+[+#]+")
CHARACTER = re.compile(f"[{CHARACTERS}]")
LATIN = re.compile("[a-z\u00df-\u00f6\u00f8-\u02af\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua787\uab30-\uab64]")
"""Thai, Lao, Myanmar and Khmer."""
WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Accents and points, tones beside Han; then what Unicode calls default ignorable."""
LEFT_OUT = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
                      "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\ufe20-\ufe2f"
                      "\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
                      "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]")
BLOCK = re.compile(r"</?(?:p|h\d|li|ul|ol|table|tr|td|th|thead|tbody|pre|blockquote|div|hr|br|dt|dd|dl|section)\b[^>]*>")


# The page's own script answers; addresses are compared. A part is asked for as it is, and in quotes.
ASK = """async (queries) => {
  const modules = await import(document.querySelector("#search-advice").dataset.script)
  const { action } = document.querySelector("main form.search")
  const index = self.index ??= await modules.SearchIndex.open(new URL("index.bin", action).href, modules)
  const links = self.links ??= (await index.factsOf(Array.from({ length: index.count }, (_, document) => document))).map(({ link }) => link)
  const answers = []
  for (const text of queries) {
    const [begun, quoted, plain] = [0, 1, 2].map((kind) => {
      const query = new modules.Query(index, kind === 2 ? text : "", modules)
      if (kind < 2) query.question.parts = query.question.wordsOf(text, kind === 1).map((words) => [words])
      // Which documents, in whatever order.
      query.byLetters = async (results) => results
      return query
    })
    const [first, second, third] = await Promise.all([begun, quoted, plain].map((query) => query.results()))
    const addresses = (results) => results.map((document) => links[document])
    answers.push({ begun: addresses(first), quoted: addresses(second), plain: addresses([...third, ...await plain.similar()]) })
  }
  return answers
}"""


def fold(text):
    bare = LEFT_OUT.sub("", unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower())).replace("ς", "σ")
    return re.sub("[\u1100-\u11ff]+|.[\u3099\u309a]", lambda joined: unicodedata.normalize("NFC", joined[0]), bare)


def kind(letter):
    """What a letter is to the search; nothing for what separates."""
    if CHARACTER.match(letter):
        return "character"
    if LATIN.match(letter):
        return "latin"
    category = unicodedata.category(letter)
    if category[0] == "L" or category in ("Mn", "Mc"):
        return None if "\u02b0" <= letter <= "\u02ff" else "character" if WITHOUT_SPACES.match(letter) else "letter"
    return "digit" if category == "Nd" else None


def tokens(text):
    """The tokens of a text, each with its kind and whether separators stand before it."""
    made, last, gap = [], None, True
    for letter in fold(text):
        now = kind(letter)
        if now and now == last and now != "character":
            made[-1] = (made[-1][0] + letter, *made[-1][1:])
        elif now:
            made.append((letter, now, gap))
        gap, last = not now, now
    return made


def encoded(text):
    """Each token after a sign that tells whether separators stand before it, and a sign at the end."""
    return "".join(("\x02" if gap else "\x01") + token for token, _, gap in tokens(text)) + "\x03"


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

    def find(self, part, is_whole=False):
        """Addresses of the posts that a part of a query finds; with its last word whole, as in quotes, or perhaps only begun."""
        wanted = encoded(part)[1:-1]
        if not wanted:
            return set()
        found = set()
        for sign in "\x01\x02":
            needle, place = sign + wanted, 0
            while (place := self.text.find(needle, place)) >= 0:
                # A character is a token by itself; a word may go on.
                if is_whole and self.text[place + len(needle)] not in "\x01\x02\x03":
                    place += 1
                    continue
                post = bisect.bisect_right(self.starts, place) - 1
                found.add(self.links[post])
                place = self.starts[post + 1]
        return found


def published_post(page):
    """The texts of a post's page in which the search looks; its description is the summary."""
    # A headline is marked where its lines may break.
    title = re.sub(r"<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1])
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
        if tokens(part) and '"' not in part and "“" not in part and "”" not in part:
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
            for way, is_whole in (("begun", False), ("quoted", True)):
                found = {unquote(link) for link in answer[way]}
                wanted = oracle.find(part, is_whole)
                # In quotes the signs of `C++` count too; the scan does not know them.
                if found != wanted and not (is_whole and SIGNED.fullmatch(part) and found < wanted):
                    faults.append((part, len(wanted), len(wanted - found), len(found - wanted)))
    return faults
