import Foundation
import Synchronization
import Testing

@testable import Threads

@Suite struct ParallelTests {
    @Test(arguments: [1, 2, 3, 8, 64], [0, 1, 15, 16, 17, 100, 1_000])
    func resultsAreInOrderAndEachIsMadeOnce(jobs: Int, count: Int) {
        let calls = Atomic<Int>(0)
        let results = Parallel(jobs: jobs).map(count) { index in
            calls.wrappingAdd(1, ordering: .relaxed)
            return index * index
        }
        #expect(results == (0..<count).map { $0 * $0 })
        #expect(calls.load(ordering: .relaxed) == count)
    }

    @Test(arguments: [1, 2, 8])
    func whatIsBegunIsMadeOnce(jobs: Int) {
        let calls = Counter()
        let begun = Parallel(jobs: jobs).begin { calls.next() }
        #expect(begun.value == 1 && begun.value == 1)
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    /// Threads end before their work does, however short it is.
    @Test func manyShortRuns() {
        var sum = 0
        for _ in 0..<2_000 { sum += Parallel(jobs: 4).map(64) { $0 }.reduce(0, +) }
        #expect(sum == 2_000 * 64 * 63 / 2)
    }

    /// However few processors the machine has: every thread waits until all have come.
    @Test(arguments: [1, 5])
    func asManyThreadsAsAskedForAreAtWorkTogether(each: Int) {
        let jobs = max(64, ProcessInfo.processInfo.activeProcessorCount + 1)
        let meeting = Meeting(of: jobs)
        let hasMet = Parallel(jobs: jobs).map(jobs * each) { _ in meeting.join() }
        #expect(hasMet.allSatisfy { $0 })
        #expect(meeting.threads == jobs)
    }

    @Test func oneJobIsTheCallersThread() {
        let caller = ObjectIdentifier(Thread.current)
        #expect(Parallel(jobs: 1).map(20) { _ in ObjectIdentifier(Thread.current) == caller }.allSatisfy { $0 })
    }

    @Test(arguments: [0, -1])
    func thereIsAlwaysAThread(jobs: Int) {
        #expect(Parallel(jobs: jobs).jobs == 1)
    }

    /// A document may be nested deeply, on whatever thread it is rendered.
    @Test(arguments: [2, 64])
    func threadsHaveRoom(jobs: Int) {
        #expect(Parallel(jobs: jobs).map(64) { _ in Self.depth(20_000) }.allSatisfy { $0 == 20_000 })
    }

    private static func depth(_ level: Int) -> Int { level == 0 ? 0 : 1 + depth(level - 1) }
}

/// Lets nobody go on before all have come.
private final class Meeting: Sendable {
    private let size: Int
    private let state = Mutex((arrived: 0, threads: Set<ObjectIdentifier>()))
    private let isComplete = DispatchSemaphore(value: 0)

    init(of size: Int) {
        self.size = size
    }

    /// Threads that have come.
    var threads: Int { state.withLock { $0.threads.count } }

    /// - Returns: whether all came. A minute is for machines that have much else to do; without all it fails the test.
    func join() -> Bool {
        let arrived = state.withLock { state in
            state.arrived += 1
            state.threads.insert(ObjectIdentifier(Thread.current))
            return state.arrived
        }
        if arrived == size { for _ in 1..<size { isComplete.signal() } }
        return arrived >= size || isComplete.wait(timeout: .now() + 60) == .success
    }
}
