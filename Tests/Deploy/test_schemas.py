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
} | {("search", "fields")}
# Where one value is judged by others: a kind of page has its name, and a menu may name an entry that others lie below.
BEYOND_ENDINGS = {(("permalinks", "en"), "{}"), (("menus", "en"), "{name: a}")}


@pytest.fixture(scope="session")
def schemas(inkstone, tmp_path_factory):
    """Those of a site without settings."""
    site = tmp_path_factory.mktemp("site")
    return {name: printed(inkstone, name, site) for name in ["site", "post"]}


def printed(inkstone, subject, site):
    text = subprocess.run(
        [inkstone, "schema", subject, "--source", site], capture_output=True, text=True, check=True
    ).stdout
    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


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


def is_beyond(path, value):
    return bool({path, (path, value)} & BEYOND) or (path[-2:], value) in BEYOND_ENDINGS


def compare(schema, path, value, severities, wrong):
    text = written(path, value)
    valid = accepts(schema, text)
    if valid and "error" in severities and not is_beyond(path, value):
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
    # No schema knows which PDF files a site has.
    paths = sorted(path for path in set(keys(schemas["post"].schema)) if "cascade" not in path and path != ("pdf",))
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


# What makes a key of a field useful; the others are of no use without these.
NEEDS = {
    "values": "type: choice", "unit": "type: number", "names": "type: term", "taxonomy": "type: term",
    "changes": "type: choice, values: [a]", "list": "type: term, taxonomy: ts", "about": "type: term, taxonomy: ts",
    "columns": "type: term, taxonomy: ts, list: table", "chart": "type: term, taxonomy: ts, list: table",
}
FIELD_VALUES = VALUES + [
    "data/a.csv", "a.yaml", "a.txt", "term", "choice", "number", "{zh-CN: 元, en: CNY}", "table", "[target]", "target", "nowhere",
    "{title: a}", "{title: {a: b}}", "[{title: a}, {body: [a, b]}]", "{title: {dictionary: data/a.csv}}", "{front_matter: source}",
    "{titel: a}", "{by: target, of: target}", "{by: target}",
]
# Patterns, and names of other fields, are judged by the build.
FIELD_BEYOND = {"from", "columns", "chart", "changes", "values", "type"}


def test_fields_and_decoder_agree(inkstone, schemas, tmp_path):
    """Every key of a field with every value, one field each."""
    for folder in ["content", "data"]:
        (tmp_path / folder).mkdir()
    (tmp_path / "data/a.csv").write_text("name\na\n")
    (tmp_path / "a.yaml").write_text("a: {name: a}\n")
    field = schemas["site"].schema["properties"]["fields"]
    names = {name for part in [field, *field.get("anyOf", [])] for name in part.get("additionalProperties", {}).get("properties", {})}
    assert names > {"type", "from", "taxonomy"}
    wrong, refused = [], 0
    for name in sorted(names):
        lines, cases = ["fields:", "  target: {type: number}"], []
        for number, value in enumerate(FIELD_VALUES):
            needs = [part.replace("ts", f"t{number}") for part in NEEDS.get(name, "").split(", ") if part]
            own = [f"    {part}" for part in needs if not part.startswith(f"{name}:")] + [f"    {name}: {value}"]
            cases.append((range(1 + len(lines), 2 + len(lines) + len(own)), [f"  own{number}:", *own]))
            lines += cases[-1][1]
        (tmp_path / "site.yaml").write_text("\n".join(lines) + "\n")
        messages = told(inkstone, tmp_path, ["build", "--force"])
        for places, own in cases:
            severities = set().union(*(messages.get(("site.yaml", line), set()) for line in places))
            text = "\n".join(lines[:2] + own) + "\n"
            valid = accepts(schemas["site"], text)
            refused += not valid
            if valid and "error" in severities and name not in FIELD_BEYOND:
                wrong.append(("the schema takes what the decoder refuses", text))
            if not valid and not severities:
                wrong.append(("the schema refuses what the decoder takes", text))
    assert not wrong, "\n".join(f"{what}: {text}" for what, text in wrong)
    assert refused > 100


SITE_WITH_FIELDS = """
fields:
  broker: {type: term, taxonomy: brokers}
  rating: {type: choice, values: [买入, 增持, "C++"]}
  target: {type: number, unit: 元}
  note: {type: text}
  day: {type: date}
  source_link: {type: url}
  checked: {type: bool}
"""


def test_front_matter_with_fields_and_decoder_agree(inkstone, tmp_path):
    (tmp_path / "site.yaml").write_text(SITE_WITH_FIELDS)
    schema = printed(inkstone, "post", tmp_path)
    cases = {}
    for key in ["broker", "rating", "target", "note", "day", "source_link", "checked"]:
        for value in VALUES + ["买入", "买人", " 增持 ", "C++", "[买入]", "12.5元", "二十", '"1,200"', "yes", "2025/2/14", "2025年2月14日"]:
            name = f"content/s{len(cases)}/post.md"
            cases[name] = ((key,), value)
            (tmp_path / name).parent.mkdir(parents=True)
            (tmp_path / name).write_text(f"---\n{key}: {value}\n---\n\ntext\n")
    messages = told(inkstone, tmp_path, ["build"])
    wrong, refused = [], 0
    for name, (path, value) in cases.items():
        if path == ("day",):
            continue
        refused += not compare(schema, path, value, messages.get((name, 2), set()), wrong)
    assert not wrong, "\n".join(f"{what}: {text}" for what, text in wrong)
    assert refused > 40


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
