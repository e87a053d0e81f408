import Foundation
import Synchronization

/// The one place where Publishing starts threads.
public struct Parallel: Sendable {
    /// Threads at work at the same time, at least 1.
    public let jobs: Int

    public init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// The results of `body` for 0 to `count` - 1, in order, whichever thread made them.
    func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        guard jobs > 1, count > Self.stride else { return (0..<count).map(body) }
        return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            let results = Results(start: buffer.baseAddress!)
            let next = Atomic<Int>(0)
            @Sendable func work() {
                while true {
                    let first = next.wrappingAdd(Self.stride, ordering: .relaxed).oldValue
                    guard first < count else { return }
                    for index in first..<min(first + Self.stride, count) {
                        (results.start + index).initialize(to: body(index))
                    }
                }
            }
            onThreads(min(jobs, count / Self.stride + 1), work)
            initialized = count
        }
    }

    /// Runs the same work on some threads, this one among them, and waits for all.
    private func onThreads(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let shared = SharedWork(work)
            let group = DispatchGroup()
            for _ in 1..<count {
                group.enter()
                let thread = Thread {
                    shared.run()
                    group.leave()
                }
                thread.stackSize = Self.stackSize
                thread.start()
            }
            shared.run()
            group.wait()
            shared.forget()
        }
    }

    /// Work that must not outlive the call: a thread lets go of its block some time after it has left the group, so the
    /// block holds this, and this lets go of the work.
    private final class SharedWork: Sendable {
        private let work: Mutex<(@Sendable () -> Void)?>

        init(_ work: @escaping @Sendable () -> Void) {
            self.work = Mutex(work)
        }

        @inline(never)
        func run() { work.withLock { $0 }?() }

        func forget() { work.withLock { $0 = nil } }
    }

    /// As much as the main thread has: a document may be nested deeply.
    private static let stackSize = 8 << 20

    /// Neighbouring work shares memory and folders, so a thread takes some at a time.
    private static let stride = 16

    /// Every thread initializes other elements.
    private struct Results<Result>: @unchecked Sendable {
        let start: UnsafeMutablePointer<Result>
    }
}
