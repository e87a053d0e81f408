import Files
import Synchronization
import Text

/// All that builds have put into one output folder, as far as it is remembered. A file that is neither what the manifest
/// nor what a journal says is Inkstone's still if some build wrote these bytes there: after two builds at once, a lost
/// manifest, or an older output from a backup or from git.
///
/// Lies beside the manifest and is read only when such a file is found. Safe to delete; one that is damaged or of another
/// output is empty. Format: the line `inkstone history 1`, the line of the output folder's path, then eight bytes for
/// each file that was ever written: the first of the SHA-256 of its bytes' digest, a space and its path. The oldest ones
/// come first and are forgotten first.
final class History: Sendable {
    static let ending = ".history"
    private static let header = "inkstone history 1"
    /// Most entries, 4 MB.
    static let limit = 1 << 19
    private static let entrySize = 8
    private let location: String
    private let output: String
    private let known = Mutex<Set<UInt64>?>(nil)

    /// - Parameter location: path without the ending.
    init(at location: String, output: String) {
        self.location = location
        self.output = output
    }

    private var path: String { location + Self.ending }
    private var head: [UInt8] { Array("\(Self.header)\n\(output)\n".utf8) }

    /// Whether there is one of this output.
    var exists: Bool {
        let head = head
        return (try? FileBytes.read(path, limit: head.count)) == head
    }

    /// Whether a build wrote these bytes there.
    /// - Parameter digest: SHA-256 in hexadecimal.
    func holds(_ digest: String, _ file: String) -> Bool {
        known.withLock { known in
            let entries = known ?? Set(entries())
            known = entries
            return entries.contains(Self.entry(digest, file))
        }
    }

    /// Adds what was written.
    func add(_ files: [(path: String, digest: String)]) throws(FileFailure) {
        if files.isEmpty { return }
        let new = files.map { Self.entry($0.digest, $0.path) }
        known.withLock { $0?.formUnion(new) }
        let folder = try OpenFolder(location.parentFolder)
        let old = exists ? folder.status(of: path.lastName)?.size ?? 0 : 0
        let count = (old - head.count) / Self.entrySize
        if old > 0, (old - head.count) % Self.entrySize == 0, count + new.count <= Self.limit {
            let file = try folder.append(to: path.lastName)
            try file.write(Self.bytes(new))
            return try file.finish()
        }
        // Some go at once, so that not every build has to write it all anew.
        let kept = old > 0 ? entries().suffix(max(0, Self.limit * 3 / 4 - new.count)) : []
        let bytes = head + Self.bytes((kept + new).suffix(Self.limit))
        try folder.replace(path.lastName) { file throws(FileFailure) in try file.write(bytes) }
    }

    /// In the order in which they were written.
    private func entries() -> [UInt64] {
        let head = head
        guard let bytes = try? FileBytes.read(path), bytes.starts(with: head) else { return [] }
        let count = (bytes.count - head.count) / Self.entrySize
        return bytes.withUnsafeBytes { bytes in
            (0..<count).map {
                UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: head.count + $0 * Self.entrySize, as: UInt64.self)
                )
            }
        }
    }

    private static func bytes(_ entries: some Collection<UInt64>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * entrySize)
        for entry in entries { withUnsafeBytes(of: entry.littleEndian) { bytes.append(contentsOf: $0) } }
        return bytes
    }

    private static func entry(_ digest: String, _ file: String) -> UInt64 {
        ContentHash.digest(Array("\(digest) \(file)".utf8)).withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))
        }
    }
}
