import Parsing
import Resolving
import Shortcodes
import Text
import Theming

/// What the site asks for that the theme does not have.
package struct ThemeUse {
    private let site: Site
    private let theme: Theme
    /// Everything with front matter.
    private let posts: [ParsedPost]

    /// One warning per name, in the configuration or at the first post that uses it.
    package static func diagnostics(_ site: Site, theme: Theme) -> [Diagnostic] {
        let use = ThemeUse(site: site, theme: theme)
        return theme.diagnostics
            + use.missing({ "the theme has no layout “\($0)”\($1)" }, in: "layouts", site: [], key: "layout") {
                $0.frontMatter.layout.map { [$0] }
            }
            + use.missing(
                { "the theme has no widget “\($0)”\($1)" }, in: "widgets", site: site.configuration.sidebar.widgets
            ) { $0.frontMatter.widgets }
            + use.missing(
                { "the theme has no post_meta part “\($0)”\($1)" }, in: "partials/meta",
                site: site.configuration.postMeta
            ) { $0.frontMatter.postMeta }
            + use.missingSlot + use.missingComments + use.missingShortcodes
    }

    private init(site: Site, theme: Theme) {
        self.site = site
        self.theme = theme
        posts = site.editions.flatMap(\.sources)
    }

    /// Names that posts and the site choose from a folder of the theme's templates.
    /// - Parameters:
    ///   - message: about a name, and about how many posts ask for it.
    ///   - key: of the front matter, when it names one template.
    private func missing(
        _ message: (String, Message) -> Message, in folder: String, site names: [String], key: String? = nil,
        post: (ParsedPost) -> [String]?
    ) -> [Diagnostic] {
        var missing: [String: (post: ParsedPost, count: Int)] = [:]
        for parsed in posts {
            for name in post(parsed) ?? [] where !theme.templates.contains("\(folder)/\(name)") {
                let known = missing[name, default: (parsed, 0)]
                missing[name] = (known.post.source.path < parsed.source.path ? known.post : parsed, known.count + 1)
            }
        }
        let known = theme.templates.names.filter { $0.hasPrefix("\(folder)/") }
            .map { String($0.dropFirst(folder.count + 1)) }.sorted()
        let hint: Message = "the theme has \(known.listed)"
        let ofSite = names.filter { !theme.templates.contains("\(folder)/\($0)") }.map { name in
            Diagnostic(.warning, file: SiteConfiguration.fileName, message(name, ""), hint: hint)
        }
        let ofPosts = missing.sorted { $0.key < $1.key }.map { name, use in
            let others: Message = use.count == 1 ? "" : ", which \(use.count) posts ask for"
            let nearest = key.flatMap { key in
                NearestName.nearest(to: name, among: known).map { "write \(key): \($0)" as Message }
            }
            return use.post.source.diagnostic(
                .warning, message(name, others), hint: nearest ?? hint)
        }
        return ofSite + ofPosts
    }

    private var missingSlot: [Diagnostic] {
        guard site.configuration.sidebar.isShared == true, !theme.templates.contains(SidebarPlan.slot) else {
            return []
        }
        return [
            Diagnostic(
                .warning, file: SiteConfiguration.fileName,
                "the sidebar is shared, but the theme has no \(SidebarPlan.slot); every page holds it whole",
                hint: "write shared: false, or extends: folio in the theme.yaml of a theme of your own")
        ]
    }

    private var missingComments: [Diagnostic] {
        guard theme.templates.isBlank("partials/comments") else { return [] }
        let file =
            site.configuration.comments
            ? SiteConfiguration.fileName
            : posts.filter { $0.frontMatter.comments == true }.map(\.source.path).min()
        guard let file else { return [] }
        return [
            Diagnostic(
                .warning, file: file, "comments are on, but the theme's partials/comments is empty",
                hint:
                    "write comments: false, or put their HTML into partials/comments.mustache in a theme of your own"
            )
        ]
    }

    /// One warning per name, at its first place.
    private var missingShortcodes: [Diagnostic] {
        var missing: [String: (post: ParsedPost, place: Range<Int>, count: Int)] = [:]
        for post in posts {
            for call in post.shortcodes.flatMap(\.calls) where !theme.hasShortcode(call.name) {
                let known = missing[call.name, default: (post, call.tag, 0)]
                let isFirst = post.source.path < known.post.source.path
                missing[call.name] = (
                    isFirst ? post : known.post, isFirst ? call.tag : known.place, known.count + 1
                )
            }
        }
        let folder = ShortcodeNames.folder
        let named = missing.sorted { $0.key < $1.key }.prefix(Self.mostNames)
        return named.map { name, use in
            let others: Message = use.count == 1 ? "" : ", which is used \(use.count) times"
            return use.post.source.diagnostic(
                .warning, at: use.place, "the theme has no shortcode “\(name)”\(others); its text is kept",
                hint: "write \(folder)/\(name).mustache in a theme of your own")
        } + unnamed(missing.count - named.count)
    }

    /// How many unknown shortcodes are named, each with its place.
    private static let mostNames = 100

    private func unnamed(_ count: Int) -> [Diagnostic] {
        if count == 0 { return [] }
        return [
            Diagnostic(
                .warning, "the theme has none of \(count) more shortcodes either; their text is kept",
                hint: "write those that are named first, then build again")
        ]
    }
}
