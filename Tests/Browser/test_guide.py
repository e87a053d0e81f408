"""What README and guide tell people to type is tried here, in both languages."""

import re
import subprocess

import pytest

import host

GUIDES = [host.REPOSITORY / "content" / language / "guide" for language in ("zh-CN", "en")]
README = host.REPOSITORY / "README.md"
# Looks different under nearly every setting.
POST = """\
---
title: A
date: 2026-01-01 12:00
tags: [甲]
categories: [乙]
thumbnail: /a.png
---
**注意：**"B" --- 2024~2025年增长10~15%，见[外](https://other.example/)。$x$

""" + "这一句是用来凑够字数的。" * 30


def blocks(file, language):
    """The fenced code of one language in a Markdown file."""
    return re.findall(rf"^```{language}\n(.*?)^```", file.read_text("utf-8"), re.M | re.S)


@pytest.fixture
def build(tmp_path):
    """Builds a site of these files; a warning is a failure."""
    def run(files):
        (tmp_path / "themes").mkdir(exist_ok=True)
        if not (tmp_path / "themes/folio").exists():
            (tmp_path / "themes/folio").symlink_to(host.REPOSITORY / "themes/folio")
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        command = [host.inkstone(), "build", "--source", tmp_path, "--fail-on", "warning"]
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        return tmp_path / "public"
    return run


def configurations():
    for file in [README] + [guide / name for guide in GUIDES for name in ("site-yaml.md", "editions.md")]:
        for block in blocks(file, "yaml"):
            if not re.match("translationKey|# themes|extends", block):
                yield block


@pytest.mark.parametrize("configuration", list(configurations()), ids=lambda text: text.strip().splitlines()[0])
def test_configuration_is_accepted(build, configuration):
    folders = re.findall(r"content: (content/\S+)", configuration) or ["content"]
    build({"site.yaml": configuration} | {f"{folder}/news/a.md": POST for folder in folders})


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_every_key_of_the_tables_has_the_default_it_says(build, guide):
    rows = re.findall(r"^\| `(\w+)(?:\.(\w+))?` \| `(.+?)` \|", (guide / "site-yaml.md").read_text("utf-8"), re.M)
    assert len(rows) > 10
    expected = build({f"content/news/{number}.md": POST for number in range(11)})
    before = {file: file.read_bytes() for file in expected.rglob("*") if file.is_file()}
    for group, key, default in rows:
        written = f"{group}: {{{key}: {default}}}" if key else f"{group}: {default}"
        output = build({"site.yaml": written})
        assert {file: file.read_bytes() for file in output.rglob("*") if file.is_file()} == before, written


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_fields_of_the_guide_are_found(build, guide):
    page = guide / "fields.md"
    post = "---\ntitle: 茅台600519点评\ndate: 2026-01-01\n---\n给予“买入”评级，目标价 2,100 元。\n\n来源：光大证券\n"
    output = build({
        "site.yaml": blocks(page, "yaml")[0], "data/stocks.csv": blocks(page, "csv")[0],
        "data/brokers.csv": "name\n光大证券\n", "content/news/a.md": post})
    text = (output / "news/a/index.html").read_text("utf-8")
    assert all(f">{value}<" in text for value in ("光大证券", "贵州茅台", "点评", "买入", "2100"))
    assert (output / "stocks/600519/records.csv").exists() and (output / "rating-changes/index.html").exists()
    assert "/stocks/600519/" in (output / "stocks/茅台/index.html").read_text("utf-8")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_rules_for_reports_are_the_same_in_each_language_and_work(build, guide):
    """Tests/FieldsTests counts what they find."""
    rules = blocks(guide / "fields.md", "yaml")[1]
    assert rules == blocks(GUIDES[0] / "fields.md", "yaml")[1]
    output = build({
        "site.yaml": rules, "data/stocks.csv": "code,name\n600901,澄江机电\n", "data/brokers.csv": "name\n云河证券\n",
        "content/news/a.md": "---\ntitle: 澄江机电：点评\ndate: 2026-01-01\n---\n资料来源：Wind，云河证券研究所\n",
        "content/news/b.md": "---\ntitle: 食品饮料行业周报\ndate: 2026-01-01\n---\n来源：云河证券\n"})
    for file in ("stocks/600901", "brokers/云河证券", "kinds/点评", "kinds/周报", "industries/食品饮料"):
        assert (output / file / "index.html").exists(), file


