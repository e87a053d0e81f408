"""Reads which files an index has and what for, as Sources/Search/IndexFormat.swift specifies them."""

import gzip
from dataclasses import dataclass
from pathlib import Path

TABLES = ["words", "pairs", "phrases", "readings"]
RARE_TABLES = ["joins", "repeats"]


@dataclass
class File:
    kind: str
    size: int
    """Compressed, in bytes."""
    keys: int | None = None
    """Lists that a file of a table holds."""


class Reader:
    def __init__(self, content: bytes):
        self.content, self.offset = content, 0

    def number(self):
        value, shift = 0, 0
        while True:
            byte = self.content[self.offset]
            self.offset += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def raw(self, count):
        self.offset += count
        return self.content[self.offset - count:self.offset]

    def string(self):
        return self.raw(self.number())

    def name(self):
        return self.raw(5).hex() + ".bin"

    def directory(self):
        """Names of the files of a table."""
        names = []
        for _ in range(self.number()):
            self.number()
            self.string()
            names.append(self.name())
        return names


def files(folder: Path):
    """The files of an index by name."""
    found = {}

    def note(kind, name):
        path = folder / name
        content = gzip.decompress(path.read_bytes()) if kind in TABLES + RARE_TABLES else b""
        found[name] = File(kind, path.stat().st_size, Reader(content).number() if content else None)

    def read(name):
        return Reader(gzip.decompress((folder / name).read_bytes()))

    entry = read("index.bin")
    found["index.bin"] = File("entry", (folder / "index.bin").stat().st_size)
    entry.raw(5)
    documents, fact_block, text_block = (entry.number() for _ in range(3))
    for _ in range(2 * entry.number()):
        entry.number()
    for _ in range(2 * entry.number()):
        entry.number()
    for _ in range(entry.number()):
        entry.string()
    firsts, texts, rare = (entry.name() for _ in range(3))
    for kind, name in [("firsts", firsts), ("directory of texts", texts), ("rare directories", rare)]:
        note(kind, name)
    for table in TABLES:
        for name in entry.directory():
            note(table, name)
    for _ in range(-(-documents // fact_block)):
        note("facts", entry.name())
    directory = read(texts)
    note("dictionary", directory.name())
    for _ in range(-(-documents // text_block)):
        note("texts", directory.name())
    directory = read(rare)
    for table in RARE_TABLES:
        for name in directory.directory():
            note(table, name)
    return found
