import CMarkGFM

/// The tree that cmark-gfm makes of one text; it owns the nodes.
struct SyntaxTree: ~Copyable {
    typealias Node = UnsafeMutablePointer<cmark_node>

    /// `nil` only when cmark-gfm has no parser to give.
    let root: Node?

    /// - Parameter text: UTF-8 or not; invalid bytes become U+FFFD.
    init(parsing text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions) {
        switch options.dialect {
        case .gfm: root = Self.parseAlone(text, options)
        case .cjk: root = Self.parseMarked(text, options)
        }
    }

    deinit {
        if let root { cmark_node_free(root) }
    }

    private static func parseAlone(_ text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions) -> Node? {
        let extensions = CMarkExtensions.shared
        return extensions.lock.whileLocked {
            parse(
                text, Self.options(options),
                with: [extensions.table, extensions.strikethrough, extensions.autolink, extensions.taskList])
        }
    }

    /// Marks the text where a rule of dialect cjk decides what cmark-gfm parses, and takes the marks out again.
    private static func parseMarked(_ text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions) -> Node? {
        let tilde = text.firstIndex(of: UInt8(ascii: "~"), from: 0)
        let strikes = tilde.map { text.firstIndex(of: "~~", from: $0) != nil } ?? false
        let literals = BareAddress.mayOccur(in: text) ? LiteralDelimiters(addressesIn: text) : LiteralDelimiters()
        let edits = EmphasisMarks.edits(for: text, strikes: strikes, literals: literals)
        guard !edits.isEmpty, let sentinels = Sentinels.absent(from: text) else {
            return parse(text, options, hasTilde: tilde != nil, strikes: strikes)
        }
        let root = sentinels.apply(edits, to: text).withUnsafeBufferPointer {
            parse($0, options, hasTilde: tilde != nil, strikes: strikes)
        }
        if let root { sentinels.strip(root) }
        return root
    }

    private static func parse(
        _ text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions, hasTilde: Bool, strikes: Bool
    ) -> Node? {
        let extensions = CMarkExtensions.shared
        let flags = Self.options(options) | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
        let plain = [extensions.table, extensions.taskList]
        guard hasTilde else { return parse(text, flags, with: plain) }
        return extensions.lock.whileLocked {
            parse(text, flags, with: strikes ? plain + [extensions.strikethrough] : plain)
        }
    }

    private static func options(_ options: MarkdownOptions) -> CInt {
        CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_UNSAFE | (options.smart ? CMARK_OPT_SMART : 0)
    }

    private static func parse(
        _ text: UnsafeBufferPointer<UInt8>, _ flags: CInt, with extensions: [OpaquePointer?]
    ) -> Node? {
        guard let parser = cmark_parser_new(flags) else { return nil }
        defer { cmark_parser_free(parser) }
        for case .some(let syntax) in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        return cmark_parser_finish(parser)
    }
}
