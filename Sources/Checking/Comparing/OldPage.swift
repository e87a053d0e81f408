import Foundation
import Text

/// What a page of another generator says about itself.
struct OldPage: Sendable, Equatable {
    /// The best first: `og:title`, the first heading, `<title>`.
    private(set) var titles: [String] = []
    /// Where a page that only redirects leads, as it has it.
    private(set) var redirect: String?

    init(_ bytes: [UInt8]) {
        var openGraph: String?
        var heading: String?
        var head: String?
        var redirect: String?
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = TagScanner(buffer)
            while let tag = scanner.next() {
                if scanner.isNamed(tag, "meta") {
                    let values = scanner.values
                    if values["property"] == "og:title", openGraph == nil { openGraph = values["content"] }
                    if values["http-equiv"]?.lowercased() == "refresh" {
                        redirect = Self.target(values["content"] ?? "")
                    }
                } else if scanner.isNamed(tag, "title"), head == nil {
                    head = scanner.text(of: tag, upTo: "</title")
                } else if scanner.isNamed(tag, "h1"), heading == nil {
                    heading = scanner.text(of: tag, upTo: "</h1")
                }
            }
        }
        titles = [openGraph, heading, head].compactMap { $0 }.filter { !$0.isEmpty }
        self.redirect = redirect
    }

    /// `0; url=https://example.org/new/` (HTML 4.2.5.3).
    private static func target(_ content: String) -> String? {
        guard let range = content.range(of: "url=", options: .caseInsensitive) else { return nil }
        let target = content[range.upperBound...].trimmingCharacters(in: CharacterSet(charactersIn: " '\""))
        return target.isEmpty ? nil : target
    }
}

extension TagScanner {
    /// The attributes of the last tag by name in lower case; the first of a name counts.
    fileprivate var values: [String: String] {
        var values: [String: String] = [:]
        for attribute in attributes {
            let name = String(decoding: bytes[attribute.name], as: UTF8.self).lowercased()
            if values[name] == nil { values[name] = text(attribute.value) }
        }
        return values
    }

    /// The text from a tag to an end tag, tags left out, blanks between words made one.
    fileprivate func text(of tag: Tag, upTo end: StaticString) -> String {
        let rest = tag.end..<(bytes.firstIndex(of: end, from: tag.end) ?? bytes.count)
        var text: [UInt8] = []
        var isTag = false
        for byte in bytes[rest] {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag { text.append(byte) }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        let decoded = CharacterReferences.decoded(String(decoding: text, as: UTF8.self))
        return decoded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
