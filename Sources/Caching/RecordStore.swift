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
        let places = read.withUnsafeBytes { Self.places(in: $0, version: version) }
        bytes = places == nil ? [] : read
        known = places ?? [:]
    }

    private static func places(in bytes: UnsafeRawBufferPointer, version: ContentKey) -> [ContentKey: Range<Int>]? {
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
            for _ in 0..<count {
                let key = try reader.key()
                let place = try reader.skipContent()
                places[key] = header.count + place.lowerBound..<header.count + place.upperBound
            }
            return places
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

    /// Replaces the file with the records of these keys, unless it holds just these.
    /// - Returns: the reason when that fails; what is kept is a convenience, so nobody has to be stopped by it.
    package func save(_ keys: Set<ContentKey>) -> Message? {
        let made = made.withLock { $0 }
        let isSame = keys.count == known.count && keys.allSatisfy { made[$0] == nil && known[$0] != nil }
        if isSame { return nil }
        var writer = RecordWriter(Self.header)
        writer.add(version)
        let kept = keys.filter { made[$0] != nil || known[$0] != nil }.sorted()
        writer.add(kept.count)
        for key in kept {
            writer.add(key)
            if let new = made[key] { writer.add(new) } else if let place = known[key] { writer.add(bytes[place]) }
        }
        let digest = ContentHash.digest(writer.bytes)
        if let reason = FileBytes.makeFolder(path.parentFolder) { return reason }
        do {
            try FileBytes.replace(path, with: writer.bytes + digest)
        } catch {
            return error.reason
        }
        return nil
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
