import Text

/// What posts ask of the theme that it does not have.
enum ThemeUse {
    /// One warning a name, at the first post that uses it.
    static func diagnostics(_ site: Site, theme: Theme) -> [Diagnostic] {
        var missing: [String: (post: ParsedPost, count: Int)] = [:]
        let posts = site.editions.flatMap { $0.posts + $0.pages }.map(\.parsed)
        for post in posts.sorted(by: { $0.source.path < $1.source.path }) {
            for name in post.frontMatter.widgets ?? [] where !theme.templates.contains("widgets/\(name)") {
                missing[name, default: (post, 0)].count += 1
            }
        }
        return missing.sorted { $0.key < $1.key }.map { name, use in
            let known = theme.templates.names.filter { $0.hasPrefix("widgets/") }.map { $0.dropFirst("widgets/".count) }
            let others = use.count == 1 ? "" : ", which \(use.count) posts ask for"
            return use.post.source.diagnostic(
                .warning, "the theme has no widget “\(name)”\(others)",
                hint: "known are \(known.sorted().joined(separator: ", "))")
        }
    }
}
