import Planning
import Writing

/// What became different in the output, by kind of file, and which posts it is about.
package struct ChangeCauses: Sendable {
    /// The files of one kind.
    package struct Row: Sendable, Equatable {
        package let kind: FileKind
        package fileprivate(set) var added = 0
        package fileprivate(set) var changed = 0
        package fileprivate(set) var removed = 0
        /// Of what was added or changed: what has to be shipped.
        package fileprivate(set) var bytes = 0

        package var files: Int { added + changed + removed }
    }

    /// Those with most bytes first, then by name.
    package let rows: [Row]
    /// `nil` when it is not known what was published before.
    package let posts: PostRecord.Difference?
    /// Whether it is the last deploy that is compared with, else the last build.
    package let isOfDeploy: Bool
    /// Whether anything was known to be there before.
    package let hasBaseline: Bool

    package var bytes: Int { rows.reduce(0) { $0 + $1.bytes } }

    init(_ changes: Changes, posts: PostRecord.Difference?, isOfDeploy: Bool, _ planned: PlannedSite) {
        self.posts = posts
        self.isOfDeploy = isOfDeploy
        hasBaseline = changes.hasBaseline
        var rows: [FileKind: Row] = [:]
        let kinds = changes.files.isEmpty ? [:] : planned.kinds
        for file in changes.files {
            let kind = kinds[file.path] ?? FileKind(former: file.path)
            var row = rows[kind] ?? Row(kind: kind)
            switch file.kind {
            case .added: row.added += 1
            case .changed: row.changed += 1
            case .removed: row.removed += 1
            }
            if file.kind != .removed { row.bytes += file.size ?? 0 }
            rows[kind] = row
        }
        self.rows = rows.values.sorted { ($1.bytes, $0.kind.rawValue) < ($0.bytes, $1.kind.rawValue) }
    }
}

extension PlannedSite {
    /// By file of the output, without those of groups, which are known by their names.
    fileprivate var kinds: [String: FileKind] {
        Dictionary(routes.map { ($0.path.outputFile, FileKind($0.recipe)) }, uniquingKeysWith: { first, _ in first })
    }
}
