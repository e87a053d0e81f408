import Foundation
import Synchronization
import Testing

@testable import Threads

@Suite struct ProgramsTests {
    private static func shell(_ command: String) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        return process
    }

    @Test func allEndAndNotTooManyRunAtOnce() {
        let running = Mutex(0)
        let ended = Mutex<[Int]>([])
        Programs.run(12, most: 3, until: .now + .seconds(600)) { number in
            let atOnce = running.withLock { running in
                running += 1
                return running
            }
            #expect(atOnce <= 3)
            return Self.shell("exit \(number)")
        } ended: { number in
            running.withLock { $0 -= 1 }
            ended.withLock { $0.append(number) }
        }
        #expect(ended.withLock { $0.sorted() } == Array(0..<12))
    }

    @Test func whatCannotBeStartedEnds() {
        let ended = Mutex(0)
        Programs.run(2, most: 1, until: .now + .seconds(600)) { _ in
            let process = Process()
            process.executableURL = URL(filePath: "/nowhere/at/all")
            return process
        } ended: { _ in
            ended.withLock { $0 += 1 }
        }
        #expect(ended.withLock { $0 } == 2)
    }

    @Test func whatGoesOnIsKilledAndTheRestNotStarted() {
        let started = Mutex(0)
        let ended = Mutex(0)
        Programs.run(2, most: 1, until: .now + .milliseconds(1_500)) { _ in
            started.withLock { $0 += 1 }
            return Self.shell("exec sleep 600")
        } ended: { _ in
            ended.withLock { $0 += 1 }
        }
        #expect(started.withLock { $0 } == 1)
        #expect(ended.withLock { $0 } == 1)
    }
}
