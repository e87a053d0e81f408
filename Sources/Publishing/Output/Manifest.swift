import Foundation
import Text

/// The files that the last build wrote to one output folder. Lies in `.inkstone/` of the site's folder, which is never
/// published.
///
/// Format: the line `inkstone 3`, the line of the output folder's path, the line of the build's fingerprint or `-`, then
/// one line a file, sorted by path: the SHA-256 of its bytes, its size in bytes, the time of its last change in
/// nanoseconds since 1970 and its path relative to the output folder; `-` for each that nobody knows.
struct Manifest: Sendable {
    /// A file as the last build left it.
    struct File: Sendable {
        /// SHA-256 in hexadecimal; `nil` when the build was killed before it knew.
        var digest: String?
        var stamp: FileStamp?
    }

    /// By path, relative to the output folder.
    var files: [String: File]
    /// Of a build that wrote every file and had nothing to say about a body; `nil` for any other.
    var fingerprint: Fingerprint?
    private let location: String
    private let output: String

    static let folderName = ".inkstone"
    private static let header = "inkstone 3"

    /// Reads what the last build wrote; a manifest that is missing or damaged knows no file, so that nothing is ever
    /// removed or overwritten by mistake.
    /// - Parameters:
    ///   - site: absolute path of the site's folder.
    ///   - output: absolute path of the output folder, without links.
    init(site: String, output: String) {
        let shown = output.hasPrefix(site + "/") ? String(output.dropFirst(site.count + 1)) : output
        self.output = shown
        let name = shown.split(separator: "/").last.map(String.init) ?? "output"
        location = "\(site)/\(Self.folderName)/\(name)-\(ContentHash.short(Array(shown.utf8))).manifest"
        files = [:]
        guard let bytes = try? FileBytes.read(location) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines[0] == Self.header, lines[1] == shown, lines.last == "" else { return }
        fingerprint = lines[2] == Self.unknown ? nil : Fingerprint(text: String(lines[2]))
        for line in lines[3..<lines.count - 1] {
            let fields = line.split(separator: " ", maxSplits: 3)
            guard fields.count == 4 else { continue }
            files[String(fields[3])] = File(
                digest: fields[0] == Self.unknown ? nil : String(fields[0]),
                stamp: fields[1] == Self.unknown ? nil : FileStamp(text: "\(fields[1]) \(fields[2])"))
        }
    }

    private static let unknown = "-"

    /// Whether there was a build before this one.
    var isKnown: Bool { FileTree.isFile(location) }

    /// Replaces the file, whole or not at all.
    func write() throws(SetupError) {
        let folder = location.parentFolder
        let lines = files.sorted { $0.key < $1.key }.map { path, file in
            "\(file.digest ?? Self.unknown) \(file.stamp?.text ?? "- -") \(path)"
        }
        let text = ([Self.header, output, fingerprint?.text ?? Self.unknown] + lines).joined(separator: "\n") + "\n"
        if let reason = OutputFolder.create(folder) { throw failure(folder, reason) }
        do {
            try Data(text.utf8).write(to: URL(filePath: location), options: .atomic)
        } catch {
            throw failure(location, (error as NSError).localizedDescription)
        }
    }

    private func failure(_ path: String, _ reason: String) -> SetupError {
        .environment(Diagnostic(.error, file: path, "the record of what was written cannot be kept: \(reason)"))
    }
}
