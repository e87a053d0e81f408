import Dispatch
import Synchronization

/// A value that another thread makes meanwhile.
package final class Begun<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let work = DispatchGroup()

    fileprivate init(_ make: @escaping @Sendable () -> Value) {
        DispatchQueue.global(qos: .userInitiated).async(group: work) {
            let value = make()
            self.made.withLock { $0 = value }
        }
    }

    fileprivate init(made value: Value) {
        made.withLock { $0 = value }
    }

    /// Waits until the value is made.
    package var value: Value {
        work.wait()
        guard let value = made.withLock({ $0 }) else { preconditionFailure("the work is done, so its value is made") }
        return value
    }
}

extension Parallel {
    /// Begins work whose result is asked for later; with one job it is done at once.
    package func begin<Value: Sendable>(_ make: @escaping @Sendable () -> Value) -> Begun<Value> {
        jobs > 1 ? Begun(make) : Begun(made: make())
    }
}
