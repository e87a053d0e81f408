import Text

extension NodeDecoder {
    package mutating func string(of value: Node, _ key: String) -> String? {
        if value.value.isUnset { return nil }
        if let text = text(of: value) { return text }
        reportKind(value, key, needs: "text", example: "\"…\"")
        return nil
    }

    /// A text that is not prose: a slug, a path, a name of a template. Curly quotes around it are left out.
    package mutating func name(of value: Node, _ key: String) -> String? {
        if value.value.isUnset { return nil }
        if let text = plainText(of: value, key) { return text.isEmpty ? nil : text }
        reportKind(value, key, needs: "text", example: "\"…\"")
        return nil
    }

    package mutating func strings(of value: Node, _ key: String) -> [String]? {
        if value.value.isUnset { return nil }
        guard case .list(let list) = value.value else {
            if let text = text(of: value) { return [text] }
            reportKind(value, key, needs: "a list of text values", example: "[…]")
            return nil
        }
        var texts: [String] = []
        texts.reserveCapacity(list.count)
        for element in list where !element.value.isUnset {
            if let text = text(of: element) {
                texts.append(text)
            } else {
                reportKind(element, key, needs: "text in its list", example: "[…]")
            }
        }
        return texts.isEmpty ? nil : texts
    }

    /// Texts by name.
    package mutating func texts(_ key: String) -> [String: String] {
        var texts: [String: String] = [:]
        map(key) { decoder in
            for entry in decoder.entries { texts[entry.key] = decoder.string(entry.key) }
        }
        return texts
    }

    package mutating func boolean(of value: Node, _ key: String) -> Bool? {
        if value.value.isUnset { return nil }
        if case .boolean(let boolean) = value.value { return boolean }
        switch plainText(of: value, key)?.lowercased() {
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0": return false
        default:
            reportKind(value, key, needs: "true or false", example: "true")
            return nil
        }
    }

    package mutating func integer(of value: Node, _ key: String, in range: ClosedRange<Int>) -> Int? {
        if value.value.isUnset { return nil }
        var integer: Int?
        switch value.value {
        case .integer(let number): integer = number
        case .real(let number): integer = Int(exactly: number)
        case .string:
            integer = plainText(of: value, key).flatMap { text in
                Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
            }
        default: break
        }
        guard let integer else {
            reportKind(
                value, key, needs: "a whole number", example: "\(max(range.lowerBound, min(range.upperBound, 10)))")
            return nil
        }
        if range.contains(integer) { return integer }
        let nearest = integer < range.lowerBound ? range.lowerBound : range.upperBound
        let limit: Message =
            integer < range.lowerBound ? "at least \(range.lowerBound)" : "at most \(range.upperBound)"
        report(
            .error, at: value.range, "“\(prefix)\(key)” must be \(limit), not \(integer)",
            hint: "write \(key): \(nearest)")
        return nil
    }

    package mutating func choice<Choice: RawRepresentable & CaseIterable>(
        of value: Node, _ key: String, of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if value.value.isUnset { return nil }
        let text = plainText(of: value, key)?.lowercased()
        if let choice = Choice.allCases.first(where: { $0.rawValue == text }) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        reportKind(value, key, needs: names.map(Message.init(verbatim:)).joined(separator: " or "), example: names[0])
        return nil
    }

    /// Reads a map below this one with a decoder of its own and takes over what that notes.
    @discardableResult
    package mutating func map<Result>(
        of value: Node, _ key: String, _ read: (inout NodeDecoder) -> Result
    ) -> Result? {
        guard let entries = entries(of: value, key) else { return nil }
        var decoder = NodeDecoder(entries, of: source, path: prefix + key)
        let result = read(&decoder)
        diagnostics += decoder.diagnostics
        return result
    }

    package mutating func entries(of value: Node, _ key: String) -> [Node.Entry]? {
        if value.value.isUnset { return nil }
        if case .map(let map) = value.value { return map }
        reportKind(value, key, needs: "a map", example: "{…}")
        return nil
    }

    // MARK: Texts

    /// The text of a scalar, without blanks around it; a number as it is written, where the source has it. `nil` for a
    /// list or a map.
    package func text(of value: Node) -> String? {
        switch value.value {
        case .string(let text): text.trimmed
        case .null: ""
        case .boolean(let boolean): String(boolean)
        case .integer(let number): written(value) ?? String(number)
        case .real(let number): written(value) ?? String(number)
        case .list, .map: nil
        }
    }

    /// What the source has in the place of a value; `nil` where it comes from another source.
    private func written(_ value: Node) -> String? {
        let range = value.range
        guard !range.isEmpty, range.upperBound <= source.bytes.count else { return nil }
        return source.text(range)
    }

    /// The text of a scalar that is no prose. Curly quotes around it are left out, with a warning.
    package mutating func plainText(of value: Node, _ key: String) -> String? {
        guard let text = text(of: value) else { return nil }
        guard let inner = text.withoutCurlyQuotes else { return text }
        report(
            .warning, at: value.range, "“\(prefix)\(key)” has curly quotes around its value",
            hint: "write \(key): \"\(inner)\" with straight quotes")
        return inner
    }

    /// An error about a value of the wrong kind.
    ///
    /// - Parameter example: what to write after the key.
    package mutating func reportKind(_ value: Node, _ key: String, needs: Message, example: String) {
        let found: Message =
            switch value.value {
            case .list: "a list"
            case .map: "a map"
            default: "“\((text(of: value) ?? "").shortened)”"
            }
        let name = key.split(separator: ".").last ?? ""
        report(
            .error, at: value.range, "“\(prefix)\(key)” needs \(needs), not \(found)", hint: "write \(name): \(example)"
        )
    }
}

extension String {
    /// Without blanks, line ends and invisible characters at either end.
    package var trimmed: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
        if !first.isBlank, !last.isBlank { return self }
        let start = unicodeScalars.firstIndex { !$0.isBlank } ?? endIndex
        let end = unicodeScalars[start...].lastIndex { !$0.isBlank }.map { unicodeScalars.index(after: $0) } ?? start
        return String(self[start..<end])
    }

    /// What is between a pair of curly or corner quotes around the whole text.
    package var withoutCurlyQuotes: String? {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, unicodeScalars.count >= 2 else {
            return nil
        }
        switch (first, last) {
        case ("“", "”"), ("”", "”"), ("“", "“"), ("‘", "’"), ("’", "’"), ("「", "」"), ("＂", "＂"), ("”", "“"):
            return String(String.UnicodeScalarView(unicodeScalars.dropFirst().dropLast()))
        default: return nil
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { value <= 0x20 || (value >= 0x80 && isInvisible && !isJoiner) }
}
