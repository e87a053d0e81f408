import Dispatch
import Foundation
import Synchronization

/// Where work is spread over threads.
package struct Parallel: Sendable {
    /// Threads at work at the same time: at least 1. How many a machine is asked for is the caller's decision.
    package let jobs: Int

    package init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// Asked for once: the answer takes longer than short work.
    private static let processors = ProcessInfo.processInfo.activeProcessorCount

    /// The results of `body` for 0 to `count` - 1, in order, whichever thread made them.
    package func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        guard jobs > 1, count > 1 else { return (0..<count).map(body) }
        return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            let results = Results(start: buffer.baseAddress!)
            let next = Atomic<Int>(0)
            // Neighbouring work shares memory and folders, so a thread takes some at a time.
            let stride = min(16, max(1, count / (jobs * 4)))
            onThreads(min(jobs, count)) {
                while true {
                    let first = next.wrappingAdd(stride, ordering: .relaxed).oldValue
                    guard first < count else { return }
                    for index in first..<min(first + stride, count) {
                        (results.start + index).initialize(to: body(index))
                    }
                }
            }
            initialized = count
        }
    }

    /// Dispatch keeps its threads from one call to the next, but never runs more than there are processors.
    private func onThreads(_ count: Int, _ work: @Sendable () -> Void) {
        if count <= Self.processors {
            DispatchQueue.concurrentPerform(iterations: count) { _ in work() }
        } else {
            ThreadTeam.run(count, work)
        }
    }

    /// Two results, made at the same time.
    package func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let one = Lazily<First>()
        let other = Lazily<Second>()
        _ = map(2) { index in if index == 0 { _ = one(first) } else { _ = other(second) } }
        return (one(first), other(second))
    }

    /// Every thread initializes other elements.
    private struct Results<Result>: @unchecked Sendable {
        let start: UnsafeMutablePointer<Result>
    }
}
