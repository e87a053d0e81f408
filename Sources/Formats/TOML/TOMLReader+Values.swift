import Text

extension TOMLReader {
    mutating func value(depth: Int, key: String) throws(Mistake) -> Node {
        let start = index
        try countValue(at: start)
        if depth > NodeReader.depthLimit {
            throw mistake(start..<(start + 1), "lists and maps are nested too deeply", hint: "nest at most 30 of them")
        }
        switch peek {
        case 0x22, 0x27:
            let text = try string(key: key)
            return Node(.string(text), range: start..<index)
        case UInt8(ascii: "["):
            let list = try array(depth: depth + 1, key: key)
            return Node(.list(list), range: start..<index)
        case UInt8(ascii: "{"):
            let entries = try inlineTable(depth: depth + 1)
            return Node(.map(entries), range: start..<index)
        default:
            let value = try bareValue(key: key)
            return Node(value, range: start..<index)
        }
    }

    private mutating func array(depth: Int, key: String) throws(Mistake) -> [Node] {
        let start = index
        index += 1
        var list: [Node] = []
        while true {
            skipBlankLines()
            if take(UInt8(ascii: "]")) { return list }
            list.append(try value(depth: depth, key: key))
            skipBlankLines()
            if take(UInt8(ascii: ",")) || peek == UInt8(ascii: "]") { continue }
            throw mistake(
                start..<(start + 1), "this list is not closed, or a comma is missing",
                hint: "write \(key) = [\"…\", \"…\"] with half-width commas")
        }
    }

    private mutating func inlineTable(depth: Int) throws(Mistake) -> [Node.Entry] {
        let start = index
        index += 1
        let table = TOMLTableBuilder(depth: depth)
        skipBlanks()
        if take(UInt8(ascii: "}")) { return [] }
        while true {
            skipBlanks()
            try keyAndValue(in: table)
            skipBlanks()
            if take(UInt8(ascii: "}")) { return table.entries }
            guard take(UInt8(ascii: ",")) else {
                throw mistake(
                    start..<(start + 1), "this map is not closed on its line, or a comma is missing",
                    hint: "write {name = \"…\", url = \"…\"} with half-width commas")
            }
        }
    }

    // MARK: Texts

    /// `"…"`, `'…'`, `"""…"""` or `'''…'''`.
    mutating func string(key: String) throws(Mistake) -> String {
        let start = index
        let quote = source.bytes[index]
        let isLong = index + 2 < end && source.bytes[index + 1] == quote && source.bytes[index + 2] == quote
        index += isLong ? 3 : 1
        if isLong { skipLineEnd() }
        var bytes: [UInt8] = []
        while let byte = peek {
            if byte == quote {
                guard isLong else {
                    index += 1
                    return String(decoding: bytes, as: UTF8.self)
                }
                let run = source.bytes[index..<min(end, index + 5)].prefix { $0 == quote }.count
                index += run
                if run < 3 {
                    bytes += repeatElement(quote, count: run)
                } else {
                    // Up to two quotes may stand before the closing ones.
                    bytes += repeatElement(quote, count: run - 3)
                    return String(decoding: bytes, as: UTF8.self)
                }
            } else if byte == UInt8(ascii: "\\"), quote == 0x22 {
                try escape(into: &bytes, isLong: isLong)
            } else if byte.isLineEnd, !isLong {
                break
            } else {
                index += 1
                // TOML leaves CR LF to its readers; here a line ends in LF.
                if byte != 0x0D { bytes.append(byte) }
            }
        }
        let hint: Message =
            key.isEmpty ? "write the closing quote" : "write \(key) = \"…\" on one line, or \"\"\"…\"\"\" on several"
        throw mistake(start..<(start + 1), "this quote is never closed", hint: hint)
    }

    private mutating func skipLineEnd() {
        if peek == 0x0D { index += 1 }
        if peek == 0x0A { index += 1 }
    }

    private mutating func escape(into bytes: inout [UInt8], isLong: Bool) throws(Mistake) {
        let start = index
        index += 1
        let byte = peek
        index += 1
        switch byte {
        case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(source.bytes[index - 1])
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let length = byte == UInt8(ascii: "u") ? 4 : 8
            let digits = source.bytes[min(index, end)..<min(index + length, end)]
            guard digits.count == length, let value = digits.hexadecimalNumber, let scalar = Unicode.Scalar(value)
            else { throw unknownEscape(start) }
            index += length
            bytes += String(Character(scalar)).utf8
        default:
            index -= 1
            guard isLong, try skipFoldedLine() else { throw unknownEscape(start) }
        }
    }

