/// Reads a template of Hugo's from the front.
struct ShortcodeReader {
    /// What ends a block.
    enum End: String {
        case end = "", close = "end", otherwise = "else"
    }

    private var rest: Substring
    private var variables: [String: ShortcodeValue] = [:]
    /// What the dot is, inside `with`.
    private var dots: [ShortcodeValue] = []
    var obstacle: String?

    init(_ text: String) { rest = text[...] }

    /// Everything up to the end of a block, or of the text.
    mutating func block() -> (text: String, end: End) {
        var text = ""
        while obstacle == nil {
            guard let start = rest.firstRange(of: "{{") else {
                text += rest
                rest = ""
                return (text, .end)
            }
            text += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let action = action(&text) else { break }
            switch action.prefix(while: { $0 != " " }) {
            case "": continue
            case "end": return (text, .close)
            case "else" where action == "else": return (text, .otherwise)
            case "with": text += section(action.dropFirst(4), setsDot: true)
            case "if": text += section(action.dropFirst(2), setsDot: false)
            default: text += shown(action, behind: text)
            }
        }
        return (text, .end)
    }

    /// What stands between two pairs of braces; trims white space where it says so. Nothing for a comment.
    private mutating func action(_ text: inout String) -> Substring? {
        if rest.hasPrefix("- ") || rest.hasPrefix("-\n") {
            rest = rest.dropFirst()
            while text.last?.isWhitespace == true { text.removeLast() }
        }
        guard let end = rest.firstRange(of: "}}") else {
            obstacle = "{{"
            return nil
        }
        var action = rest[..<end.lowerBound]
        rest = rest[end.upperBound...]
        if action.hasSuffix("-") {
            action = action.dropLast()
            rest = rest.drop(while: \.isWhitespace)
        }
        action = action.trimmedBlanks
        return action.hasPrefix("/*") ? "" : action
    }

    private mutating func section(_ expression: Substring, setsDot: Bool) -> String {
        guard let value = value(expression.trimmedBlanks), let name = value.section else { return stop(expression) }
        if setsDot { dots.append(value) }
        let (inside, end) = block()
        if setsDot { dots.removeLast() }
        var text = "{{#\(name)}}\(inside){{/\(name)}}"
        if end == .otherwise {
            let (other, last) = block()
            guard last == .close else { return stop("else") }
            text += "{{^\(name)}}\(other){{/\(name)}}"
        } else if end != .close {
            return stop("end")
        }
        return text
    }

    private mutating func shown(_ action: Substring, behind text: String) -> String {
        if action.hasPrefix("$"), let sign = action.firstRange(of: ":=") {
            let name = String(action[..<sign.lowerBound].trimmedBlanks)
            guard let value = value(action[sign.upperBound...].trimmedBlanks) else { return stop(action) }
            variables[name] = value
            return ""
        }
        guard let value = value(action) else { return stop(action) }
        return value.text(behind: text)
    }

    private mutating func stop(_ what: Substring) -> String {
        if obstacle == nil { obstacle = "{{ \(what.trimmedBlanks) }}" }
        return ""
    }

    // MARK: Expressions

    /// A value with what it is piped through.
    private func value(_ expression: Substring) -> ShortcodeValue? {
        let parts = expression.split(separator: "|").map(\.trimmedBlanks)
        guard let first = parts.first, var value = term(first) else { return nil }
        for filter in parts.dropFirst() {
            guard let filtered = filtered(value, by: filter) else { return nil }
            value = filtered
        }
        return value
    }

    private func filtered(_ value: ShortcodeValue, by filter: Substring) -> ShortcodeValue? {
        let plain: Set<Substring> = [
            "safeHTML", "safeURL", "safeHTMLAttr", "htmlEscape", "string", "relURL", "absURL", "safe.HTML", "safe.URL",
            "relLangURL",
        ]
        if plain.contains(filter) { return value }
        switch value {
        case .inner: return filter == "markdownify" || filter == ".Page.RenderString" ? value : nil
        case .parameter(let name, _, let fallback) where filter == "markdownify":
            return .parameter(name, isMarkdown: true, fallback: fallback)
        case .parameter(let name, let isMarkdown, nil) where filter.hasPrefix("default "):
            return Self.quoted(filter.dropFirst(8)).map { .parameter(name, isMarkdown: isMarkdown, fallback: $0) }
        default: return nil
        }
    }

    private func term(_ text: Substring) -> ShortcodeValue? {
        if text.hasPrefix("("), text.hasSuffix(")") { return value(text.dropFirst().dropLast().trimmedBlanks) }
        if text == "." { return dots.last }
        if text == ".Inner" || text == "$.Inner" { return .inner }
        if let known = variables[String(text)] { return known }
        if let quoted = Self.quoted(text) { return .literal(quoted) }
        for prefix in [".Get ", "$.Get "] where text.hasPrefix(prefix) {
            return Self.name(text.dropFirst(prefix.count)).map { .parameter($0, isMarkdown: false, fallback: nil) }
        }
        for prefix in [".Page.RenderString ", "$.Page.RenderString ", "markdownify "] where text.hasPrefix(prefix) {
            return term(text.dropFirst(prefix.count).trimmedBlanks).flatMap { filtered($0, by: "markdownify") }
        }
        guard text.hasPrefix("default ") else { return nil }
        let words = text.dropFirst(8)
        guard let quote = words.first, let end = words.dropFirst().firstIndex(of: quote) else { return nil }
        let fallback = words[words.startIndex...end]
        return term(words[words.index(after: end)...].trimmedBlanks).flatMap {
            filtered($0, by: "default \(fallback)"[...])
        }
    }

    /// The name or the place of a parameter.
    private static func name(_ text: Substring) -> String? {
        let text = text.trimmedBlanks
        let name = quoted(text) ?? (text.allSatisfy(\.isNumber) ? String(text) : nil)
        guard let name, !name.isEmpty else { return nil }
        let isName = name.utf8.allSatisfy {
            ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F || $0 == 0x2D
        }
        return isName ? name : nil
    }

    private static func quoted(_ text: Substring) -> String? {
        let text = text.trimmedBlanks
        guard text.count > 1, let quote = text.first, "\"`'".contains(quote), text.last == quote else { return nil }
        let inner = text.dropFirst().dropLast()
        return inner.contains(quote) || inner.contains("\\") ? nil : String(inner)
    }
}

extension Substring {
    /// Without white space at its ends.
    var trimmedBlanks: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text
    }
}
