import Text

/// Finds mistakes of habit on one line of YAML that libyaml refused, and says what to type instead.
package struct YAMLMistake {
    let source: SourceFile
    /// The line without its line end.
    let line: Range<Int>
    /// Whether it is this line that libyaml refused, and not one near it.
    let isBroken: Bool

    /// - Parameter range: the YAML text, which the line must not leave.
    static func find(
        onLineAt offset: Int, of source: SourceFile, in range: Range<Int>, isBroken: Bool
    ) -> Diagnostic? {
        let line = source.lineRange(at: min(offset, max(range.lowerBound, range.upperBound - 1)))
        let clamped = line.clamped(to: range)
        guard !clamped.isEmpty else { return nil }
        return YAMLMistake(source: source, line: clamped, isBroken: isBroken).diagnostic()
    }

    private func diagnostic() -> Diagnostic? {
        var text = line
        if let diagnostic = indentation(&text) { return diagnostic }
        if text.isEmpty || bytes[text.lowerBound] == UInt8(ascii: "#") { return nil }
        var item = ""
        if starts(text, with: "- ") {
            item = "- "
            text = (text.lowerBound + 2)..<text.upperBound
            if text.isEmpty { return nil }
        }
        let key = keyEnd(text)
        if let diagnostic = quotedKey(text) { return diagnostic }
        guard key > text.lowerBound else { return value(text, prefix: item) }
        let name = source.text(text.lowerBound..<key)
        let rest = key..<text.upperBound
        if starts(rest, with: "：") { return wideColon(text, name, after: key + 3) }
        if starts(rest, with: ":") {
            return colon(text, name, item, value: (key + 1)..<text.upperBound)
        }
        let isBare = isBroken || text.lowerBound == line.lowerBound
        if item.isEmpty, isBare, rest.isEmpty || !source.text(rest).contains(":") {
            return error(
                text, "“\(shown(text))” is not a “key: value” line",
                hint: "write a colon and a space after the key, or indent the line if it continues the one above")
        }
        return value(text, prefix: item)
    }

    private var bytes: [UInt8] { source.bytes }

    // MARK: Indentation and key

    private func indentation(_ text: inout Range<Int>) -> Diagnostic? {
        var start = text.lowerBound
        while start < text.upperBound {
            if bytes[start] == 0x09 {
                return error(
                    start..<(start + 1), "this line is indented with a tab",
                    hint: "indent with spaces, two for each level")
            }
            if starts(start..<text.upperBound, with: "\u{3000}") {
                return error(
                    start..<(start + 3), "this line is indented with a full-width space",
                    hint: "indent with half-width spaces, two for each level")
            }
            if bytes[start] >= 0x80 {
                let scalar = start..<min(bytes.nextScalar(after: start), text.upperBound)
                guard let first = source.text(scalar).unicodeScalars.first, first.isInvisible else { break }
                return error(
                    scalar, "this line is indented with the invisible character \(first.codePoint)",
                    hint: "indent with half-width spaces, two for each level")
            }
            guard bytes[start] == 0x20 else { break }
            start += 1
        }
        text = start..<text.upperBound
        return nil
    }

    /// The end of the letters, digits, `_`, `-` and Han characters that a key is made of.
    private func keyEnd(_ text: Range<Int>) -> Int {
        var end = text.lowerBound
        while end < text.upperBound {
            let byte = bytes[end]
            if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
                end += 1
            } else if byte >= 0xE3, byte <= 0xE9, end + 2 < text.upperBound,
                !starts(end..<text.upperBound, with: "\u{3000}")
            {
                end += 3
            } else {
                break
            }
        }
        return end
    }

    /// `"key":value`, which needs a space after the colon.
    private func quotedKey(_ text: Range<Int>) -> Diagnostic? {
        guard isBroken, bytes[text.lowerBound] == 0x22 || bytes[text.lowerBound] == 0x27 else { return nil }
        let end = bytes.endOfQuoted(from: text.lowerBound, limit: text.upperBound)
        guard starts(end..<text.upperBound, with: ":"), end + 1 < text.upperBound, !bytes[end + 1].isYAMLSpace else {
            return nil
        }
        return colon(text, source.text(text.lowerBound..<end), "", value: (end + 1)..<text.upperBound)
    }

    private func wideColon(_ text: Range<Int>, _ name: String, after colon: Int) -> Diagnostic {
        let value = source.text(colon..<text.upperBound).trimmed
        return error(
            (colon - 3)..<colon, "the colon after “\(name)” is full-width",
            hint: "write \(name): \(Self.quotedIfNeeded(value))")
    }

    private func colon(_ text: Range<Int>, _ name: String, _ item: String, value: Range<Int>) -> Diagnostic? {
        if starts(value, with: "\u{3000}") {
            return error(
                value.lowerBound..<(value.lowerBound + 3), "a full-width space follows “\(name):”",
                hint: "write \(name): \(Self.quotedIfNeeded(source.text(value).trimmed))")
        }
        if isBroken, let next = bytes[value].first, !next.isYAMLSpace {
            return error(
                text.lowerBound..<value.lowerBound, "there is no space after “\(name):”",
                hint: "write \(name): \(Self.quotedIfNeeded(source.text(value).trimmed))")
        }
        return self.value(value, prefix: "\(item)\(name): ")
    }

    // MARK: Parts of messages

    func starts(_ range: Range<Int>, with text: String) -> Bool {
        bytes[range].starts(with: text.utf8)
    }

    func shown(_ range: Range<Int>) -> String { source.text(range).shortened }

    func error(_ range: Range<Int>, _ message: Message, hint: Message) -> Diagnostic {
        source.diagnostic(.error, at: range, message, hint: hint)
    }

    /// A value as YAML takes it: in double quotes where it needs them.
    static func quotedIfNeeded(_ value: String) -> String {
        if let inner = value.withoutCurlyQuotes { return quoted(inner) }
        guard let first = value.utf8.first else { return value }
        let isPlain = first.isASCIIDigit || first.isASCIILetter || first >= 0x80 || first == UInt8(ascii: "/")
        let isQuoted = first == 0x22 && value.utf8.last == 0x22
        if isQuoted || (isPlain && !value.contains(": ") && !value.contains(" #")) { return value.shortened }
        return quoted(value)
    }

    /// A value in double quotes, those inside escaped.
    package static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.shortened.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}

extension String {
    /// The text, or its first 60 scalars and an ellipsis, for messages.
    package var shortened: String {
        let end = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: 60, limitedBy: unicodeScalars.endIndex)
        guard let end, end < unicodeScalars.endIndex else { return self }
        return String(unicodeScalars[..<end]) + "…"
    }
}
