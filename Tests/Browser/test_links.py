"""What the pages of the demo site refer to: inside it to files that exist, outside it only where an author says so."""

import re
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from built_site import expect_none

STATEMENTS = {"canonical", "alternate", "license", "author", "me"}


def broken(site):
    for reference in site.references:
        if urlsplit(reference.url).scheme not in ("http", "https") or not site.contains(reference.url):
            continue
        page = site.page(reference.url)
        fragment = unquote(urldefrag(reference.url).fragment)
        if site.file(reference.url) is None:
            yield f"{reference}: no such file"
        elif fragment and fragment != "top" and (page is None or fragment not in page.ids):
            yield f"{reference}: no such place"


def test_internal_links_resolve(site):
    expect_none(broken(site))


def test_internal_links_resolve_in_a_subfolder(publish, tmp_path):
    expect_none(broken(publish(tmp_path / "public", "https://host.example/blog/")))


def test_internal_addresses_are_percent_encoded(site):
    """A fragment may hold any letter; browsers encode it themselves."""
    unencoded = [str(reference) for reference in site.references if site.contains(reference.url)
                 and not re.fullmatch(r"[!$-;=?-Z\[\]_a-z~]*", reference.address.partition("#")[0])]
    expect_none(unencoded)


def test_every_page_can_be_reached(site):
    reached, waiting = set(), ["/", "/en/"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        for reference in site.pages[path].references:
            target = site.page(reference.url) if reference.tag in ("a", "form") else None
            if target:
                waiting.append(target.path)
    unreached = [path for path, page in site.pages.items()
                 if path not in reached and not page.is_redirect and not path.endswith("404.html")]
    expect_none(unreached)


def test_pages_ask_no_other_host(site):
    foreign = []
    for reference in site.references:
        parts = urlsplit(reference.url)
        if parts.scheme in ("mailto", "data", "tel") or site.contains(reference.url):
            continue
        followed_by_choice = reference.tag in ("a", "area") or reference.attribute == "cite"
        stated = reference.tag == "link" and set(reference.rel.split()) <= STATEMENTS
        authors_picture = reference.tag == "img" and parts.scheme == "https"
        if not (followed_by_choice or stated or authors_picture):
            foreign.append(str(reference))
    expect_none(foreign)


@pytest.mark.parametrize("kind", ["css", "js", "svg"])
def test_assets_ask_no_other_host(site, kind):
    foreign = []
    for file in site.files(f"*.{kind}"):
        for address in re.findall(r"""(?:https?:)?//[^\s'")<>]+\.[^\s'")<>]+""", file.read_text("utf-8")):
            if not address.startswith(("http://www.w3.org/", "//#")):
                foreign.append(f"{site.path(file)}: {address}")
    expect_none(foreign)


def test_style_sheets_refer_to_files(site):
    missing = []
    for file in site.files("*.css"):
        for address in re.findall(r"""url\(\s*['"]?([^'")]+)""", file.read_text("utf-8")):
            target = site.folder / address.lstrip("/") if address.startswith("/") else file.parent / address
            if not address.startswith(("data:", "#")) and not target.is_file():
                missing.append(f"{site.path(file)}: url({address})")
    expect_none(missing)
