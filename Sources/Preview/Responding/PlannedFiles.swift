import Files
import Foundation
import NIOCore
import Parsing
import Planning
import Publishing
import Resolving
import Synchronization
import Text

/// The files that a planned site promises at one of the server's addresses, each rendered when it is first asked for and
/// kept until the site changes.
final class PlannedFiles: Library {
    let planned: PlannedSite
    /// The moment that decides what is still to come.
    private let now: Timestamp
    private let kept = Mutex<(files: [String: ServedFile], size: Int)>(([:], 0))
    /// The same site at the server's other addresses, by origin.
    private let others = Mutex<[String: PlannedFiles]>([:])
    /// Maximum number of bytes kept.
    private static let limit = 32 << 20
    private static let mostOrigins = 8

    init(_ planned: PlannedSite, now: Timestamp) {
        self.planned = planned
        self.now = now
    }

    private var addresses: Addresses { planned.site.addresses }

    /// The same site for a reader who came by another name of this machine.
    /// - Parameter origin: `http://192.168.1.5:8080`; `nil` for the one that the server announces.
    func at(origin: String?) -> PlannedFiles {
        guard let origin else { return self }
        return others.withLock { others in
            if let files = others[origin] { return files }
            let files = PlannedFiles(planned.at(baseURL: origin + addresses.basePath), now: now)
            // Every name below an allowed one is another.
            if others.count == Self.mostOrigins { others.removeAll() }
            others[origin] = files
            return files
        }
    }

    // MARK: Files

    var basePath: String { addresses.basePath }

    func contains(_ path: String) -> Bool { planned.route(of: SitePath(file: path)) != nil }

    func file(at path: String) -> ServedFile? {
        if let file = kept.withLock({ $0.files[path] }) { return file }
        guard let route = planned.route(of: SitePath(file: path)), let file = file(of: route) else { return nil }
        if case .bytes = file.body {
            kept.withLock { kept in
                if kept.size > Self.limit { kept = ([:], 0) }
                kept.files[path] = file
                kept.size += file.size
            }
        }
        return file
    }

    private func file(of route: Route) -> ServedFile? {
        let type = MediaType.ofFile(route.path.decoded)
        if case .file(let source) = route.recipe {
            let file = planned.absolutePath(of: source)
            guard type == MediaType.html else { return ServedFile(onDisk: file, type: type) }
            return (try? FileBytes.read(file)).flatMap { page($0, type) }
        }
        guard case .bytes(let bytes) = planned.rendering(of: route) else { return nil }
        return page(bytes, type) { $0.note = note(of: route) }
    }

    /// The page that an edition shows for missing addresses, with the nearest ones that are published.
    func missingPage(for path: String) -> ServedFile? {
        let page = planned.site.edition(of: SitePath(file: path)).root.file("404.html")
        guard let bytes = planned.bytes(of: page.outputFile) else { return nil }
        return self.page(bytes, MediaType.html) { $0.nearest = nearest(to: path) }
    }

    private func nearest(to path: String) -> [String] {
        NearestPaths(planned.routes.lazy.map(\.path).filter(\.decoded.endsInSlash)).nearest(to: path, count: 5)
            .map(addresses.link)
    }

    private func page(_ bytes: [UInt8], _ type: String, _ adjust: (inout ReloadTag) -> Void = { _ in }) -> ServedFile? {
        guard type == MediaType.html else { return ServedFile(bytes, type: type) }
        var tag = ReloadTag(basePath: basePath)
        adjust(&tag)
        return ServedFile(tag.added(to: bytes), type: type)
    }

    /// Why a page would not be published by a build.
    private func note(of route: Route) -> ReloadTag.Note? {
        guard let post = planned.post(of: route.recipe) else { return nil }
        let publishing = Withholding(includesDrafts: false, includesFuture: false, includesExpired: false, now: now)
        switch publishing.reason(post.parsed) {
        case .draft: return .draft
        case .future: return .future
        case .expired: return .expired
        case .notRendered, .homeless, nil: return nil
        }
    }

    // MARK: Changes

    /// Links of the files that are published from some of these paths on disk.
    /// - Parameter changed: absolute; a folder means everything in it.
    func links(publishedFrom changed: Set<String>) -> [String] {
        guard !changed.isEmpty else { return [] }
        return planned.routes.compactMap { route in
            guard case .file(let source) = route.recipe else { return nil }
            var path = planned.absolutePath(of: source)
            while !path.isEmpty {
                if changed.contains(path) || changed.contains(path + "/") { return addresses.link(route.path) }
                path = path.parentFolder
            }
            return nil
        }
    }
}

/// What is shown until a site is valid for the first time: nothing but the overlay.
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
