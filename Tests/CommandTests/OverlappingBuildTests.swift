import Foundation
import TestSupport
import Testing

/// Two builds into one output, with the real program.
@Suite struct OverlappingBuildTests {
    private static func text(_ version: Int) -> String {
        (100..<300).map { number in
            "-- content/news/\(number).md --\n---\n{title: 第\(number)篇 \(version), date: 2025-01-01}\n---\n正文\n"
        }.joined()
    }

    private func change(_ site: TestSite, to version: Int) throws {
        for (path, content) in TextArchive.files(Self.text(version)) { try site.write(path, content) }
    }

    /// Begins a build and stops it while it is at work.
    private func pausedBuild(_ site: TestSite) throws -> Process {
        let process = try Command.start(["build"], in: site.folder, errors: site.path("errors-a"))
        // The file tells who has the lock as soon as it is had.
        let holder = "\(process.processIdentifier)\n"
        while (try? site.read(".inkstone/public.lock")) != holder, process.isRunning { usleep(100) }
        kill(process.processIdentifier, SIGSTOP)
        #expect(try process.isRunning && site.read(".inkstone/public.lock") == holder)
        return process
    }

    @Test func theSecondWaitsAndTheNewestIsPublished() throws {
        let site = try TestSite(Self.text(1), theme: .folio)
        #expect(try site.run("build").status == 0)
        try change(site, to: 2)
        let first = try pausedBuild(site)
        defer { kill(first.processIdentifier, SIGCONT) }

        let impatient = try site.run("build", "--no-wait")
        #expect(impatient.status == 3 && impatient.output == "")
        let reason = "error: another build is writing to this folder (process \(first.processIdentifier))"
        #expect(impatient.errors.contains(reason), "\(impatient.errors)")
        let elsewhere = try site.run("build", "--no-wait", "--output", "other")
        #expect(elsewhere.status == 0, "\(elsewhere.errors)")

        try change(site, to: 3)
        let second = try Command.start(["build"], in: site.folder, errors: site.path("errors-b"))
        while try !site.read("errors-b").contains("waiting until it has ended"), second.isRunning { usleep(1_000) }
        #expect(second.isRunning)
        kill(first.processIdentifier, SIGCONT)
        first.waitUntilExit()
        second.waitUntilExit()
        #expect((first.terminationStatus, second.terminationStatus) == (0, 0))
        #expect(try site.read("errors-a") == "")
        #expect(try site.read("errors-b").split(separator: "\n").count == 1)
        #expect(try site.read("public/news/150/index.html").contains("第150篇 3"))
        #expect(try site.run("build").output.contains(" 0 files written, "))
    }

    @Test func aBuildThatIsKilledLocksNobodyOut() throws {
        let site = try TestSite(Self.text(1), theme: .folio)
        let first = try pausedBuild(site)
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        #expect(site.exists(".inkstone/public.lock"))
        let outcome = try site.run("build", "--no-wait")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!site.exists(".inkstone/public.lock"))
    }

    /// State folders that do not know each other: the message names what helps, and it does.
    @Test func twoStateFoldersAreCuredByAdopting() throws {
        let site = try TestSite(Self.text(1), theme: .folio)
        #expect(try site.run("build").status == 0)
        #expect(try site.run("build", "--state", "other", "--force").status == 0)
        try change(site, to: 2)
        #expect(try site.run("build").status == 0)
        try change(site, to: 3)
        let refused = try site.run("build", "--state", "other")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("--adopt") && !refused.errors.contains("slug"))
        let adopted = try site.run("build", "--state", "other", "--adopt")
        #expect(adopted.status == 0, "\(adopted.errors)")
        #expect(try site.read("public/news/150/index.html").contains("第150篇 3"))
        #expect(try site.run("build", "--state", "other").output.contains(" 0 files written, "))
    }
}
