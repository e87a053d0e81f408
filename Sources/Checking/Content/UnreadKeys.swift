import Formats
import Keys
import Parsing
import Publishing
import Rendering
import Text

/// Keys of front matter that neither Inkstone nor the theme reads.
enum UnreadKeys {
    /// One message per key, at the first post that has it: a warning when it is nearly a key that means something.
    static func diagnostics(_ planned: PlannedSite) -> [Diagnostic] {
        let fields = planned.site.configuration.fields.fields.map { $0.name.lowercased() }
        let read = planned.theme.parameterNames.union([StructuredData.typeKey] + fields)
            .union(FrontMatter.keysOfOtherThemes).union(FrontMatterKey.allNames.map { $0.lowercased() })
        let taxonomies = planned.site.configuration.taxonomies
        var use: [String: (post: ParsedPost, entry: Node.Entry, count: Int)] = [:]
        for post in planned.sources {
            for entry in post.frontMatter.parameters {
                let name = entry.key.lowercased()
                if read.contains(name) { continue }
                let isFirst = use[name].map { post.source.path < $0.post.source.path } ?? true
                let count = (use[name]?.count ?? 0) + 1
                use[name] = isFirst ? (post, entry, count) : use[name].map { ($0.post, $0.entry, count) }
            }
        }
        let known = FrontMatterKey.allNames + taxonomies + read.sorted()
        return use.sorted { $0.key < $1.key }.map { name, use in
            diagnostic(use.entry, use.post.source, count: use.count, NearestName.nearest(to: name, among: known))
        }
    }

    /// Keys that Hugo's sites bring with them, and what replaces them.
    private static let inert: [String: Message] = [
        "translations": "translations are found by the names of files, or by translationKey",
        "videos": "link to them in the text", "audio": "link to it in the text",
    ]

    private static func diagnostic(
        _ entry: Node.Entry, _ source: SourceFile, count: Int, _ near: String?
    ) -> Diagnostic {
        let posts: Message = count == 1 ? "" : ", which \(count) posts have"
        let message: Message = "neither Inkstone nor the theme reads “\(entry.key)”\(posts)"
        let explained = inert[entry.key.lowercased()]
        let near = explained == nil ? near : nil
        let hint: Message =
            explained ?? near.map { "did you mean \($0)?" } ?? "delete it, unless another program reads it"
        let severity: Diagnostic.Severity = near == nil ? .notice : .warning
        // A default from the folder's _index.md has its place there.
        guard source.holds(entry.key, at: entry.keyRange) else {
            return source.diagnostic(severity, message, hint: hint)
        }
        return source.diagnostic(severity, at: entry.keyRange, message, hint: hint)
    }
}

extension SourceFile {
    /// Whether a range reads as a text, quotes around it left out.
    func holds(_ text: String, at range: Range<Int>) -> Bool {
        guard range.upperBound <= bytes.count else { return false }
        return bytes[range].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }.elementsEqual(text.utf8)
    }
}
