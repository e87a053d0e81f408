import Text
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
        let parts = Substring(rest.dropFirst(written.utf8.count)).pathParts
        if parts.last.map(isPage) == true { return nil }
        for part in parts {
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

    /// Whether the last part of an address names a page, not the folder below which the site is.
    private static func isPage(_ part: String) -> Bool {
        let name = part.lowercased()
        return [".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp"].contains { name.hasSuffix($0) }
    }

    /// What to write for a wrong `base_url`: the folder of a page, else the host.
    package static func baseURLGuess(_ text: String) -> String {
        let parts = text.pathParts
        if let page = parts.last, isPage(page),
            let folder = normalisedBaseURL((text.endsInSlash ? String(text.dropLast()) : text).parentFolder + "/")
        {
            return folder
        }
        return "https://\(hostGuess(text))/"
    }

    /// What a wrong `base_url` probably names.
    private static func hostGuess(_ text: String) -> String {
        var rest = text[...]
        if let separator = rest.firstRange(of: "//") { rest = rest[separator.upperBound...] }
        let host = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        return host.contains(".") && HostName.encoded(host) != nil ? host : "example.org"
    }
}
