import Compressing
import Foundation

/// Which characters of titles and terms sound how, so that `guangmokuai` and `gmk` find 光模块.
struct Readings: Sendable {
    /// Characters that stand in a row, at most six: what can be found by one query.
    struct Row: Hashable, Comparable, Sendable {
        static let length = 6
        private let high: UInt64
        private let low: UInt64

        init(_ scalars: some Sequence<UInt32>) {
            var (high, low, count): (UInt64, UInt64, UInt64) = (0, 0, 0)
            for scalar in scalars {
                if count < 3 {
                    high |= UInt64(scalar) << (42 - 21 * count)
                } else {
                    low |= UInt64(scalar) << (42 - 21 * (count - 3))
                }
                count += 1
            }
            (self.high, self.low) = (high, low)
        }

        var scalars: [UInt32] {
            [high, low].flatMap { half in [42, 21, 0].map { UInt32(half >> $0 & 0x1F_FFFF) } }.filter { $0 > 0 }
        }

        /// Whether another row begins with this one.
        func begins(_ other: Row) -> Bool { other.scalars.starts(with: scalars) }

        static func < (left: Row, right: Row) -> Bool { (left.high, left.low) < (right.high, right.low) }
    }

    /// A row by the first letters of the readings of its first two characters.
    private struct Entry: Comparable {
        let key: UInt16
        let row: Row

        static func < (left: Entry, right: Entry) -> Bool {
            left.key != right.key ? left.key < right.key : left.row < right.row
        }
    }

    private let sounds: Sounds
    private let entries: [Entry]

    init(_ rows: Set<Row>) {
        let sounds = Sounds(rows.reduce(into: Set<UInt32>()) { $0.formUnion($1.scalars) })
        var entries: [Entry] = []
        entries.reserveCapacity(rows.count)
        for row in rows {
            let scalars = row.scalars
            for first in sounds[scalars[0]].initials {
                for second in sounds[scalars[1]].initials {
                    entries.append(Entry(key: UInt16(first) << 8 | UInt16(second), row: row))
                }
            }
        }
        entries.sort()
        (self.sounds, self.entries) = (sounds, entries)
    }

    /// Rows of characters by key, and how they are read.
    var all: [(key: String, characters: String, readings: String)] {
        entries.map { entry in
            let key = String(decoding: [UInt8(entry.key >> 8), UInt8(entry.key & 0xFF)], as: UTF8.self)
            return (
                key, String(decoding: characters(entry.row), as: UTF8.self),
                String(decoding: readings(entry.row), as: UTF8.self)
            )
        }
    }

    private func characters(_ row: Row) -> [UInt8] {
        row.scalars.flatMap { Unicode.Scalar($0).map { Array(UTF8.encode($0)!) } ?? [] }
    }

    private func readings(_ row: Row) -> [UInt8] {
        Array(row.scalars.map { sounds[$0].text }.joined(separator: [UInt8(ascii: " ")]))
    }

    /// Rows of the titles and terms of a run.
    static func rows(_ run: TokenRun) -> Set<Row> {
        var rows: Set<Row> = []
        for (number, field) in run.fields.enumerated() where field.field & 3 <= SearchDocument.Zone.terms.rawValue {
            var row: [UInt32] = []
            for index in run.range(ofField: number) {
                let token = TokenRun.token(run.tokens[index])
                let isIdeograph = Unicode.Scalar(token)?.isIdeograph ?? false
                if !isIdeograph || run.tokens[index] >> 30 != TokenRun.Joint.touching.rawValue {
                    add(row, to: &rows)
                    row = []
                }
                if isIdeograph { row.append(token) }
            }
            add(row, to: &rows)
        }
        return rows
    }

    private static func add(_ row: [UInt32], to rows: inout Set<Row>) {
        for start in row.indices.dropLast() { rows.insert(Row(row[start...].prefix(Row.length))) }
    }

    /// A table of readings.
    func packs() -> PackWriter {
        var packs = PackWriter()
        var keys: [(key: [UInt8], value: [UInt8])] = []
        var size = 0
        var start = 0
        while start < entries.count {
            let key = entries[start].key
            let rows = entries[start...].prefix { $0.key == key }.map(\.row)
            start += rows.count
            let value = value(rows)
            if size > 0, size + value.count > Self.blockSize {
                packs.add(Gzip.compressed(Self.content(keys)), first: keys[0].key)
                (keys, size) = ([], 0)
            }
            keys.append(([UInt8(key >> 8), UInt8(key & 0xFF)], value))
            size += value.count
        }
        if let first = keys.first { packs.add(Gzip.compressed(Self.content(keys)), first: first.key) }
        packs.end()
        return packs
    }

    /// Of one key.
    /// - Parameter rows: ascending.
    private func value(_ rows: [Row]) -> [UInt8] {
        // What begins another row is found with that.
        let kept = rows.indices.filter { $0 + 1 == rows.count || !rows[$0].begins(rows[$0 + 1]) }.map { rows[$0] }
        var writer = ByteWriter()
        var readings = ByteWriter()
        var known: Set<UInt32> = []
        writer.number(kept.count)
        for row in kept {
            writer.string(characters(row))
            for scalar in row.scalars where known.insert(scalar).inserted { readings.string(sounds[scalar].text) }
        }
        return writer.bytes + readings.bytes
    }

    /// Bytes before compression, which leaves a fifth.
    private static let blockSize = 32 << 10

    private static func content(_ keys: [(key: [UInt8], value: [UInt8])]) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(keys.count)
        var last: [UInt8] = []
        for (key, value) in keys {
            writer.key(key, after: last)
            writer.number(value.count)
            last = key
        }
        for (_, value) in keys { writer.raw(value) }
        return writer.bytes
    }
}

extension Unicode.Scalar {
    fileprivate var isIdeograph: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF: true
        default: false
        }
    }
}
