import Text

/// Reads TOML 1.0 into nodes with their places and in the order of the source. One value per text.
///
/// Dates stay texts, as everywhere. Of two equal keys the last one counts, with a warning. The libraries for
/// Swift give neither places nor order; TOMLKit 0.6 also keeps 5.7 KB of every text it has read and, in debug builds,
/// stops the process at some broken ones.
struct TOMLReader {
    let source: SourceFile
    private(set) var diagnostics: [Diagnostic] = []
    var index: Int
    let end: Int
    private var remainingValues = NodeReader.valueLimit

    /// The text is not TOML; ends the reading.
    struct Mistake: Error {
        let range: Range<Int>
        let message: Message
        let hint: Message
    }

    typealias Key = (name: String, range: Range<Int>)

    init(source: SourceFile, range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = range.upperBound
    }

    /// The entries of the table at the top; `nil` after an error.
    mutating func read() -> [Node.Entry]? {
        let root = TOMLTableBuilder(depth: 0)
        do throws(Mistake) {
            var current = root
            while true {
                skipBlankLines()
                guard let byte = peek else { return root.entries }
                if byte == UInt8(ascii: "[") {
                    current = try header(in: root)
                } else {
                    try keyAndValue(in: current)
                }
                try endOfLine()
            }
        } catch {
            let place = error.range.clamped(to: 0..<source.bytes.count)
            diagnostics.append(source.diagnostic(.error, at: place, error.message, hint: error.hint))
            return nil
        }
    }

    // MARK: Tables and keys

    /// `[a.b]` or `[[a.b]]`: the table that the lines below it belong to.
    private mutating func header(in root: TOMLTableBuilder) throws(Mistake) -> TOMLTableBuilder {
        let start = index
        index += 1
        try countValue(at: start)
        let isElement = take(UInt8(ascii: "["))
        skipBlanks()
        let keys = try dottedKey()
        guard take(UInt8(ascii: "]")), !isElement || take(UInt8(ascii: "]")) else {
            throw mistake(
                start..<index, "this table's name is not closed", hint: "write \(isElement ? "[[name]]" : "[name]")")
        }
        var parent = root
        for key in keys.dropLast() {
            guard let table = parent.table(key) else { throw taken(key) }
            parent = table
        }
        let last = keys[keys.count - 1]
        if isElement {
            guard let table = parent.appendTable(to: last) else { throw taken(last) }
            return table
        }
        if parent.hasTables(last) {
            throw mistake(
                last.range, "“\(last.name)” is a list of tables already",
                hint: "write [[\(last.name)]] for one more of them")
        }
        guard let table = parent.table(last) else { throw taken(last) }
        if table.origin != .implied { reportSecondBeginning(of: last, at: start..<index) }
        table.origin = .header
        return table
    }

    /// `a.b = value`.
    mutating func keyAndValue(in table: TOMLTableBuilder) throws(Mistake) {
        let keys = try dottedKey()
        skipBlanks()
        guard take(UInt8(ascii: "=")) else { throw missingEqualsSign(after: keys[keys.count - 1]) }
        skipBlanks()
        let value = try value(depth: table.depth + keys.count - 1, key: keys[keys.count - 1].name)
        var parent = table
        for key in keys.dropLast() {
            guard !parent.hasTables(key), let table = parent.table(key) else { throw taken(key) }
            if table.origin == .header { reportSecondBeginning(of: key, at: key.range) }
            if table.origin == .implied { table.origin = .dottedKey }
            parent = table
        }
        let last = keys[keys.count - 1]
        guard let earlier = parent.set(value, for: last) else { return }
        if diagnostics.count >= NodeReader.diagnosticLimit { return }
        diagnostics.append(
            source.diagnostic(
                .warning, at: earlier, "“\(last.name)” is given twice; the last one is used",
                hint: "delete one of the two"))
    }

    /// TOML forbids it; here nothing is lost, so that it is a warning.
    private mutating func reportSecondBeginning(of key: Key, at range: Range<Int>) {
        if diagnostics.count >= NodeReader.diagnosticLimit { return }
        diagnostics.append(
            source.diagnostic(
                .warning, at: range, "the table “\(key.name)” begins a second time",
                hint: "put all of its keys below one [\(key.name)]"))
    }

