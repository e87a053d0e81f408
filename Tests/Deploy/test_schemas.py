"""JSON Schemas of `inkstone schema`, by a validator of others, against what the program itself says of the same files."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

# What an author may write for any value: right for some keys, wrong for others.
VALUES = [
    "text", "5", "0", "-1", "100001", "2.5", "10.0", "true", "false", '"off"', '"12"', "[]", "{}", '""', "[a, b]", "[1, [a]]",
    "{name: a}", "{q: 1}", "2025-02-14 15:12:52", "/a/b/", "https://example.org/x.html", "https://例子.中国/研报", "ftp://example.org",
    "javascript:alert(1)", '"../x"', '"a?b"', "left", "RSS", "zh-CN", "/:year/:slug/", "/:nothing/", "page", '".x"',
]
# What a schema cannot know: the names of time zones, the languages of this very file, calendars, which words are terms.
BEYOND = {
    (name,)
    for name in [
        "time_zone", "default_language", "date", "lastmod", "modified", "publishDate", "pubdate", "published", "expiryDate",
        "unpublishdate",
    ]
} | {("search", "fields"), (("permalinks", "en"), "{}")}


@pytest.fixture(scope="session")
def schemas(inkstone):
    def schema(subject):
        text = subprocess.run([inkstone, "schema", subject], capture_output=True, text=True, check=True).stdout
        schema = json.loads(text)
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    return {name: schema(name) for name in ["site", "post"]}


def plain(text):
    """As check-jsonschema reads YAML: dates stay text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor(
        "tag:yaml.org,2002:timestamp", lambda constructor, node: constructor.construct_scalar(node)
    )
    return yaml.load(text)


def accepts(validator, text):
    return validator.is_valid(plain(text))


def keys(schema, path=()):
    """Paths of all keys with a place of their own; `en` stands for a name that the author chooses."""
    for part in [schema, *schema.get("anyOf", [])]:
        for name, value in part.get("properties", {}).items():
            yield (*path, name)
            yield from keys(value, (*path, name))
        if isinstance(part.get("additionalProperties"), dict):
            yield (*path, "en")
            yield from keys(part["additionalProperties"], (*path, "en"))
        if "items" in part and path:
            yield from keys(part["items"], path)


def written(path, value):
    lines = [f"{'  ' * depth}{key}:" for depth, key in enumerate(path)]
    return "\n".join(lines) + f" {value}\n"


def told(inkstone, site, *commands):
    """What is told of each line of each file, by the first command that tells anything."""
    found = {}
    for command in commands or [["schema", "post"], ["build", "--force"]]:
        outcome = subprocess.run([inkstone, *command, "--source", site], capture_output=True, text=True)
        for file, line, severity in re.findall(r"^([^:\n]+):(\d+):\d+: (\w+): ", outcome.stderr, re.MULTILINE):
            found.setdefault((file, int(line)), set()).add(severity)
        if found:
            break
    return found


def compare(schema, path, value, severities, wrong):
    text = written(path, value)
    valid = accepts(schema, text)
    if valid and "error" in severities and not {path, (path, value)} & BEYOND:
        wrong.append(("the schema takes what the decoder refuses", text))
    if not valid and not severities:
        wrong.append(("the schema refuses what the decoder takes", text))
    return valid


def test_settings_and_decoder_agree(inkstone, schemas, tmp_path):
    """Every key with every value; all keys of one depth, whose values are told apart by their lines, in one file."""
    (tmp_path / "content").mkdir()
    # Entries of menus, contacts and fields need several keys at once: see below.
    paths = sorted(
        path for path in set(keys(schemas["site"].schema)) if "social" not in path and ("menus" not in path[:-2] or path[-1] == "menus")
        and "fields" not in path[:-1]
    )
    assert len(paths) > 80
    wrong, refused = [], 0
    for value in VALUES:
        for depth in range(1, 1 + max(map(len, paths))):
            lines, places = [], {}
            for path in (path for path in paths if len(path) == depth):
                shared = len(os.path.commonprefix([path[:-1], places and list(places)[-1][:-1] or ()]))
                lines += [f"{'  ' * index}{path[index]}:" for index in range(shared, depth - 1)]
                lines.append(f"{'  ' * (depth - 1)}{path[-1]}: {value}")
                places[path] = len(lines)
            (tmp_path / "site.yaml").write_text("\n".join(lines) + "\n")
            messages = told(inkstone, tmp_path)
            for path, line in places.items():
                severities = messages.get(("site.yaml", line), set())
                refused += not compare(schemas["site"], path, value, severities, wrong)
    assert not wrong, "\n".join(f"{what}: {text}" for what, text in wrong)
    assert refused > 500


def test_front_matter_and_decoder_agree(inkstone, schemas, tmp_path):
    paths = sorted(path for path in set(keys(schemas["post"].schema)) if "cascade" not in path)
    assert len(paths) > 50
    cases = {}
    for path in paths:
        for value in VALUES:
            name = f"content/s{len(cases)}/post.md"
            cases[name] = (path, value)
            (tmp_path / name).parent.mkdir(parents=True)
            (tmp_path / name).write_text(f"---\n{written(path, value)}---\n\ntext\n")
    messages = told(inkstone, tmp_path, ["build"])
    wrong, refused = [], 0
    for name, (path, value) in cases.items():
        refused += not compare(schemas["post"], path, value, messages.get((name, 1 + len(path)), set()), wrong)
    assert not wrong, "\n".join(f"{what}: {text}" for what, text in wrong)
    assert refused > 300


