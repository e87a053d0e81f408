import Files
import Planning
import Text

/// What the author or the operator is told of files that were not written.
struct Refusals {
    private(set) var diagnostics: [Diagnostic] = []
    /// Files of others that are named one by one; of more, one message tells how many they are.
    private static let named = 10

    init(_ routes: [Route], _ results: [[WrittenFile]]) {
        var failed: [(failure: FileFailure, file: String, source: String)] = []
        var taken: [Diagnostic] = []
        for (route, files) in zip(routes, results) {
            for file in files {
                switch file.outcome {
                case .written, .unchanged: break
                case .taken(let isFile): taken.append(Self.taken(file.path, isFile: isFile, route))
                case .unreadable(let reason): diagnostics.append(Self.notWritten(file.path, route.source, reason))
                case .failed(let failure) where failure.isAboutName:
                    diagnostics.append(Self.notWritten(file.path, route.source, failure.reason, Self.hint(failure)))
                case .failed(let failure): failed.append((failure, file.path, route.source))
                }
            }
        }
        diagnostics += taken.prefix(Self.named)
        if taken.count > Self.named {
            diagnostics.append(
                Diagnostic(
                    .error,
                    """
                    \(counted(taken.count - Self.named, "other file")) of the output that Inkstone did not write \
                    or that were changed by hand are in the way
                    """,
                    hint: Self.adopt))
        }
        // A full disk refuses them all: one message says so.
        for (_, group) in Dictionary(grouping: failed, by: \.failure.code).sorted(by: { $0.key < $1.key }) {
            diagnostics.append(Self.environment(group.map(\.file), group[0].failure, group[0].source))
        }
    }

    private static let adopt: Message = "build once with --adopt to replace what is in the way"

    private static func taken(_ file: String, isFile: Bool, _ route: Route) -> Diagnostic {
        if !isFile {
            return Diagnostic(
                .error, file: route.source, "in the output, \(file) is no file but a folder, a link or a device",
                hint: "move it out of the output folder")
        }
        return Diagnostic(
            .error, file: route.source,
            "in the output, \(file) is a file that Inkstone did not write or that was changed by hand",
            hint: "move it out of the output folder to keep it, or build once with --adopt to replace it")
    }

    /// What is said of files of others that were replaced because the user asked for it.
    static func takenOver(_ files: [String]) -> [Diagnostic] {
        guard let first = files.first else { return [] }
        let others: Message = files.count > 1 ? " and \(counted(files.count - 1, "other"))" : ""
        return [
            Diagnostic(
                .notice,
                """
                in the output, \(first)\(others), which Inkstone did not write, \
                \(files.count, one: "was", many: "were") replaced
                """)
        ]
    }

    private static func notWritten(
        _ file: String, _ source: String, _ reason: Message, _ hint: Message? = nil
    ) -> Diagnostic {
        Diagnostic(.error, file: source, "\(file) cannot be written: \(reason)", hint: hint)
    }

    private static func hint(_ failure: FileFailure) -> Message {
        failure.isTooLongName
            ? "give the post a shorter slug"
            : "in the output, remove what has the name of the file or of a folder that it is in"
    }

    private static func environment(_ files: [String], _ failure: FileFailure, _ source: String) -> Diagnostic {
        let hint: Message =
            if failure.isFullDisk {
                "free space on the disk of the output folder, then build again; what is there stays"
            } else if failure.isForbidden {
                "give write permission to the output folder and all in it with chmod -R u+rwX, then build again"
            } else {
                "build again when the disk of the output folder answers"
            }
        if files.count == 1 {
            return Diagnostic(
                .error, file: source, "\(files[0]) cannot be written: \(failure.reason)", hint: hint)
        }
        return Diagnostic(
            .error, "\(counted(files.count, "file")) cannot be written, \(files[0]) among them: \(failure.reason)",
            hint: hint)
    }
}
