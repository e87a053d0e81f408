import CMarkGFM

/// The tree that cmark-gfm makes of one text; it owns the nodes.
struct SyntaxTree: ~Copyable {
    typealias Node = UnsafeMutablePointer<cmark_node>

    /// `nil` only when cmark-gfm has no parser to give.
    let root: Node?

    /// - Parameter text: UTF-8 or not; invalid bytes become U+FFFD.
    init(parsing text: UnsafeBufferPointer<UInt8>, dialect: MarkdownOptions.Dialect, smart: Bool) {
        let extensions = CMarkExtensions.shared
        switch dialect {
        case .gfm:
            root = extensions.lock.whileLocked {
                Self.parse(
                    text, options: Self.options(smart: smart),
                    with: [extensions.table, extensions.strikethrough, extensions.autolink, extensions.taskList])
            }
        case .cjk:
            let options = Self.options(smart: smart) | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
            let plain = [extensions.table, extensions.taskList]
            guard text.contains(UInt8(ascii: "~")) else {
                root = Self.parse(text, options: options, with: plain)
                return
            }
            let strikes = text.containsTwoTildes
            root = extensions.lock.whileLocked {
                Self.parse(text, options: options, with: strikes ? plain + [extensions.strikethrough] : plain)
            }
        }
    }

    deinit {
        if let root { cmark_node_free(root) }
    }

    private static func options(smart: Bool) -> CInt {
        CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_UNSAFE | (smart ? CMARK_OPT_SMART : 0)
    }

    private static func parse(
        _ text: UnsafeBufferPointer<UInt8>, options: CInt, with extensions: [OpaquePointer?]
    ) -> Node? {
        guard let parser = cmark_parser_new(options) else { return nil }
        defer { cmark_parser_free(parser) }
        for case .some(let syntax) in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        return cmark_parser_finish(parser)
    }
}

extension UnsafeBufferPointer<UInt8> {
    var containsTwoTildes: Bool {
        var last: UInt8 = 0
        for byte in self {
            if byte == UInt8(ascii: "~"), last == byte { return true }
            last = byte
        }
        return false
    }
}
