import Synchronization

/// A value that is made when it is first asked for, by whichever thread asks first; the others wait for it.
@usableFromInline
package final class Lazily<Value: Sendable>: Sendable {
    @usableFromInline let value = Mutex<Value?>(nil)

    @inlinable
    package init() {}

    @inlinable
    package func callAsFunction(_ make: () -> Value) -> Value {
        value.withLock { stored in
            if let stored { return stored }
            let made = make()
            stored = made
            return made
        }
    }

    /// The value, if it has been made.
    @inlinable
    package var made: Value? { value.withLock { $0 } }
}

/// Values that are made when their key is first asked for.
@usableFromInline
package final class LazyTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    @usableFromInline let values = Mutex<[Key: Lazily<Value>]>([:])

    @inlinable
    package init() {}

    @inlinable
    package func value(_ key: Key, _ make: () -> Value) -> Value {
        let slot = values.withLock { values in
            if let slot = values[key] { return slot }
            let slot = Lazily<Value>()
            values[key] = slot
            return slot
        }
        return slot(make)
    }
}
