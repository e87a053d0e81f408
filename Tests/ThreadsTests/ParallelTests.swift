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

    /// Threads end before their work does, however short it is.
    @Test func manyShortRuns() {
        var sum = 0
        for _ in 0..<2_000 { sum += Parallel(jobs: 4).map(64) { $0 }.reduce(0, +) }
        #expect(sum == 2_000 * 64 * 63 / 2)
    }

    @Test(arguments: [0, -1])
    func thereIsAlwaysAThread(jobs: Int) {
        #expect(Parallel(jobs: jobs).jobs == 1)
    }

    /// A document may be nested deeply, on whatever thread it is rendered.
    @Test func threadsHaveRoom() {
        #expect(Parallel(jobs: 4).map(64) { _ in Self.depth(20_000) }.allSatisfy { $0 == 20_000 })
    }

    private static func depth(_ level: Int) -> Int { level == 0 ? 0 : 1 + depth(level - 1) }
}
