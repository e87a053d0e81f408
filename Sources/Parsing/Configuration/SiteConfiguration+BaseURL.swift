import Files
import Foundation

extension SiteConfiguration {
    /// An absolute `http` or `https` address, its host as `HostName` encodes it, its path without empty parts, percent-encoded and
    /// ending in `/`; `nil` for anything else. What is normalised already stays as it is.
    package static func normalisedBaseURL(_ text: String) -> String? {
        guard let separator = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<separator.lowerBound].lowercased()
        let rest = text[separator.upperBound...].utf8
        let written = String(Substring(rest.prefix { $0 != UInt8(ascii: "/") }))
        let hasForbidden = Substring(rest).unicodeScalars.contains { scalar in
            scalar.value <= 0x20 || scalar.value == 0x3000 || "?#\"<>\\^`{|}@".unicodeScalars.contains(scalar)
        }
        guard scheme == "http" || scheme == "https", !hasForbidden, !written.utf8.contains(UInt8(ascii: "%")),
            let host = HostName.encoded(written)
        else { return nil }
        var path = "/"
        for part in Substring(rest.dropFirst(written.utf8.count)).pathParts {
            guard let name = part.removingPercentEncoding, isName(name) else { return nil }
            path += Addresses.percentEncoded(name.utf8) + "/"
        }
        return "\(scheme)://\(host)\(path)"
    }

    /// Whether a decoded part of a path stays where it is.
    private static func isName(_ part: String) -> Bool {
        !part.isDots
            && !part.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
    }

    /// What a wrong `base_url` probably names.
    static func hostGuess(_ text: String) -> String {
        var rest = text[...]
        if let separator = rest.firstRange(of: "//") { rest = rest[separator.upperBound...] }
        let host = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        return host.contains(".") && HostName.encoded(host) != nil ? host : "example.org"
    }
}
