import Foundation

/// Threads that exist for one piece of work, however many processors there are.
enum ThreadTeam {
    /// Runs `work` once on each of `count` threads, the calling one among them, and returns when all have ended. Where
    /// the system has no more threads to give there are fewer, so `work` must not need all of them.
    static func run(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let shared = Work(run: work)
            let threads = (1..<count).compactMap { _ in start(shared) }
            work()
            for thread in threads { pthread_join(thread, nil) }
            // Threads borrow it.
            withExtendedLifetime(shared) {}
        }
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    private static func start(_ work: Work) -> pthread_t? {
        let pointer = Unmanaged.passUnretained(work).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, nil, { ThreadTeam.run($0) }, pointer)
        #else
            var thread = pthread_t()
            let status = pthread_create(&thread, nil, { $0.flatMap { ThreadTeam.run($0) } }, pointer)
        #endif
        return status == 0 ? thread : nil
    }

    private static func run(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().run()
        return nil
    }
}
