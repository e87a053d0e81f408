import Files
import Synchronization

/// What a build is about to put into the output, written down before it happens: if the build is killed, the next one
/// knows its files by their bytes, and a file that somebody edits in between is still told from them.
///
/// Lies beside the manifest while a build runs. Format: the line `inkstone journal 1`, the line of the output folder's
/// path, then a line for each file that was to be written: the SHA-256 of its bytes and its path.
final class Journal: Sendable {
    static let ending = ".journal"
    private static let header = "inkstone journal 1"
    private let folder: OpenFolder
    private let name: String
    private let state: Mutex<State>

    private struct State: ~Copyable {
        let file: OpenFile
        /// Bytes of whole lines.
        var size: Int
    }

    /// Goes on with the journal of a build that did not end.
    /// - Parameter location: path without the ending.
    init(at location: String, output: String) throws(FileFailure) {
        folder = try OpenFolder(location.parentFolder)
        name = location.lastName + Self.ending
        let known = Content(at: location, output: output)
        let file = try folder.append(to: name)
        try file.truncate(to: known?.size ?? 0)
        let head = known == nil ? Array("\(Self.header)\n\(output)\n".utf8) : []
        try file.write(head)
        state = Mutex(State(file: file, size: (known?.size ?? 0) + head.count))
    }

    /// - Parameter digest: SHA-256 in hexadecimal.
    func add(_ digest: String, _ path: String) throws(FileFailure) {
        var line = Array(digest.utf8)
        line.append(UInt8(ascii: " "))
        line += path.utf8
        line.append(UInt8(ascii: "\n"))
        let failure = state.withLock { state -> FileFailure? in
            do throws(FileFailure) {
                try state.file.write(line)
                state.size += line.count
                return nil
            } catch {
                // A line without an end would swallow the next one.
                try? state.file.truncate(to: state.size)
                return error
            }
        }
        if let failure { throw failure }
    }

    /// The manifest says it all now.
    func remove() { try? folder.removeFile(name) }

    /// What a build that did not end left.
    struct Content {
        /// In the order in which they were written.
        private(set) var entries: [(path: String, digest: String)] = []
        /// Bytes of whole lines.
        let size: Int

        /// `nil` when there is no journal of this output.
        init?(at location: String, output: String) {
            guard let bytes = try? FileBytes.read(location + Journal.ending),
                let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
            else { return nil }
            size = end + 1
            let lines = bytes[..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            guard lines.count >= 2, lines[0].elementsEqual(Journal.header.utf8), lines[1].elementsEqual(output.utf8)
            else { return nil }
            for line in lines[2...] {
                guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
                entries.append(
                    (
                        String(decoding: line[(blank + 1)...], as: UTF8.self),
                        String(decoding: line[..<blank], as: UTF8.self)
                    ))
            }
        }
    }
}
