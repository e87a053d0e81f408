import Markdown
import Text

/// A body that its author wrote as HTML, under the site's rule for raw HTML: as it is, or its words without their tags.
struct HTMLBody {
    private let source: SourceFile
    private let isAllowed: Bool
    private var html: [UInt8] = []
    private var plain: [String] = []
    private var above: String?
    private var hasTags = false

    /// - Parameters:
    ///   - body: the bytes of `source` after its front matter.
    ///   - insertions: what takes the place of parts of the body, in the order of their places, none inside another.
    init(_ source: SourceFile, body: Range<Int>, insertions: [Insertion], isAllowed: Bool) {
        self.source = source
        self.isAllowed = isAllowed
        var start = body.lowerBound
        for insertion in insertions {
            add(start..<insertion.range.lowerBound)
            html += Array(insertion.html.utf8)
            plain += insertion.text.isEmpty ? [] : [insertion.text]
            start = insertion.range.upperBound
        }
        add(start..<body.upperBound)
    }

    func rendered(isSilent: Bool) -> RenderedMarkdown {
        let isLeftOut = !isAllowed && hasTags && !isSilent
        let diagnostic = Diagnostic(
            .warning, file: source.path, "the text is HTML, whose tags are left out",
            hint: "write it in Markdown, or set markdown: {raw_html: allow} in site.yaml if you trust every author")
        return RenderedMarkdown(
            html: String(decoding: html, as: UTF8.self), plainText: plain.joined(separator: "\n"),
            textAboveDivider: above, diagnostics: isLeftOut ? [diagnostic] : [])
    }

    private mutating func add(_ range: Range<Int>) {
        source.bytes.withUnsafeBufferPointer { bytes in
            let part = UnsafeBufferPointer(rebasing: bytes[range])
            if let divider = part.firstIndex(of: "<!--more-->"), above == nil {
                add(UnsafeBufferPointer(rebasing: part[..<divider]))
                above = plain.joined(separator: "\n")
                add(UnsafeBufferPointer(rebasing: part[(divider + 11)...]))
            } else {
                add(part)
            }
        }
    }

    private mutating func add(_ part: UnsafeBufferPointer<UInt8>) {
        let words = HTMLWords(part)
        hasTags = hasTags || words.hasTags
        plain += words.lines
        if isAllowed {
            html += part
            return
        }
        for var line in words.lines {
            html += Array("<p>".utf8)
            line.withUTF8 { MarkupEscaping.body.append($0, to: &html) }
            html += Array("</p>\n".utf8)
        }
    }
}

/// What readers see of HTML, a line a block.
private struct HTMLWords {
    private(set) var lines: [String] = []
    private(set) var hasTags = false
    private var line: [UInt8] = []

    init(_ html: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < html.count {
            guard html[index] == UInt8(ascii: "<"), index + 1 < html.count, Self.opensMarkup(html[index + 1]) else {
                line.append(html[index])
                index += 1
                continue
            }
            hasTags = true
            let end = Self.end(ofMarkupAt: index, in: html)
            let name = html[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix(while: \.isASCIIAlphanumeric)
            if Self.blocks.contains(String(decoding: name, as: UTF8.self).lowercased()) { endLine() }
            index = end
        }
        endLine()
    }

    private static func opensMarkup(_ byte: UInt8) -> Bool { byte.isASCIILetter || "/!?".utf8.contains(byte) }

    /// Behind a tag, a comment, or an element whose content nobody reads.
    private static func end(ofMarkupAt start: Int, in html: UnsafeBufferPointer<UInt8>) -> Int {
        if html[start...].starts(with: "<!--".utf8) {
            return html.firstIndex(of: "-->", from: start + 4).map { $0 + 3 } ?? html.count
        }
        for (name, end) in [("<script", "</script" as StaticString), ("<style", "</style")]
        where html[start...].prefix(name.utf8.count).elementsEqual(name.utf8, by: { $0 | 0x20 == $1 | 0x20 }) {
            guard let close = html.firstIndex(of: end, from: start) else { return html.count }
            return html.firstIndex(of: UInt8(ascii: ">"), from: close).map { $0 + 1 } ?? html.count
        }
        var quote: UInt8?
        for index in start..<html.count {
            let byte = html[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return html.count
    }

    private mutating func endLine() {
        let text = CharacterReferences.decoded(String(decoding: line, as: UTF8.self))
        line.removeAll()
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { lines.append(words) }
    }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
        "pre", "section", "summary", "table", "td", "th", "tr", "ul",
    ]
}
