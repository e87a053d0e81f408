/// The ways in which diagnostics are written out.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// For people: `file:line:column: error: …`, the source line with a mark, then the hint.
    case text
    /// GitHub workflow commands, shown beside the lines of a pull request.
    case github
    /// One JSON object per line: severity, file, line, column, message, hint.
    case json

    package func format(_ diagnostic: Diagnostic, in wording: Wording = .english) -> String {
        switch self {
        case .text: Self.text(diagnostic, wording)
        case .github: Self.github(diagnostic, wording)
        case .json: Self.json(diagnostic, wording)
        }
    }

    private static func text(_ diagnostic: Diagnostic, _ wording: Wording) -> String {
        var place = diagnostic.file.map { printable($0) } ?? ""
        if let position = diagnostic.position { place += ":\(position.line):\(position.column)" }
        if !place.isEmpty { place += ": " }
        let said = diagnostic.severity.label(diagnostic.message).text(in: wording)
        var lines = ["\(place)\(printable(said))"]
        if let excerpt = diagnostic.excerpt, let position = diagnostic.position {
            lines += marked(excerpt, position)
        }
        if let hint = diagnostic.hint {
            let labelled: Message = "hint: \(hint)"
            lines.append("  \(printable(labelled.text(in: wording)))")
        }
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

    /// Control characters of a source line must not reach the terminal, or the log of a workflow.
    private static func printable(_ text: String, keepsLines: Bool = false) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            if !scalar.isControl || keepsLines && scalar == "\n" { return scalar }
            return scalar == "\t" ? " " : "�"
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    private static func github(_ diagnostic: Diagnostic, _ wording: Wording) -> String {
        var properties: [String] = []
        if let file = diagnostic.file { properties.append("file=\(githubEscaped(file, property: true))") }
        if let position = diagnostic.position {
            properties += ["line=\(position.line)", "col=\(position.column)"]
        }
        let hint = diagnostic.hint.map { ("hint: \($0)" as Message).text(in: wording) }
        let said = [diagnostic.message.text(in: wording), hint].compactMap(\.self).joined(separator: "\n")
        let text = printable(said, keepsLines: true)
        let separator = properties.isEmpty ? "" : " "
        let message = githubEscaped(text, property: false)
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

    private static func json(_ diagnostic: Diagnostic, _ wording: Wording) -> String {
        var json = JSONWriter()
        json.object { diagnostic.writeMembers(to: &$0, in: wording) }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension Diagnostic {
    /// Writes severity, file, line, column, message and hint into an open JSON object.
    package func writeMembers(to json: inout JSONWriter, in wording: Wording = .english) {
        json.member("severity", severity.rawValue)
        if let file { json.member("file", file) }
        if let position {
            json.member("line", position.line)
            json.member("column", position.column)
        }
        json.member("message", message.text(in: wording))
        if let hint { json.member("hint", hint.text(in: wording)) }
    }
}

extension Diagnostic.Severity {
    /// A message behind the name of its severity.
    fileprivate func label(_ message: Message) -> Message {
        switch self {
        case .notice: "notice: \(message)"
        case .warning: "warning: \(message)"
        case .error: "error: \(message)"
        }
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1.
    package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
