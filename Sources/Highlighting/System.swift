import Foundation

/// What this module asks of the operating system, and systems name differently.
enum System {
    /// Two connected sockets, which other programs do not inherit; `nil` when there are no more.
    static func socketPair() -> (CInt, CInt)? {
        var ends: [CInt] = [-1, -1]
        #if canImport(Darwin)
            guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
            var yes: CInt = 1
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<CInt>.size))
            }
        #else
            let type = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
        #endif
        return (ends[0], ends[1])
    }

    /// Sends what there is room for, without a signal: a program that is gone must not end this one.
    static func sendWithoutWaiting(_ bytes: UnsafeRawBufferPointer, to socket: CInt) -> Int {
        #if canImport(Darwin)
            Foundation.send(socket, bytes.baseAddress, bytes.count, MSG_DONTWAIT)
        #else
            Foundation.send(socket, bytes.baseAddress, bytes.count, CInt(MSG_NOSIGNAL | MSG_DONTWAIT))
        #endif
    }
}
