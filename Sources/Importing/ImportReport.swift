import Text

/// What became of every setting and folder of a Hugo site.
package struct ImportReport: Sendable {
    package enum Outcome: Sendable, Equatable {
        /// - Parameter key: of `site.yaml`.
        case takenOver(as: Message)
        /// A setting of another theme, which a theme of one's own may read.
        case keptForThemes
        case notNeeded(because: Message)
        case notSupported(because: Message, hint: Message)
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
    package func text(in wording: Wording) -> String {
        let blocks = [
            block("taken over", items.compactMap(Self.takenOver), wording), keptForThemes(wording),
            block("not needed", items.compactMap(Self.notNeeded), wording),
            block("not supported", items.compactMap(Self.notSupported), wording),
        ]
        let end: Message = "wrote \(path)"
        return (blocks.filter { !$0.isEmpty } + [end.text(in: wording)]).joined(separator: "\n\n")
    }

    /// For programs: one object per line.
    package func json(in wording: Wording) -> String {
        items.map { Self.json($0, wording) }.joined(separator: "\n")
    }

    /// What is said of several keys is said once.
    private func block(_ name: Message, _ rows: [Row], _ wording: Wording) -> String {
        guard !rows.isEmpty else { return "" }
        var groups: [(keys: [String], row: Row)] = []
        var known: [Message: Int] = [:]
        for row in rows {
            if let index = known[row.text] {
                groups[index].keys.append(row.key)
            } else {
                known[row.text] = groups.count
                groups.append(([row.key], row))
            }
        }
        let names = groups.map { Self.listed($0.keys).text(in: wording) }
        let width = min(40, names.map(Self.width).max() ?? 0)
        let lines = zip(names, groups).map { name, group in
            let blanks = String(repeating: " ", count: max(0, width - Self.width(name)))
            return "  \(name)\(blanks)  \(group.row.text.text(in: wording))\(group.row.place.text(in: wording))"
        }
        let heading: Message = "\(name) (\(rows.count))"
        return ([heading.text(in: wording)] + lines).joined(separator: "\n")
    }

    /// The first three of several.
    private static func listed(_ keys: [String]) -> Message {
        let first = keys.prefix(3).listed
        return keys.count > 3 ? "\(first) and \(keys.count - 3) more" : first
    }

    /// The groups of settings that only a theme of one's own would read, with their sizes.
    private func keptForThemes(_ wording: Wording) -> String {
        let kept = items.filter { $0.outcome == .keptForThemes }.map { item in
            let parts = item.key.split(separator: ".")
            let isOfLanguage = parts[0].lowercased() == "languages"
            return parts.prefix(isOfLanguage ? 4 : 2).joined(separator: ".")
        }
        guard !kept.isEmpty else { return "" }
        var counts: [String: Int] = [:]
        for name in kept { counts[name, default: 0] += 1 }
        var seen: Set<String> = []
        let names = kept.filter { seen.insert($0).inserted }.map { counts[$0] == 1 ? $0 : "\($0) (\(counts[$0] ?? 0))" }
        let heading: Message = "kept for themes (\(kept.count)), which Folio does not read"
        return heading.text(in: wording) + "\n" + Self.wrapped(names)
    }

    /// Lines of at most about a hundred columns.
    private static func wrapped(_ names: [String]) -> String {
        var lines: [String] = []
        for name in names {
            if let last = lines.last, width(last) + width(name) < 98 {
                lines[lines.count - 1] = "\(last), \(name)"
            } else {
                lines.append("  " + name)
            }
        }
        return lines.joined(separator: ",\n")
    }

    private struct Row {
        let key: String
        let text: Message
        var place: Message = ""
    }

    private static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.columnWidth } }

    private static func takenOver(_ item: Item) -> Row? {
        guard case .takenOver(let key) = item.outcome else { return nil }
        return Row(key: item.key, text: "as \(key)")
    }

    private static func notNeeded(_ item: Item) -> Row? {
        guard case .notNeeded(let reason) = item.outcome else { return nil }
        return Row(key: item.key, text: reason)
    }

    private static func notSupported(_ item: Item) -> Row? {
        guard case .notSupported(let reason, let hint) = item.outcome else { return nil }
        let place: Message =
            item.file.map { file in
                let line = item.line.map { ":\($0)" } ?? ""
                return "\n    at \(file)\(line)"
            } ?? ""
        return Row(key: item.key, text: "\(reason)\n    hint: \(hint)", place: place)
    }

    private static func json(_ item: Item, _ wording: Wording) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("key", item.key)
            if let file = item.file { json.member("file", file) }
            if let line = item.line { json.member("line", line) }
            switch item.outcome {
            case .takenOver(let key):
                json.member("outcome", "taken over")
                json.member("as", key.text(in: wording))
            case .keptForThemes: json.member("outcome", "kept for themes")
            case .notNeeded(let reason):
                json.member("outcome", "not needed")
                json.member("reason", reason.text(in: wording))
            case .notSupported(let reason, let hint):
                json.member("outcome", "not supported")
                json.member("reason", reason.text(in: wording))
                json.member("hint", hint.text(in: wording))
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
