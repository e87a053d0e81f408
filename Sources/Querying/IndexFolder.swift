import Compressing
import Files
import Search
import Text

/// The files of a published index, each read once.
final class IndexFolder {
    let path: String
    private var known: [String: [UInt8]] = [:]

    /// Far more than any file of an index has.
    private static let limit = 1 << 28

    init(_ path: String) {
        self.path = path
    }

    /// A file as it is.
    func file(_ name: String) throws(IndexFault) -> [UInt8] {
        if let bytes = known[name] { return bytes }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read("\(path)/\(name)")
        } catch {
            throw .unreadable(name, error.reason)
        }
        known[name] = bytes
        return bytes
    }

    /// What is packed in a file.
    func content(of name: String) throws(IndexFault) -> [UInt8] { try Self.unpacked(try file(name)[...], of: name) }

    /// What is packed in a block of a pack.
    func block(_ place: BlockPlace) throws(IndexFault) -> [UInt8] {
        let bytes = try file(place.file)
        guard place.range.upperBound <= bytes.count else { throw .damaged(place.file) }
        return try Self.unpacked(bytes[place.range], of: place.file)
    }

    private static func unpacked(_ bytes: ArraySlice<UInt8>, of name: String) throws(IndexFault) -> [UInt8] {
        let content = Inflating.inflated(Array(bytes), limit: limit)
        guard !content.isEmpty else { throw .damaged(name) }
        return content
    }

    /// What a reader finds in bytes of a file.
    func read<Value>(
        _ bytes: [UInt8], of name: String, _ read: (inout ByteReader) throws(ByteReader.Damage) -> Value
    ) throws(IndexFault) -> Value {
        var reader = ByteReader(bytes)
        do {
            return try read(&reader)
        } catch {
            throw .damaged(name)
        }
    }
}

/// Where a block of a pack is.
struct BlockPlace {
    let file: String
    /// In bytes.
    let range: Range<Int>
    /// Its first key; empty where blocks have none.
    let first: [UInt8]
}

extension ByteReader {
    /// The name of a file of the index.
    mutating func fileName() throws(Damage) -> String {
        ContentName.fileName(Array(try raw(ContentName.length)))
    }

    /// The blocks of packs, one after the other.
    mutating func blockPlaces(hasKeys: Bool) throws(Damage) -> [BlockPlace] {
        var places: [BlockPlace] = []
        var first: [UInt8] = []
        for _ in 0..<(try count()) {
            let file = try fileName()
            var start = 0
            for _ in 0..<(try count()) {
                if hasKeys { first = try key(after: first) }
                let end = start + (try number())
                places.append(BlockPlace(file: file, range: start..<end, first: first))
                start = end
            }
        }
        return places
    }
}

/// Why an index cannot be asked.
package enum IndexFault: Error {
    case unreadable(String, Message)
    /// Of another version of the format.
    case otherVersion
    case damaged(String)
}
