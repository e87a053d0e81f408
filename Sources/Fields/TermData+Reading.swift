import Formats
import Text

extension TermData {
    /// Formats by the endings of files.
    package static let endings = ["csv", "yaml", "yml", "json"]

    /// Reads a data file. What is wrong with a line costs that line.
    ///
    /// CSV has names of columns in its first line; YAML and JSON are a map from keys to maps of the same names. These are
    /// `key` (or `code`, which readers see), `name`, `aliases`, `description` and `link`; `name.en` and `description.en` are for one
    /// language. Without a `key`, the name is it. Other columns are shown beside the term.
    package static func read(_ source: SourceFile) -> (data: TermData, diagnostics: [Diagnostic]) {
        if let mistake = source.encodingError() { return (TermData(), [mistake]) }
        var reader = TermDataReader(source)
        if source.path.hasSuffix(".csv") {
            reader.readTable()
        } else {
            reader.readMaps(source.path.hasSuffix(".json") ? .json : .yaml)
        }
        return (reader.data, reader.diagnostics.sorted())
    }
}

/// Puts the cells of one data file together to terms.
private struct TermDataReader {
    let source: SourceFile
    var data = TermData()
    var diagnostics: [Diagnostic] = []

    init(_ source: SourceFile) {
        self.source = source
    }

    mutating func readTable() {
        let table = DelimitedText(source)
        diagnostics += table.diagnostics
        if table.hasOtherSeparator { return }
        guard let header = table.rows.first else {
            diagnostics.append(
                source.diagnostic(.error, "the file has no line", hint: "write the names of columns: key,name,aliases"))
            return
        }
        let columns = header.map(\.text)
        for cell in header { checkColumn(cell.text, at: cell.range) }
        guard columns.contains(where: { ["key", "code", "name"].contains($0.lowercased()) }) else {
            let hint: Message = "write them in the first line: key,name,aliases,description,link"
            diagnostics.append(
                source.diagnostic(.error, at: source.lineRange(at: 0), "no column is called key or name", hint: hint))
            return
        }
        for row in table.rows.dropFirst() {
            if row.count > columns.count {
                diagnostics.append(
                    source.diagnostic(
                        .error, at: row[columns.count].range,
                        "the line has \(row.count) cells, and there are \(columns.count) columns",
                        hint: "put quotation marks around a text that holds a comma: \"a, b\""))
                continue
            }
            add(zip(columns, row).map { (column: $0, value: $1) }, at: row[0].range)
        }
    }

    mutating func readMaps(_ format: DataFormat) {
        let read = NodeReader.readFile(source, as: format)
        diagnostics += read.diagnostics
        for entry in read.entries ?? [] {
            guard case .map(let members) = entry.value.value else {
                diagnostics.append(
                    source.diagnostic(
                        .error, at: entry.value.range, "“\(entry.key)” needs a map",
                        hint: "write \(entry.key): {name: …, aliases: […]}"))
                continue
            }
            let decoder = NodeDecoder(members, of: source, path: entry.key)
            var cells = [(column: "key", value: DelimitedText.Cell(text: entry.key, range: entry.keyRange))]
            for member in members {
                checkColumn(member.key, at: member.keyRange)
                switch member.value.value {
                case .list(let list):
                    let texts = list.compactMap { decoder.text(of: $0) }
                    cells.append((member.key, .init(text: texts.joined(separator: ";"), range: member.value.range)))
                case .map(let languages):
                    for language in languages {
                        guard let text = decoder.text(of: language.value) else { continue }
                        cells.append(("\(member.key).\(language.key)", .init(text: text, range: language.value.range)))
                    }
                default:
                    let text = decoder.text(of: member.value) ?? ""
                    cells.append((member.key, .init(text: text, range: member.value.range)))
                }
            }
            add(cells, at: entry.keyRange)
        }
    }

    /// A column that is nearly one with a meaning was meant to be it.
    private mutating func checkColumn(_ name: String, at range: Range<Int>) {
        let base = String(name.prefix { $0 != "." }).lowercased()
        guard !Self.known.contains(base), let near = NearestName.nearest(to: base, among: Self.known),
            NearestName.distance(Array(base.unicodeScalars), Array(near.unicodeScalars)) <= 2
        else { return }
        diagnostics.append(
            source.diagnostic(
                .warning, at: range, "“\(name)” is no column that Inkstone knows, so it is shown as it is",
                hint: "write \(near)"))
    }

    private static let known = ["key", "code", "name", "aliases", "description", "link"]

    private mutating func add(_ cells: [(column: String, value: DelimitedText.Cell)], at range: Range<Int>) {
        var entry = TermData.Entry(key: "", range: range)
        for (column, cell) in cells where !cell.text.isEmpty {
            let parts = column.lowercased().split(separator: ".", maxSplits: 1)
            let language = parts.count > 1 ? String(parts[1]) : ""
            switch parts.first ?? "" {
            case "key", "code":
                entry.key = cell.text
                entry.range = cell.range
                if parts.first == "code" { entry.code = cell.text }
            case "name": entry.names[language] = cell.text
            case "aliases": entry.aliases += Self.names(in: cell.text)
            case "description": entry.descriptions[language] = cell.text
            case "link": readLink(cell, &entry)
            default:
                let isOfLanguage = Self.isLanguage(language)
                let label = isOfLanguage ? String(column.dropLast(language.count + 1)) : column
                entry.facts.append((label, isOfLanguage ? language : "", cell.text))
            }
        }
        if entry.key.isEmpty { entry.key = entry.names[""] ?? entry.names.min { $0.key < $1.key }?.value ?? "" }
        guard !entry.key.isEmpty else {
            diagnostics.append(
                source.diagnostic(
                    .error, at: range, "the term has neither a key nor a name", hint: "write one, or delete the line"))
            return
        }
        if let (name, other) = data.add(entry) {
            let line = source.position(at: other.range.lowerBound).line
            diagnostics.append(
                source.diagnostic(
                    .error, at: entry.range, "“\(name)” is a name of “\(other.key)” in line \(line) already",
                    hint: "delete it in one of the two lines"))
        }
    }

    private mutating func readLink(_ cell: DelimitedText.Cell, _ entry: inout TermData.Entry) {
        let isAddress = ["http://", "https://", "/"].contains { cell.text.hasPrefix($0) }
        if isAddress, !AddressSafety.isUnsafe(cell.text, isPicture: false) {
            entry.link = cell.text
        } else {
            diagnostics.append(
                source.diagnostic(
                    .error, at: cell.range, "“\(cell.text)” is not an address", hint: "write https://example.com/"))
        }
    }

    /// Whether the ending of a column is a code such as `en` or `zh-CN` (BCP 47), in lower case; not `ttm`.
    private static func isLanguage(_ ending: String) -> Bool {
        let parts = ending.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 2, parts.count < 4 else { return false }
        return first.utf8.allSatisfy(\.isASCIILetter)
            && parts.dropFirst().allSatisfy {
                $0.utf8.allSatisfy(\.isASCIIAlphanumeric) && (2...8).contains($0.utf8.count)
            }
    }

    private static func names(in text: String) -> [String] {
        text.split(whereSeparator: { ";|；、".contains($0) }).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
