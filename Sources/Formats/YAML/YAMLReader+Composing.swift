import Text
import Yams

extension YAMLReader {
    /// Deepest nesting that libyaml's composer, which recurses, is trusted with.
    private static let nestingLimit = 100
    /// Most aliases of one text: 32 of them can repeat a value 130 000 times.
    private static let aliasLimit = 32
    /// Most keys of one text that a later one replaces.
    private static let replacedLimit = 16

    /// The tree of the text; an empty scalar for an empty text, `nil` after an error.
    mutating func composedRoot() -> Yams.Node? {
        if let limit = source.bytes[range].yamlExcess(nesting: Self.nestingLimit, aliases: Self.aliasLimit) {
            report(limit)
            return nil
        }
        while true {
            do {
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                return try parser.singleRoot() ?? Yams.Node("")
            } catch YamlError.duplicatedKeysInMapping(_, let context) where canReplaceKey(at: context.mark) {
                continue
            } catch {
                report(error)
                return nil
            }
        }
    }

    /// The text as libyaml gets it.
    private var text: String {
        if replacedKeys.isEmpty { return String(decoding: source.bytes[range], as: UTF8.self) }
        var text = ""
        var start = range.lowerBound
        for (offset, name) in replacedKeys.sorted(by: { $0.offset < $1.offset }) {
            text += String(decoding: source.bytes[start..<offset], as: UTF8.self)
            text.unicodeScalars.append(name)
            start = source.bytes.nextScalar(after: offset)
        }
        return text + String(decoding: source.bytes[start..<range.upperBound], as: UTF8.self)
    }

    /// Renames the first of two equal keys; one scalar takes the place of another, so that columns stay.
    private mutating func canReplaceKey(at mark: Mark) -> Bool {
        var offset = cursor.offset(line: mark.line, column: mark.column)
        if offset < range.upperBound, source.bytes[offset] == 0x22 || source.bytes[offset] == 0x27 { offset += 1 }
        // Of a private use area: no author's key.
        guard offset < range.upperBound, replacedKeys.count < Self.replacedLimit,
            let name = Unicode.Scalar(0xF0000 + UInt32(replacedKeys.count))
        else { return false }
        replacedKeys.append((offset, name))
        return true
    }

    package func isReplaced(_ keyRange: Range<Int>) -> Bool {
        replacedKeys.contains { $0.offset == keyRange.lowerBound || $0.offset == keyRange.lowerBound + 1 }
    }

    mutating func reportReplaced(_ keyRange: Range<Int>) {
        let end = source.bytes.endOfKey(from: keyRange.lowerBound, limit: range.upperBound)
        let isQuoted = source.bytes[keyRange.lowerBound] == 0x22 || source.bytes[keyRange.lowerBound] == 0x27
        let name = source.text(isQuoted ? (keyRange.lowerBound + 1)..<(end - 1) : keyRange.lowerBound..<end)
        diagnostics.append(
            source.diagnostic(
                .warning, at: keyRange.lowerBound..<end, "“\(name)” is given twice; the last one is used",
                hint: "delete one of the two"))
    }

    mutating func reportKey(at offset: Int) {
        if diagnostics.count >= NodeReader.diagnosticLimit { return }
        diagnostics.append(
            source.diagnostic(
                .error, at: offset..<(offset + 1), "this key is not text",
                hint: "write key: value, with the key in quotes if it has special characters"))
    }

    /// A key without full-width spaces before it, which YAML takes as part of it.
    mutating func plainKey(_ key: String, _ range: Range<Int>) -> String {
        guard key.unicodeScalars.first == "\u{3000}" else { return key }
        if diagnostics.count >= NodeReader.diagnosticLimit { return key.trimmed }
        diagnostics.append(
            source.diagnostic(
                .warning, at: range, "“\(key.trimmed)” is indented with a full-width space",
                hint: "indent with half-width spaces, or not at all"))
        return key.trimmed
    }

    package mutating func report(_ limit: YAMLLimit) {
        let (offset, message, hint) =
            switch limit {
            case .depth(let offset): (offset, "lists and maps are nested too deeply", "nest at most 30 of them")
            case .values(let offset):
                (offset, "there are too many values", "keep at most 10 000, counting every use of an alias")
            }
        diagnostics.append(source.diagnostic(.error, at: offset..<(offset + 1), message, hint: hint))
    }
}

extension [UInt8] {
    func nextScalar(after offset: Int) -> Int {
        var next = offset + 1
        while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// The offset of the colon after a key, or of the line's end.
    fileprivate func endOfKey(from start: Int, limit: Int) -> Int {
        if self[start] == 0x22 || self[start] == 0x27 { return endOfQuoted(from: start, limit: limit) }
        return self[start..<limit].firstIndex { $0 == UInt8(ascii: ":") || $0.isLineEnd } ?? limit
    }
}

extension ArraySlice<UInt8> {
    /// What a text may ask too much of, found without parsing: brackets open at once, `- ` and indentation before one
    /// line's text, and aliases where there are anchors. Quotes are not looked at, so that the bounds are generous.
    fileprivate func yamlExcess(nesting: Int, aliases: Int) -> YAMLLimit? {
        var open = 0
        var indent = 0
        var isIndent = true
        var anchorCount = 0
        var aliasCount = 0
        var previous = UInt8(ascii: "\n")
        for index in indices {
            let byte = self[index]
            switch byte {
            case UInt8(ascii: "\n"): (indent, isIndent) = (0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open -= open > 0 ? 1 : 0
            case UInt8(ascii: "&") where previous.isBeforeYAMLAnchor: anchorCount += 1
            case UInt8(ascii: "*") where previous.isBeforeYAMLAnchor: aliasCount += 1
            default: break
            }
            if isIndent {
                // A block collection takes two columns of the line: `- `, `? ` or two spaces.
                isIndent = byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
                indent += byte == 0x20 ? 1 : 0
            }
            if open > nesting || indent > 2 * nesting { return .depth(index) }
            if anchorCount > 0, aliasCount > aliases { return .values(index) }
            previous = byte
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isBeforeYAMLAnchor: Bool {
        isYAMLSpace || isLineEnd || self == UInt8(ascii: "[") || self == UInt8(ascii: ",") || self == UInt8(ascii: "{")
    }
}
