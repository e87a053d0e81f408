"""Reads an index as Sources/Search/IndexFormat.swift specifies it: which files it has, what for, and what they hold."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path

NO_NAME = "0000000000.bin"


@dataclass
class File:
    kind: str
    size: int
    """Compressed, in bytes."""
    keys: int | None = None
    """Lists that a file of a table holds."""


@dataclass
class Segment:
    documents: int
    facts: list
    """Blocks: names of files, offsets, lengths."""
    spellings: str
    terms: str
    common: set
    tables: dict = field(default_factory=dict)
    """By name of the table: first keys and blocks."""


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

    def signed(self):
        value = self.number()
        return -(value + 1) // 2 if value & 1 else value // 2

    def raw(self, count):
        self.offset += count
        return self.content[self.offset - count:self.offset]

    def string(self):
        return self.raw(self.number()).decode()

    def key(self, last: bytes):
        shared = self.number()
        return last[:shared] + self.raw(self.number())

    def name(self):
        return self.raw(5).hex() + ".bin"

    @property
    def is_at_end(self):
        return self.offset >= len(self.content)


class Bits:
    def __init__(self, content: bytes, offset: int):
        self.content, self.offset = content, offset

    def bits(self, count):
        value = 0
        for _ in range(count):
            value = value << 1 | self.content[self.offset >> 3] >> (7 - self.offset % 8) & 1
            self.offset += 1
        return value

    def places(self, low):
        """Those of one field."""
        places, place, follows = [], 0, 1
        while follows:
            follows = self.bits(1)
            while self.bits(1):
                place += 1 << low
            place += self.bits(low)
            places.append(place)
        return places


def packs(entry: Reader, has_keys: bool):
    """The blocks of packs, each with its first key."""
    blocks, last = [], b""
    for _ in range(entry.number()):
        name, offset = entry.name(), 0
        for _ in range(entry.number()):
            if has_keys:
                last = entry.key(last)
            length = entry.number()
            blocks.append((last, (name, offset, length)))
            offset += length
    return blocks


class Index:
    """An index in a folder, all of which may be read."""

    def __init__(self, folder: Path):
        self.folder = folder
        entry = self.read("index.bin")
        assert entry.raw(5) == b"INKS\x02"
        self.count = entry.number()
        self.simplified, last = {}, 0
        for _ in range(entry.number()):
            last += entry.number()
            self.simplified[chr(last)] = chr(last + entry.signed())
        self.months, month, first = [], 0, 0
        for _ in range(entry.number()):
            month, first = month + entry.number(), first + entry.number()
            self.months.append((month, first))
        self.kinds = [entry.string() for _ in range(entry.number())]
        self.segments = [self.segment(entry) for _ in range(entry.number())]
        assert entry.is_at_end

    def read(self, name):
        return Reader(gzip.decompress((self.folder / name).read_bytes()))

    def block(self, block):
        name, offset, length = block
        return Reader(gzip.decompress((self.folder / name).read_bytes()[offset:offset + length]))

    def segment(self, entry):
        documents, _ = entry.number(), entry.number()
        facts = [block for _, block in packs(entry, False)]
        spellings, terms = entry.name(), entry.name()
        common, last = set(), b""
        for _ in range(entry.number()):
            last = entry.key(last)
            common.add(last.decode())
        segment = Segment(documents, facts, spellings, terms, common)
        for table in ("words", "pairs", "readings"):
            segment.tables[table] = packs(entry, True)
        return segment

    def table(self, block):
        """The keys of a block of words or pairs with their fields and places, and the name of its file of places."""
        reader = self.block(block)
        place_name, offset, low = reader.name(), reader.number(), reader.number()
        heads, last = [], b""
        for _ in range(reader.number()):
            last = reader.key(last)
            heads.append((last, reader.number(), reader.number()))
        places = Bits((self.folder / place_name).read_bytes() if place_name != NO_NAME else b"", offset)
        found = []
        for key, length, bits in heads:
            fields, field_, entries, end = Reader(reader.raw(length)), 0, [], places.offset + bits
            while not fields.is_at_end:
                field_ += fields.number()
                entries.append((field_, places.places(low) if bits else []))
            assert places.offset == end
            found.append((key, entries))
        assert reader.is_at_end
        return found, place_name

    def facts(self, segment):
        for block in segment.facts:
            reader = self.block(block)
            while not reader.is_at_end:
                yield tuple(reader.string() for _ in range(4))


def files(folder: Path):
    """The files of an index by name."""
    index = Index(folder)
    found = {"index.bin": File("entry", (folder / "index.bin").stat().st_size)}

    def note(kind, name):
        found.setdefault(name, File(kind, (folder / name).stat().st_size))

    for segment in index.segments:
        for name, _, _ in segment.facts:
            note("facts", name)
        note("spellings", segment.spellings)
        note("terms", segment.terms)
        for table, entries in segment.tables.items():
            for _, block in entries:
                reader = index.block(block)
                if table != "readings":
                    places = reader.name()
                    reader.number()
                    reader.number()
                    if places != NO_NAME:
                        note(f"places of {table}", places)
                note(table, block[0])
                found[block[0]].keys = (found[block[0]].keys or 0) + reader.number()
    return found
