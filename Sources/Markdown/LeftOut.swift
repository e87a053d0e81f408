import CMarkGFM
import Text

/// What one body holds that its HTML does not: one diagnostic for all of a kind, at the place of the first.
struct LeftOut {
    private var count = 0
    private var first = 0..<0

    /// - Parameter written: as the tree holds it; its first line is sought in the source from the node's block on.
    mutating func count(
        _ written: UnsafeBufferPointer<UInt8>, in node: SyntaxTree.Node, _ source: SourceFile, _ body: Range<Int>
    ) {
        count += 1
        if count > 1 { return }
        first = SourcePlace.range(of: Self.quoted(written), in: node, source, body)
    }

    /// The first line, or as much of it as a message has room for.
    private static func quoted(_ written: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var line = Array(written.prefix(longestQuote).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
        guard line.count == longestQuote else { return line }
        while let last = line.popLast(), last & 0xC0 == 0x80 {}
        return line
    }

    /// In bytes.
    private static let longestQuote = 120

    /// - Parameter what: names the kind.
    func diagnostic(_ what: Message, hint: Message, _ source: SourceFile) -> Diagnostic? {
        if count == 0 { return nil }
        let more: Message = count > 1 ? ", and \(count - 1) more below" : ""
        let written: Message = first.isEmpty ? "" : " “\(source.text(first))”"
        return source.diagnostic(.warning, at: first, "\(what)\(written) is left out\(more)", hint: hint)
    }
}

extension BodyWriter {
    /// Sorted by place.
    package var diagnostics: [Diagnostic] {
        [
            leftOutHTML.diagnostic(
                "raw HTML",
                hint: "write it in Markdown, or set markdown: {raw_html: allow} in site.yaml if you trust every author",
                source),
            leftOutLinks.diagnostic(
                "the link to", hint: "a browser would run this address as a program; link to a page instead", source),
            uncolouredCode.diagnostic(source), SpacedFootnote.diagnostic(spacedFootnotes, source, body),
        ]
        .compactMap { $0 }.sorted()
    }
}
