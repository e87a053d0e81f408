import Text

/// What the author says about a post or a page, typed. An empty string or list in the source is `nil` or empty here:
/// "not set".
public struct FrontMatter: Sendable {
    public var title: String?
    public var linkTitle: String?
    public var date: Timestamp?
    public var lastModified: Timestamp?
    public var publishDate: Timestamp?
    public var expiryDate: Timestamp?
    public var isDraft = false
    public var summary: String?
    public var description: String?
    public var slug: String?
    public var url: String?
    public var aliases: [String] = []
    /// 0 is none; any other weight sorts before the unweighted.
    public var weight = 0
    /// Terms as written, by the name of their taxonomy in lower case (`tags`, `categories`, …), in the order of the
    /// source, trimmed, none empty; no taxonomy is there without terms.
    public var terms: [String: [String]] = [:]
    /// Language codes of `lang`.
    public var languages: [String] = []
    public var translationKey: String?
    public var menuEntries: [MenuEntry] = []
    public var thumbnail: Thumbnail?
    public var lead: String?
    public var author: String?
    public var comments: Bool?
    public var authorBox: Bool?
    public var pager: Bool?
    public var toc: Bool?
    public var mathjax: Bool?
    public var sidebar: SidebarSide?
    /// Names of widgets in lower case, in order; `nil` when the post leaves it to the site.
    public var widgets: [String]?
    public var postMeta: [String]?
    public var type: String?
    public var layout: String?
    public var keywords: [String] = []
    public var images: [String] = []
    public var isSearchable = true
    /// `build.list`: appears in lists, feeds, terms and neighbours.
    public var isListed = true
    /// `build.render`: has a page of its own.
    public var isRendered = true
    public var isInSitemap = true
    /// Feed formats of a section's or the home page's `outputs`; `nil` when the site decides.
    public var outputs: [String]?
    /// `cascade` of an `_index.md`: defaults for what lies below its folder, in the order of the source.
    public var cascade: [CascadeBlock] = []
    /// Everything else, kept for themes: unknown keys and the members of `params`.
    public var parameters: [Metadata.Entry] = []
    /// The keys that the source or a cascade gave, so that a cascade further up leaves them alone.
    var givenKeys = FrontMatterKeys()

    public init() {}
}

/// On which side of the main column the widgets stand.
public enum SidebarSide: String, Sendable, CaseIterable {
    case left, right, none
}

/// The picture of a post.
public struct Thumbnail: Sendable, Hashable {
    /// Path or URL as written.
    public var source: String
    public var showsInLists = true
    public var showsOnPost = true

    public init(source: String, showsInLists: Bool = true, showsOnPost: Bool = true) {
        self.source = source
        self.showsInLists = showsInLists
        self.showsOnPost = showsOnPost
    }
}

/// One entry of a menu, from `site.yaml` or from a page's front matter.
public struct MenuEntry: Sendable, Hashable {
    /// `main`, `footer`, `side`, …
    public var menu: String
    /// `nil` in front matter: the page's own title.
    public var name: String?
    /// `nil` in front matter: the page's own address.
    public var url: String?
    /// Ascending, unweighted last, then in the order of the source.
    public var weight = 0

    public init(menu: String, name: String? = nil, url: String? = nil, weight: Int = 0) {
        self.menu = menu
        self.name = name
        self.url = url
        self.weight = weight
    }
}
