import Parsing
import Text

/// The line of front matter by which a page answers its old addresses.
struct AliasLine {
    let candidate: Successors.Candidate
    let files: [OldSite.File]

    /// One message for all old addresses of the page; the hint is the line, with the aliases that the page has already.
    var diagnostic: Diagnostic {
        let paths = files.map(\.path)
        let message: Message =
            paths.count == 1 ? "the old page \(paths[0]) is gone" : "the old pages \(paths.listed) are gone"
        return candidate.source.diagnostic(.error, message, hint: "\(line(candidate.aliases + paths))")
    }

    private func list(_ paths: [String]) -> String { paths.joined(separator: ", ") }

    private func line(_ aliases: [String]) -> String {
        let quoted = aliases.map(Addresses.written).map { alias in
            "\"\(alias.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        }
        return switch FrontMatterParser.format(of: candidate.source) {
        case .toml: "aliases = [\(list(quoted))]"
        case .json: "\"aliases\": [\(list(quoted))]"
        case .yaml, nil: "aliases: [\(list(quoted))]"
        }
    }
}
