import Fields
import Parsing
import Planning
import Resolving
import Text

extension EditionRecords {
    /// All posts of a list as a file for programs.
    package func file(_ subject: ListSubject, _ format: RecordFormat) -> [UInt8] {
        switch format {
        case .csv: table(subject)
        case .json: json(subject)
        }
    }

    /// The fields of a file: those of the table, and the list's own.
    private func fileColumns(_ subject: ListSubject) -> [FieldIndex] {
        let columns = columns(of: subject)
        guard let own = edition.tableField(of: subject, fields), !columns.contains(own) else { return columns }
        return [own] + columns
    }

    /// RFC 4180, with the mark by which spreadsheets know UTF-8.
    private func table(_ subject: ListSubject) -> [UInt8] {
        let columns = fileColumns(subject)
        let changes = changes(of: subject)
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        func add(_ cells: [String]) {
            bytes += Array(cells.map(Self.cell).joined(separator: ",").utf8)
            bytes += [0x0D, 0x0A]
        }
        let labels = columns.map { column in
            fields[column].label(in: language) + (fields[column].unit(in: language).map { " (\($0))" } ?? "")
        }
        let before = changes.isEmpty ? [] : [texts["table_before"]]
        add([texts["table_date"], texts["table_title"], "URL"] + labels + before)
        for index in edition.posts(of: subject) {
            let post = edition.posts[index]
            let values = columns.map { column in
                post.parsed.frontMatter.fields.all(of: column).map { value(plain: $0, fields[column]) }
                    .joined(separator: "; ")
            }
            add(
                [post.date?.dateText ?? "", post.title, site.addresses.permalink(post.path)] + values
                    + (before.isEmpty ? [] : [self.before(changes[index], subject) ?? ""]))
        }
        return bytes
    }

    private func value(plain value: String, _ field: Field) -> String {
        [.number, .date, .url, .bool].contains(field.kind) ? value : shown(value, of: field)
    }

    private func before(_ change: ValueChange?, _ subject: ListSubject) -> String? {
        guard let change, let own = edition.tableField(of: subject, fields) else { return nil }
        return edition.posts[change.before].parsed.frontMatter.fields.first(of: own).map { shown($0, of: fields[own]) }
    }

    /// A cell that a spreadsheet would calculate is told to be text: posts are not trusted.
    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.utf8.first, "=+-@\t".utf8.contains(first), Double(text) == nil { text = "'" + text }
        let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0.isLineEnd }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    private func json(_ subject: ListSubject) -> [UInt8] {
        let columns = fileColumns(subject)
        let changes = changes(of: subject)
        var json = JSONWriter()
        json.object { json in
            json.key("fields")
            json.array { json in
                for column in columns {
                    json.object {
                        $0.member("name", fields[column].name)
                        $0.member("label", fields[column].label(in: language))
                        $0.member("type", fields[column].kind.rawValue)
                        if let unit = fields[column].unit(in: language) { $0.member("unit", unit) }
                    }
                }
            }
            json.key("records")
            json.array { json in
                for index in edition.posts(of: subject) {
                    json.object { record(edition.posts[index], columns, self.before(changes[index], subject), to: &$0) }
                }
            }
        }
        return json.bytes
    }

    private func record(_ post: Post, _ columns: [FieldIndex], _ before: String?, to json: inout JSONWriter) {
        if let date = post.date { json.member("date", date.rfc3339) }
        json.member("title", post.title)
        json.member("url", site.addresses.permalink(post.path))
        for column in columns {
            let field = fields[column]
            let values = post.parsed.frontMatter.fields.all(of: column)
            guard let first = values.first else { continue }
            json.key(field.name)
            if field.takesAll || values.count > 1 {
                json.array { json in for value in values { json.string(self.value(plain: value, field)) } }
            } else if field.kind == .number || field.kind == .bool {
                json.literal(field.kind == .number ? Self.literal(first) : first)
            } else {
                json.string(value(plain: first, field))
            }
        }
        if let before { json.member("before", before) }
    }

    /// A number as JSON has it (RFC 8259 6): without zeros at its beginning.
    private static func literal(_ text: String) -> String {
        guard let number = Double(text) else { return "null" }
        return Int(exactly: number).map(String.init) ?? "\(number)"
    }
}
