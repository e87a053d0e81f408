import Files
import Text

/// How a list of changes is written down.
extension Changes {
    /// Who is to read the list.
    package enum Format: String, Sendable, CaseIterable {
        /// People and scripts: a line for each file with `added`, `changed` or `removed`, a tab and the path.
        case text
        /// Programs: one object, described in the guide.
        case json
        /// `rclone --files-from-raw`, which takes lines as they are: what is to be uploaded. What is to be deleted is in a
        /// second file, called like the first with `.removed` behind it.
        case rclone
        /// `rsync --files-from` with `--delete-missing-args`: all paths. They begin with `./`, because rsync takes what
        /// begins with `#` or `;` for a comment, with `--from0` too.
        case rsync

        package static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
    }

    /// Replaces a file, or two, with the list, each whole or not at all.
    package func write(to path: String, as format: Format = .text) throws(SetupError) {
        switch format {
        case .text: try Self.write(lines(files) { "\($0.kind.rawValue)\t\($0.path)" }, to: path)
        case .json: try Self.write(json, to: path)
        case .rclone:
            try Self.write(lines(files.filter { $0.kind != .removed }, \.path), to: path)
            try Self.write(lines(files.filter { $0.kind == .removed }, \.path), to: path + Self.removedEnding)
        case .rsync: try Self.write(lines(files) { "./" + $0.path }, to: path)
        }
    }

    /// What follows the name of the list in that of its second file.
    package static let removedEnding = ".removed"

    /// No path holds a control character, so each has its line.
    private func lines(_ files: [File], _ text: (File) -> String) -> [UInt8] {
        Array(files.map { text($0) + "\n" }.joined().utf8)
    }

    private var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.key("baseline")
            json.literal(hasBaseline ? "true" : "false")
            for kind in Kind.allCases {
                json.key(kind.rawValue)
                json.object { json in
                    json.member("files", count(kind))
                    json.member("bytes", bytes(kind))
                }
            }
            json.key("files")
            json.array { json in
                for file in files {
                    json.object { json in
                        json.member("path", file.path)
                        json.member("kind", file.kind.rawValue)
                        json.key("size")
                        json.literal(file.size.map(String.init) ?? "null")
                        json.member("sha256", file.digest)
                    }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(SetupError) {
        do {
            try FileBytes.replace(path, with: bytes)
        } catch {
            throw .environment(
                Diagnostic(.error, file: path, "the list of changes cannot be written: \(error.reason)"))
        }
    }

    /// Throws when the list cannot be written, before anything else is.
    package static func check(_ path: String) throws(SetupError) {
        let folder = path.standardizedPath.parentFolder
        guard FileTree.isFolder(folder.isEmpty ? "/" : folder) else {
            throw .environment(
                Diagnostic(
                    .error, file: path, "the list of changes cannot be written: there is no folder “\(folder)”",
                    hint: "make it with mkdir -p, or write --changes changes.tsv"))
        }
        if FileTree.isFolder(path) {
            throw .environment(
                Diagnostic(
                    .error, file: path, "the list of changes cannot be written: this is a folder",
                    hint: "name a file in it, such as --changes changes.tsv"))
        }
    }
}
