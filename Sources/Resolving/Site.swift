import Parsing
import Text

/// Everything that is published, resolved and immutable: which posts exist in which edition, in which order, under
/// which paths. Rendering only reads it.
package final class Site: Sendable {
    package let configuration: SiteConfiguration
    package let addresses: Addresses
    /// In the order of the configuration, the default language first.
    package let editions: [Edition]
    /// Files that are published as they are, by path.
    package let resources: [PublishedFile]

    init(
        configuration: SiteConfiguration, addresses: Addresses, editions: [Edition], resources: [PublishedFile]
    ) {
        self.configuration = configuration
        self.addresses = addresses
        self.editions = editions
        self.resources = resources
    }

    /// The same site at another address.
    package func at(baseURL: String) -> Site {
        var configuration = configuration
        configuration.baseURL = baseURL
        return Site(
            configuration: configuration, addresses: Addresses(baseURL: baseURL), editions: editions,
            resources: resources)
    }

    /// The same site with other editions.
    package func with(_ editions: [Edition]) -> Site {
        Site(configuration: configuration, addresses: addresses, editions: editions, resources: resources)
    }
}

/// One language of the site. A class for the reason `ParsedPost` is one; immutable.
package final class Edition: Sendable {
    package let language: SiteConfiguration.Language
    /// `/` for the default language unless it has a folder too, else `/en/`.
    package let root: SitePath
    package let title: String
    package let description: String
    /// By name of the menu, in their order.
    package let menus: [String: [MenuEntry]]
    /// Listed posts in the default order.
    package let posts: [Post]
    /// Pages outside sections and posts that no list shows, in the default order.
    package let pages: [Post]
    /// `content/_index.md`
    package let homeIntroduction: ParsedPost?
    /// Sorted by path; a nested section follows its parent.
    package let sections: [Section]
    let sectionPaths: Set<SitePath>
    /// In the order of the configuration.
    package let taxonomies: [Taxonomy]
    /// Newest first.
    package let months: [Month]
    /// By the fields that have a list of changes, in the order of lists, and where the lists are.
    package let changes: [[ValueChange]]
    package let changePaths: [SitePath]
    /// Indices of the posts of the home page, in the default order.
    package let homePosts: [PostIndex]

    /// By index of the post.
    package let neighbours: [Neighbours]

    init(
        language: SiteConfiguration.Language, root: SitePath, title: String, description: String,
        menus: [String: [MenuEntry]], posts: [Post], pages: [Post], homeIntroduction: ParsedPost?,
        sections: [Section], sectionPaths: Set<SitePath>, taxonomies: [Taxonomy], months: [Month],
        changes: [[ValueChange]], changePaths: [SitePath], homePosts: [PostIndex], neighbours: [Neighbours]
    ) {
        self.language = language
        self.root = root
        self.title = title
        self.description = description
        self.menus = menus
        self.posts = posts
        self.pages = pages
        self.homeIntroduction = homeIntroduction
        self.sections = sections
        self.sectionPaths = sectionPaths
        self.taxonomies = taxonomies
        self.months = months
        self.changes = changes
        self.changePaths = changePaths
        self.homePosts = homePosts
        self.neighbours = neighbours
    }

    /// The posts before and after one in the order of its section, as indices.
    package struct Neighbours: Sendable {
        package var older: PostIndex?
        package var newer: PostIndex?
    }

    /// Folder of the lists by month.
    static let archivesName = "archives"
}

extension Edition {
    /// The same edition with another text in the place of a post.
    /// - Returns: `nil` where it has no such post.
    package func replacing(_ old: ParsedPost, with new: ParsedPost) -> Edition? {
        var (posts, pages) = (posts, pages)
        if let index = posts.firstTypedIndex(where: { $0.parsed === old }) {
            posts[index] = Post(posts[index], text: new)
        } else if let index = pages.firstTypedIndex(where: { $0.parsed === old }) {
            pages[index] = Post(pages[index], text: new)
        } else {
            return nil
        }
        return Edition(
            language: language, root: root, title: title, description: description, menus: menus, posts: posts,
            pages: pages, homeIntroduction: homeIntroduction, sections: sections, sectionPaths: sectionPaths,
            taxonomies: taxonomies, months: months, changes: changes, changePaths: changePaths, homePosts: homePosts,
            neighbours: neighbours)
    }

    /// Everything with a body: its posts, its pages and the introductions of its lists.
    package var sources: [ParsedPost] {
        var sources: [ParsedPost] = posts.map(\.parsed)
        sources += pages.map(\.parsed)
        return sources + introductions
    }

    /// The `_index.md` files of its lists.
    package var introductions: [ParsedPost] {
        let taxonomies = taxonomies.flatMap { [$0.introduction] + $0.terms.map(\.introduction) }
        return ([homeIntroduction] + sections.map(\.introduction) + taxonomies).compactMap { $0 }
    }
}

/// A top-level folder of posts, or a folder inside one that has an `_index.md`.
package struct Section: Sendable {
    /// Name of the folder.
    package let name: String
    /// What its `_index.md` says, else its name.
    package var title: String { introduction?.frontMatter.title ?? name }
    package var hasOwnTitle: Bool { introduction?.frontMatter.title != nil }
    package let path: SitePath
    /// Its folders in the content, itself the last.
    let folders: [String]
    package let introduction: ParsedPost?
    /// Indices into the edition's posts, in the default order.
    package let posts: [PostIndex]
}

/// One way of grouping posts: tags, categories, or what the site configures.
package struct Taxonomy: Sendable {
    /// Terms that one post may have. Each makes a list with feeds, and each of those shows the terms of its posts, so that
    /// a post with n terms costs n².
    package static let termLimit = 100

    /// `tags`, as in front matter.
    package let name: String
    package let path: SitePath
    package let introduction: ParsedPost?
    /// By slug.
    package let terms: [Term]
    /// Indices of terms with posts, the one with most posts first, then by path.
    package let termsByCount: [TermIndex]
}

package struct Term: Sendable {
    /// The spelling seen first; of a term without posts what its text is called.
    package let name: String
    /// What readers see: what its `_index.md` says, else what `term_names` says, else its name.
    package let title: String
    package let path: SitePath
    package let introduction: ParsedPost?
    /// Indices into the edition's posts, in the default order; none of a term that only pages or texts of lists have.
    package let posts: [PostIndex]
}

/// The posts of one month, by the calendar of their own zones.
package struct Month: Sendable {
    package let year: Int
    package let month: Int
    package let path: SitePath
    /// Indices into the edition's posts, in the default order.
    package let posts: [PostIndex]
    /// Newest first; none where the month has fewer posts than a reader looks through and the home page leads to no day.
    package let days: [Day]

    /// Posts with which the days of a month have lists of their own.
    package static let busyCount = 100
}

/// The posts of one day of a busy month.
package struct Day: Sendable {
    package let number: Int
    package let path: SitePath
    /// Indices into the edition's posts, in the default order.
    package let posts: [PostIndex]
}

extension Taxonomy {
    /// `tag` for `tags`, `category` for `categories`: what narrows a query.
    package var queryName: String {
        if name.hasSuffix("ies") { return String(name.dropLast(3)) + "y" }
        return name.hasSuffix("s") ? String(name.dropLast()) : name
    }
}
