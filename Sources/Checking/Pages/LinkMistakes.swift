import Parsing
import Planning
import Publishing
import Text
import Threads

/// Reports mistakes in links where they were written: in the text, in the front matter, in `site.yaml` or in a
/// template; else once for all pages that show them.
struct LinkMistakes {
    private let planned: PlannedSite
    private let parallel: Parallel
    private let hints: LinkHints
    private let places: WrittenPlaces

    init(_ planned: PlannedSite, parallel: Parallel) {
        self.planned = planned
        self.parallel = parallel
        hints = LinkHints(planned)
        places = WrittenPlaces(planned)
    }

    /// - Parameter pages: with what is wrong on each.
    func diagnostics(_ pages: [(route: Route, mistakes: [Links.Mistake])]) -> [Diagnostic] {
        let written = parallel.map(pages.count) { self.written(pages[$0].mistakes, on: pages[$0].route) }
        let located = Set(written.flatMap(\.located))
        var routesOf: [Links.Mistake: [Route]] = [:]
        for (page, written) in zip(pages, written) {
            // A list shows what the cards of its posts have, and that has been reported.
            let isPost = planned.site.source(of: page.route.recipe)?.post != nil
            for mistake in written.rest where isPost || !located.contains(mistake) {
                routesOf[mistake, default: []].append(page.route)
            }
        }
        return written.flatMap(\.diagnostics) + routesOf.map { mistake, routes in elsewhere(mistake, routes) }
    }

    private struct Written {
        var diagnostics: [Diagnostic] = []
        var located: Set<Links.Mistake> = []
        /// What is neither in the text nor in the front matter of the page.
        var rest: [Links.Mistake] = []
    }

    private func written(_ mistakes: [Links.Mistake], on route: Route) -> Written {
        guard let source = planned.site.source(of: route.recipe) else { return Written(rest: mistakes) }
        var written = Written()
        let links = planned.links(of: source.parsed, inEdition: source.edition)
        for mistake in mistakes {
            let wanted = mistake.address.removingEncoding
            var ranges = links.filter { $0.address.removingEncoding == wanted }.map {
                (range: $0.range, text: $0.written)
            }
            if ranges.isEmpty, let range = places.key(ofPicture: mistake.address, in: source) {
                ranges = [(range, mistake.address)]
            }
            if ranges.isEmpty, let range = source.parsed.range(ofBare: mistake.address) {
                ranges = [(range, mistake.address)]
            }
            for (range, text) in ranges {
                written.diagnostics.append(
                    source.parsed.source.diagnostic(
                        mistake.severity, at: range, mistake.message(text),
                        hint: hints.hint(for: mistake, written: text, in: source.parsed.source.path, on: route.path)))
            }
            if ranges.isEmpty { written.rest.append(mistake) } else { written.located.insert(mistake) }
        }
        return written
    }

    private func elsewhere(_ mistake: Links.Mistake, _ routes: [Route]) -> Diagnostic {
        let page = routes[0].path.decoded
        let pages = routes.count == 1 ? "on the page \(page)" : "on the page \(page) and \(routes.count - 1) more"
        let message = "\(mistake.message(mistake.address)), \(pages)"
        let hint = hints.hint(for: mistake, written: mistake.address, in: nil, on: routes[0].path)
        guard let (source, range) = places.place(of: mistake.address) else {
            let file = planned.site.source(of: routes[0].recipe)?.parsed.source.path
            return Diagnostic(mistake.severity, file: routes.count == 1 ? file : nil, message, hint: hint)
        }
        return source.diagnostic(mistake.severity, at: range, message, hint: hint)
    }
}

extension Links.Mistake {
    var severity: Diagnostic.Severity {
        if case .place = kind { .warning } else { .error }
    }

    package func message(_ written: String) -> String {
        switch kind {
        case .dead: "the link “\(written)” leads nowhere"
        case .image: "the picture “\(written)” does not exist"
        case .place(let page, let fragment):
            "the page \(page.decoded) has no id “\(fragment)” for the link “\(written)”"
        }
    }
}

extension ParsedPost {
    /// Where the body holds an address that is no link of Markdown: a bare one, or one in raw HTML.
    func range(ofBare address: String) -> Range<Int>? {
        let text = Array(address.utf8)
        let last = body.upperBound - text.count
        guard !text.isEmpty, body.lowerBound <= last else { return nil }
        return (body.lowerBound...last).first {
            source.bytes[$0] == text[0] && source.bytes[$0..<$0 + text.count].elementsEqual(text)
        }.map { $0..<$0 + text.count }
    }
}
