import Publishing
import Text

/// The line of front matter by which a page answers its old addresses.
struct AliasLine {
    let candidate: Successors.Candidate
    let files: [OldSite.File]

    /// One message for all old addresses that an alias can keep, and one for each that lies outside of the edition.
    var diagnostics: [Diagnostic] {
        let inside = files.filter { alias($0) != nil }
        let outside = files.filter { alias($0) == nil }
        var found = outside.map { file in
            candidate.source.diagnostic(
                .error, "the old page \(file.path) is gone, and its successor \(candidate.path.decoded) is of another edition",
                hint: "redirect it on the host")
        }
        if !inside.isEmpty {
            let paths = inside.map(\.path).joined(separator: ", ")
            let message = inside.count == 1 ? "the old page \(paths) is gone" : "the old pages \(paths) are gone"
            found.append(
                candidate.source.diagnostic(.error, message, hint: line(candidate.aliases + inside.compactMap(alias))))
        }
        return found
    }

    /// As front matter has it: below the root of the edition.
    private func alias(_ file: OldSite.File) -> String? {
        let root = candidate.root.decoded
        guard file.path.hasPrefix(root) else { return nil }
        return "/" + file.path.dropFirst(root.count)
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
