import Crypto
import Foundation
import Text

/// A digest of everything that the bytes of the output depend on.
///
/// Output is a pure function of its input: where the fingerprint of the last build is that of this one and its files are
/// as it left them, there is nothing to render and nothing to write. It is all or nothing; which file depends on which
/// is never asked.
struct Fingerprint: Sendable, Equatable {
    /// Hexadecimal.
    let text: String

    init(text: String) {
        self.text = text
    }

    init(of planned: PlannedSite, _ precompression: Precompression, parallel: Parallel) {
        var hasher = SHA256()
        hasher.update(data: Data(Self.program.utf8))
        hasher.update(data: planned.settings)
        hasher.update(data: Data("\(precompression.encoders)\n".utf8))
        Self.add(planned.theme.inputs.map { ($0.path, $0.bytes) }, to: &hasher, parallel)
        Self.add(planned.sources.map { ($0.source.path, $0.source.bytes) }, to: &hasher, parallel)
        let resources = planned.site.resources.map(\.source)
        let contents = parallel.map(resources.count) { try? FileBytes.read(planned.absolutePath(of: resources[$0])) }
        Self.add(zip(resources, contents).map { ($0, $1 ?? []) }, to: &hasher, parallel)
        text = ContentHash.hexadecimal(hasher.finalize())
    }

    /// Adds files in the order of their paths.
    private static func add(_ files: [(path: String, bytes: [UInt8])], to hasher: inout SHA256, _ parallel: Parallel) {
        let digests = parallel.map(files.count) { SHA256.hash(data: files[$0].bytes) }
        for index in files.indices.sorted(by: { files[$0].path < files[$1].path }) {
            hasher.update(data: Data("\(files[index].path)\n".utf8))
            digests[index].withUnsafeBytes { hasher.update(bufferPointer: $0) }
        }
    }

    /// The version, and which build of it: while Inkstone itself is changed the version stays.
    private static var program: String {
        let stamp = Bundle.main.executablePath.flatMap { FileStamp(of: $0) }
        return "\(Inkstone.generator) \(stamp?.text ?? "") "
    }
}

/// Size and time of the last change, by which a file is known to be as it was left.
struct FileStamp: Sendable, Hashable {
    /// Bytes, a space, nanoseconds since 1970.
    let text: String

    init(text: String) {
        self.text = text
    }

    /// `nil` for what is no regular file.
    init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let nanoseconds = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        text = "\(status.st_size) \(nanoseconds)"
    }
}
