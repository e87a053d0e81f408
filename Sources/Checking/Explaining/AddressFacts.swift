import Parsing
import Planning
import Publishing
import Resolving

/// Explains an address by what makes it.
struct AddressFacts {
    private let planned: PlannedSite
    private let options: Publisher.Options
    private let answers: Answers

    init(_ planned: PlannedSite, _ options: Publisher.Options) {
        self.planned = planned
        self.options = options
        answers = Answers(planned)
    }

    /// `nil` when nothing is published there.
    /// - Parameter path: decoded.
    func explanation(of path: String) -> Explanation? {
        guard let file = answers.file(atDecoded: path), let route = planned.route(of: file) else { return nil }
        var explanation = explanation(of: route)
        if file != SitePath(file: path) {
            explanation.add("note", "hosts redirect \(path) to \(file.decoded)")
        }
        return explanation
    }

    func explanation(of route: Route) -> Explanation {
        var explanation = Explanation()
        let addresses = planned.site.addresses
        explanation.add("page", "\(route.path.decoded)", "\(addresses.permalink(route.path))")
        explanation.add("output", "\(route.path.outputFile)")
        if let source = planned.site.source(of: route.recipe), let post = source.post {
            PostFacts(planned, options, source, post).add(to: &explanation)
        } else {
            GeneratedFacts(planned).add(route, to: &explanation)
        }
        return explanation
    }

    func unanswered(_ path: String) -> Explanation {
        var explanation = Explanation()
        explanation.isPublished = false
        explanation.add("page", "\(path)")
        explanation.add("state", "nothing is published here")
        let nearest = NearestPaths(planned.routes.lazy.filter { !$0.isRedirect }.map(\.path)).nearest(
            to: path, count: 3)
        explanation.add("nearest", lines: nearest.map { ["\($0.decoded)"] })
        return explanation
    }
}

extension Route {
    fileprivate var isRedirect: Bool {
        if case .redirect = recipe { true } else { false }
    }
}
