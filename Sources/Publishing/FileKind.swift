import Files
import Parsing
import Planning
import Resolving
import Search
import Text
import Writing

/// What a file of the output is to those who pay for its transport.
package enum FileKind: String, Sendable, CaseIterable {
    case post, page, home, list, sidebar, archives, search, searchFile, notFound, feed, redirect, sitemap, listData
    case records, robots, asset, manifest, file, sibling
    /// A page that is no longer planned: of what kind it was is not known.
    case formerPage

    /// So many of them.
    package func counted(_ count: Int) -> Message {
        switch self {
        case .post: Text.counted(count, "post")
        case .page: Text.counted(count, "page")
        case .home: Text.counted(count, "home page")
        case .list: Text.counted(count, "list")
        case .sidebar: Text.counted(count, "shared sidebar")
        case .archives: Text.counted(count, "list of months", plural: "lists of months")
        case .search: Text.counted(count, "search page")
        case .searchFile: Text.counted(count, "search file")
        case .notFound: Text.counted(count, "404 page")
        case .feed: Text.counted(count, "feed")
        case .redirect: Text.counted(count, "redirect")
        case .sitemap: Text.counted(count, "sitemap")
        case .listData: "\(count) index.json"
        case .records: Text.counted(count, "table file")
        case .robots: "\(count) robots.txt"
        case .asset: Text.counted(count, "file of the theme", plural: "files of the theme")
        case .manifest: Text.counted(count, "web manifest")
        case .file: Text.counted(count, "file as it is", plural: "files as they are")
        case .sibling: Text.counted(count, "compressed copy", plural: "compressed copies")
        case .formerPage: Text.counted(count, "former page")
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
