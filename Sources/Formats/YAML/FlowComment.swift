import Text

extension [UInt8] {
    /// The first comment in a list between brackets that its author may have meant as a term: `#` without a blank
    /// behind it, up to the line's end. `nil` where the list ends without one.
    /// - Parameters:
    ///   - start: of the `[`.
    ///   - limit: of the YAML text.
    package func flowComment(from start: Int, limit: Int) -> Range<Int>? {
        var depth = 0
        var index = start
        while index < limit {
            switch self[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return nil }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if beginsFlowValue(at: index) { index = endOfQuoted(from: index, limit: limit) - 1 }
            case UInt8(ascii: "#") where beginsFlowValue(at: index) || self[index - 1].isYAMLSpace:
                let end = endOfText(from: index, limit: limit)
                if end > index + 1, !self[index + 1].isYAMLSpace, self[index + 1] != UInt8(ascii: "#") {
                    return index..<end
                }
                index = end - 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether nothing but blanks is between a place and the bracket, the comma or the line end before it.
    private func beginsFlowValue(at offset: Int) -> Bool {
        let before = self[..<offset].last { !$0.isYAMLSpace }
        return before.map { $0.isLineEnd || "[{,".utf8.contains($0) } ?? true
    }
}

extension YAMLReader {
    /// About `[#a, #b]`, whose end is a comment to YAML, on the nearest line above a place that libyaml refused.
    func flowComment(before offset: Int) -> Diagnostic? {
        var line = source.lineRange(at: min(offset, max(range.lowerBound, range.upperBound - 1)))
        for _ in 0..<20 where line.lowerBound >= range.lowerBound {
            let bracket = source.bytes[line].firstIndex(of: UInt8(ascii: "["))
            if let bracket, let comment = source.bytes.flowComment(from: bracket, limit: line.upperBound) {
                let prefix = source.text(line.lowerBound..<(bracket + 1))
                let terms = source.text((bracket + 1)..<line.upperBound).split(separator: ",").map { term in
                    let text = String(term).trimmed
                    let name = text.hasSuffix("]") ? String(text.dropLast()) : text
                    return name.contains("#") ? YAMLMistake.quoted(name) : name
                }
                return source.diagnostic(
                    .error, at: comment,
                    "“\(source.text(comment).shortened)” is a comment, so the list is never closed",
                    hint: "put the text in quotes: \(prefix.trimmed)\(terms.joined(separator: ", ").shortened)]")
            }
            if line.lowerBound == 0 { break }
            line = source.lineRange(at: line.lowerBound - 1)
        }
        return nil
    }
}
