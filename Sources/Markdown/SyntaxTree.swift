import CMarkGFM
import Text

/// The tree that cmark-gfm makes of one text; it owns the nodes. Valid as long as the text is.
struct SyntaxTree: ~Copyable {
    typealias Node = UnsafeMutablePointer<cmark_node>

    /// `nil` only when cmark-gfm has no parser to give.
    let root: Node?
    /// The lines of headings as they were written, where the text was marked.
    let headingLines: [Node: [UInt8]]

    /// - Parameters:
    ///   - isUTF8: whether all of the text is; else invalid bytes become U+FFFD.
    ///   - insertions: their ranges are those of the text.
    init(
        parsing text: UnsafeBufferPointer<UInt8>, isUTF8: Bool, _ options: MarkdownOptions, insertions: [Insertion] = []
    ) {
        let flags =
            CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | (isUTF8 ? 0 : CMARK_OPT_VALIDATE_UTF8)
            | (options.smart ? CMARK_OPT_SMART : 0)
        switch options.dialect {
        case .gfm:
            let marks = insertions.isEmpty ? nil : Marks(for: text, insertions: insertions)
            root =
                marks.map { $0.text.withUnsafeBufferPointer { Self.parseAlone($0, flags) } }
                ?? Self.parseAlone(text, flags)
            headingLines = Self.restored(root, by: marks)
        case .cjk:
            let tildes = Tildes(in: text)
            let marks = Marks(for: text, strikes: tildes == .pair, math: options.math, insertions: insertions)
            root =
                marks.map { $0.text.withUnsafeBufferPointer { Self.parse($0, flags, tildes) } }
                ?? Self.parse(text, flags, tildes)
            headingLines = Self.restored(root, by: marks)
        }
    }

    deinit {
        if let root { cmark_node_free(root) }
    }

    private static func restored(_ root: Node?, by marks: Marks?) -> [Node: [UInt8]] {
        guard let root, let marks else { return [:] }
        return marks.body.restore(root)
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

/// A text with its insertions and the marks of all rules that decide what cmark-gfm parses.
private struct Marks {
    let text: [UInt8]
    let body: MarkedBody

    /// - Returns: `nil` when the text needs no mark or leaves no sentinel to mark it with.
    init?(for text: UnsafeBufferPointer<UInt8>, strikes: Bool, math: Bool, insertions: [Insertion]) {
        var formulas = math ? Formulas(text).all() : []
        if !insertions.isEmpty {
            formulas.removeAll { formula in insertions.contains { $0.range.overlaps(formula.range) } }
        }
        var edits: [MarkEdit] = []
        if Self.holdsDelimiters(text) {
            let replaced = formulas.map(\.range) + insertions.map(\.range)
            edits = EmphasisMarks.edits(
                for: text, strikes: strikes, addresses: ProtectedRanges(addressesIn: text),
                replaced: ProtectedRanges(
                    insertions.isEmpty ? replaced : replaced.sorted { $0.lowerBound < $1.lowerBound })
            )
        }
        // Equal formulas get equal marks, or the label of a link would differ from its definition.
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        for (index, formula) in formulas.enumerated() {
            let written = ArraySlice(text[formula.range])
            let number = numbers[written] ?? index
            numbers[written] = number
            edits.append(
                MarkEdit(
                    offset: formula.range.lowerBound, length: formula.range.count, mark: .formula, number: number))
        }
        edits += Self.edits(insertions)
        if edits.isEmpty { return nil }
        guard let sentinels = Sentinels.absent(from: text) else { return nil }
        if !formulas.isEmpty || !insertions.isEmpty { edits.sort { ($0.offset, $0.length) < ($1.offset, $1.length) } }
        self.text = sentinels.apply(edits, to: text)
        body = MarkedBody(sentinels: sentinels, text: text, formulas: formulas, insertions: insertions)
    }

    /// The insertions alone.
    init?(for text: UnsafeBufferPointer<UInt8>, insertions: [Insertion]) {
        guard let sentinels = Sentinels.absent(from: text) else { return nil }
        self.text = sentinels.apply(Self.edits(insertions), to: text)
        body = MarkedBody(sentinels: sentinels, text: text, formulas: [], insertions: insertions)
    }

    private static func edits(_ insertions: [Insertion]) -> [MarkEdit] {
        insertions.enumerated().map { number, insertion in
            MarkEdit(
                offset: insertion.range.lowerBound, length: insertion.range.count, mark: .insertion, number: number)
        }
    }

    private static func holdsDelimiters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.firstIndex(of: UInt8(ascii: "*"), from: 0) != nil || text.firstIndex(of: UInt8(ascii: "_"), from: 0) != nil
            || text.firstIndex(of: UInt8(ascii: "~"), from: 0) != nil
    }
}
