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

    /// How the ids of headings are made, as Hugo's `autoHeadingIDType` names the ways.
    package enum IDStyle: String, Sendable, CaseIterable {
        case github
        case githubASCII = "github-ascii"
        case blackfriday
    }

    package var dialect = Dialect.cjk
    package var rawHTML = RawHTML.omit
    /// Curly quotes and dashes for straight ones.
    package var smart = false
    /// The `rel` of links to other hosts; `nil` for none.
    package var externalRel: String? = "noopener nofollow"
    /// TeX between `$…$`, `$$…$$`, `\(…\)` and `\[…\]` passes untouched.
    package var math = false
    /// A line end of the source breaks the line of the page.
    package var breaksLines = false
    /// Addresses without brackets become links.
    package var linksAddresses = true
    /// A paragraph above lines that begin with `: ` is a list of terms and what they mean.
    package var definesTerms = false
    /// `{.class #id}` on a line below a block belongs to it; behind a heading it always does.
    package var marksBlocks = false
    /// `:smile:` is a character.
    package var namesEmoji = false
    /// The title of a picture that is alone in its paragraph is shown below it.
    package var showsCaptions = true
    package var headingIDs = IDStyle.github
    /// Adds what a page of a site needs: heading ids, wrappers around tables, lazy images, `rel`, code colours.
    package var decoratesForSite = true
    /// What the decoration says to readers who listen to the page.
    package var labels = MarkdownLabels(language: "en")

    package init() {}

    /// What is switched on and off, by its name in `site.yaml`.
    package static var switches: [(name: String, option: WritableKeyPath<MarkdownOptions, Bool>)] {
        [
            ("smart", \.smart), ("hard_breaks", \.breaksLines), ("link_addresses", \.linksAddresses),
            ("definition_lists", \.definesTerms), ("block_attributes", \.marksBlocks), ("emoji", \.namesEmoji),
            ("captions", \.showsCaptions),
        ]
    }
}