    /// After a backslash at a line's end: the blanks and line ends that it removes.
    private mutating func skipFoldedLine() throws(Mistake) -> Bool {
        skipBlanks()
        guard let byte = peek, byte.isLineEnd else { return false }
        while let byte = peek, byte.isYAMLSpace || byte.isLineEnd { index += 1 }
        return true
    }

    private func unknownEscape(_ start: Int) -> Mistake {
        mistake(
            start..<min(start + 2, end), "this is not a TOML escape",
            hint: "write \\\\ for a backslash, or put the text in single quotes")
    }

    // MARK: Numbers, booleans and dates

    private mutating func bareValue(key: String) throws(Mistake) -> Node.Value {
        let start = index
        skipBare()
        // A date and a time may have a space between them.
        if index - start == 10, source.bytes[start..<index].isTOMLDate, index + 2 < end, source.bytes[index] == 0x20,
            source.bytes[index + 1].isASCIIDigit
        {
            index += 1
            skipBare()
        }
        let text = source.text(start..<index)
        if let value = TOMLScalar.value(text) { return value }
        let line = source.lineRange(at: start)
        let stop = max(start, min(line.upperBound, end))
        let rest = source.text(start..<stop).trimmed
        if rest.isEmpty { throw mistake(start..<(start + 1), "a value is missing", hint: "write \(key) = \"…\"") }
        throw mistake(
            start..<stop, "“\(rest.shortened)” is not a value",
            hint:
                "put text in straight double quotes: \(key) = \(YAMLMistake.quoted(rest.withoutCurlyQuotes ?? rest))")
    }

    private mutating func skipBare() {
        while let byte = peek, byte.isASCIILetter || byte.isASCIIDigit || "_+-.:".utf8.contains(byte) { index += 1 }
    }
}

/// What an unquoted TOML value is.
enum TOMLScalar {
    static func value(_ text: String) -> Node.Value? {
        switch text {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "inf", "+inf": return .real(.infinity)
        case "-inf": return .real(-.infinity)
        case "nan", "+nan", "-nan": return .real(.nan)
        default: break
        }
        let bytes = Array(text.utf8)
        if bytes[...].isTOMLDate || bytes[...].isTOMLTime { return .string(text) }
        guard let first = bytes.first, first.isASCIIDigit || first == 0x2B || first == 0x2D else { return nil }
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
            guard let digits = withoutUnderscores(bytes[2...], isDigit: { $0.hexDigitValue != nil }),
                digits.utf8.allSatisfy({ $0.hexDigitValue != nil })
            else { return nil }
            return Int(digits, radix: radix).map { .integer($0) }
        }
        guard let digits = withoutUnderscores(bytes[...], isDigit: \.isASCIIDigit) else { return nil }
        let unsigned = digits.drop { $0 == "+" || $0 == "-" }
        let whole = unsigned.prefix { $0 != "." && $0 != "e" && $0 != "E" }
        guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0"), whole.utf8.allSatisfy(\.isASCIIDigit) else {
            return nil
        }
        if whole.endIndex == digits.endIndex { return Int(digits).map { .integer($0) } }
        let fraction = unsigned[whole.endIndex...]
        if fraction.hasPrefix(".") {
            guard fraction.dropFirst().utf8.first?.isASCIIDigit == true else { return nil }
        }
        guard let real = Double(digits), real.isFinite else { return nil }
        return .real(real)
    }

    /// `nil` where an underscore does not stand between two digits.
    private static func withoutUnderscores(_ bytes: ArraySlice<UInt8>, isDigit: (UInt8) -> Bool) -> String? {
        let underscore = UInt8(ascii: "_")
        for index in bytes.indices where bytes[index] == underscore {
            guard index > bytes.startIndex, index + 1 < bytes.endIndex, isDigit(bytes[index - 1]),
                isDigit(bytes[index + 1])
            else { return nil }
        }
        return String(decoding: bytes.filter { $0 != underscore }, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// `1979-05-27` and whatever follows.
    fileprivate var isTOMLDate: Bool {
        hasDigits(4, at: 0) && has("-", at: 4) && hasDigits(2, at: 5) && has("-", at: 7) && hasDigits(2, at: 8)
    }

    /// `07:32` and whatever follows.
    fileprivate var isTOMLTime: Bool { hasDigits(2, at: 0) && has(":", at: 2) && hasDigits(2, at: 3) }

    private func hasDigits(_ length: Int, at offset: Int) -> Bool {
        count >= offset + length
            && self[(startIndex + offset)..<(startIndex + offset + length)].allSatisfy(\.isASCIIDigit)
    }

    private func has(_ byte: Unicode.Scalar, at offset: Int) -> Bool {
        count > offset && self[startIndex + offset] == UInt8(ascii: byte)
    }
}
