import Text

/// What is known about one file or one address, as facts with a name each.
package struct Explanation: Sendable {
    package struct Fact: Sendable {
        /// In lower case.
        package let name: String
        /// Lines of cells; the cells of one fact are aligned below each other.
        fileprivate let lines: [[Message]]
        /// Further lines, as they are told.
        fileprivate var diagnostics: [Diagnostic] = []
    }

    package private(set) var facts: [Fact] = []
    /// Whether the site as it is now publishes what was asked for.
    package internal(set) var isPublished = true

    /// Adds a fact with one line per value; none when there is no value.
    mutating func add(_ name: String, _ values: Message...) { add(name, lines: values.map { [$0] }) }

    mutating func add(_ name: String, lines: [[Message]]) {
        if !lines.isEmpty { facts.append(Fact(name: name, lines: lines)) }
    }

    mutating func add(_ name: String, _ diagnostics: [Diagnostic]) {
        if !diagnostics.isEmpty { facts.append(Fact(name: name, lines: [], diagnostics: diagnostics)) }
    }

    /// For people: names in one column, values in the next, aligned by East Asian width.
    package func text(in wording: Wording) -> String {
        let names = facts.map { Message(stringLiteral: $0.name).text(in: wording) }
        let width = names.map(\.columnWidth).max() ?? 0
        return zip(facts, names).flatMap { fact, name in
            fact.aligned(in: wording).enumerated().map { number, line in
                ((number == 0 ? name : "").padded(toWidth: width) + "  " + line).trimmedAtEnd
            }
        }.joined(separator: "\n")
    }

    /// For programs: one object, a list of lines of cells for each fact.
    package func json(in wording: Wording) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("published")
            json.literal(isPublished ? "true" : "false")
            for fact in facts {
                json.key(fact.name)
                json.array { lines in
                    for line in fact.cells(in: wording) { lines.array { cells in line.forEach { cells.string($0) } } }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension Explanation.Fact {
    /// Lines of cells, as they are told.
    package func cells(in wording: Wording) -> [[String]] {
        lines.map { $0.map { $0.text(in: wording) } }
            + diagnostics.map { [DiagnosticFormat.text.format($0, in: wording)] }
    }

    fileprivate func aligned(in wording: Wording) -> [String] {
        let lines = cells(in: wording)
        let count = lines.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            lines.map { $0.indices.contains(column) ? $0[column].columnWidth : 0 }.max() ?? 0
        }
        return lines.map { line in
            zip(line, widths).map { $0.padded(toWidth: $1) }.joined(separator: "  ")
        }
    }
}

extension String {
    /// Columns on a terminal.
    fileprivate var columnWidth: Int { unicodeScalars.reduce(0) { $0 + $1.columnWidth } }

    fileprivate func padded(toWidth width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - columnWidth))
    }

    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
