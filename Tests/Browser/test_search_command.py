"""`inkstone search` finds what the search page finds, in the order that it has before letters are compared."""

import json
import random
import shutil
import subprocess

import pytest

import host

WORDS = ["储能", "电池", "宁德时代", "光模块", "估值", "AI", "GPT-4", "C++", "U.S.", "the", "compute", "company", "companies",
         "1,000", "2025", "600519.SH", "滙豐", "Über", "カメラ", "ﾊﾞｯﾃﾘ", "한국", "สวัสดี", "国产替代", "半导体", "a", "al", "alphabet"]
SIGNS = ["", "", " ", "，", "。", " - ", "\n\n", "：“", "”", "**", "、"]


def invented(chance):
    """Words of a small vocabulary, so that phrases come again."""
    return "".join(chance.choice(WORDS) + chance.choice(SIGNS) for _ in range(chance.randrange(4, 60)))


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    folder, chance = tmp_path_factory.mktemp("site"), random.Random(5)
    (folder / "content/news").mkdir(parents=True)
    (folder / "site.yaml").write_text("base_url: https://x.example/blog/\nlanguages: {zh-CN: {content: content}}\n", "utf-8")
    for number in range(240):
        date = f"date: {chance.randrange(2023, 2026)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}\n" if number % 9 else ""
        title = json.dumps(invented(chance).replace("\n", " ").replace("*", "")[:40] or "甲", ensure_ascii=False)
        tags = json.dumps(chance.sample(WORDS, 2), ensure_ascii=False)
        (folder / f"content/news/{number}.md").write_text(
            f"---\ntitle: {title}\n{date}tags: {tags}\n---\n{invented(chance)}\n", "utf-8")
    result = subprocess.run(
        [host.inkstone(), "build", "--source", folder, "--now", host.NOW, "--fail-on", "never"], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return folder


def asked(site, *arguments):
    return subprocess.run([host.inkstone(), "search", "--source", site, *arguments], capture_output=True, text=True)


def question(chance):
    """Parts of texts, whole and cut, with all that a question may hold."""
    parts = []
    for _ in range(chance.randrange(1, 4)):
        text = "".join(chance.choice(WORDS) + chance.choice(["", "", " ", "，"]) for _ in range(chance.randrange(1, 4)))
        start = chance.randrange(len(text))
        part = text[start:start + chance.randrange(1, 9)] if chance.random() < .5 else text
        parts.append(chance.choice([
            part, part, part, part, f'"{part}"', f"-{part}", f"tag:{chance.choice(WORDS)}", f'tag:"{part}"', f"{part} OR {chance.choice(WORDS)}",
            f"after:{chance.randrange(2023, 2026)}-{chance.randrange(1, 14)}", f"before:2025-0{chance.randrange(1, 9)}-1{chance.randrange(9)}",
            f"2025-0{chance.randrange(10)}", part.upper()]))
    return " ".join(parts)


def test_the_command_finds_what_the_page_finds(published):
    node = shutil.which("node")
    assert node, "no Node.js; run `.ci/setup test`"
    chance = random.Random(11)
    questions = [question(chance) for _ in range(300)] + ["", "，", "储 能", "comp", "tag: 储能", "x" * 600]
    script = host.REPOSITORY / "Tests/JavaScript/ask_search.mjs"
    answers = json.loads(subprocess.run(
        [node, script, published / "public/search/index.bin"], input=json.dumps(questions), capture_output=True, text=True, check=True).stdout)
    wrong = []
    for text, links in zip(questions, answers, strict=True):
        result = asked(published, "--json", "--limit", "0", "--", text)
        found = json.loads(result.stdout)
        if [post["url"] for post in found["results"]] != ["https://x.example" + link for link in links] or found["total"] != len(links):
            wrong.append((text, len(links), found["total"]))
    assert not wrong, wrong[:5]
    # The questions are no empty ones.
    assert sum(map(bool, answers)) > 150 and len({len(links) for links in answers}) > 30


def test_posts_are_lines_for_people(published):
    result = asked(published, "储能", "--limit", "3", "--newest")
    lines = result.stdout.splitlines()
    assert result.returncode == 0 and len(lines) == 3
    assert all(line.split("  ")[1].startswith("/blog/news/") for line in lines)
    days = [line.split("  ")[0] for line in lines]
    assert days == sorted(days, reverse=True)
    assert "3 shown" in result.stderr


def test_what_cannot_be_asked_is_told(published, tmp_path):
    missing = asked(tmp_path, "储能")
    assert missing.returncode == 3 and "/public/search/index.bin: error: the search index cannot be read" in missing.stderr and "inkstone build" in missing.stderr
    unknown = asked(published, "储能", "--edition", "zh-C")
    assert unknown.returncode == 2 and "write --edition zh-CN" in unknown.stderr
    (tmp_path / "site.yaml").write_text("search: false\n", "utf-8")
    off = asked(tmp_path, "储能")
    assert off.returncode == 2 and "write search: true" in off.stderr
    assert "write “tag:”" in asked(published, "tag: 储能").stderr
    folder = tmp_path / "public"
    shutil.copytree(published / "public", folder)
    for file in (folder / "search").glob("*.bin"):
        file.write_bytes(file.read_bytes()[:-9])
    damaged = asked(published, "储能", "--output", folder)
    assert damaged.returncode == 3 and "damaged" in damaged.stderr
