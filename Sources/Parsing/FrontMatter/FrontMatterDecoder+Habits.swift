import Formats
import Text

/// Habits that YAML accepts but reads differently from what the author means.
extension FrontMatterDecoder {
    /// Warns about an unquoted text whose quotes or first sign YAML takes in its own way.
    mutating func checkHabits(_ value: Node, _ text: String, _ name: String) {
        guard let first = byte(at: value.range.lowerBound), first != 0x22, first != 0x27 else { return }
        if first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
            let written = values.source.text(value.range)
            values.report(
                .warning, at: value.range, "YAML reads “\(written.shortened)” as “\(text.shortened)”",
                hint: "put it in quotes: \(name): \(YAMLMistake.quoted(written))")
        } else if let inner = text.withoutCurlyQuotes {
            values.report(
                .warning, at: value.range, "the curly quotes around “\(name)” are part of its text",
                hint: "write \(name): \"\(inner.shortened)\", or \(name): \"\(text.shortened)\" if you mean them")
        }
    }

    /// Warns about texts that are comments to YAML but not to the author.
    /// - Returns: whether there is one.
    mutating func checkComments(_ entry: Node.Entry) -> Bool {
        guard isYAML else { return false }
        switch entry.value.value {
        case .map: return false
        case .list(let list):
            let start = entry.value.range.lowerBound
            if byte(at: start) == UInt8(ascii: "[") { return checkFlowComment(from: start) }
            return list.reduce(false) { checkComment(after: $1, prefix: "- ") || $0 }
        default: return checkComment(after: entry.value, prefix: "\(entry.key): ")
        }
    }

    /// Warns about a comment between the brackets of a list.
    private mutating func checkFlowComment(from start: Int) -> Bool {
        let source = values.source
        guard let comment = source.bytes.flowComment(from: start, limit: source.bytes.count) else { return false }
        let text = source.text(comment)
        let term = text.prefix { $0 != "," && $0 != "]" }
        values.report(
            .warning, at: comment, "“\(text.shortened)” is a comment and is left out",
            hint: "put the text in quotes: \(YAMLMistake.quoted(String(term).trimmed))")
        return true
    }

    /// Warns when what follows a value is a comment to YAML but not to the author: `#` without a space after it.
    ///
    /// - Parameter prefix: what precedes the value: `title: ` or `- `.
    private mutating func checkComment(after value: Node, prefix: String) -> Bool {
        if let first = byte(at: value.range.lowerBound), first == 0x22 || first == 0x27 { return false }
        switch value.value {
        case .list, .map: return false
        default: break
        }
        let bytes = values.source.bytes
        var index = value.range.upperBound
        while let byte = byte(at: index), byte.isYAMLSpace { index += 1 }
        guard index > value.range.upperBound || value.range.isEmpty, byte(at: index) == UInt8(ascii: "#") else {
            return false
        }
        guard let next = byte(at: index + 1), !next.isYAMLSpace, !next.isLineEnd, next != UInt8(ascii: "#") else {
            return false
        }
        let end = bytes.endOfText(from: index, limit: bytes.count)
        let whole = values.source.text(value.range.lowerBound..<end).trimmed
        values.report(
            .warning, at: index..<end, "“\(values.source.text(index..<end).shortened)” is a comment and is left out",
            hint: "put the text in quotes: \(prefix)\(YAMLMistake.quoted(whole))")
        return true
    }

    /// Warns about commas that do not separate terms: `[新能源，汽车]`, `新能源、汽车` and `a, b`.
    mutating func checkCommas(_ value: Node, _ name: String) {
        switch value.value {
        case .list(let list) where byte(at: value.range.lowerBound) == UInt8(ascii: "["):
            for element in list {
                if let text = values.text(of: element) {
                    checkCommas(in: text, at: element.range, name, isAlone: list.count == 1)
                }
            }
        case .string(let text): checkCommas(in: text, at: value.range, name, isAlone: true)
        default: break
        }
    }

    private mutating func checkCommas(in text: String, at range: Range<Int>, _ name: String, isAlone: Bool) {
        guard let first = byte(at: range.lowerBound), first != 0x22, first != 0x27 else { return }
        let commas: [Character] = isAlone ? ["，", "、", ","] : ["，", "、"]
        guard text.contains(where: commas.contains) else { return }
        let terms = text.split(whereSeparator: commas.contains).map { String($0).trimmed }.filter { !$0.isEmpty }
        values.report(
            .warning, at: range, "“\(text.shortened)” is a single term",
            hint: "write \(name): [\(terms.joined(separator: ", ").shortened)]")
    }

    private func byte(at offset: Int) -> UInt8? {
        offset < values.source.bytes.count ? values.source.bytes[offset] : nil
    }
}