def test_post_of_the_readme_is_published_where_it_says(build):
    (post,) = blocks(README, "markdown")
    output = build({"content/news/storage-weekly.md": post, "site.yaml": blocks(README, "yaml")[0]})
    assert "<strong>注意：</strong>" in (output / "news/storage-weekly/index.html").read_text("utf-8")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_theme_of_the_guide(build, guide):
    page = guide / "customise-the-theme.md"
    template = "{{<layouts/base}}\n{{$main}}\n" + blocks(page, "html")[0] + "{{/main}}\n{{/layouts/base}}\n"
    output = build({
        "site.yaml": "theme: mine", "themes/mine/theme.yaml": blocks(page, "yaml")[0],
        "themes/mine/layouts/post.mustache": template,
        "content/news/a.md": "---\ntitle: A & B\nlead: C\n---\n**D**"})
    published = (output / "news/a/index.html").read_text("utf-8")
    for part in ("<h1>A &amp; B</h1>", '<p class="lead">C</p>', "<strong>D</strong>"):
        assert part in published


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_shortcode_of_the_guide(build, guide):
    page = guide / "customise-the-theme.md"
    (used,) = re.findall(r"`({{</\* note .*/note \*/>}})`", page.read_text("utf-8"))
    post = used.replace("/*", "").replace("*/", "").replace("…", "\n**D**\n")
    output = build({
        "site.yaml": "theme: mine", "themes/mine/theme.yaml": blocks(page, "yaml")[0],
        "themes/mine/shortcodes/note.mustache": blocks(page, "html")[1], "content/news/a.md": post})
    published = (output / "news/a/index.html").read_text("utf-8")
    assert re.search(r'<aside class="warning">\s*<h4>.+</h4>\s*<p><strong>D</strong></p>\s*</aside>', published)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_dates_of_the_guide_are_one_moment(build, guide):
    (written,) = [block.split("\n")[:-1] for block in blocks(guide / "write-a-post.md", "text") if block.startswith("2026")]
    files = {f"content/news/{index}.md": f'---\ntitle: T\ndate: "{date}"\n---\n' for index, date in enumerate(written)}
    output = build(files | {"site.yaml": "time_zone: Asia/Shanghai"})
    pages = [(output / f"news/{index}/index.html").read_text("utf-8") for index in range(len(written))]
    assert [re.search('datetime="(.*?)"', page)[1] for page in pages] == ["2026-05-12T10:30:00+08:00"] * len(written)


@pytest.mark.parametrize("file", [README] + [guide / "deploy.md" for guide in GUIDES], ids=lambda file: str(file.parent.parent.name))
def test_options_exist(file):
    helps = [subprocess.run([host.inkstone(), name, "--help"], capture_output=True, text=True)
             for name in ("build", "serve", "check", "explain", "init", "import", "fields", "digest")]
    help_text = "".join(help.stdout for help in helps)
    # Options of rsync, rclone and others are tried by Tests/Deploy.
    lines = [line for line in file.read_text("utf-8").splitlines() if "inkstone " in line or line.startswith("|")]
    lines = [line for line in lines if not re.match(r"\| `(rsync|rclone)`", line)]
    written = set(re.findall(r"--[a-z][a-z-]+", "\n".join(lines)))
    assert written and not [option for option in written if option not in help_text]


@pytest.mark.parametrize("title, name", [("标题", "标题.md"), ("Storage weekly", "storage-weekly.md")])
def test_new_post(build, tmp_path, title, name):
    build({"content/news/old.md": "---\ntitle: O\n---\n"})
    command = [host.inkstone(), "new", "post", title, "--source", tmp_path]
    result = subprocess.run(command, capture_output=True, text=True)
    assert (result.returncode, result.stdout.strip()) == (0, f"content/news/{name}")
    assert subprocess.run(command, capture_output=True).returncode == 2
    build({})
