import Files
import Parsing
import Planning
import Publishing
import Resolving
import Text

/// Names of files and folders that some hosts refuse.
struct RefusedNames {
    private let planned: PlannedSite
    /// Paths of files and folders that were told about.
    private var told: Set<String> = []
    private var diagnostics: [Diagnostic] = []

    /// One warning per name: at the post that has it, or at a post with the term.
    static func diagnostics(_ planned: PlannedSite) -> [Diagnostic] {
        var names = RefusedNames(planned: planned)
        for edition in planned.site.editions { names.addTerms(edition) }
        for route in planned.routes { names.add(route) }
        return names.diagnostics
    }

    private init(planned: PlannedSite) { self.planned = planned }

    /// The first sign of a path that a host refuses, with the part that holds it and the path up to there.
    private struct Refused {
        let sign: Unicode.Scalar
        let name: String
        let path: String

        init?(_ path: SitePath) {
            guard path.decoded.utf8.contains(where: { Self.hosts[$0] != nil }) else { return nil }
            var parts: [String] = []
            for part in path.decoded.pathParts {
                parts.append(part)
                guard let sign = part.utf8.first(where: { Self.hosts[$0] != nil }) else { continue }
                (self.sign, name, self.path) = (Unicode.Scalar(sign), part, parts.joined(separator: "/"))
                return
            }
            return nil
        }

        /// `Netlify refuses`
        var host: Message { Self.hosts[UInt8(ascii: sign)] ?? "" }

        /// The name with a hyphen in the place of each sign.
        var plainName: String {
            let signs = name.unicodeScalars.map { $0.isASCII && Self.hosts[UInt8(ascii: $0)] != nil ? "-" : $0 }
            return Slug.ofText(String(String.UnicodeScalarView(signs))).split(separator: "-").joined(separator: "-")
        }

        /// Netlify: "Deployed filenames cannot contain # or ? characters". Windows: "Naming Files, Paths, and Namespaces".
        private static let hosts: [UInt8: Message] = {
            var hosts: [UInt8: Message] = [
                UInt8(ascii: "#"): "Netlify refuses", UInt8(ascii: "?"): "Netlify and Windows refuse",
            ]
            for sign in "\"*:<>|".utf8 { hosts[sign] = "Windows refuses" }
            return hosts
        }()
    }

    private mutating func addTerms(_ edition: Edition) {
        for taxonomy in edition.taxonomies {
            var places = TermPlaces(taxonomy: taxonomy.name, FrontMatterParser(planned.site.configuration))
            for term in taxonomy.terms {
                guard let refused = Refused(term.path), let post = term.posts.last, told.insert(refused.path).inserted
                else { continue }
                let source = edition.posts[post].parsed.source
                let message: Message =
                    "“\(term.name)” in \(taxonomy.name) has the slug “\(refused.name)”, and \(refused.host) names with “\(refused.sign)”"
                let hint: Message = "write another name in all posts, without “\(refused.sign)”, or choose another host"
                guard let range = places.place(of: term.name, in: source) else {
                    diagnostics.append(source.diagnostic(.warning, message, hint: hint))
                    continue
                }
                diagnostics.append(source.diagnostic(.warning, at: range, message, hint: hint))
            }
        }
    }

    private mutating func add(_ route: Route) {
        guard let refused = Refused(route.path), told.insert(refused.path).inserted else { return }
        let message: Message =
            "the address \(route.path.decoded) has the name “\(refused.name)”, and \(refused.host) names with “\(refused.sign)”"
        let plain = refused.plainName
        let isDocument = planned.post(of: route.recipe) != nil
        let hint: Message =
            isDocument && !plain.isEmpty
            ? "write slug: \(plain), or another name without “\(refused.sign)”"
            : "choose another name, without “\(refused.sign)”, or another host"
        diagnostics.append(Diagnostic(.warning, file: route.source, message, hint: hint))
    }
}
