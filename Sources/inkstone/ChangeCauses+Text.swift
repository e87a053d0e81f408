import Foundation
import Publishing
import Text
import Writing

/// What `build --verbose` says about files that are different.
extension ChangeCauses {
    /// One line about all, then one for each kind of file.
    var text: String {
        let since = isOfDeploy ? "the last deploy" : "the last build"
        guard !rows.isEmpty else { return "Nothing changed since \(since)." }
        let kinds = rows.map { counted($0.files, $0.kind.rawValue, plural: $0.kind.plural) }.joined(separator: ", ")
        let lines = rows.map { row in
            "  \(size(row.bytes)) \(counted(row.files, row.kind.rawValue, plural: row.kind.plural)): \(parts(of: row))"
        }
        return (["\(cause(since)): \(kinds); \(size(bytes).trimmingCharacters(in: .whitespaces))"] + lines)
            .joined(separator: "\n")
    }

    private func cause(_ since: String) -> String {
        guard hasBaseline else { return isOfDeploy ? "Nothing is known to be deployed" : "The first build" }
        guard let posts else { return "Since \(since)" }
        let counts = [
            (posts.added, "added"), (posts.edited, "edited"), (posts.removed, "removed"), (posts.renamed, "renamed"),
        ].filter { $0.0 > 0 }
        guard let (count, verb) = counts.first else { return "Since \(since), no post changed" }
        let others = counts.dropFirst().map { ", \($0.0) \($0.1)" }.joined()
        return "Since \(since), \(counted(count, "post")) \(verb)\(others)"
    }

    private func parts(of row: Row) -> String {
        [(row.added, "added"), (row.changed, "changed"), (row.removed, "removed")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// Thousands of bytes, of six characters and a unit.
    private func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: String(format: "%6d B ", bytes)
        case ..<1_000_000: String(format: "%6.1f KB", Double(bytes) / 1e3)
        default: String(format: "%6.1f MB", Double(bytes) / 1e6)
        }
    }
}
