import NIOCore
import Synchronization

/// Tells open pages about changes, as Server-Sent Events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
final class EventHub: Sendable {
    private struct State {
        var streams: [Int: AsyncStream<ByteBuffer>.Continuation] = [:]
        var next = 0
        /// Sent to pages that connect now.
        var latest: ByteBuffer?
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Events that a page may be behind before it has to connect again.
    private static let backlog = 64

    /// The state of the site, then every change of it, until the reader is finished.
    func listen() -> (events: AsyncStream<ByteBuffer>, reader: AsyncStream<ByteBuffer>.Continuation) {
        let (stream, continuation) = AsyncStream.makeStream(
            of: ByteBuffer.self, bufferingPolicy: .bufferingOldest(Self.backlog))
        state.withLock { state in
            if let latest = state.latest { continuation.yield(latest) }
            if state.isClosed { return continuation.finish() }
            let id = state.next
            state.next += 1
            state.streams[id] = continuation
            continuation.onTermination = { [weak self] _ in
                // Never while the lock is held: `finish` is called outside of it.
                self?.state.withLock { state in state.streams[id] = nil }
            }
        }
        return (stream, continuation)
    }

    /// - Parameters:
    ///   - event: for pages that are open.
    ///   - latest: for pages that come later.
    func send(_ event: ServerEvent, latest: ServerEvent) {
        let streams = state.withLock { state in
            state.latest = latest.bytes
            return Array(state.streams.values)
        }
        deliver(event.bytes, to: streams)
    }

    /// Written now and then, so that closed connections are noticed.
    func beat() { deliver(ByteBuffer(string: ":\n\n"), to: state.withLock { Array($0.streams.values) }) }

    private func deliver(_ bytes: ByteBuffer, to streams: [AsyncStream<ByteBuffer>.Continuation]) {
        for stream in streams {
            if case .dropped = stream.yield(bytes) { stream.finish() }
        }
    }

    /// Ends all streams, now and later.
    func close() {
        let streams = state.withLock { state in
            state.isClosed = true
            return Array(state.streams.values)
        }
        for stream in streams { stream.finish() }
    }

    var count: Int { state.withLock { $0.streams.count } }
}
