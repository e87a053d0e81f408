import Files
import Parsing
import Planning
import Publishing
import Text

/// Which addresses the planned site answers, as a static host would.
struct Answers: Sendable {
    /// What an address of a page leads to.
    enum Target: Sendable, Hashable {
        /// A file of the site, and the place in it that the address names; empty for none.
        case file(SitePath, fragment: String)
        /// A place of the page itself.
        case samePage(fragment: String)
        /// A path of this host that the site does not answer.
        case nowhere
        /// Another host: the address, absolute.
        case elsewhere(String)
        /// Mail, data and the like.
        case nothing
    }

    let addresses: Addresses
    /// Encoded links of all files.
    private let links: Set<String>
    private let files: Set<String>
    private let groups: [RouteGroup]

    init(_ planned: PlannedSite) {
        addresses = planned.site.addresses
        groups = planned.groups
        links = Set(planned.routes.map { planned.site.addresses.link($0.path) })
        files = Set(planned.routes.map(\.path.decoded))
    }

    /// Whether an encoded address is exactly that of a file of the site; quick.
    func isLink(_ address: String) -> Bool { links.contains(address) }

    /// - Parameters:
    ///   - written: as the page has it, character references decoded.
    ///   - page: the path of the page.
    func target(of written: String, on page: SitePath) -> Target {
        var address = written
        if Addresses.isAbsolute(address) {
            if address.hasPrefix("//") { address = "https:" + address }
            guard let path = pathOfThisHost(address) else {
                return address.lowercased().hasPrefix("http") ? .elsewhere(address) : .nothing
            }
            address = path
        }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? String(parts[1]).removingEncoding : ""
        let path = String(parts[0].prefix { $0 != "?" })
        if path.isEmpty { return .samePage(fragment: fragment) }
        let resolved = path.hasPrefix("/") ? path : AddressPath.joined(addresses.link(page), path)
        let normal = AddressPath.withoutDots(resolved)
        guard let file = file(at: normal) else { return .nowhere }
        return .file(file, fragment: fragment)
    }

    /// The file that a host shows for an encoded path with the path of the base URL.
    func file(at path: String) -> SitePath? {
        guard path.hasPrefix(addresses.basePath) || path + "/" == addresses.basePath else { return nil }
        return file(atDecoded: decodedPath(path))
    }

    /// - Parameter path: decoded, begins with `/`, without the path of the base URL.
    func file(atDecoded path: String) -> SitePath? {
        let exact = SitePath(file: path)
        if files.contains(exact.decoded) || groups.contains(where: { $0.contains(exact.outputFile) }) { return exact }
        // A host redirects to the folder.
        let folder = SitePath(file: path + "/")
        return !path.hasSuffix("/") && files.contains(folder.decoded) ? folder : nil
    }

    private func decodedPath(_ path: String) -> String {
        "/" + String(path.dropFirst(addresses.basePath.count)).removingEncoding
    }

    /// What follows the site's own origin.
    private func pathOfThisHost(_ address: String) -> String? {
        let origin = addresses.origin
        guard address.utf8.starts(with: origin.utf8) else { return nil }
        let rest = String(decoding: address.utf8.dropFirst(origin.utf8.count), as: UTF8.self)
        if rest.isEmpty { return "/" }
        return ["/", "?", "#"].contains(rest.first) ? rest : nil
    }
}

/// RFC 3986 5.2, on encoded paths.
enum AddressPath {
    /// A relative path seen from a page.
    static func joined(_ page: String, _ relative: String) -> String {
        String(page[...(page.lastIndex(of: "/") ?? page.startIndex)]) + relative
    }

    /// - Parameter path: begins with `/`.
    static func withoutDots(_ path: String) -> String {
        guard path.contains("/.") else { return path }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let names = parts.withoutDots() + (parts.last?.isDots == true ? [""] : [])
        return "/" + names.joined(separator: "/")
    }
}
