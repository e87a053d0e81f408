import Dispatch
import Foundation

/// Runs other programs and waits for them, so that no other module needs threads for that.
package enum Programs {
    /// Runs programs, a few at a time, and returns when all of them have ended.
    /// - Parameters:
    ///   - most: programs that run at the same time.
    ///   - end: when programs that still run are killed; later none is started.
    ///   - program: the one of a number below `count`, ready to be run.
    ///   - ended: called once for every program that was asked for, whether or not it could be started, on any thread.
    package static func run(
        _ count: Int, most: Int, until end: ContinuousClock.Instant, _ program: (Int) -> Process,
        ended: @escaping @Sendable (Int) -> Void
    ) {
        let free = DispatchSemaphore(value: most)
        let running = DispatchGroup()
        for number in 0..<count {
            free.wait()
            let left = (end - .now) / .seconds(1)
            guard left >= 1 else {
                free.signal()
                break
            }
            running.enter()
            start(program(number), seconds: left) {
                ended(number)
                free.signal()
                running.leave()
            }
        }
        running.wait()
    }

    /// - Parameter ended: called when the program has ended or cannot be started.
    private static func start(_ process: Process, seconds: Double, _ ended: @escaping @Sendable () -> Void) {
        // Timers may be cancelled from any thread.
        nonisolated(unsafe) let timer = DispatchSource.makeTimerSource()
        process.terminationHandler = { _ in
            timer.cancel()
            ended()
        }
        timer.schedule(deadline: .now() + seconds)
        timer.setEventHandler {
            // A program inherits the signals that the thread which starts it blocks; this one cannot be blocked.
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        }
        timer.resume()
        do { try process.run() } catch {
            timer.cancel()
            ended()
        }
    }
}
