import Parsing
import Publishing
import Text
import Threads

/// Links that lead nowhere, missing ids and missing pictures.
enum Links {
    /// One mistake in an address, wherever it appears.
    struct Mistake: Hashable {
        enum Kind: Hashable {
            case dead, image
            /// The page exists, but the id in it does not.
            case place(SitePath, fragment: String)
        }

        let address: String
        let kind: Kind
    }

    /// Each mistake, reported where it was written or once for all pages that show it.
    static func diagnostics(_ pages: [CheckedPage], of planned: PlannedSite, parallel: Parallel) -> [Diagnostic] {
        let missing = missingPlaces(pages, of: planned, parallel)
        let wrong = pages.compactMap { page in
            let mistakes =
                page.facts.dead.map { Mistake(address: $0.address, kind: $0.isImage ? .image : .dead) }
                + page.facts.places.filter(missing.contains).map {
                    Mistake(address: $0.address, kind: .place($0.page, fragment: $0.fragment))
                }
            return mistakes.isEmpty ? nil : (page.route, mistakes)
        }
        return wrong.isEmpty ? [] : LinkMistakes.diagnostics(wrong, of: planned, parallel: parallel)
    }

    /// Places that links name and that their pages do not have. Pages are rendered again to see.
    private static func missingPlaces(
        _ pages: [CheckedPage], of planned: PlannedSite, _ parallel: Parallel
    ) -> Set<PageFacts.Place> {
        var wanted: [SitePath: Set<PageFacts.Place>] = [:]
        for page in pages {
            for place in page.facts.places { wanted[place.page, default: []].insert(place) }
        }
        let targets = wanted.keys.sorted()
        let places = wanted
        let missing = parallel.map(targets.count) { index -> Set<PageFacts.Place> in
            guard targets[index].isHTML, let route = planned.route(of: targets[index]),
                case .bytes(let bytes) = planned.rendering(of: route)
            else { return [] }
            let ids = PageReader.ids(of: bytes)
            return (places[targets[index]] ?? []).filter { !ids.contains($0.fragment) }
        }
        return missing.reduce(into: []) { $0.formUnion($1) }
    }
}

extension SitePath {
    /// A page, or a hand-made HTML file.
    var isHTML: Bool { outputFile.hasSuffix(".html") || outputFile.hasSuffix(".htm") }
}
