/// How the Markdown of a site is read and written; one value for a whole edition, but for `math`.
package struct MarkdownOptions: Sendable, Hashable {
    package enum Dialect: String, Sendable, CaseIterable {
        /// cmark-gfm with the corrections that Chinese, Japanese and Korean text needs.
        case cjk
        /// cmark-gfm's own result, unchanged.
        case gfm
    }

    package enum RawHTML: String, Sendable, CaseIterable {
        /// Raw HTML leaves nothing behind but a warning; unsafe links lose their address.
        case omit
        /// Raw HTML and every link pass through.
        case allow
    }

    package var dialect = Dialect.cjk
    package var rawHTML = RawHTML.omit
    /// Curly quotes and dashes for straight ones.
    package var smart = false
    /// The `rel` of links to other hosts; `nil` for none.
    package var externalRel: String? = "noopener nofollow"
    /// TeX between `$…$`, `$$…$$`, `\(…\)` and `\[…\]` passes untouched.
    package var math = false
    /// Adds what a page of a site needs: heading ids, wrappers around tables, lazy images, `rel`, code colours.
    package var decoratesForSite = true
    /// What the decoration says to readers who listen to the page.
    package var labels = MarkdownLabels(language: "en")

    package init() {}
}
