import Fields
import Parsing
import Publishing
import Text

/// What the posts of a site have of its fields, from where, and what they lack.
package struct FieldReport: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case table, csv, json
    }

    /// What one post has of one field.
    package struct Line: Sendable {
        package let post: String
        package let field: String
        /// Empty where the post does not have it.
        package let values: [String]
        /// Where it was found: `front matter`, or the source of the rule.
        package let origin: String
    }

    /// By post, then in the order of `site.yaml`.
    package let lines: [Line]
    private let counts: [(field: String, found: Int, posts: Int)]

    /// Throws for a field or a post that the site does not have.
    /// - Parameters:
    ///   - field: the only one to be told about; `nil` for all.
    ///   - posts: files of posts, or ends of their paths; all when empty.
    package init(_ planned: PlannedSite, field: String?, posts: [String]) throws(SetupError) {
        let fields = planned.site.configuration.fields
        let names = fields.fields.map(\.name)
        if let field, fields[field] == nil {
            let near = NearestName.nearest(to: field, among: names).map { "write --field \($0)" }
            let known = names.isEmpty ? "add fields to site.yaml" : "the fields are \(names.joined(separator: ", "))"
            throw .usage(Diagnostic(.error, "“\(field)” is no field of the site", hint: near ?? known))
        }
        let all = planned.sources.filter { $0.file.kind == .post || $0.file.kind == .bundle }
        var chosen: [ParsedPost] = []
        for name in posts {
            let found = all.filter { $0.source.path == name || $0.source.path.hasSuffix("/\(name)") }
            guard !found.isEmpty else {
                throw .usage(
                    Diagnostic(.error, "“\(name)” is no post of the site", hint: "write the path of a file in the content folder"))
            }
            chosen += found
        }
        let shown = (posts.isEmpty ? all : chosen).sorted { $0.source.path < $1.source.path }
        let indices = fields.fields.typedIndices.filter { index in
            field.map { $0.lowercased() == fields[index].name.lowercased() } ?? true
        }
        lines = shown.flatMap { post in indices.map { Self.line(post, $0, fields) } }
        counts = indices.map { index in
            (fields[index].name, shown.count { post in post.frontMatter.fields.contains { $0.field == index } }, shown.count)
        }
    }

    private static func line(_ post: ParsedPost, _ index: FieldIndex, _ fields: FieldSet) -> Line {
        let found = post.frontMatter.fields.first { $0.field == index }
        let origin =
            switch found?.origin {
            case .given: "front matter"
            case .rule(let number) where fields[index].rules.indices.contains(number):
                fields[index].rules[number].source.rawValue
            case .rule, nil: ""
            }
        return Line(post: post.source.path, field: fields[index].name, values: found?.values ?? [], origin: origin)
    }

    /// For each field how many posts have it, a line each.
    package var summary: String {
        counts.map { "\($0.field): \($0.found) of \(counted($0.posts, "post"))" }.joined(separator: "\n")
    }

    package func text(_ format: Format) -> String {
        switch format {
        case .table: table
        case .csv:
            (["post,field,value,from"] + lines.map { line in
                [line.post, line.field, line.values.joined(separator: "; "), line.origin].map(Self.cell)
                    .joined(separator: ",")
            }).joined(separator: "\n")
        case .json: json
        }
    }

    private var table: String {
        let rows = [["post", "field", "value", "from"]] + lines.map { line in
            [line.post, line.field, line.values.isEmpty ? "–" : line.values.joined(separator: ", "), line.origin]
        }
        let widths = (0..<3).map { column in rows.map { $0[column].columnWidth }.max() ?? 0 }
        return rows.map { row in
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.columnWidth) }
            return String((padded + [row[3]]).joined(separator: "  ").trimmedAtEnd)
        }.joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0.isLineEnd }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    private var json: String {
        var json = JSONWriter()
        json.array { json in
            for line in lines {
                json.object {
                    $0.member("post", line.post)
                    $0.member("field", line.field)
                    $0.key("values")
                    $0.array { json in for value in line.values { json.string(value) } }
                    if !line.origin.isEmpty { $0.member("from", line.origin) }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension String {
    fileprivate var columnWidth: Int { unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

    fileprivate var trimmedAtEnd: Substring {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
