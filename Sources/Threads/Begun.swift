import Foundation

/// A value that another thread makes meanwhile.
package struct Begun<Value: Sendable>: Sendable {
    private let made = Lazily<Value>()
    private let make: @Sendable () -> Value

    fileprivate init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    fileprivate func begin(on queue: OperationQueue) {
        queue.addOperation { [made, make] in _ = made(make) }
    }

    /// Waits until the value is made, and makes it where nobody has begun to.
    package var value: Value { made(make) }
}

extension Parallel {
    private static let besides = OperationQueue()

    /// Begins work whose result is asked for later; with one job it is done when it is asked for.
    package func begin<Value: Sendable>(_ make: @escaping @Sendable () -> Value) -> Begun<Value> {
        let begun = Begun(make)
        if jobs > 1 { begun.begin(on: Self.besides) }
        return begun
    }
}
