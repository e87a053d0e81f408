import CMarkGFM
import Text

/// The tree that cmark-gfm makes of one text; it owns the nodes. Valid as long as the text is.
struct SyntaxTree: ~Copyable {
    typealias Node = UnsafeMutablePointer<cmark_node>

    /// `nil` where there is too much of something, and when cmark-gfm has no parser to give.
    let root: Node?
    /// What the text holds too much of to be parsed, and where.
    let excess: (excess: MarkupBounds.Excess, range: Range<Int>)?
    /// The lines of headings as they were written, where the text was marked.
    let headingLines: [Node: [UInt8]]
    /// Those outside code, in the order of the text.
    let spacedFootnotes: [SpacedFootnote]

    /// `nil` where every block is what its type says.
    let special: SpecialBlocks?

    /// - Parameters:
    ///   - isUTF8: whether all of the text is; else invalid bytes become U+FFFD.
    ///   - insertions: their ranges are those of the text.
    init(
        parsing text: UnsafeBufferPointer<UInt8>, isUTF8: Bool, _ options: MarkdownOptions, insertions: [Insertion] = []
    ) {
        let flags =
            CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | (isUTF8 ? 0 : CMARK_OPT_VALIDATE_UTF8)
            | (options.smart ? CMARK_OPT_SMART : 0)
        excess = MarkupBounds.excess(of: text, options.dialect)
        guard excess == nil else {
            root = nil
            special = nil
            headingLines = [:]
            spacedFootnotes = []
            return
        }
        switch options.dialect {
        case .gfm:
            let marks = insertions.isEmpty ? nil : Marks(for: text, insertions: insertions)
            root =
                marks.map { $0.text.withUnsafeBufferPointer { Self.parseAlone($0, flags) } }
                ?? Self.parseAlone(text, flags)
            special = nil
            (headingLines, spacedFootnotes) = Self.restored(root, by: marks)
        case .cjk:
            let tildes = Tildes(in: text)
            let marks = Marks(for: text, strikes: tildes == .pair, options, insertions: insertions)
            let wishes = SecondReading.wishes(of: text, options)
            if wishes.isEmpty {
                root =
                    marks.map { $0.text.withUnsafeBufferPointer { Self.parse($0, flags, tildes) } }
                    ?? Self.parse(text, flags, tildes)
                special = nil
            } else {
                (root, special) = Self.parseAgain(marks?.text ?? Array(text), wishes) { Self.parse($0, flags, tildes) }
            }
            (headingLines, spacedFootnotes) = Self.restored(root, by: marks)
        }
    }

    deinit {
        if let root { cmark_node_free(root) }
    }

    private static func restored(_ root: Node?, by marks: Marks?) -> ([Node: [UInt8]], [SpacedFootnote]) {
        guard let root, let marks else { return ([:], []) }
        let shown = marks.body.restore(root)
        return (shown.headings, shown.footnotes)
    }

    /// Parses until no line has to be written anew.
    private static func parseAgain(
        _ text: [UInt8], _ wishes: SecondReading.Wishes, _ parse: (UnsafeBufferPointer<UInt8>) -> Node?
    ) -> (root: Node?, special: SpecialBlocks?) {
        var reading = text.withUnsafeBufferPointer { SecondReading($0, wishes) }
        var root = text.withUnsafeBufferPointer(parse)
        while let tree = root, reading.changes(after: tree) {
            cmark_node_free(tree)
            root = reading.text.withUnsafeBufferPointer(parse)
        }
        return (root, root.map { reading.specialBlocks(of: $0) })
    }

    private static func parseAlone(_ text: UnsafeBufferPointer<UInt8>, _ flags: CInt) -> Node? {
        let extensions = CMarkExtensions.shared
        return extensions.lock.whileLocked {
            parse(
                text, flags,
                with: [extensions.table, extensions.strikethrough, extensions.autolink, extensions.taskList])
        }
    }

    private static func parse(
        _ text: UnsafeBufferPointer<UInt8>, _ flags: CInt, _ tildes: Tildes
    ) -> Node? {
        let extensions = CMarkExtensions.shared
        let flags = flags | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
        let plain = [extensions.table, extensions.taskList]
        if tildes == .none { return parse(text, flags, with: plain) }
        return extensions.lock.whileLocked {
            parse(text, flags, with: tildes == .pair ? plain + [extensions.strikethrough] : plain)
        }
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

/// What a text holds of tildes: its result depends on a table of the whole process as soon as it holds one.
private enum Tildes {
    case none, single, pair

    init(in text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.firstIndex(of: UInt8(ascii: "~"), from: 0) else {
            self = .none
            return
        }
        self = text.firstIndex(of: "~~", from: first) == nil ? .single : .pair
    }
}
