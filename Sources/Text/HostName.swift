import Foundation

/// Names of hosts as addresses have them in every feed, page and file: in ASCII.
package enum HostName {
    /// In lower case, what is not ASCII encoded as browsers do it (UTS #46); `nil` for what is no name of a host.
    /// - Parameter written: with a port or without.
    package static func encoded(_ written: String) -> String? {
        var host = written
        if !written.utf8.allSatisfy({ $0 < 0x80 }) {
            guard let address = URL(string: "https://\(written)/")?.absoluteString else { return nil }
            host = String(address.dropFirst("https://".count).dropLast())
        }
        host = host.lowercased()
        return isHost(host.utf8[...]) ? host : nil
    }

    /// An absolute address with its host encoded; anything else stays as it is.
    package static func encoded(in address: String) -> String {
        guard !address.utf8.allSatisfy({ $0 < 0x80 }), let slashes = address.utf8.firstRange(of: "//".utf8),
            address.utf8[..<slashes.lowerBound].allSatisfy({ $0.isASCIIAlphanumeric || ":+-.".utf8.contains($0) })
        else { return address }
        let rest = address[slashes.upperBound...]
        let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
        guard !rest[..<end].utf8.allSatisfy({ $0 < 0x80 }), let host = encoded(String(rest[..<end])) else {
            return address
        }
        return address[..<slashes.upperBound] + host + rest[end...]
    }

    /// RFC 3986 3.2.2 and 3.2.3, without what no host is called.
    private static func isHost(_ text: Substring.UTF8View) -> Bool {
        guard let first = text.first, first != UInt8(ascii: ":") else { return false }
        var rest = text
        if first == UInt8(ascii: "[") {
            guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { return false }
            guard text[..<end].dropFirst().allSatisfy({ $0.hexDigitValue != nil || ":.".utf8.contains($0) }) else {
                return false
            }
            rest = text[end...].dropFirst()
        } else {
            rest = text.drop { $0.isASCIIAlphanumeric || "-._".utf8.contains($0) }
        }
        return rest.isEmpty || rest.first == UInt8(ascii: ":") && rest.dropFirst().allSatisfy(\.isASCIIDigit)
    }
}
