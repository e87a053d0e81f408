import Synchronization

/// Adds up what each stage costs, on all threads together.
@usableFromInline
package final class Stopwatch: Sendable {
    /// The stages in their order.
    @usableFromInline
    package enum Stage: Int, CaseIterable, Sendable {
        case read, parse, resolve, theme, plan, compare, search, render, compress, write
    }

    private let nanoseconds = Mutex<[Int64]>(Stage.allCases.map { _ in 0 })

    package init() {}

    @inlinable
    package func measure<Result>(_ stage: Stage, _ work: () -> Result) -> Result {
        let start = ContinuousClock.now
        let result = work()
        add(ContinuousClock.now - start, to: stage)
        return result
    }

    @usableFromInline
    package func add(_ duration: Duration, to stage: Stage) {
        let (seconds, attoseconds) = duration.components
        nanoseconds.withLock { $0[stage.rawValue] += seconds * 1_000_000_000 + attoseconds / 1_000_000_000 }
    }

    /// Stages with the seconds that all threads spent in them.
    package var seconds: [(stage: Stage, seconds: Double)] {
        nanoseconds.withLock { all in Stage.allCases.map { ($0, Double(all[$0.rawValue]) / 1e9) } }
    }
}
