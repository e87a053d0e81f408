import Fields
import Parsing
import Publishing
import Text

/// Rules of fields that find nothing, or more than was meant.
enum FieldChecks {
    /// Posts from which on it is no accident that all of them have the same value.
    private static let manyPosts = 20
    /// Characters that no name has.
    private static let longValue = 40

    static func diagnostics(_ planned: PlannedSite) -> [Diagnostic] {
        let fields = planned.site.configuration.fields
        if fields.isEmpty { return [] }
        let settings = SourceFile(path: SiteConfiguration.fileName, bytes: planned.settings)
        let posts = planned.sources.filter { $0.file.kind == .post || $0.file.kind == .bundle }
        if posts.isEmpty { return [] }
        return fields.fields.typedIndices.flatMap { index -> [Diagnostic] in
            let found = posts.compactMap { post in
                post.frontMatter.fields.first { $0.field == index }.map { (post: post, found: $0) }
            }
            let field = fields[index]
            guard !found.isEmpty else { return [unused(field, posts.count, settings)] }
            return field.rules.enumerated().compactMap { number, rule in
                let own = found.filter { $0.found.origin == .rule(number) }
                return check(rule, of: field, own, among: posts.count, settings)
            }
        }
    }

    private static func unused(_ field: Field, _ count: Int, _ settings: SourceFile) -> Diagnostic {
        let hint: Message =
            field.rules.isEmpty
            ? "write \(field.name): … in the front matter of posts, or add from" : "correct the patterns in from"
        return settings.diagnostic(
            .warning, at: field.range, "none of \(counted(count, "post")) has “\(field.name)”", hint: hint)
    }

    private static func check(
        _ rule: FieldRule, of field: Field, _ own: [(post: ParsedPost, found: FoundField)], among count: Int,
        _ settings: SourceFile
    ) -> Diagnostic? {
        let source = rule.source.rawValue
        if own.isEmpty {
            return settings.diagnostic(
                .warning, at: rule.range,
                "the rule “\(source)” of “\(field.name)” finds nothing in \(counted(count, "post")) that nothing before it finds",
                hint: "correct it or delete it; inkstone fields --field \(field.name) shows what is found")
        }
        let values = own.flatMap { entry in entry.found.values.map { (post: entry.post, value: $0) } }
        if field.kind == .term, let long = values.first(where: { isTooLong($0.value) }) {
            return settings.diagnostic(
                .warning, at: rule.range,
                "the rule “\(source)” of “\(field.name)” finds “\(long.value.shortened)” in \(long.post.source.path), which is no name",
                hint: "end its group earlier, for example at a blank or a sign: ([^\\s，。]+)")
        }
        let distinct = Set(values.map(\.value))
        let isOfMost = own.count >= manyPosts && own.count * 2 > count
        if field.kind == .term, isOfMost, distinct.count * 10 > values.count * 9 {
            return settings.diagnostic(
                .notice, at: rule.range,
                "the rule “\(source)” of “\(field.name)” finds \(counted(distinct.count, "value")) in \(counted(own.count, "post")), nearly one for each",
                hint: "make the pattern narrower if that is not so; type: text is for what no other post has")
        }
        if own.count >= manyPosts, own.count == count, distinct.count == 1, let only = distinct.first {
            return settings.diagnostic(
                .notice, at: rule.range, "all \(counted(count, "post")) have “\(only)” as “\(field.name)”",
                hint: "make the pattern narrower if that is not so")
        }
        return nil
    }

    private static func isTooLong(_ value: String) -> Bool {
        value.unicodeScalars.count > longValue || value.unicodeScalars.contains { "。；！？\n".unicodeScalars.contains($0) }
    }
}
