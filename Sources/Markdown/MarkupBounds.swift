import Scanning
import Text

/// What the markup of a body may cost. cmark-gfm takes time and memory out of all proportion for some bodies that no author
/// writes: those are found before they are parsed, and published as the text that they are.
///
/// Later versions of cmark-gfm have bounds for cells and references too (0.29.0.gfm.7 and on). Here the estimates are
/// coarse and high, and take linear time.
enum MarkupBounds {
    enum Excess {
        case nesting, cells, missingCells, dashes, references, addresses

        var message: Message {
            switch self {
            case .nesting: "quotations and lists are nested more than \(deepest) deep"
            case .cells: "a row of a table has more than \(mostCells) cells"
            case .missingCells: "the rows of a table lack more cells than a page may be filled up with"
            case .dashes: "a paragraph holds too many rows of dashes that might begin a table"
            case .addresses: "text without spaces holds too much that might be an address"
            case .references: "links repeat their addresses until they are longer than the text itself"
            }
        }

        var hint: Message {
            switch self {
            case .nesting: "nest at most \(deepest) of them"
            case .cells: "write at most \(mostCells) cells a row"
            case .missingCells: "write | for every cell of every row, or delete columns that are empty"
            case .dashes: "put an empty line before every table"
            case .addresses: "put spaces around addresses, or set markdown: {dialect: cjk} in site.yaml"
            case .references: "shorten the address in its definition, or write fewer links to it"
            }
        }
    }

    /// Smaller bodies cost little whatever they hold, in bytes.
    private static let harmless = 512
    private static let deepest = 100
    private static let mostCells = 1_000
    /// Cells that every body may lack; a longer one half as many more as it has bytes.
    private static let missingCells = 8_192
    /// How often a body may be read again to see whether a row of dashes begins a table.
    private static let readings = 64
    /// Bytes of addresses and titles that every body may repeat; a longer one as many as it has itself.
    private static let repeated = 100_000

    /// What a body holds too much of, and where.
    static func excess(
        of text: UnsafeBufferPointer<UInt8>, _ dialect: MarkdownOptions.Dialect
    ) -> (excess: Excess, range: Range<Int>)? {
        if text.count < harmless { return nil }
        let lines = BlockLines(text).lines
        for line in lines where line.quotes + line.items + (line.isItem ? line.column / 2 : 0) > deepest {
            return (.nesting, line.range)
        }
        return excessOfTables(text, lines) ?? excessOfReferences(text, lines)
            ?? (dialect == .gfm ? excessOfAddresses(text) : nil)
    }

