import Files
import Text

/// The files that the last build wrote to one output folder. Lies in `.inkstone/` of the site's folder, which is never
/// published.
///
/// Format: the line `inkstone 4`, the line of the output folder's path, the line of the build's fingerprint or `-`, the
/// line of the encoders that made compressed siblings, then one line per file, sorted by path: the SHA-256 of its
/// bytes, its size in bytes, the time of its last change in nanoseconds since 1970 and its path relative to the output
/// folder; `-` for each that is unknown. A copy of it tells a later build what has been deployed (`Changes`).
package struct Manifest: Sendable {
    /// A file as the last build left it.
    package struct File: Sendable {
        /// SHA-256 in hexadecimal; `nil` when the build was killed before it knew.
        var digest: String?
        var stamp: FileStamp?
    }

    /// By path, relative to the output folder.
    package var files: [String: File]
    /// Of a build that wrote every file and had no message about a body; `nil` for any other.
    package var fingerprint: Fingerprint?
    /// That made the siblings among the files, as `Precompression` names them.
    package var encoders: [String]
    private let location: String
    private let output: String

    package static let folderName = ".inkstone"
    private static let header = "inkstone 4"

    /// Reads what the last build wrote; a manifest that is missing or damaged knows no file, so that nothing is ever
    /// removed or overwritten by mistake.
    /// - Parameters:
    ///   - site: absolute path of the site's folder.
    ///   - output: absolute path of the output folder, without links.
    package init(site: String, output: String) {
        let shown = output.hasPrefix(site + "/") ? String(output.dropFirst(site.count + 1)) : output
        self.output = shown
        location = "\(site)/\(Self.folderName)/\(Self.name(of: shown)).manifest"
        let record = (try? FileBytes.read(location)).flatMap(Content.init)
        let known = record?.output == shown ? record : nil
        files = known?.files ?? [:]
        fingerprint = known?.fingerprint
        encoders = known?.encoders ?? []
    }

    /// A folder of the site has its own name, so that scripts know it; of others there may be many of one name.
    private static func name(of output: String) -> String {
        guard output.contains("/") else { return output }
        let last = output.split(separator: "/").last.map(String.init) ?? "output"
        return "\(last)-\(ContentHash.short(Array(output.utf8)))"
    }

    /// The content of a manifest, of whichever output.
    package struct Content {
        package let output: String
        package let fingerprint: Fingerprint?
        package let encoders: [String]
        package var files: [String: File] = [:]

        /// `nil` when these are not the bytes of a whole manifest.
        init?(_ bytes: [UInt8]) {
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.count >= 5, lines[0] == header, lines.last == "" else { return nil }
            output = String(lines[1])
            fingerprint = lines[2] == unknown ? nil : Fingerprint(text: String(lines[2]))
            encoders = lines[3] == unknown ? [] : lines[3].split(separator: " ").map(String.init)
            for line in lines[4..<lines.count - 1] {
                let fields = line.split(separator: " ", maxSplits: 3)
                guard fields.count == 4 else { return nil }
                files[String(fields[3])] = File(
                    digest: fields[0] == unknown ? nil : String(fields[0]),
                    stamp: fields[1] == unknown ? nil : FileStamp(text: "\(fields[1]) \(fields[2])"))
            }
        }
    }

    private static let unknown = "-"

    /// Whether there was a build before this one.
    package var isKnown: Bool { FileTree.isFile(location) }

    /// Replaces the file, whole or not at all.
    package func write() throws(SetupError) {
        let folder = location.parentFolder
        let lines = files.sorted { $0.key < $1.key }.map { path, file in
            "\(file.digest ?? Self.unknown) \(file.stamp?.text ?? "- -") \(path)"
        }
        let head = [
            Self.header, output, fingerprint?.text ?? Self.unknown,
            encoders.isEmpty ? Self.unknown : encoders.joined(separator: " "),
        ]
        let text = (head + lines).joined(separator: "\n") + "\n"
        if let reason = FileBytes.makeFolder(folder) { throw failure(folder, reason) }
        do {
            try FileBytes.replace(location, with: Array(text.utf8))
        } catch {
            throw failure(location, error.reason)
        }
    }

    private func failure(_ path: String, _ reason: String) -> SetupError {
        .environment(Diagnostic(.error, file: path, "the manifest cannot be written: \(reason)"))
    }
}
