import Foundation
import TestSupport
import Testing

@testable import Preview

/// Both ways of watching report the same changes.
struct WatcherTests {
    enum Kind: CaseIterable { case inotify, limited, scan }

    private static func make(_ kind: Kind) throws -> any ChangeWatcher {
        #if os(Linux)
            if kind == .inotify { return try #require(InotifyWatcher()) }
            if kind == .limited { return try #require(InotifyWatcher(mostWatches: 1)) }
        #endif
        return ScanWatcher()
    }

    private func changed(_ watcher: any ChangeWatcher) -> Set<String> {
        watcher.changes(patience: 3_000, onFirst: {}) ?? []
    }

    @Test(arguments: Kind.allCases)
    func changes(_ kind: Kind) throws {
        let site = try TestSite("-- content/a.md --\none\n-- other/b.md --\ntwo\n")
        let watcher = try Self.make(kind)
        let paths = ["content", "static", "site.yaml"].map(site.path)
        watcher.watch(paths)
        #expect(!watcher.hasChanges)
        try site.write("other/b.md", "not watched")
        try site.write("content/a.md", "three")
        let first = changed(watcher)
        #expect(first.contains(site.path("content/a.md")) && !first.contains { $0.hasPrefix(site.path("other")) })
        watcher.watch(paths)
        try site.write("content/new/deep/c.md", "four")
        #expect(changed(watcher).contains { $0.hasPrefix(site.path("content/new")) })
        watcher.watch(paths)
        try site.write("content/new/deep/c.md", "five, of another size")
        #expect(changed(watcher).contains(site.path("content/new/deep/c.md")))
        try site.write("static/x.txt", "six")
        #expect(changed(watcher).contains { $0.hasPrefix(site.path("static")) })
        watcher.watch(paths)
        try FileManager.default.moveItem(atPath: site.path("content"), toPath: site.path("gone"))
        #expect(changed(watcher).contains { $0.hasPrefix(site.path("content")) })
        watcher.watch(paths)
        try site.write("site.yaml", "title: other, and longer\n")
        #expect(changed(watcher).contains(site.path("site.yaml")))
    }

    @Test("What changes while a plan begins is told after it", arguments: Kind.allCases)
    func nothingIsLost(_ kind: Kind) throws {
        let site = try TestSite("-- content/a/a.md --\none\n-- content/b/b.md --\ntwo\n")
        let watcher = try Self.make(kind)
        watcher.watch([site.path("content")])
        try site.write("content/b/b.md", "three, and longer")
        watcher.watch([site.path("content")])
        #expect(changed(watcher).contains(site.path("content/b/b.md")))
    }

    @Test(arguments: Kind.allCases)
    func stops(_ kind: Kind) async throws {
        let watcher = try Self.make(kind)
        watcher.watch(["/nowhere/at/all"])
        let waiting = Task.detached { watcher.changes(patience: -1, onFirst: {}) == nil }
        watcher.stop()
        #expect(await waiting.value)
    }

    #if os(Linux)
        @Test("What the system does not watch is looked at, and the author is told")
        func limit() throws {
            let folders = (0..<30).map { "content/\($0 < 10 ? "0" : "")\($0)" }
            let site = try TestSite(folders.map { "-- \($0)/a.md --\none\n" }.joined())
            let watcher = try #require(InotifyWatcher(mostWatches: 9))
            watcher.watch([site.path("content")])
            #expect(watcher.notice?.message.english.hasPrefix("23 folders cannot be watched") == true)
            for folder in folders {
                try site.write("\(folder)/a.md", "another text, edited")
                var changed = changed(watcher)
                // A write may be seen before it has ended, and once more then.
                if !changed.contains(site.path("\(folder)/a.md")) { changed = self.changed(watcher) }
                #expect(changed.contains(site.path("\(folder)/a.md")), "\(folder)")
            }
            try site.remove("content/29/a.md")
            #expect(changed(watcher).contains(site.path("content/29/a.md")))
            watcher.watch([site.path("content/00"), site.path("content/01")])
            #expect(watcher.notice == nil)
        }

        @Test func aSystemThatWatchesAllSaysNothing() throws {
            let site = try TestSite("-- content/a.md --\n")
            let watcher = try #require(InotifyWatcher())
            watcher.watch([site.path("content"), site.path("nowhere/at/all")])
            #expect(watcher.notice == nil)
            #expect(ScanWatcher().notice == nil)
        }
    #endif

    @Test("A file that a link of the site leads to is watched where it lies")
    func links() throws {
        let site = try TestSite("-- shared/text.md --\none\n-- content/a.md --\ntwo\n")
        try FileManager.default.createSymbolicLink(
            atPath: site.path("content/link.md"), withDestinationPath: "../shared/text.md")
        let watcher = try Self.make(.inotify)
        watcher.watch([site.path("content")])
        try site.write("shared/text.md", "three")
        #expect(changed(watcher) == [site.path("shared/text.md")])
    }
}
