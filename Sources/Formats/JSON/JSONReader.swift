import Text

/// Reads one JSON object (RFC 8259) into nodes with their places. One value per text.
///
/// Foundation's reader keeps neither the order of keys nor places, and YAML's flow style refuses the surrogate pairs of
/// JSON's escapes; hence this one. Of two equal keys the last one wins, with a warning.
struct JSONReader {
    let source: SourceFile
    private(set) var diagnostics: [Diagnostic] = []
    private var index: Int
    private let end: Int
    private var remainingValues = NodeReader.valueLimit

    private struct Mistake: Error {
        let offset: Int
        let message: Message
        let hint: Message
    }

    init(source: SourceFile, range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = range.upperBound
    }

    /// The entries of the object; `nil` after an error.
    mutating func read() -> [Node.Entry]? {
        do throws(Mistake) {
            skipBlanks()
            let start = index
            let value = try value(depth: 0)
            skipBlanks()
            guard case .map(let entries) = value.value else {
                throw Mistake(offset: start, message: "this is not a JSON object", hint: "write {\"title\": \"…\"}")
            }
            guard index == end else {
                let rest = source.text(index..<end).shortened
                throw Mistake(offset: index, message: "“\(rest)” follows the object", hint: "delete it")
            }
            return entries
        } catch {
            let start = min(error.offset, max(0, end - 1))
            diagnostics.append(
                source.diagnostic(
                    .error, at: start..<source.bytes.nextScalar(after: start), error.message, hint: error.hint))
            return nil
        }
    }

    private mutating func value(depth: Int) throws(Mistake) -> Node {
        let start = index
        remainingValues -= 1
        if remainingValues < 0 {
            throw Mistake(offset: start, message: "there are too many values", hint: "keep at most 10 000")
        }
        let value: Node.Value
        switch peek {
        case UInt8(ascii: "{"): value = .map(try object(depth: depth + 1))
        case UInt8(ascii: "["): value = .list(try array(depth: depth + 1))
        case UInt8(ascii: "\""): value = .string(try string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): value = try word()
        case let byte? where byte.isASCIIDigit || byte == UInt8(ascii: "-"): value = try number()
        default: throw expected("a value", hint: "write text in straight double quotes, a number, true or false")
        }
        return Node(value, range: start..<index)
    }

