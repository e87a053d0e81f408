import Files
import Text

/// The path that a request asks for, decoded and known to stay within the site.
struct RequestPath: Equatable {
    enum Refusal: Error, Equatable {
        /// Cannot be the path of anything: 400.
        case malformed
        /// Is a path, but none that a site has: 404.
        case unknown
    }

    /// Begins with `/`; ends in `/` for folders.
    let decoded: String
    /// With its `?`; empty for none.
    let query: Substring

    /// - Parameters:
    ///   - target: of the request line, in origin form (RFC 9112 3.2.1).
    ///   - basePath: path of the base URL, encoded.
    init(_ target: String, basePath: String) throws(Refusal) {
        let end = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        query = target[end...]
        let path = target[..<end]
        guard path.utf8.first == UInt8(ascii: "/") else { throw .malformed }
        guard path.utf8.starts(with: basePath.utf8) else { throw .unknown }
        let bytes = try Self.decoded(path.utf8.dropFirst(basePath.utf8.count - 1))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
        for part in parts.dropLast() where part.isEmpty { throw .unknown }
        for name in parts.lazy.map({ String(decoding: $0, as: UTF8.self) }) {
            if name.isDots { throw .malformed }
            if name.isHiddenName { throw .unknown }
        }
        decoded = text
    }

    /// Decodes each byte once (RFC 3986 2.4). A delimiter, a backslash or a control character has no business behind a
    /// `%`, nor has anything but printable ASCII in front of one.
    private static func decoded(_ path: some Collection<UInt8>) throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var iterator = path.makeIterator()
        while let byte = iterator.next() {
            guard byte > 0x20, byte != 0x7F, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "#") else {
                throw .malformed
            }
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next()?.hexadecimalValue, let low = iterator.next()?.hexadecimalValue else {
                throw .malformed
            }
            let value = high << 4 | low
            guard value >= 0x20, value != 0x7F, value != UInt8(ascii: "/"), value != UInt8(ascii: "\\") else {
                throw .malformed
            }
            bytes.append(value)
        }
        return bytes
    }
}
