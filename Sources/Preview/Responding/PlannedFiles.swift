import Foundation
import NIOCore
import Publishing
import Synchronization

/// The files that a site promises, each rendered when it is first asked for and kept until the site changes.
final class PlannedFiles: Library {
    private let site: PreviewedSite
    private let kept = Mutex<(files: [String: ServedFile], size: Int)>(([:], 0))
    /// Bytes that are kept at most.
    private static let limit = 32 << 20

    init(_ site: PreviewedSite) {
        self.site = site
    }

    var basePath: String { site.basePath }

    func contains(_ path: String) -> Bool { site.promises(path) }

    func file(at path: String) -> ServedFile? {
        if let file = kept.withLock({ $0.files[path] }) { return file }
        guard let found = site.file(at: path), let file = served(found, at: path) else { return nil }
        if case .bytes = file.body {
            kept.withLock { kept in
                if kept.size > Self.limit { kept = ([:], 0) }
                kept.files[path] = file
                kept.size += file.size
            }
        }
        return file
    }

    private func served(_ found: PreviewedSite.File, at path: String) -> ServedFile? {
        let type = MediaType.ofFile(path)
        switch found.content {
        case .bytes(let bytes):
            return page(bytes, type) { $0.note = found.note }
        case .onDisk(let file):
            guard type == MediaType.html else { return ServedFile(onDisk: file, type: type) }
            return (try? Data(contentsOf: URL(filePath: file))).flatMap { page(Array($0), type) }
        }
    }

    func missingPage(for path: String) -> ServedFile? {
        guard let found = site.file(at: site.missingPage(for: path)), case .bytes(let bytes) = found.content else {
            return nil
        }
        return page(bytes, MediaType.html) { $0.nearest = site.nearest(to: path, count: 5) }
    }

    private func page(_ bytes: [UInt8], _ type: String, _ adjust: (inout ReloadTag) -> Void = { _ in }) -> ServedFile? {
        guard type == MediaType.html else { return ServedFile(bytes, type: type) }
        var tag = ReloadTag(basePath: basePath)
        adjust(&tag)
        return ServedFile(tag.added(to: bytes), type: type)
    }
}

/// What is shown while a site has never been good: nothing but the overlay.
struct NoSite: Library {
    let basePath = "/"

    func file(at path: String) -> ServedFile? { nil }
    func contains(_ path: String) -> Bool { false }

    func missingPage(for path: String) -> ServedFile? {
        let page =
            "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>Inkstone</title>\n</head>\n<body></body>\n</html>\n"
        return ServedFile(ReloadTag(basePath: "/").added(to: Array(page.utf8)), type: MediaType.html)
    }
}
