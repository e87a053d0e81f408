import Files
import Foundation
import Text

/// The place of one route on the site, decoded: `/post/测试/`. File names, links, permalinks, the sitemap, feeds and
/// search results are all made from it.
package struct SitePath: Sendable, Hashable, Comparable {
    /// Starts with `/`; ends in `/` for pages.
    package let decoded: String
    /// Percent-encoded, without the `/` at its beginning: pages link to a path far more often than it is made.
    package let encoded: String

    /// - Parameter decoded: starts with `/` and holds no empty part, no `.`, `..`, backslash or control character.
    package init(decoded: String) {
        // Some file systems take composed and decomposed accents for one name.
        self.decoded = decoded.composed
        encoded = Addresses.percentEncoded(self.decoded.utf8.dropFirst())
    }

    package static let root = SitePath(decoded: "/")

    /// A path that an author wrote, or `nil` when it would leave the site or cannot be a file's name. An `index.html` is
    /// its folder.
    package init?(written: String) {
        guard !written.unicodeScalars.contains(where: { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }) else {
            return nil
        }
        let parts = written.pathParts.filter { $0 != Self.pageFile }
        guard parts.allSatisfy({ !$0.isDots && $0.utf8.count <= Self.nameLimit }) else { return nil }
        guard let last = parts.last else {
            self = .root
            return
        }
        let isFile =
            last.dropFirst().contains(".") && !written.endsInSlash && written.pathParts.last != Self.pageFile
        self.init(decoded: "/" + parts.joined(separator: "/") + (isFile ? "" : "/"))
    }

    /// - Parameter file: the path of a file; an `index.html` is the page of its folder.
    package init(file: String) {
        let isPage = file.hasSuffix("/" + Self.pageFile)
        self.init(decoded: isPage ? String(file.dropLast(Self.pageFile.count)) : file)
    }

    /// What the page of a folder is called in the output.
    static let pageFile = "index.html"

    /// Whether a folder above it is called as the files of pages are.
    package var isBelowPageName: Bool {
        decoded.utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: "/index.html/") != nil } ?? false
    }

    /// Bytes of a name that every file system takes.
    package static let nameLimit = 255

    /// Bytes of a whole path: what every system takes, with room for the folder of the output.
    package static let limit = 1_000

    /// A page below this one.
    package func appending(_ name: String) -> SitePath { SitePath(decoded: decoded + name + "/") }

    /// A page below this one, one folder per name.
    package func appending(_ names: [String]) -> SitePath {
        names.isEmpty ? self : SitePath(decoded: decoded + names.joined(separator: "/") + "/")
    }

    /// The same path inside an edition.
    package func below(_ root: SitePath) -> SitePath {
        SitePath(decoded: root.decoded + String(decoding: decoded.utf8.dropFirst(), as: UTF8.self))
    }

    /// A file in this page's folder.
    package func file(_ name: String) -> SitePath { SitePath(file: decoded + name) }

    /// The folder whose page this is, or that contains this file.
    package var folder: SitePath {
        decoded.endsInSlash ? self : SitePath(decoded: decoded.parentFolder + "/")
    }

    /// The file in the output folder, relative to it.
    package var outputFile: String {
        String(decoding: decoded.utf8.dropFirst(), as: UTF8.self) + (decoded.endsInSlash ? Self.pageFile : "")
    }

    /// The path that a file of the output answers.
    package init(outputFile: String) {
        let page = "/\(outputFile)"
        self.init(decoded: page.hasSuffix("/\(Self.pageFile)") ? String(page.dropLast(Self.pageFile.count)) : page)
    }

    /// By bytes, which in composed text is the order of its scalars.
    package static func < (left: SitePath, right: SitePath) -> Bool { left.decoded.compareBytes(right.decoded) < 0 }

    package static func == (left: SitePath, right: SitePath) -> Bool { left.decoded.compareBytes(right.decoded) == 0 }

    package func hash(into hasher: inout Hasher) { hasher.combine(decoded) }
}

/// Makes links and permalinks of paths, for one base URL.
package struct Addresses: Sendable {
    /// `https://example.org`
    package let origin: String
    /// Path of the base URL, encoded, starts and ends in `/`.
    package let basePath: String

    /// - Parameter baseURL: absolute, ends in `/`.
    package init(baseURL: String) {
        let afterScheme = baseURL.range(of: "://")?.upperBound ?? baseURL.startIndex
        let slash = baseURL[afterScheme...].firstIndex(of: "/") ?? baseURL.endIndex
        origin = String(baseURL[..<slash])
        let path = String(baseURL[slash...])
        basePath = path.isEmpty ? "/" : path
    }

    package var baseURL: String { origin + basePath }

    /// What goes into `href`: encoded, with the path of the base URL.
    package func link(_ path: SitePath) -> String { basePath + path.encoded }

    /// The absolute address.
    package func permalink(_ path: SitePath) -> String { origin + link(path) }

    /// An absolute address for what an author wrote into front matter or `site.yaml`: a URL stays, a path is of this
    /// site.
    package func absolute(_ written: String) -> String {
        Self.isAbsolute(written) ? HostName.encoded(in: written) : origin + relative(written)
    }

    /// A link for what an author wrote: a URL or a fragment stays, a path is of this site.
    package func relative(_ written: String) -> String {
        if Self.isAbsolute(written) { return HostName.encoded(in: written) }
        if written.hasPrefix("#") || written.hasPrefix("?") { return written }
        let path = written.hasPrefix("/") ? written.dropFirst() : Substring(written)
        let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
        return basePath + Self.percentEncoded(path[..<end].utf8, keepsEncoded: true) + path[end...]
    }

    /// A decoded path as an author writes it: what would be read as more than a path is encoded.
    package static func written(_ path: String) -> String {
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if "%?#".utf8.contains(byte) { bytes.appendPercentEncoded(byte) } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Has a scheme or names a host (RFC 3986 4.2).
    package static func isAbsolute(_ address: String) -> Bool {
        if address.hasPrefix("//") { return true }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex else {
            return false
        }
        return address.utf8[..<colon].allSatisfy { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
    }

    /// RFC 3986 3.3, the one place where the site's own addresses are encoded: a path keeps unreserved characters and the delimiters
    /// that need no escaping in HTML.
    /// - Parameter keepsEncoded: leaves `%` with two hexadecimal digits alone, for text that may be encoded already.
    package static func percentEncoded(_ path: some Sequence<UInt8>, keepsEncoded: Bool = false) -> String {
        let bytes = Array(path)
        if bytes.allSatisfy(isPathByte) { return String(decoding: bytes, as: UTF8.self) }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count * 2)
        for (index, byte) in bytes.enumerated() {
            if isPathByte(byte) || (keepsEncoded && byte == UInt8(ascii: "%") && isEncoding(bytes, index)) {
                encoded.append(byte)
            } else {
                encoded.appendPercentEncoded(byte)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func isEncoding(_ bytes: [UInt8], _ index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1].hexadecimalValue != nil && bytes[index + 2].hexadecimalValue != nil
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"),
            UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "("),
            UInt8(ascii: ")"):
            true
        default: byte.isASCIIAlphanumeric
        }
    }
}

extension String {
    /// In Normalization Form C (UAX #15).
    fileprivate var composed: String {
        let isComposed = unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            // No letter of these blocks joins the one before it.
            case 0...0x2FF, 0x3400...0x9FFF, 0x3000...0x3098, 0x309B...0x30FF, 0xFF00...0xFFEF: true
            default: false
            }
        }
        return isComposed ? self : precomposedStringWithCanonicalMapping
    }
}
