import Foundation
import Text

/// The files that the last build wrote to one output folder. Lies in `.inkstone/` of the site's folder, which is never
/// published.
///
/// Format: the line `inkstone 1`, the line of the output folder's path, then one path a line, sorted by bytes.
struct Manifest: Sendable {
    /// Relative to the output folder.
    var files: Set<String>
    private let location: String
    private let output: String

    static let folderName = ".inkstone"
    private static let header = "inkstone 1"

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
        files = []
        guard let bytes = try? FileBytes.read(location) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, lines[0] == Self.header, lines[1] == shown, lines.last == "" else { return }
        files = Set(lines[2..<lines.count - 1].map(String.init))
    }

    /// Whether there was a build before this one.
    var isKnown: Bool { FileTree.isFile(location) }

    /// Replaces the file, whole or not at all.
    func write() throws(SetupError) {
        let folder = location.parentFolder
        let text = ([Self.header, output] + files.sorted()).joined(separator: "\n") + "\n"
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
