import Resolving
import Text

/// Pages that take long to load.
enum PageSizes {
    /// - Parameter limit: in bytes.
    static func diagnostics(_ pages: [CheckedPage], limit: Int, _ site: Site) -> [Diagnostic] {
        pages.filter { $0.facts.size > limit }.map { page in
            let hint: Message =
                site.source(of: page.route.recipe)?.post == nil
                ? "show fewer posts per page with paginate in site.yaml" : "split the text into several posts"
            return Diagnostic(
                .warning, file: site.source(of: page.route.recipe)?.parsed.source.path,
                "the page \(page.route.path.decoded) is \(page.facts.size / 1_000) KB, more than \(limit / 1_000) KB",
                hint: hint)
        }
    }
}
