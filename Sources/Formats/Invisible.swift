import Text

/// Characters that an author cannot see: whatever stands beside a key or a delimiter and shows nothing.
extension Unicode.Scalar {
    /// A blank of any width, a control character, a mark without a glyph such as U+200B or a byte order mark.
    package var isInvisible: Bool {
        if value < 0x7F { return value <= 0x20 }
        if value < 0xA1 || value == 0x2800 { return true }
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
    }
}

extension StringProtocol {
    /// Without invisible characters at either end.
    package var withoutInvisibleEnds: String {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isInvisible }),
            let end = scalars.lastIndex(where: { !$0.isInvisible })
        else { return "" }
        return String(decoding: utf8[start..<scalars.index(after: end)], as: UTF8.self)
    }
}

extension Node {
    /// A key without the characters that nobody sees around it and the marks without width inside it, and the first of
    /// them; the key itself where there are none. O(n), and only bytes are looked at where all are ASCII.
    static func visible(_ key: String) -> (key: String, removed: Unicode.Scalar?) {
        let isPlain = key.utf8.allSatisfy { $0 < 0x7F && $0 >= 0x20 }
        if isPlain, key.utf8.first != 0x20, key.utf8.last != 0x20 { return (key, nil) }
        let inner = key.trimmed
        let visible = String(
            String.UnicodeScalarView(
                inner.unicodeScalars.filter { !$0.isInvisible || $0.properties.isWhitespace || $0.isJoiner }))
        if visible.isEmpty || visible.utf8.count == key.utf8.count { return (key, nil) }
        let kept = Set(visible.unicodeScalars)
        return (visible, key.unicodeScalars.first { $0.isInvisible && !kept.contains($0) } ?? " ")
    }
}

extension Unicode.Scalar {
    /// Joins, parts or styles its neighbours, and is seen by that: ZWNJ, ZWJ, variation selectors, tags of flags.
    var isJoiner: Bool {
        value == 0x200C || value == 0x200D || (0xFE00...0xFE0F).contains(value) || (0xE0020...0xE007F).contains(value)
    }
}

extension SourceFile {
    /// A key as it is seen, with a warning about what is not; the warning is left out after too many.
    func visibleKey(_ key: String, at range: Range<Int>, _ diagnostics: inout [Diagnostic]) -> String {
        let (visible, removed) = Node.visible(key)
        guard let removed, diagnostics.count < NodeReader.diagnosticLimit else { return visible }
        let isIndented = removed == "\u{3000}" && key.unicodeScalars.first == removed
        diagnostics.append(
            isIndented
                ? diagnostic(
                    .warning, at: range, "“\(visible.shortened)” is indented with a full-width space",
                    hint: "indent with half-width spaces, or not at all")
                : diagnostic(
                    .warning, at: range,
                    "“\(visible.shortened)” is read without the invisible character \(removed.codePoint) beside it",
                    hint: "delete it; most editors can show invisible characters"))
        return visible
    }
}
