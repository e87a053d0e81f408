import Markdown
import Text

/// `site.yaml`, typed, with a default for every key. Read once a build; everything below is immutable.
public struct SiteConfiguration: Sendable {
    /// Where it stands in the site's folder.
    public static let fileName = "site.yaml"

    public var title = "Inkstone"
    public var description = ""
    /// As `normalisedBaseURL` makes it.
    public var baseURL = "https://example.org/"
    public var theme = "folio"
    /// IANA name, `UTC` or an offset, for dates without a zone.
    public var timeZone = "UTC"
    /// The default language first, the others in the order of the source.
    public var languages: [Language] = [Language(code: "zh-CN")]
    /// Sections of the home page and the recent widget; empty: the section with most posts.
    public var mainSections: [String] = []
    public var taxonomies = ["tags", "categories"]
    /// Patterns of paths by section.
    package var permalinks: [String: PermalinkPattern] = [:]
    /// Posts on one page of a list.
    public var paginate = 10
    /// Entries of `menus`, by menu in the order of the source.
    public var menuEntries: [MenuEntry] = []
    public var sidebar = Sidebar()
    public var widgets = Widgets()
    public var markdown = MarkdownOptions()
    public var feeds = Feeds()
    public var search = Search()
    /// Characters near which an automatic summary ends.
    public var summaryLength = 120
    public var postMeta = ["date", "categories"]
    public var comments = false
    public var authorBox = false
    public var pager = true
    /// Related posts below a post; 0 for none.
    public var relatedCount = 4
    public var toc = false
    public var mathjax = false
    /// Where thumbnails show when a post does not say.
    public var thumbnail = (showsInLists: true, showsOnPost: true)
    public var author: Author?
    public var copyright: String?
    /// Free, for themes.
    public var parameters: [Metadata.Entry] = []

    public init() {}

    public struct Language: Sendable {
        /// As written: `zh-CN`.
        public var code: String
        /// In the language itself; default: the code.
        public var name: String
        /// Folder of the posts, relative to the site.
        public var content: String
        /// Overrides of the site's own values.
        public var title: String?
        public var description: String?
        public var menuEntries: [MenuEntry]?
        public var copyright: String?
        /// Members win over those of the site.
        public var parameters: [Metadata.Entry] = []

        public init(code: String, name: String? = nil, content: String = "content") {
            self.code = code
            self.name = name ?? code
            self.content = content
        }
    }

    public struct Sidebar: Sendable {
        public var home = SidebarSide.right
        public var list = SidebarSide.right
        public var single = SidebarSide.right
        public var widgets = ["search", "recent", "taglist"]
    }

    public struct Widgets: Sendable {
        public var recentCount = 5
        public var tagListCount = 40
        public var tagListCounter = true
        public var categoriesCounter = true
        /// Months shown; older ones are reached through their year.
        public var archivesCount = 12
        public var archivesCounter = true
        /// Networks in the order of the source.
        public var social: [SocialLink] = []
    }

    public struct SocialLink: Sendable, Hashable {
        /// One of `SocialNetwork`'s names, or `custom`.
        public var network: String
        /// What readers see.
        public var title: String
        /// Absolute, `mailto:`, or a path in the site.
        public var url: String

        public init(network: String, title: String, url: String) {
            self.network = network
            self.title = title
            self.url = url
        }
    }

    public enum FeedFormat: String, Sendable, CaseIterable {
        case rss, atom, json

        /// The file's name beside its list.
        public var fileName: String {
            switch self {
            case .rss: "index.xml"
            case .atom: "atom.xml"
            case .json: "feed.json"
            }
        }
    }

    public struct Feeds: Sendable {
        /// In the order in which pages announce them.
        public var formats = FeedFormat.allCases
        /// Items in one feed.
        public var limit = 20
        /// Whole posts, else summaries.
        public var isFull = true
    }

    public struct Search: Sendable {
        public var isEnabled = true
        public var fields = ["title", "tags", "categories", "summary", "text"]
    }

    public struct Author: Sendable, Hashable {
        public var name: String
        /// Markdown.
        public var bio = ""
        /// Path or URL; empty for none.
        public var avatar = ""

        public init(name: String) {
            self.name = name
        }
    }
}