    private mutating func object(depth: Int) throws(Mistake) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        try elements(closing: UInt8(ascii: "}"), depth: depth) { (reader) throws(Mistake) in
            let start = reader.index
            guard reader.peek == UInt8(ascii: "\"") else {
                throw reader.expected("a key", hint: "write \"title\": \"…\" with straight double quotes")
            }
            let written = try reader.string()
            let keyRange = start..<reader.index
            let key = reader.source.visibleKey(written, at: keyRange, &reader.diagnostics)
            reader.skipBlanks()
            guard reader.take(UInt8(ascii: ":")) else {
                throw reader.expected("a colon", hint: "write a half-width colon between key and value")
            }
            reader.skipBlanks()
            let value = try reader.value(depth: depth)
            if let twin = entries.firstIndex(where: { $0.key == key }) {
                reader.diagnostics.append(
                    reader.source.diagnostic(
                        .warning, at: entries[twin].keyRange, "“\(key)” is given twice; the last one is used",
                        hint: "delete one of the two"))
                entries.remove(at: twin)
            }
            entries.append(Node.Entry(key: key, keyRange: keyRange, value: value))
        }
        return entries
    }

    private mutating func array(depth: Int) throws(Mistake) -> [Node] {
        var list: [Node] = []
        try elements(closing: UInt8(ascii: "]"), depth: depth) { (reader) throws(Mistake) in
            list.append(try reader.value(depth: depth))
        }
        return list
    }

    /// Reads what is between commas, from the opening bracket to the closing one.
    private mutating func elements(
        closing bracket: UInt8, depth: Int, _ read: (inout JSONReader) throws(Mistake) -> Void
    ) throws(Mistake) {
        if depth > NodeReader.depthLimit {
            throw Mistake(
                offset: index, message: "lists and maps are nested too deeply", hint: "nest at most 30 of them")
        }
        index += 1
        skipBlanks()
        if take(bracket) { return }
        while true {
            try read(&self)
            skipBlanks()
            if take(bracket) { return }
            guard take(UInt8(ascii: ",")) else {
                throw expected("a comma", hint: "write a half-width comma between two values")
            }
            skipBlanks()
            if peek == bracket {
                throw expected("a value after the comma", hint: "delete the comma after the last value")
            }
        }
    }

    // MARK: Scalars

    private mutating func string() throws(Mistake) -> String {
        let start = index
        index += 1
        var bytes: [UInt8] = []
        var plain = index
        while let byte = peek {
            if byte == UInt8(ascii: "\"") {
                bytes += source.bytes[plain..<index]
                index += 1
                return String(decoding: bytes, as: UTF8.self)
            }
            if byte.isLineEnd { break }
            index += 1
            if byte == UInt8(ascii: "\\") {
                bytes += source.bytes[plain..<(index - 1)]
                bytes += String(Character(try escape())).utf8
                plain = index
            }
        }
        if index < end {
            throw Mistake(
                offset: start, message: "this quote is not closed on its line", hint: "write \\n for a line's end")
        }
        throw Mistake(offset: start, message: "this quote is never closed", hint: "write \" at the end of the text")
    }

    /// What an escape stands for, after its backslash.
    private mutating func escape() throws(Mistake) -> Unicode.Scalar {
        let start = index - 1
        defer { index += 1 }
        switch peek {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(source.bytes[index])
        case UInt8(ascii: "u"):
            guard let unit = codeUnit(at: index + 1) else { break }
            index += 4
            if let scalar = Unicode.Scalar(unit) { return scalar }
            // A pair of surrogates, or half of one.
            guard unit < 0xDC00, index + 2 < end, source.bytes[index + 1] == UInt8(ascii: "\\"),
                source.bytes[index + 2] == UInt8(ascii: "u"), let low = codeUnit(at: index + 3),
                low >= 0xDC00, low < 0xE000
            else { return "\u{FFFD}" }
            index += 6
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        default: break
        }
        throw Mistake(offset: start, message: "this is not a JSON escape", hint: "write \\\\ for a backslash")
    }

    private func codeUnit(at start: Int) -> UInt32? {
        guard start + 4 <= end else { return nil }
        return source.bytes[start..<(start + 4)].hexadecimalNumber
    }

    private mutating func word() throws(Mistake) -> Node.Value {
        for (word, value) in [("true", Node.Value.boolean(true)), ("false", .boolean(false)), ("null", .null)]
        where source.bytes[index..<end].starts(with: word.utf8) {
            index += word.utf8.count
            return value
        }
        throw expected("a value", hint: "write text in straight double quotes, a number, true or false")
    }

    private mutating func number() throws(Mistake) -> Node.Value {
        let start = index
        while let byte = peek, byte.isASCIIDigit || "+-.eE".utf8.contains(byte) { index += 1 }
        if source.bytes[start..<index].isJSONNumber {
            let text = String(decoding: source.bytes[start..<index], as: UTF8.self)
            if let integer = Int(text) { return .integer(integer) }
            if let real = Double(text), real.isFinite { return .real(real) }
        }
        index = start
        throw expected("a number", hint: "write digits, or text in straight double quotes")
    }

    // MARK: Bytes

    private var peek: UInt8? { index < end ? source.bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = peek, byte.isYAMLSpace || byte.isLineEnd { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    private func expected(_ what: Message, hint: Message) -> Mistake {
        guard index < end else { return Mistake(offset: end, message: "the object is never closed", hint: "write }") }
        let found = source.text(index..<source.bytes.nextScalar(after: index))
        let isWide = ["“", "”", "：", "，", "　", "｛", "｝", "［", "］"].contains(found)
        let note: Message = isWide ? "“\(found)” is full-width, not \(what)" : "“\(found)” is not \(what)"
        return Mistake(offset: index, message: note, hint: hint)
    }
}

extension ArraySlice<UInt8> {
    /// Digits without a zero before others, a fraction with digits on both sides of its point, an exponent with digits
    /// (RFC 8259 6).
    fileprivate var isJSONNumber: Bool {
        var rest = self
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.prefix(while: \.isASCIIDigit)
        guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return false }
        rest = rest[whole.endIndex...]
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: \.isASCIIDigit)
            if fraction.isEmpty { return false }
            rest = rest[fraction.endIndex...]
        }
        guard let letter = rest.first else { return true }
        guard letter | 0x20 == UInt8(ascii: "e") else { return false }
        rest.removeFirst()
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
        return !rest.isEmpty && rest.allSatisfy(\.isASCIIDigit)
    }
}
