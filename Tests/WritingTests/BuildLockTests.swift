import Foundation
import Synchronization
import TestSupport
import Testing
import Text

@testable import Files
@testable import Writing

/// Two builds into one output.
@Suite struct BuildLockTests {
    private func lock(_ site: TestSite, _ output: String = "public") throws -> BuildLock {
        try BuildLock.records(
            of: site.path(output), in: StateFolder(site: site.folder), isWaiting: false, tell: { _ in })
    }

    @Test func theSecondLeavesWhenItMustNotWait() throws {
        let site = try TestSite(TestSite.twoPosts)
        let held = try lock(site)
        let failure = try #require(site.failure { $0.isWaiting = false })
        #expect(failure.exitCode == 3)
        #expect(
            failure.messages == [
                "\(site.path("public")): error: another build is writing to this folder (process \(getpid()))"
            ])
        #expect(!site.exists("public"))
        // Another output has a lock of its own.
        #expect(
            try site.build {
                $0.isWaiting = false
                $0.output = site.path("other")
            }.written > 0)
        held.release()
        #expect(try site.build { $0.isWaiting = false }.written > 0)
        #expect(!site.exists(".inkstone/public.lock"))
    }

    @Test func theOutputFolderIsLockedForOtherStateFolders() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.build()
        let folder = try OutputFolder(path: site.path("public"))
        let held = try BuildLock.folder(folder, isWaiting: false, tell: { _ in })
        let failure = try #require(
            site.failure {
                $0.isWaiting = false
                $0.state = site.path("elsewhere")
            })
        #expect(failure.exitCode == 3)
        #expect(failure.messages.first?.hasSuffix("error: another build is writing to this folder") == true)
        held.release()
        #expect(try site.build { $0.isWaiting = false }.diagnostics == [])
    }

    /// The lock is the system's; a file that is left is none.
    @Test func aFileThatIsLeftIsNoLock() throws {
        let site = try TestSite(TestSite.twoPosts)
        try site.write(".inkstone/public.lock", "1\n")
        #expect(try site.build { $0.isWaiting = false }.written > 0)
        #expect(site.files(below: ".inkstone") == TestSite.stateFiles)
    }

    @Test func aDiskWithoutLocksIsToldAndUsed() throws {
        var told: [Diagnostic] = []
        let lock = try BuildLock.take("/out", isWaiting: false, tell: { told.append($0) }) { _ in
            .impossible(FileFailure(code: ENOLCK))
        }
        lock.release()
        #expect(told.map(\.severity) == [.warning])
        #expect(told.first?.message.english.hasPrefix("the disk of the state folder knows no locks: ") == true)
    }

    @Test func aBuildThatWaitsSaysSoOnce() throws {
        var told: [Diagnostic] = []
        var attempts: [Bool] = []
        _ = try BuildLock.take("/out", isWaiting: true, tell: { told.append($0) }) { isWaiting in
            attempts.append(isWaiting)
            return .taken(holder: 12)
        }
        #expect(attempts == [false, true])
        #expect(
            told.map(\.message.english) == [
                "another build is writing to this folder (process 12); waiting until it has ended"
            ])
    }

    /// Whoever waits gets the file of the name, not one that was removed meanwhile.
    @Test func aLockIsNeverHeldTwice() throws {
        let site = try TestSite("")
        let path = site.path("lock")
        let inside = Atomic<Int>(0)
        let most = Mutex(0)
        let rounds = 200
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<rounds {
                guard case .held(let lock) = FileLock.file(path, isWaiting: true) else { continue }
                let count = inside.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue
                most.withLock { $0 = max($0, count) }
                inside.wrappingSubtract(1, ordering: .sequentiallyConsistent)
                withExtendedLifetime(lock) {}
            }
        }
        #expect(most.withLock { $0 } == 1)
        #expect(!site.exists("lock"))
    }
}
