/// The simple regular expressions that people write for the ends of names, as patterns with `*` and `?`.
struct RegularExpression {
    /// Alternatives.
    let globs: [String]

    /// `nil` for one that such patterns cannot say.
    init?(_ text: String) {
        var rest = text[...]
        let isFromStart = rest.hasPrefix("^")
        if isFromStart { rest.removeFirst() }
        let isToEnd = rest.hasSuffix("$") && !rest.hasSuffix("\\$")
        if isToEnd { rest.removeLast() }
        guard !rest.isEmpty, let alternatives = Self.alternatives(&rest), rest.isEmpty else { return nil }
        globs = alternatives.map { Self.pattern($0, isFromStart: isFromStart, isToEnd: isToEnd) }
    }

    /// Alternatives up to the end of the text or of the group.
    private static func alternatives(_ rest: inout Substring) -> [String]? {
        var found: [String] = []
        var current = [""]
        while let character = rest.first, character != ")" {
            rest.removeFirst()
            if character == "|" {
                found += current
                current = [""]
                continue
            }
            guard let atom = atom(character, &rest) else { return nil }
            guard let repeated = repeated(atom, &rest), current.count * repeated.count <= limit else { return nil }
            current = current.flatMap { start in repeated.map { start + $0 } }
        }
        return found + current
    }

    /// Of one expression.
    private static let limit = 64

    /// What one sign stands for; `nil` where that is more than `?` and `*` can say.
    private static func atom(_ character: Character, _ rest: inout Substring) -> [String]? {
        switch character {
        case "\\":
            guard let escaped = rest.popFirst(), !escaped.isLetter, !escaped.isNumber else { return nil }
            return [String(escaped)]
        case ".": return ["?"]
        case "(":
            if rest.hasPrefix("?:") { rest.removeFirst(2) }
            guard !rest.hasPrefix("?"), let inner = alternatives(&rest), rest.popFirst() == ")" else { return nil }
            return inner
        case "[", "]", "{", "}", "^", "$", "*", "+", "?": return nil
        default: return [String(character)]
        }
    }

    private static func repeated(_ atom: [String], _ rest: inout Substring) -> [String]? {
        guard let sign = rest.first, "*+?{".contains(sign) else { return atom }
        rest.removeFirst()
        switch sign {
        case "?": return atom + [""]
        case "*" where atom == ["?"]: return ["*"]
        case "+" where atom == ["?"]: return ["?*"]
        default: return nil
        }
    }

    /// An expression is sought anywhere in a path, unless it is anchored.
    private static func pattern(_ text: String, isFromStart: Bool, isToEnd: Bool) -> String {
        var pattern = text
        if !isFromStart, !pattern.hasPrefix("/"), !pattern.hasPrefix("*") { pattern = "*" + pattern }
        if !isToEnd, !pattern.hasSuffix("/"), !pattern.hasSuffix("*") { pattern += "*" }
        let names = pattern.split(separator: "/")
        guard names.count > 1 else { return pattern.hasPrefix("/") ? String(pattern.dropFirst()) : pattern }
        let below = names[0] == "*content" || names[0] == "content" ? names.dropFirst() : ["**"] + names
        return below.joined(separator: "/") + (pattern.hasSuffix("/") ? "/" : "")
    }
}