    private func taken(_ key: Key) -> Mistake {
        mistake(
            key.range, "“\(key.name)” is already a value and cannot be a table too",
            hint: "rename one of the two")
    }

    private mutating func dottedKey() throws(Mistake) -> [Key] {
        var keys = [try simpleKey()]
        skipBlanks()
        while take(UInt8(ascii: ".")) {
            skipBlanks()
            keys.append(try simpleKey())
            skipBlanks()
            if keys.count > NodeReader.depthLimit {
                throw mistake(keys[0].range, "tables are nested too deeply", hint: "nest at most 30 of them")
            }
        }
        return keys
    }

    private mutating func simpleKey() throws(Mistake) -> Key {
        let start = index
        if let quote = peek, quote == 0x22 || quote == 0x27 {
            if source.bytes[index..<end].starts(with: repeatElement(quote, count: 3)) {
                throw mistake(start..<(start + 3), "three quotes cannot open a key", hint: "write \"key\" = \"…\"")
            }
            let name = try string(key: "")
            return (source.visibleKey(name, at: start..<index, &diagnostics), start..<index)
        }
        while let byte = peek, byte.isBareTOMLKey { index += 1 }
        if index > start { return (source.text(start..<index), start..<index) }
        let found = index < end ? source.text(index..<source.bytes.nextScalar(after: index)) : ""
        throw mistake(
            start..<(start + 1), found.isEmpty ? "a key is missing" : "“\(found)” cannot be in a key",
            hint: "write title = \"…\", or put the key in straight double quotes")
    }

    private func missingEqualsSign(after key: Key) -> Mistake {
        let line = source.lineRange(at: index)
        let rest = source.text(index..<max(index, min(line.upperBound, end)))
        for sign in [":", "：", "＝"] where rest.hasPrefix(sign) {
            let value = String(rest.dropFirst()).trimmed
            return mistake(
                index..<(index + sign.utf8.count), "the key “\(key.name)” is followed by “\(sign)”, not “=”",
                hint: "write \(key.name) = \(YAMLMistake.quoted(value.withoutQuotes))")
        }
        return mistake(
            key.range, "there is no “=” after the key “\(key.name)”", hint: "write \(key.name) = \"…\"")
    }

    /// Tables count as well as their values.
    mutating func countValue(at start: Int) throws(Mistake) {
        remainingValues -= 1
        if remainingValues < 0 {
            throw mistake(start..<(start + 1), "there are too many values", hint: "keep at most 10 000")
        }
    }

    // MARK: Bytes

    var peek: UInt8? { index < end ? source.bytes[index] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    mutating func skipBlanks() {
        while let byte = peek, byte.isYAMLSpace { index += 1 }
    }

    /// Blanks, line ends and comments.
    mutating func skipBlankLines() {
        while let byte = peek {
            if byte == UInt8(ascii: "#") {
                while let byte = peek, !byte.isLineEnd { index += 1 }
            } else if byte.isYAMLSpace || byte.isLineEnd {
                index += 1
            } else {
                return
            }
        }
    }

    /// After a value: a comment, then the line's end.
    private mutating func endOfLine() throws(Mistake) {
        skipBlanks()
        guard let byte = peek, byte != UInt8(ascii: "#"), !byte.isLineEnd else { return }
        let line = source.lineRange(at: index)
        throw mistake(
            index..<min(line.upperBound, end),
            "“\(source.text(index..<min(line.upperBound, end)).shortened)” follows the value",
            hint: "write one key per line, and \\\" for a double quote inside a text")
    }

    func mistake(_ range: Range<Int>, _ message: Message, hint: Message) -> Mistake {
        Mistake(range: range, message: message, hint: hint)
    }
}

extension UInt8 {
    fileprivate var isBareTOMLKey: Bool {
        isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
    }
}

extension String {
    /// What stands between quotes of any kind around the whole text.
    fileprivate var withoutQuotes: String {
        if let inner = withoutCurlyQuotes { return inner }
        guard utf8.count >= 2, let first = utf8.first, first == utf8.last, first == 0x22 || first == 0x27 else {
            return self
        }
        return String(dropFirst().dropLast())
    }
}
