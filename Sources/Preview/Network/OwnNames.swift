import Foundation
import Parsing
import Text

/// The names by which a server may be addressed. A page of another site whose name an attacker lets resolve to this
/// machine ("DNS rebinding") has another `Host`, and is refused.
struct OwnNames: Sendable {
    /// `http://127.0.0.1:8080`
    let origin: String
    /// Values of `Host` (RFC 9110 7.2), lower case.
    private let authorities: Set<String>
    private let allowed: [AllowedHost]

    /// - Parameters:
    ///   - host: to which the server is bound.
    ///   - addresses: of this machine, when it is bound to all of them.
    ///   - allowed: other names, which somebody else may answer to with TLS.
    init(host: String, port: Int, addresses: [String], allowed: [AllowedHost] = []) {
        // RFC 6761 6.3: no name below `localhost` leads to another machine.
        self.allowed = allowed + [AllowedHost("*.localhost:\(port)")].compactMap { $0 }
        let names = (addresses.first.map { [$0] } ?? []) + [host] + addresses + ["localhost", "127.0.0.1", "::1"]
        let suffix = port == 80 ? "" : ":\(port)"
        let written = names.map { ($0.contains(":") ? "[\($0)]" : $0) }
        authorities = Set(written.map { ($0 + suffix).lowercased() })
        origin = "http://\(written[0])\(suffix)"
    }

    /// The origin by which a request came; `nil` when it was not meant for this server.
    /// - Parameter scheme: that a proxy says it was asked by (`X-Forwarded-Proto`); counts for allowed names alone.
    func origin(ofHost host: String?, forwarded scheme: String? = nil) -> String? {
        guard let host = host?.lowercased() else { return nil }
        if authorities.contains(host) { return "http://\(host)" }
        guard isAllowed(host) else { return nil }
        return (scheme?.lowercased() == "https" ? "https://" : "http://") + host
    }

    private func isAllowed(_ host: String) -> Bool {
        HostName.encoded(host) == host && allowed.contains { $0.matches(host) }
    }

    /// Whether a script of such an origin may listen (RFC 6454 7).
    func contains(origin: String) -> Bool {
        let origin = origin.lowercased()
        guard let slashes = origin.firstRange(of: "://") else { return false }
        let host = String(origin[slashes.upperBound...])
        switch origin[..<slashes.lowerBound] {
        case "http": return authorities.contains(host) || isAllowed(host)
        case "https": return isAllowed(host)
        default: return false
        }
    }
}

/// IPv4 addresses under which other devices reach this machine.
enum LocalNetwork {
    static func addresses() -> [String] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        var found: [String] = []
        for entry in sequence(first: first, next: { $0?.pointee.ifa_next }).prefix(while: { $0 != nil }) {
            guard let interface = entry?.pointee, let address = interface.ifa_addr,
                address.pointee.sa_family == sa_family_t(AF_INET), interface.ifa_flags & UInt32(IFF_LOOPBACK) == 0
            else { continue }
            var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
            var number = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { $0.pointee.sin_addr }
            inet_ntop(AF_INET, &number, &text, socklen_t(text.count))
            found.append(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        return found
    }
}
