import Formats
import Text

/// A `site.yaml` that is being written: values by their paths, in the order in which readers of the guide meet them.
struct SiteDraft {
    private struct Entry {
        let path: [String]
        let value: Node.Value
        /// The item of the report that it comes from.
        let item: Int?
    }

    private var entries: [Entry] = []

    /// The comment above each key of the top level.
    private static let comments: [(key: String, comment: String?)] = [
        ("title", nil), ("description", nil), ("base_url", "Where the site is published."), ("theme", nil),
        ("time_zone", "For dates without a time zone."), ("copyright", nil), ("author", nil),
        ("default_language", "Its posts are at the root, those of other languages under their code."),
        ("default_language_in_folder", "The default language is below its code, as the others are."),
        ("languages", nil), ("ignore", "Files of the content that are left alone."),
        ("main_sections", "Shown on the home page and among recent posts."), ("taxonomies", nil),
        ("permalinks", "Address patterns of sections; the default is folder and file name."),
        ("slugs", "Numerals such as 〇, Ⅰ and ① are no part of addresses, as in Hugo."),
        ("ugly_urls", "Posts and pages are files such as /news/a.html."),
        ("keep_case", "Capital letters stay in addresses."),
        ("paginate", "Posts per page."), ("paginate_path", nil), ("menus", nil),
        ("sidebar", "The sidebar, and its widgets in order."), ("widgets", nil), ("markdown", nil), ("feeds", nil),
        ("summary_length", "Approximate length of summaries that are cut from the text."),
        ("post_meta", "The line below a title."), ("pager", "Defaults that a post may change."), ("toc", nil),
        ("authorbox", nil), ("comments", nil), ("mathjax", nil), ("thumbnail", nil), ("params", "For themes."),
    ]

    /// Whether a path has a value.
    func contains(_ path: [String]) -> Bool { entries.contains { $0.path == path } }

    /// - Parameter item: of the report, which says so when the value turns out to be invalid.
    mutating func set(_ path: [String], _ value: Node.Value, item: Int?) {
        entries.removeAll { $0.path == path }
        entries.append(Entry(path: path, value: value, item: item))
    }

    mutating func append(_ texts: [String], to path: [String], item: Int?) {
        var all = texts
        if case .list(let list)? = entries.last(where: { $0.path == path })?.value {
            let known = list.compactMap { element -> String? in
                if case .string(let text) = element.value { text } else { nil }
            }
            all = known + texts.filter { !known.contains($0) }
        }
        set(path, .list(all.map { Node(.string($0)) }), item: item)
    }

    mutating func remove(_ entry: Int) { entries.remove(at: entry) }

    func item(ofEntry entry: Int) -> Int? { entries[entry].item }

    // MARK: Text

    /// The text, and the entry that each of its lines comes from.
    func written(heading: [String]) -> (text: String, entries: [Int?]) {
        var writer = Writer()
        for line in heading { writer.line("# " + line, entry: nil) }
        let keys = Self.comments.map(\.key)
        for (key, comment) in Self.comments where entries.contains(where: { $0.path[0] == key }) {
            if comment != nil { writer.line("", entry: nil) }
            if let comment { writer.line("# " + comment, entry: nil) }
            write(key, entries.indices.filter { entries[$0].path[0] == key }, depth: 0, to: &writer)
        }
        precondition(entries.allSatisfy { keys.contains($0.path[0]) }, "a key of site.yaml without a place in it")
        return (writer.lines.joined(separator: "\n") + "\n", writer.entries)
    }

    private struct Writer {
        var lines: [String] = []
        var entries: [Int?] = []

        mutating func line(_ text: String, entry: Int?) {
            lines.append(text)
            entries.append(entry)
        }
    }

    /// Writes a key and all entries below it.
    private func write(_ key: String, _ indices: [Int], depth: Int, to writer: inout Writer) {
        let indent = String(repeating: "  ", count: depth)
        let name = Self.text(key)
        if let index = indices.first(where: { entries[$0].path.count == depth + 1 }) {
            write(name, index, indent, to: &writer)
            return
        }
        writer.line("\(indent)\(name):", entry: nil)
        var seen: [String] = []
        for index in indices where !seen.contains(entries[index].path[depth + 1]) {
            let key = entries[index].path[depth + 1]
            seen.append(key)
            write(key, indices.filter { entries[$0].path[depth + 1] == key }, depth: depth + 1, to: &writer)
        }
    }

    /// A list of maps has a line for each of them.
    private func write(_ name: String, _ index: Int, _ indent: String, to writer: inout Writer) {
        guard case .list(let list) = entries[index].value, list.contains(where: \.isMap) else {
            writer.line("\(indent)\(name): \(Self.text(entries[index].value))", entry: index)
            return
        }
        writer.line("\(indent)\(name):", entry: index)
        for element in list { writer.line("\(indent)  - \(Self.text(element.value))", entry: index) }
    }

    private static func text(_ value: Node.Value) -> String {
        switch value {
        case .null: "null"
        case .boolean(let flag): String(flag)
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .string(let string): text(string)
        case .list(let list): "[" + list.map { text($0.value) }.joined(separator: ", ") + "]"
        case .map(let map): "{" + map.map { "\(text($0.key)): \(text($0.value.value))" }.joined(separator: ", ") + "}"
        }
    }

    /// In quotation marks unless it can only be read as a text (YAML 1.2 5.7, 7.3.1).
    private static func text(_ string: String) -> String {
        let isName = string.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]*/) != nil
        let isOther = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(string.lowercased())
        if isName, !isOther { return string }
        var quoted = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.isControl || scalar.value == 0xFEFF: quoted += "\u{20}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension Node {
    fileprivate var isMap: Bool { if case .map = value { true } else { false } }
}
