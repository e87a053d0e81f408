import Text

/// What became of every setting and folder of a Hugo site.
package struct ImportReport: Sendable {
    package enum Outcome: Sendable, Equatable {
        /// - Parameter key: of `site.yaml`.
        case takenOver(as: String)
        case notNeeded(because: String)
        case notSupported(because: String, hint: String)
    }

    package struct Item: Sendable, Equatable {
        /// As written in Hugo's configuration, or the name of a folder with `/` behind it.
        package let key: String
        /// Relative to the site's folder.
        package let file: String?
        /// From 1.
        package let line: Int?
        package internal(set) var outcome: Outcome
    }

    /// In the order of the configuration; folders behind it.
    package internal(set) var items: [Item] = []
    /// Where `site.yaml` was written.
    package let path: String

    /// For people: a block for each outcome.
    package var text: String {
        let blocks = [
            block("taken over", items.compactMap(Self.takenOver)),
            block("not needed", items.compactMap(Self.notNeeded)),
            block("not supported", items.compactMap(Self.notSupported)),
        ]
        return (blocks.filter { !$0.isEmpty } + ["wrote \(path)"]).joined(separator: "\n\n")
    }

    /// For programs: one object per line.
    package var json: String { items.map(Self.json).joined(separator: "\n") }

    private func block(_ name: String, _ rows: [(key: String, text: String)]) -> String {
        guard !rows.isEmpty else { return "" }
        let width = min(40, rows.map { Self.width($0.key) }.max() ?? 0)
        let lines = rows.map { row in
            "  \(row.key)\(String(repeating: " ", count: max(0, width - Self.width(row.key))))  \(row.text)"
        }
        return (["\(name) (\(rows.count))"] + lines).joined(separator: "\n")
    }

    private static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.columnWidth } }

    private static func takenOver(_ item: Item) -> (key: String, text: String)? {
        guard case .takenOver(let key) = item.outcome else { return nil }
        return (item.key, "as \(key)")
    }

    private static func notNeeded(_ item: Item) -> (key: String, text: String)? {
        guard case .notNeeded(let reason) = item.outcome else { return nil }
        return (item.key, reason)
    }

    private static func notSupported(_ item: Item) -> (key: String, text: String)? {
        guard case .notSupported(let reason, let hint) = item.outcome else { return nil }
        let place = item.file.map { file in "\n    at \(file)" + (item.line.map { ":\($0)" } ?? "") } ?? ""
        return (item.key, "\(reason)\n    hint: \(hint)\(place)")
    }

    private static func json(_ item: Item) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("key", item.key)
            if let file = item.file { json.member("file", file) }
            if let line = item.line { json.member("line", line) }
            switch item.outcome {
            case .takenOver(let key):
                json.member("outcome", "taken over")
                json.member("as", key)
            case .notNeeded(let reason):
                json.member("outcome", "not needed")
                json.member("reason", reason)
            case .notSupported(let reason, let hint):
                json.member("outcome", "not supported")
                json.member("reason", reason)
                json.member("hint", hint)
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
