import CMarkGFM

/// cmark-gfm's own parser and renderer, as its command calls them.
struct CMark {
    let extensions: [OpaquePointer?]
    let flags: CInt

    /// - Parameters:
    ///   - names: of syntax extensions.
    ///   - checksUTF8: the command's `--validate-utf8`, without which it passes any bytes on.
    init(_ names: [String], checksUTF8: Bool) {
        cmark_gfm_core_extensions_ensure_registered()
        extensions = names.map { cmark_find_syntax_extension($0) }
        flags = CMARK_OPT_FOOTNOTES | (checksUTF8 ? CMARK_OPT_VALIDATE_UTF8 : 0)
    }

    /// - Returns: the length of the HTML.
    func render(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        guard let parser = cmark_parser_new(flags) else { return 0 }
        defer { cmark_parser_free(parser) }
        for case .some(let syntax) in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = cmark_parser_finish(parser) else { return 0 }
        defer { cmark_node_free(root) }
        guard let html = cmark_render_html(root, flags, cmark_parser_get_syntax_extensions(parser)) else { return 0 }
        defer { free(html) }
        return strlen(html)
    }
}
