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

    /// Mistakes of one file that are told with their places, and mistakes whose place is looked for in a whole text.
    /// Both cost as much as the text is long.
    static let limit = 100

    /// - Parameter pages: with what is wrong on each.
    static func diagnostics(
        _ pages: [(route: Route, mistakes: [Links.Mistake])], of planned: PlannedSite, parallel: Parallel
    ) -> [Diagnostic] {
        let wrong = pages.map { (page: $0.route.path, addresses: $0.mistakes.map(\.address)) }
        return LinkMistakes(
            planned: planned, parallel: parallel, hints: LinkHints(planned, wrong), places: WrittenPlaces(planned)
        ).diagnostics(pages)
    }

    private func diagnostics(_ pages: [(route: Route, mistakes: [Links.Mistake])]) -> [Diagnostic] {
        let written = parallel.map(pages.count) { self.written(pages[$0].mistakes, on: pages[$0].route) }
        let located = Set(written.flatMap(\.located))
        var routesOf: [Links.Mistake: [Route]] = [:]
        var order: [Links.Mistake] = []
        // A link to a place of whatever page shows it, as in a menu, is one mistake.
        var places: [String: Links.Mistake] = [:]
        for (page, written) in zip(pages, written) {
            // A list shows what the cards of its posts have, and that has been reported.
            let isPost = planned.site.source(of: page.route.recipe)?.post != nil
            for shown in written.rest where isPost || !located.contains(shown) {
                let isOfAnyPage = shown.address.utf8.first == UInt8(ascii: "#")
                let mistake = isOfAnyPage ? places[shown.address] ?? shown : shown
                if isOfAnyPage { places[shown.address] = mistake }
                if routesOf[mistake] == nil { order.append(mistake) }
                routesOf[mistake, default: []].append(page.route)
            }
        }
        return written.flatMap(\.diagnostics)
            + order.enumerated().map { index, mistake in
                elsewhere(mistake, routesOf[mistake] ?? [], isSought: index < Self.limit)
            }
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
        let links = Dictionary(grouping: planned.links(of: source.parsed, inEdition: source.edition)) {
            $0.address.removingEncoding
        }
        let pictures = places.pictures(of: source)
        var found: [(range: Range<Int>, text: String, mistake: Links.Mistake)] = []
        var searches = 0
        for mistake in mistakes {
            var ranges = (links[mistake.address.removingEncoding] ?? []).map { (range: $0.range, text: $0.written) }
            if ranges.isEmpty, let picture = pictures[mistake.address] { ranges = [picture] }
            if ranges.isEmpty, searches < Self.limit {
                searches += 1
                ranges = source.parsed.range(ofBare: mistake.address).map { [($0, mistake.address)] } ?? []
            }
            found += ranges.map { ($0.range, $0.text, mistake) }
            if ranges.isEmpty { written.rest.append(mistake) } else { written.located.insert(mistake) }
        }
        found.sort { ($0.range.lowerBound, $0.text) < ($1.range.lowerBound, $1.text) }
        let file = source.parsed.source
        written.diagnostics = found.prefix(Self.limit).map { range, text, mistake in
            file.diagnostic(
                mistake.severity, at: range, mistake.message(text),
                hint: hints.hint(for: mistake, in: file.path, on: route.path))
        }
        if found.count > Self.limit { written.diagnostics.append(more(found.count - Self.limit, in: file)) }
        return written
    }

    private func more(_ count: Int, in file: SourceFile) -> Diagnostic {
        file.diagnostic(
            .error, "\(counted(count, "more link")) of this file \(count, one: "is", many: "are") wrong",
            hint: "correct the first \(Self.limit), then run inkstone check again")
    }

    /// - Parameter isSought: whether the place is looked for in `site.yaml` and in the templates.
    private func elsewhere(_ mistake: Links.Mistake, _ routes: [Route], isSought: Bool) -> Diagnostic {
        let page = routes[0].path.decoded
        let pages: Message =
            routes.count == 1 ? "on the page \(page)" : "on the page \(page) and \(routes.count - 1) more"
        let hint = hints.hint(for: mistake, in: nil, on: routes[0].path)
        guard isSought, let (source, range) = places.place(of: mistake.address) else {
            let file = planned.site.source(of: routes[0].recipe)?.parsed.source.path
            return Diagnostic(
                mistake.severity, file: routes.count == 1 ? file : nil,
                "\(mistake.message(mistake.address)), \(pages)", hint: hint)
        }
        return source.diagnostic(
            mistake.severity, at: range, "\(mistake.message(source.text(range))), \(pages)", hint: hint)
    }
}

extension Links.Mistake {
    var severity: Diagnostic.Severity {
        if case .place = kind { .warning } else { .error }
    }

    package func message(_ written: String) -> Message {
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