    /// cmark-gfm's own links read on from everything that might be an address to the next space.
    private static func excessOfAddresses(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> (excess: Excess, range: Range<Int>)? {
        guard BareAddress.mayOccur(in: text) else { return nil }
        var read = 0
        var start = 0
        var addresses = 0
        for index in text.indices {
            switch text[index] {
            case let byte where byte.isSpace:
                read += addresses * (index - start)
                (start, addresses) = (index, 0)
            case UInt8(ascii: ":"), UInt8(ascii: "@"): addresses += 1
            case UInt8(ascii: "."): if text.holds("www", endingAt: index) { addresses += 1 }
            default: continue
            }
            if read + addresses * (index - start) > text.count * readings { return (.addresses, start..<index) }
        }
        return nil
    }

    private static func excessOfTables(
        _ text: UnsafeBufferPointer<UInt8>, _ lines: [BlockLines.Line]
    ) -> (excess: Excess, range: Range<Int>)? {
        guard lines.contains(where: { TableRow.delimiters(text, $0.unquoted..<$0.range.upperBound) > 0 }) else {
            return nil
        }
        var read = 0
        var missing = 0
        /// Where lines without an empty one between them began, and the most cells of a row of dashes among them.
        var (start, columns) = (0, 0)
        for line in lines {
            if line.content == line.range.upperBound {
                (start, columns) = (line.range.upperBound, 0)
                continue
            }
            let cells = TableRow.cells(text, line.unquoted..<line.range.upperBound)
            if cells > mostCells { return (.cells, line.range) }
            if TableRow.delimiters(text, line.unquoted..<line.range.upperBound) > 0 {
                columns = max(columns, cells)
                read += line.range.lowerBound - start
                if read > text.count * readings { return (.dashes, line.range) }
            }
            missing += max(0, columns - cells)
            if missing > missingCells + text.count / 2 { return (.missingCells, line.range) }
        }
        return nil
    }

    private static func excessOfReferences(
        _ text: UnsafeBufferPointer<UInt8>, _ lines: [BlockLines.Line]
    ) -> (excess: Excess, range: Range<Int>)? {
        guard text.firstIndex(of: "]:") != nil else { return nil }
        let definitions = Definitions(text, lines)
        guard !definitions.longest.isEmpty else { return nil }
        let most = max(repeated, text.count)
        if text.count(where: { $0 == UInt8(ascii: "]") }) * definitions.longest.count <= most { return nil }
        var sum = 0
        var label: Int?
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): label = index + 1
            case UInt8(ascii: "]"):
                if let start = label { sum += definitions.size(of: text[start..<index]) }
                label = nil
                if sum > most { return (.references, definitions.longest) }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The definitions of links of a text (CommonMark 4.7).
    private struct Definitions {
        private var sizes: [[UInt8]: Int] = [:]
        /// The longest size of those whose label is on more than one line.
        private var largestOfOthers = 0
        private(set) var longest = 0..<0

        init(_ text: UnsafeBufferPointer<UInt8>, _ lines: [BlockLines.Line]) {
            var open: (label: [UInt8]?, start: Int)?
            for line in lines {
                let colon = Self.colon(text, line.content..<line.range.upperBound)
                guard colon != nil || line.content == line.range.upperBound else { continue }
                if let open { add(open.label, open.start..<line.range.lowerBound) }
                open = colon.map { colon in
                    let isWhole = text[line.content] == UInt8(ascii: "[")
                    return (isWhole ? Self.key(text[line.content + 1..<colon - 1]) : nil, colon + 1)
                }
            }
            if let open { add(open.label, open.start..<text.count) }
        }

        private mutating func add(_ label: [UInt8]?, _ range: Range<Int>) {
            if range.count > longest.count { longest = range }
            if let label {
                sizes[label] = max(sizes[label, default: 0], range.count)
            } else {
                largestOfOthers = max(largestOfOthers, range.count)
            }
        }

        /// Of what a link with this label repeats, in bytes.
        func size(of label: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
            if label.contains(UInt8(ascii: "\n")), largestOfOthers > 0 { return largestOfOthers }
            return label.count > 1_000 ? 0 : sizes[Self.key(label)] ?? 0
        }

        private static func colon(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
            line.dropFirst().first { text[$0] == UInt8(ascii: ":") && text[$0 - 1] == UInt8(ascii: "]") }
        }

        /// Equal for labels that cmark-gfm takes for equal, and for some more: without space, in lower case, and no letter
        /// but those of ASCII tells one from another.
        private static func key(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
            var key: [UInt8] = []
            for byte in label where !byte.isSpace {
                if byte < 0x80 {
                    key.append(byte | 0x20)
                } else if key.last != 0x80 {
                    key.append(0x80)
                }
            }
            return key
        }
    }
}

extension MarkdownRenderer {
    /// A body as the text that it is: a paragraph for all lines without an empty one between.
    func unmarked(_ source: SourceFile, _ body: Range<Int>, _ excess: MarkupBounds.Excess, at place: Range<Int>)
        -> RenderedMarkdown
    {
        var html = HTMLBuffer()
        var plain = PlainTextBuffer()
        var isOpen = false
        source.bytes.withUnsafeBufferPointer { bytes in
            let lines = bytes[body].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for line in lines {
                let isBlank = line.allSatisfy(\.isSpace)
                if isBlank ? isOpen : !isOpen {
                    html.markup(isBlank ? "</p>\n" : "<p>")
                } else if !isBlank {
                    html.byte(0x0A)
                }
                if isBlank { plain.endLine() } else { plain.space() }
                isOpen = !isBlank
                if isBlank { continue }
                html.text(UnsafeBufferPointer(rebasing: line))
                plain.text(UnsafeBufferPointer(rebasing: line))
            }
        }
        if isOpen { html.markup("</p>\n") }
        return RenderedMarkdown(
            html: html.string(isKnown: false), plainText: plain.string(isKnown: false),
            textAboveDivider: nil,
            diagnostics: [
                source.diagnostic(
                    .error, at: body.lowerBound + place.lowerBound..<body.lowerBound + place.upperBound,
                    "\(excess.message); the text is published without its markup", hint: excess.hint)
            ])
    }
}
