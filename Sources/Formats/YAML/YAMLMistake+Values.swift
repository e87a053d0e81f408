import Text

extension YAMLMistake {
    /// What is wrong with the value of a key or of an element of a list.
    ///
    /// - Parameter prefix: what stands before the value on a line: `title: `.
    func value(_ range: Range<Int>, prefix: String) -> Diagnostic? {
        let start = bytesOf(range).firstIndex { !$0.isYAMLSpace } ?? range.upperBound
        let value = start..<source.bytes.endOfText(from: start, limit: range.upperBound)
        guard let first = bytesOf(value).first else { return nil }
        if first == 0x22 || first == 0x27 { return quotes(value, prefix) }
        if let inner = curlyInner(value), inner.contains(": ") || inner.contains("\"") || isBroken {
            return error(
                value, "curly quotes do not count as quotes in YAML", hint: "write \(prefix)\(Self.quoted(inner))")
        }
        if let diagnostic = indicator(first, value, prefix) { return diagnostic }
        guard isBroken else { return nil }
        let text = source.text(value)
        guard let colon = text.utf8.firstColonAndBlank else { return nil }
        let place = value.lowerBound + colon
        return error(
            place..<(place + 1), "the value contains a colon and a space",
            hint: "put it in quotes: \(prefix)\(Self.quoted(text))")
    }

    private func bytesOf(_ range: Range<Int>) -> ArraySlice<UInt8> { source.bytes[range] }

    /// A character that means something to YAML at the start of a value.
    private func indicator(_ first: UInt8, _ value: Range<Int>, _ prefix: String) -> Diagnostic? {
        let text = source.text(value)
        let sign = String(UnicodeScalar(first))
        switch first {
        case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "]"),
            UInt8(ascii: "}"), UInt8(ascii: ","):
            break
        case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"):
            guard isBroken else { return nil }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            let close = first == UInt8(ascii: "[") ? "]" : "}"
            if text.hasSuffix(close) { return nil }
            if !text.contains(close) {
                guard isBroken else { return nil }
                return error(
                    value.lowerBound..<(value.lowerBound + 1), "“\(sign)” is not closed on its line",
                    hint: "write \(prefix)\(text.shortened)\(close)")
            }
        case UInt8(ascii: "-"), UInt8(ascii: "?"):
            guard isBroken, text.utf8.count > 1, text.dropFirst().first == " " else { return nil }
        default: return nil
        }
        return error(
            value, "a value cannot start with “\(sign)”", hint: "put it in quotes: \(prefix)\(Self.quoted(text))")
    }

    /// A quoted value that ends too early or never.
    private func quotes(_ value: Range<Int>, _ prefix: String) -> Diagnostic? {
        let quote = source.bytes[value.lowerBound]
        let end = source.bytes.endOfQuoted(from: value.lowerBound, limit: value.upperBound)
        let text = source.text(value)
        if source.bytes[end - 1] != quote || end == value.lowerBound + 1 {
            guard isBroken else { return nil }
            return error(
                value.lowerBound..<(value.lowerBound + 1), "this quote is not closed on its line",
                hint: "write \(prefix)\(Self.quoted(String(text.dropFirst())))")
        }
        let rest = source.text(end..<value.upperBound).trimmed
        if !rest.isEmpty, !rest.hasPrefix("#") {
            var inner = text.dropFirst()
            if source.bytes[value.upperBound - 1] == quote { inner = inner.dropLast() }
            return error(
                end..<value.upperBound, "text follows the closing quote",
                hint: "write \(prefix)\(Self.quoted(String(inner)))")
        }
        guard isBroken, quote == 0x22, text.contains("\\") else { return nil }
        return error(
            value, "a backslash in double quotes starts an escape that YAML does not know",
            hint: "write \(prefix)\(Self.quoted(String(text.dropFirst().dropLast())))")
    }

    /// What stands between curly quotes that open the value, when they close it too or never close.
    private func curlyInner(_ value: Range<Int>) -> String? {
        let text = source.text(value)
        if let inner = text.withoutCurlyQuotes { return inner }
        guard let first = text.unicodeScalars.first, first == "“" || first == "”" || first == "‘" else { return nil }
        return text.contains("”") || text.contains("’") ? nil : String(text.unicodeScalars.dropFirst())
    }
}

extension String.UTF8View {
    /// The offset of the first colon that a blank or the end follows.
    fileprivate var firstColonAndBlank: Int? {
        var previous: UInt8 = 0
        for (offset, byte) in enumerated() {
            if previous == UInt8(ascii: ":"), byte.isYAMLSpace { return offset - 1 }
            previous = byte
        }
        return previous == UInt8(ascii: ":") ? count - 1 : nil
    }
}
