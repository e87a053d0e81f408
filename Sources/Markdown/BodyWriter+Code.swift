import CMarkGFM
import Text

extension BodyWriter {
    /// For a site, a block can be scrolled by keyboard, and is coloured where its language is known.
    mutating func writeCodeBlock(_ node: Node) {
        html.startLine()
        let code = node.pointee.as.code
        // Hugo reads the settings of a highlighter behind the name.
        let language = code.info.bytes.prefix { !$0.isSpace && (options.isUnchanged || $0 != UInt8(ascii: "{")) }
        let coloured = coloured(node, language: String(decoding: language, as: UTF8.self))
        switch (options.decoratesForSite, coloured != nil) {
        case (false, _): html.markup("<pre><code")
        case (true, false): html.markup("<pre tabindex=\"0\"><code")
        case (true, true): html.markup("<pre class=\"highlight\" tabindex=\"0\"><code")
        }
        if !language.isEmpty {
            html.markup(" class=\"language-")
            html.text(UnsafeBufferPointer(rebasing: language))
            html.byte(UInt8(ascii: "\""))
        }
        html.byte(UInt8(ascii: ">"))
        if let coloured {
            html.raw(coloured)
        } else {
            html.text(code.literal.bytes)
        }
        html.markup("</code></pre>\n")
        plain.text(code.literal.bytes)
        plain.endLine()
    }

    private mutating func coloured(_ block: Node, language: String) -> String? {
        guard options.decoratesForSite, !language.isEmpty, let highlighter else { return nil }
        let code = String(decoding: block.pointee.as.code.literal.bytes, as: UTF8.self)
        switch highlighter.colours(code: code, language: language) {
        case .html(let html): return html
        case .plain: return nil
        case .failed(let failure):
            if uncolouredCode.count == 0 {
                let info = Array(language.utf8)
                uncolouredCode.first = (failure, SourcePlace.range(of: info, in: block, source, body))
            }
            uncolouredCode.count += 1
            return nil
        }
    }
}

/// The code of one body that a highlighter had no colours for: one diagnostic for all, at the place of the first.
struct UncolouredCode {
    var count = 0
    var first: (failure: CodeFailure, language: Range<Int>)?

    func diagnostic(_ source: SourceFile) -> Diagnostic? {
        guard let (failure, language) = first else { return nil }
        let more: Message =
            count > 1 ? ", nor \(count - 1, one: "is", many: "are") \(counted(count - 1, "block")) below" : ""
        return source.diagnostic(
            .warning, at: language, "“\(source.text(language))” code is not coloured: \(failure.reason)\(more)",
            hint: CodeFailure.hint)
    }
}
