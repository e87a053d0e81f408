import Fields
import Formats
import Keys
import Text

/// Front matter of a post or a page, typed. An empty string or list in the source is `nil` or empty here:
/// "not set".
package struct FrontMatter: Sendable {
    package var title: String?
    package var linkTitle: String?
    package var date: Timestamp?
    package var lastModified: Timestamp?
    package var publishDate: Timestamp?
    package var expiryDate: Timestamp?
    package var isDraft = false
    package var summary: String?
    package var description: String?
    /// Percent-encoding undone, as in `url` and `aliases`.
    package var slug: String?
    package var url: PermalinkPattern?
    package var aliases: [String] = []
    /// 0 is none; any other weight sorts before the unweighted.
    package var weight = 0
    /// Terms as written, by the name of their taxonomy in lower case (`tags`, `categories`, …), in the order of the
    /// source, trimmed, none empty; no taxonomy is there without terms.
    package var terms: [String: [String]] = [:]
    /// Language codes of `lang`.
    package var languages: [String] = []
    package var translationKey: String?
    package var menuEntries: [MenuEntry] = []
    package var thumbnail: Thumbnail?
    package var lead: String?
    package var author: String?
    package var comments: Bool?
    package var authorBox: Bool?
    package var pager: Bool?
    package var toc: Bool?
    package var mathjax: Bool?
    package var sidebar: SidebarSide?
    /// Names of widgets in lower case, in order; `nil` when the post leaves it to the site.
    package var widgets: [String]?
    package var postMeta: [String]?
    package var type: String?
    package var layout: String?
    /// A page that Inkstone makes itself, in whose place this one stands.
    package var ownPage: OwnPage?
    package var keywords: [String] = []
    package var images: [String] = []
    /// Addresses of PDF files that belong to the text, as written in `pdf`.
    package var attachments: [String] = []
    package var isSearchable = true
    /// `build.list`: appears in lists, feeds, terms and neighbours.
    package var isListed = true
    /// `build.render`: has a page of its own.
    package var isRendered = true
    package var isInSitemap = true
    /// Feed formats of a section's or the home page's `outputs`; `nil` when the site decides.
    package var outputs: [String]?
    /// `cascade` of an `_index.md`: defaults for everything below its folder, in the order of the source.
    package var cascade: [CascadeBlock] = []
    /// What was decided about the site's fields, by the author or by rules, in the order of `site.yaml`. A field without
    /// values is one that the post is not to have.
    package var decidedFields: [FoundField] = []
    /// What the post has of the site's fields.
    package var fields: [FoundField] { decidedFields.filter { !$0.values.isEmpty } }
    /// Everything else, kept for themes: unknown keys and the members of `params`.
    package var parameters: [Node.Entry] = []
    /// The keys that the source or a cascade gave, so that a cascade further up leaves them alone.
    package var givenKeys = FrontMatterKeys()

    package init() {}

    /// Pages that other themes make of a file with a layout.
    package enum OwnPage: String, Sendable {
        case search, archives
    }

    /// Values of `build.list` and `build.render`.
    package enum Inclusion: String, CaseIterable {
        case always, local, link, never
    }

    /// The date that a post shows and is sorted by: its own, else that of publication or of the last change.
    package var shownDate: Timestamp? { date ?? publishDate ?? lastModified }

    /// From when on a post is published; `nil` for one that need not wait.
    var dueDate: Timestamp? { publishDate ?? date }
}
