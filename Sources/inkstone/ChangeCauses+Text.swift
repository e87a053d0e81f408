import Foundation
import Publishing
import Text
import Writing

/// What `build --verbose` says about files that are different.
extension ChangeCauses {
    /// One line about all, then one for each kind of file.
    var text: Message {
        guard !rows.isEmpty else {
            return isOfDeploy ? "Nothing changed since the last deploy." : "Nothing changed since the last build."
        }
        let kinds = rows.map { $0.kind.counted($0.files) }.joined(separator: ", ")
        let lines = rows.map { row in
            "  \(size(row.bytes)) \(row.kind.counted(row.files)): \(parts(of: row))" as Message
        }
        return (["\(cause): \(kinds); \(size(bytes).trimmingCharacters(in: .whitespaces))"] + lines)
            .joined(separator: "\n")
    }

    private var cause: Message {
        guard hasBaseline else { return isOfDeploy ? "Nothing is known to be deployed" : "The first build" }
        let since: Message = isOfDeploy ? "Since the last deploy" : "Since the last build"
        guard let posts else { return since }
        let counts: [(count: Int, said: Message, more: Message)] = [
            (posts.added, "\(counted(posts.added, "post")) added", "\(posts.added) added"),
            (posts.edited, "\(counted(posts.edited, "post")) edited", "\(posts.edited) edited"),
            (posts.removed, "\(counted(posts.removed, "post")) removed", "\(posts.removed) removed"),
            (posts.renamed, "\(counted(posts.renamed, "post")) renamed", "\(posts.renamed) renamed"),
        ].filter { $0.count > 0 }
        guard let first = counts.first else { return "\(since), no post changed" }
        return "\(since), \(([first.said] + counts.dropFirst().map(\.more)).joined(separator: ", "))"
    }

    private func parts(of row: Row) -> Message {
        let counts: [(Int, Message)] = [
            (row.added, "\(row.added) added"), (row.changed, "\(row.changed) changed"),
            (row.removed, "\(row.removed) removed"),
        ]
        return counts.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
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
