import Publishing
import Text

/// The line of front matter by which a page answers its old addresses.
struct AliasLine {
    let candidate: Successors.Candidate
    let files: [OldSite.File]

    /// One message for all old addresses.
    var diagnostic: Diagnostic {
        let paths = files.map(\.path)
        let list = paths.joined(separator: ", ")
        let message = paths.count == 1 ? "the old page \(list) is gone" : "the old pages \(list) are gone"
        return candidate.source.diagnostic(.error, message, hint: line(candidate.aliases + paths))
    }

    private func line(_ aliases: [String]) -> String {
        let list = aliases.map { "\"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
            .joined(separator: ", ")
        return switch FrontMatterParser.format(of: candidate.source) {
        case .toml: "aliases = [\(list)]"
        case .json: "\"aliases\": [\(list)]"
        case .yaml, nil: "aliases: [\(list)]"
        }
    }
}
