import Files
import Parsing
import Publishing
import Resolving
import Text
import Threads

/// What an old site answered and the new one would not: pages with the alias that keeps each, feeds, and files.
struct LostAddresses {
    private let planned: PlannedSite
    private let answers: Answers
    private let parallel: Parallel

    init(_ planned: PlannedSite, _ answers: Answers, parallel: Parallel) {
        self.planned = planned
        self.answers = answers
        self.parallel = parallel
    }

    func diagnostics(_ old: OldSite) -> [Diagnostic] {
        let gone = old.files.filter { answers.exact($0.path) == nil }
        let (common, lost) = CommonCauses(planned.site.configuration, answers).explained(gone)
        let pages = lost.filter { $0.kind == .page }
        let files = lost.filter { $0.kind == .feed || $0.kind == .file || $0.kind == .sitemap }
        let feeds = NearestPaths(planned.routes.lazy.filter(\.recipe.isFeed).map(\.path))
        let searches = NearestPaths.searches(among: planned.routes.count)
        var found = common
        found += files.enumerated().map { index, file in
            Diagnostic(
                file.kind == .file ? .warning : .error,
                file.kind == .file ? "the old file \(file.path) is gone" : "the old feed \(file.path) is gone",
                hint: file.kind == .file
                    ? "put it at static\(file.path)" : feedHint(file, index < searches ? feeds : nil))
        }
        if !pages.isEmpty { found += self.pages(pages, old) }
        let themeFiles = lost.filter { $0.kind == .themeFile }
        if !themeFiles.isEmpty {
            let names = themeFiles.map(\.path).listed
            let files = counted(themeFiles.count, "file")
            found.append(
                Diagnostic(
                    .notice, "\(files) of the old theme \(themeFiles.count, one: "is", many: "are") gone: \(names)",
                    hint: "the new site does not use them; put any that others link to in static/"))
        }
        return found
    }

    private func feedHint(_ file: OldSite.File, _ feeds: NearestPaths?) -> Message {
        let nearest = feeds?.nearest(to: file.path, count: 1).first
        return nearest.map { "redirect it on the host, to \($0.decoded) for example" } ?? "redirect it on the host"
    }

    // MARK: Pages

    private enum Fate {
        case alias(Successors.Candidate, OldSite.File)
        case none(OldSite.File)
    }

    private func pages(_ pages: [OldSite.File], _ old: OldSite) -> [Diagnostic] {
        let successors = Successors(planned.site)
        let fates = parallel.map(pages.count) { index -> Fate in
            let page = old.page(pages[index])
            // The old site may have had another host.
            let redirected = page.redirect.flatMap { answers.exact($0.pathOfURL.removingEncoding) }
            // A term or a further page of a list is not a post that happens to have the same name.
            guard redirected != nil || !isOfLists(pages[index]) else { return .none(pages[index]) }
            let found = successors.successor(of: pages[index].path, page, redirected: redirected)
            return found.map { Fate.alias($0, pages[index]) } ?? .none(pages[index])
        }
        var aliases: [String: (Successors.Candidate, [OldSite.File])] = [:]
        var rest: [OldSite.File] = []
        for fate in fates {
            switch fate {
            case .alias(let candidate, let file):
                aliases[candidate.source.path, default: (candidate, [])].1.append(file)
            case .none(let file): rest.append(file)
            }
        }
        let nearest =
            rest.isEmpty ? nil : NearestPaths(planned.routes.lazy.filter { $0.recipe.kind != nil }.map(\.path))
        return aliases.values.map { AliasLine(candidate: $0.0, files: $0.1).diagnostic }
            + rest.enumerated().map { index, file in
                let isSought = index < NearestPaths.searches(among: planned.routes.count)
                let near =
                    !isSought
                    ? nil
                    : nearest?.nearest(to: file.path, count: 1).first.map {
                        "; the nearest page is \($0.decoded)" as Message
                    }
                return Diagnostic(
                    .error, "the old page \(file.path) is gone",
                    hint: file.isFurtherPage
                        ? "lists have fewer pages now: set paginate in site.yaml, or let it go"
                        : "redirect it on the host, or let it go\(near ?? "")")
            }
    }

    private func isOfLists(_ file: OldSite.File) -> Bool {
        file.isFurtherPage
            || file.path.pathParts.prefix(2).contains(where: planned.site.configuration.taxonomies.contains)
    }
}

extension Answers {
    /// The file at a decoded path, without the redirects of hosts.
    func exact(_ path: String) -> SitePath? {
        guard path.hasPrefix("/"), let file = file(atDecoded: path), file == SitePath(file: path) else { return nil }
        return file
    }
}

extension OldSite.File {
    /// `/news/page/3/`
    fileprivate var isFurtherPage: Bool {
        let parts = path.pathParts
        return parts.count > 1 && parts[parts.count - 2] == "page" && Int(parts[parts.count - 1]) != nil
    }
}

extension String {
    /// What follows the host of a URL.
    fileprivate var pathOfURL: String {
        guard let scheme = firstRange(of: "://") else { return self }
        let rest = self[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }
}
