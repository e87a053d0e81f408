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

    /// Whether an address begins with `http://`, `https://` or `//`.
    package static func namesHost(_ address: String) -> Bool {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://") || start.hasPrefix("//")
    }
}
