import CMarkGFM

extension BodyWriter {
    /// For a site, a block can be scrolled by keyboard, and is coloured where its language is known.
    mutating func writeCodeBlock(_ node: Node) {
        html.startLine()
        let code = node.pointee.as.code
        let language = code.info.bytes.prefix { !$0.isSpace }
        let coloured = coloured(code.literal.bytes, language: String(decoding: language, as: UTF8.self))
        switch (options.decoratesForSite, coloured != nil) {
        case (false, _): html.markup("<pre><code")
        case (true, false): html.markup("<pre tabindex=\"0\"><code")
        case (true, true): html.markup("<pre class=\"highlight\" tabindex=\"0\"><code")
        }
        if code.info.len > 0 {
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

    private func coloured(_ code: UnsafeBufferPointer<UInt8>, language: String) -> String? {
        guard options.decoratesForSite, !language.isEmpty, let highlighter else { return nil }
        return highlighter.html(code: String(decoding: code, as: UTF8.self), language: language)
    }
}
