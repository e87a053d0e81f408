import Parsing
import Text

/// What an author is told about two routes for one file.
enum CollisionMessages {
    /// Every page is published when two of them have an alias in common, as translations do in Hugo's sites.
    static func collision(_ route: Route, _ winner: Route) -> Diagnostic {
        if let need = winner.recipe.ownPage, route.claim == .content {
            return Diagnostic(
                .error, file: route.source, "the address \(route.path.decoded) belongs to the \(winner.sourceName)",
                hint: "delete the file, because Inkstone makes that page itself\(need), or give it another slug or url")
        }
        let isAlias = route.claim == .alias && winner.claim == .alias
        return Diagnostic(
            isAlias ? .warning : .error, file: route.source,
            "the address \(route.path.decoded) already belongs to \(winner.sourceName)", hint: hint(route, winner))
    }

    static func noFolder(_ route: Route, _ winner: Route) -> Diagnostic {
        Diagnostic(
            .error, file: route.source,
            "the address \(route.path.decoded) needs a folder where \(winner.path.decoded) of \(winner.sourceName) is a file",
            hint: hint(route, winner))
    }

    static func noFile(_ route: Route, _ winner: Route) -> Diagnostic {
        Diagnostic(
            .error, file: route.source,
            "the address \(route.path.decoded) needs a file where \(winner.path.decoded) of \(winner.sourceName) has a folder",
            hint: hint(route, winner))
    }

    /// - Parameter owner: whose address it is, with its article.
    static func taken(_ route: Route, by owner: Message) -> Diagnostic {
        Diagnostic(
            .error, file: route.source, "the address \(route.path.decoded) belongs to \(owner)",
            hint: "give it another slug, url or name; until then it is not published")
    }

    static func tooLong(_ route: Route, _ name: String) -> Diagnostic {
        Diagnostic(
            .error, file: route.source, "the name “\(name.prefix(20))…” is \(name.utf8.count) bytes long",
            hint:
                "file names are limited to \(SitePath.nameLimit) bytes, about 85 Han characters; write a shorter one"
        )
    }

    private static func hint(_ route: Route, _ winner: Route) -> Message {
        switch route.claim {
        case .content where winner.claim < .content:
            "give it another slug, url or name; until then it is not published"
        case .alias where winner.claim < .alias: "delete the alias, or give the other another address"
        default: "give one of the two another slug or url; until then \(winner.sourceName) is published"
        }
    }
}

extension Recipe {
    /// For a page of Inkstone's own that a site knows by its address: what else would free the address.
    fileprivate var ownPage: Message? {
        switch self {
        case .search: ", set search: false"
        case .archives, .notFound: ""
        default: nil
        }
    }
}
