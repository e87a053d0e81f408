/// One promised file: its path and how its bytes are made.
package struct Route: Sendable {
    package let path: SitePath
    package let recipe: Recipe
    /// What made it, for messages: a file of the site, or what it lists.
    package let source: String
}

/// How the bytes of a route are made. Indices are those of the site; editions come first.
package enum Recipe: Sendable {
    case post(edition: Int, index: Int)
    case page(edition: Int, index: Int)
    /// One page of a list, counted from 1.
    case list(edition: Int, ListSubject, number: Int)
    case taxonomy(edition: Int, Int)
    case archives(edition: Int)
    case search(edition: Int)
    /// The file of a search index by which the others are found.
    case searchEntry(edition: Int)
    /// One of the others, by its name.
    case searchFile(edition: Int, name: String)
    case notFound(edition: Int)
    case feed(edition: Int, ListSubject, SiteConfiguration.FeedFormat)
    /// A page that leads to another path of the site.
    case redirect(to: SitePath)
    /// A sitemap of a range of the plan's pages.
    case sitemap([SitemapEntry])
    case sitemapIndex([SitePath])
    case robots(sitemap: SitePath)
    case asset(name: String)
    /// What an edition changes about the theme's looks.
    case style(edition: Int)
    /// What a device needs to put the site among its applications.
    case webManifest(edition: Int)
    /// A file that is published as it is.
    case file(source: String)
}

/// What a list of posts is about.
package enum ListSubject: Sendable, Hashable {
    case home
    case section(Int)
    case term(taxonomy: Int, Int)
    /// All posts that have a term of a taxonomy; only its feeds list them.
    case taxonomy(Int)
    case month(Int)
}

extension Edition {
    /// The posts of a list in the default order, as indices.
    package func posts(of subject: ListSubject) -> [Int] {
        switch subject {
        case .home: homePosts
        case .section(let index): sections[index].posts
        case .term(let taxonomy, let index): taxonomies[taxonomy].terms[index].posts
        case .taxonomy(let index): posts.indices.filter { !posts[$0].terms[index].isEmpty }
        case .month(let index): months[index].posts
        }
    }

    /// Names of a post's terms.
    package func names(of post: Post, in taxonomy: String) -> [String] {
        guard let index = taxonomies.firstIndex(where: { $0.name == taxonomy }) else { return [] }
        return post.terms[index].map { taxonomies[index].terms[$0].name }
    }

    package func path(of subject: ListSubject) -> SitePath {
        switch subject {
        case .home: root
        case .section(let index): sections[index].path
        case .term(let taxonomy, let index): taxonomies[taxonomy].terms[index].path
        case .taxonomy(let index): taxonomies[index].path
        case .month(let index): months[index].path
        }
    }

    /// The file that says more about a list.
    package func index(of subject: ListSubject) -> ParsedPost? {
        switch subject {
        case .home: homeIndex
        case .section(let index): sections[index].index
        case .term(let taxonomy, let index): taxonomies[taxonomy].terms[index].index
        case .taxonomy(let index): taxonomies[index].index
        case .month: nil
        }
    }
}
