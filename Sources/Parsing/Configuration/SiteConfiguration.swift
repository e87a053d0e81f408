import Fields
import Formats
import Markdown

/// `site.yaml`, typed, with a default for every key. Read once per build; everything below is immutable.
package struct SiteConfiguration: Sendable {
    /// Where it is in the site's folder.
    package static let fileName = "site.yaml"

    package var title = "Inkstone"
    package var description = ""
    /// As `normalisedBaseURL` makes it.
    package var baseURL = "https://example.org/"
    package var theme = "folio"
    /// IANA name, `UTC` or an offset, for dates without a zone.
    package var timeZone = "UTC"
    /// The default language first, the others in the order of the source.
    package var languages: [Language] = [Language(code: "zh-CN")]
    /// Sections of the home page and the recent widget; empty: the section with most posts.
    package var mainSections: [String] = []
    package var taxonomies = ["tags", "categories"]
    /// Whether `site.yaml` names them, so that each has a list, whether posts have terms of it or not.
    package var namesTaxonomies = false
    /// Facts of posts that are lists and tables; their taxonomies are among `taxonomies`.
    package var fields = FieldSet()
    /// Whether the home page leads to the list of the newest day, where there is one.
    package var showsToday = false
    package var permalinks = Permalinks()
    /// What stays of names in addresses.
    package var slugs = Slug.Rule.full
    package var uglyURLs = UglyURLs.none
    /// Whether the default language is below its code, as the others are.
    package var hasDefaultLanguageInFolder = false
    /// Files of the content folders that are left alone.
    package var ignored: [IgnoredName] = []
    /// Posts on one page of a list.
    package var paginate = 10
    /// The folder of a list's further pages.
    package var paginatePath = "page"
    /// From which end the pages of lists are numbered; `nil`: by the number of posts.
    package var paginateFrom: Numbering?
    /// Entries of `menus`, by menu in the order of the source.
    package var menuEntries: [MenuEntry] = []
    package var sidebar = Sidebar()
    package var widgets = Widgets()
    package var markdown = MarkdownOptions()
    package var feeds = Feeds()
    package var search = Search()
    /// Kinds of lists that have an `index.json` beside them.
    package var listsWithData: Set<OutputKind> = []
    /// What no dictionary knows, for the lines of titles.
    package var words: [String] = []
    /// What readers see of terms, by their names.
    package var termNames: [String: String] = [:]
    /// Characters near which an automatic summary ends.
    package var summaryLength = 120
    package var postMeta = ["date", "categories"]
    package var comments = false
    package var authorBox = false
    package var pager = true
    /// Related posts below a post; 0 for none.
    package var relatedCount = 4
    /// Whether newer posts are among them; `nil`: by the number of posts.
    package var relatesNewer: Bool?
    package var toc = false
    package var mathjax = false
    /// Where thumbnails show when a post does not set it.
    package var thumbnail = (showsInLists: true, showsOnPost: true)
    package var author: Author?
    package var copyright: String?
    /// Free, for themes.
    package var parameters: [Node.Entry] = []

    package init() {}

    package struct Language: Sendable {
        /// As written: `zh-CN`.
        package var code: String
        /// In the language itself; default: the code.
        package var name: String
        /// Folder of the posts, relative to the site.
        package var content: String
        /// Where `site.yaml` names it, in bytes; `nil` where it does not.
        package var contentPlace: Range<Int>?
        /// Overrides of the site's own values.
        package var title: String?
        package var description: String?
        package var menuEntries: [MenuEntry]?
        /// As in Hugo they take the place of those of the site, of all sections.
        package var permalinks: Permalinks?
        package var copyright: String?
        package var termNames: [String: String] = [:]
        /// Members win over those of the site.
        package var parameters: [Node.Entry] = []

        package init(code: String, name: String? = nil, content: String = "content") {
            self.code = code
            self.name = name ?? code
            self.content = content
        }
    }

    /// A kind of list that `outputs` names.
    package enum OutputKind: String, Sendable, CaseIterable {
        case home, section, term
    }

    /// What a list is written as; feeds have settings of their own.
    package enum ListOutput: String, Sendable, CaseIterable {
        case json, html
    }

    /// The end of a list at which the numbers of its pages begin.
    package enum Numbering: String, Sendable, CaseIterable {
        case oldest, newest
    }

    package struct Sidebar: Sendable {
        package var home = SidebarSide.right
        package var list = SidebarSide.right
        package var single = SidebarSide.right
        package var widgets = ["search", "recent", "taglist"]
        /// Whether widgets that change with other posts are published once, apart from the pages; `nil`: by the number
        /// of posts.
        package var isShared: Bool?
    }

    package struct Widgets: Sendable {
        package var recentCount = 5
        package var tagListCount = 40
        package var tagListCounter = true
        package var categoriesCounter = true
        /// Months shown; older ones are reached through their year.
        package var archivesCount = 12
        package var archivesCounter = true
        /// Networks in the order of the source.
        package var social: [SocialLink] = []
    }

    package struct SocialLink: Sendable, Hashable {
        /// One of `SocialNetwork`'s names, or `custom`.
        package var network: String
        /// What readers see.
        package var title: String
        /// Absolute, `mailto:`, or a path in the site.
        package var url: String

        package init(network: String, title: String, url: String) {
            self.network = network
            self.title = title
            self.url = url
        }
    }

    package enum FeedFormat: String, Sendable, CaseIterable {
        case rss, atom, json

        /// The file's name beside its list, unless the site sets another.
        package var usualName: String {
            switch self {
            case .rss: "index.xml"
            case .atom: "atom.xml"
            case .json: "feed.json"
            }
        }
    }

    package struct Feeds: Sendable {
        /// In the order in which pages announce them.
        package var formats = FeedFormat.allCases
        /// Names of files that differ from the usual ones.
        package var names: [FeedFormat: String] = [:]
        /// Items in one feed.
        package var limit = 20
        /// Whole posts, else summaries.
        package var isFull = true

        /// What the feed of a format is called beside its list.
        package func fileName(_ format: FeedFormat) -> String { names[format] ?? format.usualName }
    }

    package struct Search: Sendable {
        package var isEnabled = true
        package var fields = ["title", "tags", "categories", "summary", "text"]
    }

    package struct Author: Sendable, Hashable {
        package var name: String
        /// Markdown.
        package var bio = ""
        /// Path or URL; empty for none.
        package var avatar = ""

        package init(name: String) {
            self.name = name
        }
    }
}
