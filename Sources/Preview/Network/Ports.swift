import Foundation

/// Ports of this machine.
enum Ports {
    /// The next free port after this one.
    static func free(after port: Int, host: String) -> Int? {
        (port + 1..<min(port + 100, 65_536)).first { isFree($0, host: host) }
    }

    static func isFree(_ port: Int, host: String) -> Bool {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        hints.ai_socktype = System.streamSocket
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found?.pointee else { return true }
        defer { freeaddrinfo(found) }
        let file = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
        guard file >= 0 else { return true }
        defer { close(file) }
        var yes: Int32 = 1
        setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        return bind(file, address.ai_addr, address.ai_addrlen) == 0 || errno != EADDRINUSE
    }
}
