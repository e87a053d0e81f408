/// Which addresses a browser would run as a program instead of opening a page.
package enum AddressSafety {
    /// `javascript:`, `vbscript:`, `file:`, and `data:` other than images, however disguised: browsers ignore case,
    /// white space and control characters before the colon (WHATWG URL, basic URL parser).
    package static func isUnsafe(_ address: UnsafeBufferPointer<UInt8>, isPicture: Bool = true) -> Bool {
        var index = 0
        while index < address.count, address[index] <= 0x20 || address[index] == 0x7F { index += 1 }
        guard index < address.count, "jvfd".utf8.contains(address[index] | 0x20) else { return false }
        var scheme: [UInt8] = []
        var hasColon = false
        while index < address.count, scheme.count <= 10 {
            let byte = address[index]
            index += 1
            if byte <= 0x20 || byte == 0x7F { continue }
            hasColon = byte == UInt8(ascii: ":")
            if hasColon { break }
            scheme.append(byte | 0x20)
        }
        guard hasColon else { return false }
        switch String(decoding: scheme, as: UTF8.self) {
        case "javascript", "vbscript", "file": return true
        case "data": return !isPicture || !isImage(UnsafeBufferPointer(rebasing: address[index...]))
        default: return false
        }
    }

    /// The media types that cmark-gfm lets pass.
    private static func isImage(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = String(decoding: data.prefix(10), as: UTF8.self).lowercased()
        return ["image/png", "image/gif", "image/jpeg", "image/webp"].contains { start.hasPrefix($0) }
    }

    package static func isUnsafe(_ address: String) -> Bool { isUnsafe(address, isPicture: true) }

    /// Whether a page must not hold an address.
    ///
    /// - Parameter isPicture: shown by the page, which may hold an image as `data:`; else the page links to it.
    package static func isUnsafe(_ address: String, isPicture: Bool) -> Bool {
        var address = address
        return address.withUTF8 { isUnsafe($0, isPicture: isPicture) }
    }

    /// Whether a browser would ask another host than that of the page: two slashes, or a scheme of the web with
    /// anything behind it, however disguised (WHATWG URL, basic URL parser). Bytes decide: a mark that combines with a
    /// slash does not change what it is.
    package static func namesHost(_ address: String) -> Bool {
        // What a parser takes out of an address, and what it strips off its start.
        let bytes = address.utf8.drop { $0 <= 0x20 }.lazy.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        if bytes.prefix(2).elementsEqual("//".utf8, by: { $0 == $1 || $0 == UInt8(ascii: "\\") }) { return true }
        let scheme = bytes.prefix(longestWebScheme + 1).prefix { $0 != UInt8(ascii: ":") }
        guard bytes.dropFirst(scheme.count).first == UInt8(ascii: ":") else { return false }
        return webSchemes.contains(String(decoding: scheme.map { $0 | 0x20 }, as: UTF8.self))
    }

    private static let webSchemes: Set<String> = ["http", "https", "ftp", "ws", "wss"]
    private static let longestWebScheme = 5
}
