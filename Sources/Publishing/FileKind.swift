import Files
import Parsing
import Planning
import Resolving
import Search
import Writing

/// What a file of the output is to those who pay for its transport.
package enum FileKind: String, Sendable, CaseIterable {
    case post, page
    case home = "home page"
    case list
    case sidebar = "shared sidebar"
    case archives = "list of months"
    case search = "search page"
    case searchFile = "search file"
    case notFound = "404 page"
    case feed, redirect, sitemap
    case listData = "index.json"
    case records = "table file"
    case robots = "robots.txt"
    case asset = "file of the theme"
    case manifest = "web manifest"
    case file = "file as it is"
    case sibling = "compressed copy"
    /// A page that is no longer planned: of what kind it was is not known.
    case formerPage = "former page"

    /// For several of them.
    package var plural: String {
        switch self {
        case .archives: "lists of months"
        case .searchFile: "search files"
        case .robots, .listData: rawValue
        case .asset: "files of the theme"
        case .file: "files as they are"
        case .sibling: "compressed copies"
        default: rawValue + "s"
        }
    }

    init(_ recipe: Recipe) {
        self =
            switch recipe {
            case .post: .post
            case .page: .page
            case .list(_, .home, .first): .home
            case .list, .taxonomy: .list
            case .listData: .listData
            case .sidebar: .sidebar
            case .archives: .archives
            case .search: .search
            case .searchEntry, .searchFile: .searchFile
            case .notFound: .notFound
            case .feed: .feed
            case .records: .records
            case .redirect: .redirect
            case .sitemap, .sitemapIndex: .sitemap
            case .robots: .robots
            case .asset, .style, .titleSheet, .titleFile: .asset
            case .webManifest: .manifest
            case .file: .file
            }
    }

    /// Of a file that no route makes, by its name.
    init(former file: String) {
        let name = file.lastName
        let parts = file.pathParts
        let isNumber = parts.count >= 3 && parts[parts.count - 3] == "page"
        self =
            if Precompression(Precompression.Encoding.allCases).file(ofSibling: file) != nil {
                .sibling
            } else if SiteConfiguration.FeedFormat.allCases.contains(where: { $0.usualName == name }) {
                .feed
            } else if name.hasPrefix("sitemap"), name.hasSuffix(".xml") {
                .sitemap
            } else if name.hasSuffix(".bin"), parts.dropLast().last == "search" {
                .searchFile
            } else if name == "index.html" {
                isNumber && Int(parts[parts.count - 2]) != nil ? .list : .formerPage
            } else if parts.first == "assets" {
                .asset
            } else {
                .file
            }
    }
}
