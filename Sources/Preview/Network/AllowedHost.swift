import Parsing
import Text

/// A name by which a preview may be addressed besides its own: of a tunnel, or of a port that another machine forwards.
package struct AllowedHost: Sendable, Hashable {
    /// Without `*.`.
    private let name: String
    /// Names below it are meant, and not the name itself.
    private let isBelow: Bool
    /// `nil` for every port.
    private let port: Int?

    /// - Parameter written: `NAME`, `NAME:PORT` or `*.NAME`; `nil` for anything else, a name that all have in common such
    ///   as `*` or `*.` among it.
    package init?(_ written: String) {
        let isBelow = written.utf8.starts(with: "*.".utf8)
        guard let host = HostName.encoded(isBelow ? String(written.dropFirst(2)) : written) else { return nil }
        let (name, port) = Self.parts(host)
        guard !name.isEmpty, !name.hasPrefix("."), !name.hasSuffix(":"), port != 0 else { return nil }
        (self.name, self.isBelow, self.port) = (name, isBelow, port)
    }

    /// - Parameter authority: a value of `Host` (RFC 9110 7.2), in lower case.
    func matches(_ authority: String) -> Bool {
        let (name, port) = Self.parts(authority)
        if let wanted = self.port, port != wanted { return false }
        return isBelow ? name.hasSuffix("." + self.name) && name != "." + self.name : name == self.name
    }

    /// Name and port; a port that is no number stays part of the name.
    private static func parts(_ authority: String) -> (name: String, port: Int?) {
        guard let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")),
            let port = Int(authority[authority.index(after: colon)...])
        else { return (authority, nil) }
        return (String(authority[..<colon]), port)
    }
}
