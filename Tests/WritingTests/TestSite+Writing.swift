import Planning
import TestSupport
import Threads

@testable import Files
@testable import Publishing
@testable import Writing
import Text

extension TestSite {
    /// Two posts and a file of `static/`.
    static let twoPosts = """
        -- content/news/a.md --
        ---
        {title: 一, date: 2025-01-01}
        ---
        -- content/news/b.md --
        ---
        {title: 二, date: 2025-01-02}
        ---
        -- static/file.txt --
        one
        """

    /// Publishes as a build does, with something else going on.
    /// - Parameter meanwhile: called before each page is made.
    @discardableResult
    func buildMeanwhile(_ meanwhile: @escaping @Sendable (Route) throws -> Void) throws -> OutputWriter.Result {
        let planned = try Publisher(options()).plan()
        let manifest = Manifest(site: folder, output: path("public"))
        return try writer().write(
            planned.allRoutes, manifest: manifest,
            source: RouteSource(
                render: { route in
                    do {
                        try meanwhile(route)
                        return planned.rendering(of: route)
                    } catch {
                        return .failed(reason: Message(verbatim: "\(error)"))
                    }
                }, locate: { planned.absolutePath(of: $0) }),
            reliance: { _ in .init(fingerprint: nil, hasKeys: true) }, onProgress: { _ in })
    }

    func writer() throws -> OutputWriter {
        OutputWriter(
            folder: try OutputFolder(path: path("public")), parallel: Parallel(jobs: 1), stopwatch: Stopwatch(),
            precompression: Precompression())
    }

    /// Writes some files of the plan as a build does that is killed before it ends.
    func beginBuild(_ files: [String]) throws {
        let planned = try Publisher(options()).plan()
        let manifest = Manifest(site: folder, output: path("public"))
        let folder = try OutputFolder(path: path("public"))
        let writer = try FileWriter(folder, record: manifest, journal: manifest.openJournal())
        for file in files {
            let bytes = planned.bytes(of: file) ?? []
            _ = writer.write(bytes, digest: ContentHash.whole(bytes), to: file)
        }
    }

    /// Gives both posts another title.
    func change(to title: String) throws {
        for name in ["a", "b"] {
            try write("content/news/\(name).md", "---\n{title: \(title), date: 2025-01-01}\n---\n")
        }
    }

    /// Whether the output is that of a site that was never built before.
    func isLikeClean() throws -> Bool {
        let (here, clean) = try outputs()
        return here == clean
    }

    /// The files of the output, and of a site like this one that was never built before.
    func outputs() throws -> (here: [String: String], clean: [String: String]) {
        var here: [String: String] = [:]
        for file in files(below: "public") { here[file] = try read("public/\(file)") }
        let planned = try publish()
        let clean = Dictionary(uniqueKeysWithValues: planned.files.map { ($0, planned[$0] ?? "") })
        return (here, clean)
    }
}
