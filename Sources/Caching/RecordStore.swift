import Files
import Synchronization
import Text

/// Records of an earlier build by the content that they are about, and those of this one.
///
/// Nothing in it decides what a site looks like: a record is what the same content would be made into again, by the same
/// version of the program and the same settings. A file of another version, cut short, or mixed up is taken for an empty
/// one. What this build does not ask for is dropped, so that the file stays in proportion to the site.
///
/// Format: the line `inkstone records 2`, the version's key, the number of records, then for each its key, its length
/// and its bytes, and at last the SHA-256 of all that; numbers and keys as `RecordWriter` has them.
package final class RecordStore: Sendable {
    private static let header = Array("inkstone records 2\n".utf8)
    private static let digestSize = 32

    private let path: String
    private let version: ContentKey
    private let bytes: [UInt8]
    private let known: [ContentKey: Range<Int>]
    /// Where the records are in the file, one behind the other.
    private let records: Range<Int>
    /// Of this build.
    private let made = Mutex<[ContentKey: [UInt8]]>([:])

    /// - Parameters:
    ///   - path: absolute; need not exist.
    ///   - kind: of the records: those of another are no use, although their keys may be the same.
    ///   - environment: all that decides what content is made into.
    package init(at path: String, kind: String, environment: ContentKey) {
        var key = KeyBuilder()
        key.add(kind)
        key.add(environment)
        let version = key.key()
        self.path = path
        self.version = version
        let read = (try? FileBytes.read(path)) ?? []
        let found = read.withUnsafeBytes { Self.places(in: $0, version: version) }
        bytes = found == nil ? [] : read
        (known, records) = found ?? ([:], 0..<0)
    }

    private static func places(
        in bytes: UnsafeRawBufferPointer, version: ContentKey
    ) -> (known: [ContentKey: Range<Int>], records: Range<Int>)? {
        let end = bytes.count - digestSize
        guard end > header.count, bytes.prefix(header.count).elementsEqual(header) else { return nil }
        var hash = ContentHash()
        hash.add(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        guard hash.digest().elementsEqual(bytes[end...]) else { return nil }
        var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[header.count..<end]))
        do throws(RecordReader.Damage) {
            guard try reader.key() == version else { return nil }
            let count = try reader.number()
            guard count >= 0, count <= bytes.count else { return nil }
            var places: [ContentKey: Range<Int>] = [:]
            places.reserveCapacity(count)
            let start = header.count + reader.offset
            for _ in 0..<count {
                let key = try reader.key()
                let place = try reader.skipContent()
                places[key] = header.count + place.lowerBound..<header.count + place.upperBound
            }
            return (places, start..<header.count + reader.offset)
        } catch {
            return nil
        }
    }

    /// The value of some content's record; `nil` when there is none.
    package func value<Value>(
        _ key: ContentKey, _ read: (inout RecordReader) throws(RecordReader.Damage) -> Value
    ) -> Value? {
        guard let place = known[key] else { return nil }
        return bytes.withUnsafeBytes { bytes in
            var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[place]))
            guard let value = try? read(&reader), reader.isAtEnd else { return nil }
            return value
        }
    }

    /// Adds the record of some content, or replaces that of an earlier build.
    package func keep(_ key: ContentKey, _ write: (inout RecordWriter) -> Void) {
        var writer = RecordWriter()
        write(&writer)
        let bytes = writer.bytes
        made.withLock { $0[key] = bytes }
    }

    /// Replaces the file with the records of these keys, unless it holds just these. Those that it holds already stay in
    /// their order, so that most of them are copied together; new ones follow, by their keys.
    /// - Returns: the reason when that fails; what is kept is a convenience, so nobody has to be stopped by it.
    package func save(_ keys: Set<ContentKey>) -> Message? {
        let made = made.withLock { $0 }
        let new = made.keys.filter(keys.contains).sorted()
        let (runs, count) = runs { keys.contains($0) && made[$0] == nil }
        if new.isEmpty, count == known.count, count == keys.count { return nil }
        var head = RecordWriter(Self.header)
        head.add(version)
        head.add(count + new.count)
        var tail = RecordWriter()
        for key in new {
            tail.add(key)
            tail.add(made[key] ?? [])
        }
        var file = head.bytes
        file.reserveCapacity(file.count + runs.reduce(0) { $0 + $1.count } + tail.bytes.count + Self.digestSize)
        for run in runs { file += bytes[run] }
        file += tail.bytes
        file += ContentHash.digest(file)
        if let reason = FileBytes.makeFolder(path.parentFolder) { return reason }
        do {
            try FileBytes.replace(path, with: file)
        } catch {
            return error.reason
        }
        return nil
    }

    /// Where the file has records whose keys are wanted, neighbours together, and how many they are.
    private func runs(where isWanted: (ContentKey) -> Bool) -> (places: [Range<Int>], count: Int) {
        var (places, count): ([Range<Int>], Int) = ([], 0)
        bytes.withUnsafeBytes { bytes in
            let first = records.lowerBound
            var start = records.lowerBound
            var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[records]))
            while !reader.isAtEnd, let key = try? reader.key(), let content = try? reader.skipContent() {
                let end = first + content.upperBound
                if isWanted(key) {
                    count += 1
                    if let last = places.last, last.upperBound == start {
                        places[places.count - 1] = last.lowerBound..<end
                    } else {
                        places.append(start..<end)
                    }
                }
                start = end
            }
        }
        return (places, count)
    }
}

extension RecordWriter {
    package mutating func add(_ key: ContentKey) {
        add(half: key.high)
        add(half: key.low)
    }
}

extension RecordReader {
    package mutating func key() throws(Damage) -> ContentKey { ContentKey(high: try half(), low: try half()) }
}
