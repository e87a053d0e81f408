/// How the Markdown of a site is read and written; one value for a whole edition, but for `math`.
public struct MarkdownOptions: Sendable, Hashable {
    public enum Dialect: String, Sendable, CaseIterable {
        /// cmark-gfm with the corrections that Chinese, Japanese and Korean text needs.
        case cjk
        /// cmark-gfm's own result, unchanged.
        case gfm
    }

    public enum RawHTML: String, Sendable, CaseIterable {
        /// Raw HTML leaves nothing behind but a warning; unsafe links lose their address.
        case omit
        /// Raw HTML and every link pass through.
        case allow
    }

    public var dialect = Dialect.cjk
    public var rawHTML = RawHTML.omit
    /// Curly quotes and dashes for straight ones.
    public var smart = false
    /// The `rel` of links to other hosts; `nil` for none.
    public var externalRel: String? = "noopener nofollow"
    /// TeX between `$…$`, `$$…$$`, `\(…\)` and `\[…\]` passes untouched.
    public var math = false
    /// Adds what a page of a site needs: heading ids, wrappers around tables, lazy images, `rel`, code colours.
    public var decoratesForSite = true
    /// What the decoration says to readers who listen to the page.
    public var labels = MarkdownLabels(language: "en")

    public init() {}
}
