"""Feeds and sitemaps, read by the programs that readers use."""

import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from urllib.parse import urlsplit

import feedparser
import html5lib
import pytest

from built_site import addresses, expect_none, opening_tag

# Pages that search engines need not know: further pages of lists, and lists that repeat others.
UNLISTED = re.compile(r"/page/\d+/$|/archives/\d+/\d+/$|/search/$|/404\.html$")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ALTERNATE = "{http://www.w3.org/1999/xhtml}link"


def relative_addresses(markup):
    for element in html5lib.parseFragment(markup, namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str):
            yield from (opening_tag(element) for _, address in addresses(element) if not urlsplit(address).scheme)


def feeds(site, file_name):
    found = site.files(file_name)
    for folder in ("", "en/", "news/", "en/guide/", "tags/示例/", "categories/入门/"):
        assert site.folder / folder / file_name in found
    return found


@pytest.mark.parametrize("file_name, version, date", [
    ("index.xml", "rss20", "published_parsed"), ("atom.xml", "atom10", "updated_parsed")])
def test_rss_and_atom(site, file_name, version, date):
    faults = []
    for file in feeds(site, file_name):
        path = site.path(file)
        feed = feedparser.parse(file.read_bytes(), resolve_relative_uris=False, sanitize_html=False)
        if feed.bozo:
            faults.append(f"{path}: {feed.bozo_exception}")
        if feed.version != version:
            faults.append(f"{path}: {feed.version}, not {version}")
        own = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
        if [site.file(url) for url in own] != [file]:
            faults.append(f"{path}: self is {own}")
        if not feed.feed.get("title") or site.page(feed.feed.get("link", "")) is None:
            faults.append(f"{path}: title or link of the feed")
        if not 0 < len(feed.entries) <= 20:
            faults.append(f"{path}: {len(feed.entries)} entries")
        # Not `get` of feedparser's own, which answers with another date where one is missing.
        if dict.get(feed.feed, "updated_parsed") is None:
            faults.append(f"{path}: no date of the feed")
        for entry in feed.entries:
            if dict.get(entry, date) is None:
                faults.append(f"{path}: {entry.get('link')}: no date")
            faults += [f"{path}: {entry.get('link')}: {fault}" for fault in entry_faults(site, entry)]
    expect_none(faults)


def entry_faults(site, entry):
    if not entry.get("title") or not entry.get("id"):
        yield "no title or id"
    if site.page(entry.get("link", "")) is None:
        yield "no such page"
    for markup in [entry.get("summary", "")] + [content.value for content in entry.get("content", [])]:
        yield from (f"relative address in {element}" for element in relative_addresses(markup))


def test_json_feed(site):
    faults = []
    for file in feeds(site, "feed.json"):
        path = site.path(file)
        feed = json.loads(file.read_bytes())
        if feed["version"] != "https://jsonfeed.org/version/1.1" or not feed["title"]:
            faults.append(f"{path}: version or title")
        if site.file(feed["feed_url"]) != file or site.page(feed["home_page_url"]) is None:
            faults.append(f"{path}: feed_url or home_page_url")
        if not 0 < len(feed["items"]) <= 20:
            faults.append(f"{path}: {len(feed['items'])} items")
        for item in feed["items"]:
            if not isinstance(item["id"], str) or site.page(item["url"]) is None or not item["title"]:
                faults.append(f"{path}: {item['id']}: id, url or title")
            if datetime.fromisoformat(item["date_published"]).tzinfo is None:
                faults.append(f"{path}: {item['id']}: date without zone")
            markup = item.get("content_html")
            if markup is None and "content_text" not in item:
                faults.append(f"{path}: {item['id']}: no content")
            faults += [f"{path}: {item['id']}: relative address in {element}" for element in relative_addresses(markup or "")]
    expect_none(faults)


def test_identifiers_are_stable_across_formats(site):
    rss = feedparser.parse((site.folder / "index.xml").read_bytes())
    items = json.loads((site.folder / "feed.json").read_bytes())["items"]
    assert [entry.link for entry in rss.entries] == [item["url"] for item in items]


def test_pages_announce_their_feeds(site):
    wrong = []
    for file in site.files("feed.json"):
        page = site.pages[site.path(file.with_name("index.html"))]
        announced = {site.file(reference.url) for reference in page.references
                     if reference.tag == "link" and reference.rel == "alternate"}
        wrong += [f"{page.path}: {name}" for name in ("index.xml", "atom.xml", "feed.json")
                  if file.with_name(name) not in announced]
    expect_none(wrong)


def test_sitemaps_name_every_page_and_nothing_else(site):
    robots = (site.folder / "robots.txt").read_text("utf-8")
    waiting = [line.partition(":")[2].strip() for line in robots.splitlines() if line.lower().startswith("sitemap:")]
    assert waiting, "robots.txt names no sitemap"
    listed, faults, read = [], [], set()
    while waiting:
        url = waiting.pop()
        file = site.file(url)
        if file is None:
            faults.append(f"{url}: no such sitemap")
            continue
        read.add(file)
        root = ElementTree.parse(file).getroot()
        locations = [element.text for element in root.iter(SITEMAP + "loc")]
        if root.tag == SITEMAP + "sitemapindex":
            waiting += locations
        else:
            listed += locations
            locations += [element.get("href") for element in root.iter(ALTERNATE)]
            faults += [f"{url}: {location}: no such page" for location in locations if site.page(location) is None]
    pages = {site.page(url).path for url in listed if site.page(url)}
    faults += [f"{path} is in no sitemap" for path, page in site.pages.items()
               if path not in pages and not page.is_redirect and not UNLISTED.search(path)]
    faults += [f"{path} is a redirect" for path in pages if site.pages[path].is_redirect]
    faults += [f"{url} is listed twice" for url in set(listed) if listed.count(url) > 1]
    faults += [f"{site.path(file)}: named by no other sitemap" for file in site.files("sitemap*.xml") if file not in read]
    expect_none(faults)
