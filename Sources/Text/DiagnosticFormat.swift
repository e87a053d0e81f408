/// The ways in which diagnostics are written out.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// For people: `file:line:column: error: …`, the source line with a mark, then the hint.
    case text
    /// GitHub workflow commands, shown beside the lines of a pull request.
    case github
    /// One JSON object per line: severity, file, line, column, message, hint.
    case json

    package func format(_ diagnostic: Diagnostic) -> String {
        switch self {
        case .text: Self.text(diagnostic)
        case .github: Self.github(diagnostic)
        case .json: Self.json(diagnostic)
        }
    }

    private static func text(_ diagnostic: Diagnostic) -> String {
        var place = diagnostic.file.map { printable($0) } ?? ""
        if let position = diagnostic.position { place += ":\(position.line):\(position.column)" }
        if !place.isEmpty { place += ": " }
        var lines = ["\(place)\(diagnostic.severity): \(printable(diagnostic.message))"]
        if let excerpt = diagnostic.excerpt, let position = diagnostic.position {
            lines += marked(excerpt, position)
        }
        if let hint = diagnostic.hint { lines.append("  hint: \(printable(hint))") }
        return lines.joined(separator: "\n")
    }

    /// The longest source line that is shown whole, in columns of the terminal.
    private static let shownWidth = 100

    private static func marked(_ excerpt: Diagnostic.Excerpt, _ position: SourcePosition) -> [String] {
        let scalars = Array(printable(excerpt.line).unicodeScalars)
        let start = min(max(0, position.column - 1 - excerpt.skipped), scalars.count)
        // A window around the mark, because the lines of a report can be a megabyte long.
        var first = start
        var width = 0
        while first > 0, width < shownWidth / 2 {
            first -= 1
            width += scalars[first].columnWidth
        }
        var end = start
        while end < scalars.count, width < shownWidth {
            width += scalars[end].columnWidth
            end += 1
        }
        let isCut = first > 0 || excerpt.skipped > 0
        let before = scalars[first..<start].reduce(isCut ? 1 : 0) { $0 + $1.columnWidth }
        let markedEnd = min(start + excerpt.length, end)
        let carets = max(1, scalars[start..<max(start, markedEnd)].reduce(0) { $0 + $1.columnWidth })
        var shown = String(String.UnicodeScalarView(scalars[first..<end]))
        if isCut { shown = "…" + shown }
        if end < scalars.count { shown += "…" }
        let number = String(position.line)
        let margin = String(repeating: " ", count: number.count)
        return [
            "  \(number) │ \(shown)",
            "  \(margin) │ \(String(repeating: " ", count: before))\(String(repeating: "^", count: carets))",
        ]
    }

    /// Control characters of a source line must not reach the terminal.
    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? ($0 == "\t" ? " " : "�") : $0 }))
    }

    /// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    private static func github(_ diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        if let file = diagnostic.file { properties.append("file=\(githubEscaped(file, property: true))") }
        if let position = diagnostic.position {
            properties += ["line=\(position.line)", "col=\(position.column)"]
        }
        let hint = diagnostic.hint.map { "\nhint: \($0)" } ?? ""
        let separator = properties.isEmpty ? "" : " "
        let message = githubEscaped(diagnostic.message + hint, property: false)
        return "::\(diagnostic.severity)\(separator)\(properties.joined(separator: ","))::\(message)"
    }

    private static func githubEscaped(_ text: String, property: Bool) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            if "%\r\n".utf8.contains(byte) || (property && ":,".utf8.contains(byte)) {
                escaped.appendPercentEncoded(byte)
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func json(_ diagnostic: Diagnostic) -> String {
        var json = JSONWriter()
        json.object { diagnostic.writeMembers(to: &$0) }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension Diagnostic {
    /// Writes severity, file, line, column, message and hint into an open JSON object.
    package func writeMembers(to json: inout JSONWriter) {
        json.member("severity", severity.rawValue)
        if let file { json.member("file", file) }
        if let position {
            json.member("line", position.line)
            json.member("column", position.column)
        }
        json.member("message", message)
        if let hint { json.member("hint", hint) }
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1.
    package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
