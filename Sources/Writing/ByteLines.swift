/// Lines of bytes, and fields of a line, which are read one after the other.
struct ByteLines {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    /// The rest of a line; `nil` when it has no end.
    mutating func next() -> String? { text(before: UInt8(ascii: "\n")) }

    /// What precedes the next blank of a line; `nil` when the line has none.
    mutating func field() -> String? { text(before: UInt8(ascii: " ")) }

    private mutating func text(before end: UInt8) -> String? {
        let text = bytes.withUnsafeBufferPointer { bytes -> String? in
            var place = index
            while place < bytes.count, bytes[place] != end, bytes[place] != UInt8(ascii: "\n") { place += 1 }
            guard place < bytes.count, bytes[place] == end else { return nil }
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<place]), as: UTF8.self)
            index = place + 1
            return text
        }
        return text
    }
}
