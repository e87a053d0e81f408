import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Publishing

/// Random work on a site with random requests beside it: after each pause what is served is what a clean build writes.
///
/// `make soak` lets it run for half an hour.
struct SoakTests {
    private static let seconds =
        ProcessInfo.processInfo.environment["INKSTONE_SOAK_SECONDS"].flatMap { Double($0) } ?? 12

    @Test(.timeLimit(.minutes(60)))
    func anyEdits() throws {
        var author = try RandomAuthor(site: try ServedSite.make(), seed: 5)
        let server = try author.site.serve("--drafts")
        let isDone = Mutex(false)
        let reader = Thread { Self.read(server, while: { !isDone.withLock { $0 } }) }
        reader.start()
        defer {
            isDone.withLock { $0 = true }
            server.stop()
        }
        let start = ContinuousClock.now
        var used: [(memory: Int, files: Int)] = []
        // On a busy machine a few rounds take longer.
        while ContinuousClock.now - start < .seconds(Self.seconds) || used.count < 4 {
            for _ in 0..<Int.random(in: 1...12, using: &author.random) { try author.work() }
            try author.mend()
            try compare(server, with: author.site)
            used.append((try server.memory(), try server.openFiles()))
        }
        let settled = used[used.count / 4]
        let last = used[used.count - 1]
        #expect(last.files <= settled.files + 20)
        #expect(last.memory < settled.memory + settled.memory / 2 + 32_000, "kilobytes: \(used.map(\.memory))")
    }

    private func compare(_ server: PreviewProcess, with site: TestSite) throws {
        var options = Publisher.Options(source: site.folder, now: TestSite.now, jobs: 2)
        options.themeFolders = [Repository.themes]
        options.includesDrafts = true
        options.baseURL = server.origin + "/"
        let planned = try Publisher(options).plan()
        let connection = try server.connect()
        for file in planned.files {
            let page = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
            let target = "/" + (page.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")
            let response = try connection.request(target, host: server.host)
            let text = response.text.replacing(/<script src="\/\.inkstone\/preview\.js"[^>]*><\/script>\n/, with: "")
            let isEqual = Array(text.utf8) == planned.bytes(of: file) || response.body == planned.bytes(of: file)
            #expect(response.status == 200 && isEqual, "\(file)")
        }
        for gone in 0..<20 where !planned.files.contains("news/post-\(gone)/index.html") {
            #expect(try connection.request("/news/post-\(gone)/", host: server.host).status == 404)
        }
    }

    private static func read(_ server: PreviewProcess, while isWanted: () -> Bool) {
        var random = SeededGenerator(seed: 6)
        while isWanted() {
            let targets = [
                "/", "/news/", "/index.xml", "/sitemap.xml", "/news/post-\(Int.random(in: 0..<20, using: &random))/",
            ]
            _ = try? server.get(targets.randomElement(using: &random) ?? "/")
            if Int.random(in: 0..<5, using: &random) == 0, let listener = try? server.connect() {
                _ = try? listener.request("/.inkstone/events", host: server.host)
            }
            // A reader among others; nothing rests on how long this is.
            usleep(5_000)
        }
    }
}

/// Works on a site as people and their tools do.
private struct RandomAuthor {
    let site: TestSite
    var random: SeededGenerator
    private var edits = 0

    init(site: TestSite, seed: UInt64) throws {
        self.site = site
        random = SeededGenerator(seed: seed)
        for number in 0..<10 { try write(number) }
    }

    private mutating func anyPost() -> String { "content/news/post-\(Int.random(in: 0..<20, using: &random)).md" }

    private mutating func text() -> String {
        edits += 1
        let tags = ["白酒", "芯片", "储能"].shuffled(using: &random).prefix(2).joined(separator: ", ")
        let day = Int.random(in: 1...28, using: &random)
        let more = Int.random(in: 0..<6, using: &random) == 0 ? "draft: true\n" : ""
        return
            "---\ntitle: Title \(edits % 7)\ndate: 2025-04-\(day < 10 ? "0" : "")\(day)\ntags: [\(tags)]\n\(more)---\nEdit \(edits).\n"
    }

    private mutating func write(_ number: Int) throws { try site.write("content/news/post-\(number).md", text()) }

    mutating func work() throws {
        let post = anyPost()
        switch Int.random(in: 0..<11, using: &random) {
        case 0, 1: try site.write(post, text())
        case 2:
            edits += 1
            if site.exists(post) { try site.write(post, site.read(post) + "\nAdded \(edits).\n") }
        case 3:
            try site.write("content/news/.swap", text())
            rename(site.path("content/news/.swap"), site.path(post))
        case 4: try? site.remove(post)
        case 5: rename(site.path(post), site.path(anyPost()))
        case 6: try site.write(post, "---\ntitle: \"Broken\n---\n")
        case 7: try site.write("static/note.txt", "note \(edits)\n")
        case 8: try site.write("site.yaml", "title: 测试 \(edits)\ntheme: folio\nbase_url: https://example.org/\n")
        case 9: try switchBranch()
        // Sometimes an author thinks, and what was collected so far is planned.
        default: usleep(UInt32.random(in: 0..<30_000, using: &random))
        }
    }

    /// A checkout of another state and back.
    private mutating func switchBranch() throws {
        try? FileManager.default.removeItem(atPath: site.path("aside"))
        try FileManager.default.copyItem(atPath: site.path("content"), toPath: site.path("aside"))
        for number in 0..<20 where Bool.random(using: &random) { try? site.remove("content/news/post-\(number).md") }
        for number in 0..<20 where Bool.random(using: &random) { try write(number) }
        if Bool.random(using: &random) {
            try FileManager.default.removeItem(atPath: site.path("content"))
            rename(site.path("aside"), site.path("content"))
        }
    }

    /// What is broken is served as it last was, which is no clean build.
    mutating func mend() throws {
        for file in site.files(below: "content/news") where try site.read("content/news/\(file)").contains("\"Broken") {
            try site.write("content/news/\(file)", text())
        }
    }
}

extension PreviewProcess {
    /// Kilobytes.
    fileprivate func memory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)
        return status.firstMatch(of: /VmRSS:\s+(\d+)/).flatMap { Int($0.output.1) } ?? 0
    }

    fileprivate func openFiles() throws -> Int { try files.count }
}
