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

    /// Runs the same work on some threads, this one among them, and waits until the others have ended: only then does
    /// none of them hold the work any more. A thread that the system does not grant leaves its share to the others.
    private func onThreads(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            var attributes = pthread_attr_t()
            pthread_attr_init(&attributes)
            pthread_attr_setstacksize(&attributes, Self.stackSize)
            defer { pthread_attr_destroy(&attributes) }
            let threads = (1..<count).compactMap { _ in Self.thread(&attributes, Work(run: work)) }
            work()
            for thread in threads { pthread_join(thread, nil) }
        }
    }

    private static func thread(_ attributes: inout pthread_attr_t, _ work: Work) -> pthread_t? {
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let context = Unmanaged.passRetained(work)
        let result = pthread_create(
            &thread, &attributes,
            { context in
                Parallel.run(context)
                return nil
            }, context.toOpaque())
        guard result == 0 else {
            context.release()
            return nil
        }
        return thread
    }

    private static func run(_ context: UnsafeMutableRawPointer?) {
        guard let context else { return }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
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
