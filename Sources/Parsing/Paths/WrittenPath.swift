import Files
import Text

/// A path of the site as an author writes it: percent-encoding is undone once, and what a host would not look for on
/// disk is a mistake.
package enum WrittenPath {
    package enum Mistake: Error {
        /// What is percent-encoded is not UTF-8, so no file can be called that.
        case encoding
        /// What follows a `?` or a `#` is not part of a path.
        case sign(Unicode.Scalar)
        /// A `..`.
        case leavesSite
        /// A backslash or a control character.
        case forbidden
        /// A part that begins with a dot.
        case hidden(String)
        /// A part that is longer than names of files can be.
        case longName(String)
        /// Longer than an address can be.
        case long
    }

    /// The path that hosts look for.
    static func decoded(_ text: String) throws(Mistake) -> String {
        if let sign = text.unicodeScalars.first(where: { $0 == "?" || $0 == "#" }) { throw .sign(sign) }
        guard let path = text.percentDecoded else { throw .encoding }
        return path
    }

    /// Throws for a decoded path that cannot be a place of the site.
    static func check(_ path: String) throws(Mistake) {
        let names = path.pathParts
        if names.contains("..") { throw .leavesSite }
        if path.unicodeScalars.contains(where: { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }) {
            throw .forbidden
        }
        if let hidden = names.first(where: \.isHiddenName) { throw .hidden(hidden) }
        if let name = names.first(where: { $0.utf8.count > SitePath.nameLimit }) { throw .longName(name) }
        if path.utf8.count > SitePath.limit { throw .long }
    }
}

extension WrittenPath.Mistake {
    /// What is wrong with a text.
    func message(_ text: String) -> Message {
        switch self {
        case .encoding: "“\(text.shortened)” is percent-encoded, but not as UTF-8"
        case .sign(let sign): "“\(text.shortened)” has a “\(sign)”, which is no part of a path"
        case .leavesSite: "“\(text.shortened)” leads outside the site"
        case .forbidden: "“\(text.shortened)” has a backslash or a control character, which no address has"
        case .hidden(let name): "“\(text.shortened)” has the hidden part “\(name.shortened)”"
        case .longName(let name):
            "the name “\(name.prefix(20))…” is \(name.utf8.count) bytes long, more than the \(SitePath.nameLimit) that a file's name can have"
        case .long:
            "“\(text.prefix(20))…” is \(text.utf8.count) bytes long, more than the \(SitePath.limit) that an address can have"
        }
    }

    /// What to type after a key instead.
    func hint(_ text: String, _ key: String) -> Message {
        switch self {
        case .encoding: "write the characters themselves: \(key): /中文/"
        case .sign(let sign):
            Self.withoutSign(text, sign).map { (path) -> Message in
                "write \(key): \(path), or \(Addresses.written(String(sign))) for the sign itself"
            } ?? "hosts look for the path alone: redirect such an address on the host"
        case .leavesSite, .forbidden: "write a path of names between slashes: /news/report/"
        case .hidden: "write \(key): \(Addresses.written(Self.withoutDots(text.removingEncoding)))"
        case .longName, .long:
            "write a shorter \(key == "aliases" ? "alias" : key), with at most about \(SitePath.nameLimit / 3) Han characters between two slashes"
        }
    }

    /// What precedes the sign; `nil` where that names nothing.
    private static func withoutSign(_ text: String, _ sign: Unicode.Scalar) -> String? {
        let path = String(text.unicodeScalars.prefix { $0 != sign })
        return path.pathParts.isEmpty ? nil : path
    }

    private static func withoutDots(_ text: String) -> String {
        let start = text.utf8.first == UInt8(ascii: "/") ? "/" : ""
        let shown = text.pathParts.map(\.withoutLeadingDots).filter { !$0.isEmpty }.joined(separator: "/")
        return shown.isEmpty ? "/news/report/" : start + shown + (text.endsInSlash ? "/" : "")
    }
}
