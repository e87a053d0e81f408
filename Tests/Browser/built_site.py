"""A published site as files under one address: what its pages refer to, and which file answers an address."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

import html5lib
from html5lib.constants import E as parse_error_texts

# Which attributes of which elements hold addresses; `*` is every element.
ADDRESSES = {
    "href": "*",
    "src": "*",
    "srcset": "*",
    "poster": "*",
    "action": "*",
    "formaction": "*",
    "data": {"object"},
    "cite": {"blockquote", "q"},
}


def expect_none(faults):
    """Fails with the faults, each on a line of its own."""
    __tracebackhide__ = True
    faults = [str(fault) for fault in faults]
    more = ["…"] if len(faults) > 30 else []
    assert not faults, "\n".join([f"{len(faults)} found", *faults[:30], *more])


@dataclass(frozen=True)
class Reference:
    """An address in a page, and the element that holds it."""

    page: "Page"
    element: str
    tag: str
    rel: str
    attribute: str
    address: str

    @property
    def url(self):
        return urljoin(self.page.url, self.address)

    def __str__(self):
        return f"{self.page.path}: {self.element}"


class Page:
    """One HTML file."""

    def __init__(self, file: Path, path: str, url: str):
        self.file = file
        self.path = path
        self.url = url
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.document = parser.parse(file.read_bytes(), transport_encoding="utf-8")
        self.parse_errors = [
            f"{path}:{line}:{column}: {parse_error_texts[code] % values}"
            for (line, column), code, values in parser.errors
        ]

    @cached_property
    def elements(self):
        return [element for element in self.document.iter() if isinstance(element.tag, str)]

    @cached_property
    def ids(self):
        return [element.get("id") for element in self.elements if element.get("id") is not None]

    @cached_property
    def is_redirect(self):
        return any(name(element) == "meta" and (element.get("http-equiv") or "").lower() == "refresh"
                   for element in self.elements)

    @cached_property
    def references(self):
        return [Reference(self, opening_tag(element), name(element), element.get("rel") or "", attribute, address)
                for element in self.elements
                for attribute, address in addresses(element)]


def name(element):
    return element.tag.rpartition("}")[2]


def opening_tag(element):
    attributes = "".join(f' {key.rpartition("}")[2]}="{value}"' for key, value in element.attrib.items())
    return f"<{name(element)}{attributes}>"


def addresses(element):
    """The addresses that an element's attributes hold, each with the attribute's name."""
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2]
        holders = ADDRESSES.get(attribute)
        if holders is None or (holders != "*" and name(element) not in holders):
            continue
        if attribute == "srcset":
            yield from (("srcset", candidate.split()[0]) for candidate in value.split(",") if candidate.strip())
        else:
            yield attribute, value.strip()
    if name(element) == "meta":
        content = element.get("content") or ""
        if (element.get("http-equiv") or "").lower() == "refresh" and "url=" in content.lower():
            yield "content", content[content.lower().index("url=") + 4:].strip(" '\"")
        elif (element.get("property") or element.get("name") or "") in ("og:url", "og:image", "twitter:image"):
            yield "content", content


class BuiltSite:
    """The folder that a build wrote, and the address it was built for (ending in a slash)."""

    def __init__(self, folder: Path, base: str):
        self.folder = folder
        self.base = base

    def files(self, pattern):
        return sorted(self.folder.rglob(pattern))

    def path(self, file: Path):
        """The decoded path of a file, as `/guide/`."""
        return "/" + str(file.relative_to(self.folder)).removesuffix("index.html")

    def url(self, path: str):
        """The address of a decoded path."""
        return self.base + quote(path.removeprefix("/"))

    def file(self, url: str):
        """The file that answers an address of this site, or nothing."""
        address = urldefrag(url).url.partition("?")[0]
        if not address.startswith(self.base):
            return None
        relative = unquote(address.removeprefix(self.base), errors="strict")
        file = self.folder / relative
        if relative == "" or relative.endswith("/"):
            file = file / "index.html"
        return file if file.is_file() else None

    def contains(self, url: str):
        return urlsplit(url)[:2] == urlsplit(self.base)[:2]

    @cached_property
    def pages(self):
        """Every HTML file by its path."""
        found = {}
        for file in self.files("*.html"):
            path = self.path(file)
            found[path] = Page(file, path, self.url(path))
        return found

    def page(self, url: str):
        file = self.file(url)
        return self.pages.get(self.path(file)) if file else None

    @cached_property
    def references(self):
        return [reference for page in self.pages.values() for reference in page.references]