# Whole files, as people write them.
RIGHT = [
    "menus: {main: [{name: 首页, url: /}, {pageRef: /about, weight: 2}], footer: {name: About, url: /about/}}",
    "widgets: {social: [{network: github, url: me}, {title: 镜像, url: https://mirror.example/}, {weibo: me}]}",
    "widgets: {social: {github: me, custom: [{title: Mirror, url: /mirror/}]}}",
    "languages: {zh-CN: 简体中文, en: {name: English, content: content/en, menus: {main: [{name: Home, url: /}]}}}",
    "author: {name: 研究员, bio: '*…*', avatar: /a.png}",
    "permalinks: {news: '/:section/:sections[1:]/:slug/', term: {tags: '/topics/:slug/'}}",
    "feeds: {formats: [rss, atom], files: {rss: feed.xml}, limit: 5, content: summary}",
    "search: false\nrelated: false\nfeeds: false\nsidebar: left",
    "taxonomies: {tag: tags, category: categories}",
    "params: {anything: {goes: [here]}}",
    "menus: {main: [{name: 研究, children: [{name: 深度, url: /news/}]}]}",
    "ugly_urls: {news: true}\ntoday: true",
    "fields: {券商: {type: term, taxonomy: brokers, name: {zh-CN: 券商}, from: {ending: '来源[:：](.+)'}}, target: {type: number, unit: 元}}",
    "fields: {kind: {type: choice, from: [{title: {周报: 周报, 深度: 深度}}]}}",
]
WRONG = [
    "titel: 研报",
    "menus: {main: [{url: /}]}",
    "menus: {main: [{name: 研究, children: [{icon: a}]}]}",
    "fields: {broker: {typ: term}}",
    "fields: {title: {type: text}}",
    "fields: {stock: {type: term, from: {titel: a}}}",
    "fields: {stock: {type: term, names: stocks.txt}}",
    "menus: {main: [{name: 首页, url: /, icon: a}]}",
    "widgets: {social: [{network: github}]}",
    "widgets: {social: [{network: nowhere, url: https://a.example}]}",
    "widgets: {recent: {count: 0}}",
    "languages: {english: {name: English, path: content}}",
    "languages: {中文: 中文}",
    "author: {nmae: a}",
    "permalinks: {news: '/:sectoin/:slug/'}",
    "feeds: {formats: [rss, xml]}",
    "feeds: {files: {rss: a/b.xml}}",
    "sidebar: {home: top}",
    "taxonomies: [search]",
    "markdown: {dialekt: cjk}",
]


@pytest.mark.parametrize("text", RIGHT + WRONG)
def test_whole_settings(inkstone, schemas, tmp_path, text):
    for folder in ["content", "content/en"]:
        (tmp_path / folder).mkdir()
    (tmp_path / "site.yaml").write_text(text + "\n")
    severities = set().union(*(found for (file, _), found in told(inkstone, tmp_path).items() if file == "site.yaml"))
    assert accepts(schemas["site"], text) == (text in RIGHT)
    assert ("error" in severities) == (text in WRONG), severities


def test_check_jsonschema_takes_what_init_writes_and_names_a_mistake(inkstone, tmp_path):
    """The command of the guide, and the line at the top of the file that `init` writes."""
    subprocess.run([inkstone, "init", tmp_path / "site"], check=True, capture_output=True)
    settings = tmp_path / "site/site.yaml"
    line = settings.read_text().splitlines()[0]
    assert line.startswith("# yaml-language-server: $schema=")
    command = [Path(sys.executable).parent / "check-jsonschema", "--schemafile", settings.parent / line.split("=")[1], settings]
    assert subprocess.run(command).returncode == 0
    settings.write_text(settings.read_text().replace("paginate: 10", "paginat: 10"))
    refused = subprocess.run(command, capture_output=True, text=True)
    assert refused.returncode == 1 and "'paginat' was unexpected" in refused.stdout


def test_lists_and_digests_are_what_the_schema_says(inkstone, tmp_path):
    (tmp_path / "content/news/a").mkdir(parents=True)
    (tmp_path / "site.yaml").write_text("title: 研报\nbase_url: https://example.org/\noutputs: [json]\npaginate: 1\nauthor: 研究员\n")
    for name, more in [
        ("a/index", "pdf: https://pdf.example/r.pdf\nlastmod: 2025-02-01\nthumbnail: /a.png"), ("b", "tags: [半导体, A&B]"), ("c", ""),
    ]:
        (tmp_path / f"content/news/{name}.md").write_text(f"---\ntitle: 题 <{name}>\ndate: 2025-01-01\n{more}\n---\n\n正文。\n")
    subprocess.run([inkstone, "build", "--source", tmp_path], check=True, capture_output=True)
    text = subprocess.run([inkstone, "schema", "list"], capture_output=True, text=True, check=True).stdout
    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    files = sorted((tmp_path / "public").rglob("index.json"))
    assert len(files) == 3 + 3 + 2
    known = set(schema["properties"]) | set(schema["$defs"]["post"]["properties"])
    for file in files:
        data = json.loads(file.read_text())
        checker.validate(data)
        assert set(data) | {key for post in data["posts"] for key in post} <= known
    # From the first file every post is reached.
    titles, file = [], "/index.json"
    while file:
        data = json.loads((tmp_path / "public" / file.removeprefix("https://example.org").lstrip("/")).read_text())
        titles += [post["title"] for post in data["posts"]]
        file = data.get("next")
    assert sorted(titles) == ["题 <a/index>", "题 <b>", "题 <c>"]
    digest = subprocess.run(
        [inkstone, "digest", "--source", tmp_path, "--day", "2025-01-01", "--format", "json"], capture_output=True, text=True
    )
    posts = jsonschema.Draft202012Validator({"$ref": "#/$defs/post", "$defs": schema["$defs"]})
    for post in json.loads(digest.stdout)["posts"]:
        posts.validate(post)
