import Parsing
import Planning
import Publishing
import Text

/// Explains a file of the site's folder by what it makes.
struct FileFacts {
    private let planned: PlannedSite
    private let options: Publisher.Options

    init(_ planned: PlannedSite, _ options: Publisher.Options) {
        self.planned = planned
        self.options = options
    }

    /// `nil` when the plan publishes nothing of the file.
    func explanation(of file: String) -> Explanation? {
        let routes = planned.routes.filter { isMade($0, of: file) }
        if let route = routes.first { return AddressFacts(planned, options).explanation(of: route) }
        return template(file)
    }

    /// Whether a route shows a file, its further pages and feeds left out.
    private func isMade(_ route: Route, of file: String) -> Bool {
        if let source = planned.site.source(of: route.recipe) { return source.parsed.source.path == file }
        switch route.recipe {
        case .file(let source): return source == file
        case .asset(let name): return file.hasPrefix("themes/") && file.hasSuffix("/assets/\(name)")
        default: return false
        }
    }

    private func template(_ file: String) -> Explanation? {
        var explanation = Explanation()
        explanation.add("file", "\(file)")
        if file == SiteConfiguration.fileName {
            explanation.add("is", "the configuration of the whole site")
            return explanation
        }
        guard planned.theme.inputs.contains(where: { $0.path == file }) else { return nil }
        explanation.add("is", "a file of the theme \(planned.theme.name)")
        let pages = planned.routes.filter { route in
            planned.layout(of: route.recipe).map { file.hasSuffix("/\($0).mustache") } ?? false
        }
        if let first = pages.first {
            let path = first.path.decoded
            explanation.add("makes", pages.count == 1 ? "the page \(path)" : "\(pages.count) pages, first \(path)")
        }
        return explanation
    }

    /// A file of which nothing is published, withheld or not.
    func unpublished(_ file: String) -> Explanation {
        var explanation = Explanation()
        explanation.isPublished = false
        explanation.add("file", "\(file)")
        let messages = planned.diagnostics.filter { $0.file == file }.sorted()
        let withheld = planned.withheld.first { $0.file == file }
        let folders = planned.site.configuration.languages.map(\.content) + ["static"]
        if let withheld {
            explanation.add("state", withheld.reason.text)
        } else if messages.isEmpty, !folders.contains(where: { file.hasPrefix($0 + "/") }) {
            explanation.add("state", "not published: it is in none of the folders \(folders.listed)")
        } else {
            explanation.add("state", "not published")
        }
        explanation.add("messages", messages)
        return explanation
    }
}
