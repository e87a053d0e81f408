import CMarkGFM
import Text

/// Raw HTML: omitted and counted, or passed through.
extension BodyWriter {
    mutating func writeHTMLBlock(_ node: Node) {
        if isDivider(node.literal), !options.isUnchanged { return divide() }
        switch options.rawHTML {
        case .allow:
            html.startLine()
            writeAllowed(node.literal)
            html.startLine()
        case .omit:
            if options.isUnchanged {
                html.startLine()
                html.markup("<!-- raw HTML omitted -->")
                html.startLine()
            } else {
                count(node)
            }
        }
    }

    mutating func writeInlineHTML(_ node: Node) {
        if isDivider(node.literal), !options.isUnchanged { return divide() }
        switch options.rawHTML {
        case .allow: writeAllowed(node.literal)
        case .omit: if options.isUnchanged { html.markup("<!-- raw HTML omitted -->") } else { count(node) }
        }
    }

    private mutating func writeAllowed(_ literal: UnsafeBufferPointer<UInt8>) {
        guard options.dialect == .gfm else { return html.raw(literal) }
        var plain = 0
        for index in literal.indices where literal[index] == UInt8(ascii: "<") {
            guard TagFilter.filters(literal, at: index) else { continue }
            html.raw(UnsafeBufferPointer(rebasing: literal[plain..<index]))
            html.markup("&lt;")
            plain = index + 1
        }
        html.raw(UnsafeBufferPointer(rebasing: literal[plain...]))
    }

    /// `<!--more-->`, as Hugo writes it.
    private func isDivider(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        literal.starts(with: "<!--more-->".utf8)
    }

    private mutating func divide() {
        if textAboveDivider == nil { textAboveDivider = plain.string(isKnown: false) }
    }

    private mutating func count(_ node: Node) {
        rawHTML.count += 1
        if rawHTML.first == nil { rawHTML.first = place(of: node) }
    }

    /// The first line of a node's literal in the source file.
    private func place(of node: Node) -> Range<Int> {
        var block = node
        while !block.isBlock, let parent = block.pointee.parent { block = parent }
        var start = body.lowerBound
        var line = 1
        while line < Int(block.pointee.start_line), start < body.upperBound {
            if source.bytes[start] == UInt8(ascii: "\n") { line += 1 }
            start += 1
        }
        let mark = Array(node.literal.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
        for offset in start..<max(start, body.upperBound - mark.count + 1)
        where source.bytes[offset..<offset + mark.count].elementsEqual(mark) {
            return offset..<offset + mark.count
        }
        return start..<start
    }

    var rawHTMLDiagnostic: Diagnostic? {
        guard let first = rawHTML.first else { return nil }
        let more = rawHTML.count > 1 ? ", with \(rawHTML.count - 1) more below" : ""
        return source.diagnostic(
            .warning, at: first, "raw HTML “\(source.text(first))” is left out\(more)",
            hint: "write it in Markdown, or set markdown: {raw_html: allow} in site.yaml if you trust every author")
    }
}

/// The tags that the GFM specification does not let pass (GFM 6.11).
enum TagFilter {
    private static let names = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]

    /// - Parameter index: of a `<`.
    static func filters(_ html: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        var start = index + 1
        if start < html.count, html[start] == UInt8(ascii: "/") { start += 1 }
        return names.contains { name in
            let end = start + name.utf8.count
            guard end < html.count, html[start..<end].elementsEqual(name.utf8, by: { $0 | 0x20 == $1 }) else {
                return false
            }
            switch html[end] {
            case UInt8(ascii: ">"), 0x20, 0x09...0x0D: return true
            case UInt8(ascii: "/"): return end + 1 < html.count && html[end + 1] == UInt8(ascii: ">")
            default: return false
            }
        }
    }
}
