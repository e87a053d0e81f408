import Parsing
import Text

/// The other hosts that readers' browsers ask for pictures.
enum ImageHosts {
    /// One notice per host, by name.
    static func diagnostics(_ pages: [CheckedPage]) -> [Diagnostic] {
        var use: [String: (pictures: Set<String>, pages: [SitePath])] = [:]
        for page in pages {
            for address in page.facts.remoteImages {
                let host = host(of: address)
                use[host, default: ([], [])].pictures.insert(address)
                if use[host]?.pages.last != page.route.path { use[host]?.pages.append(page.route.path) }
            }
        }
        return use.sorted { $0.key < $1.key }.map { host, use in
            let count = counted(use.pictures.count, "picture")
            let more: Message = use.pages.count == 1 ? "" : " and \(counted(use.pages.count - 1, "more page"))"
            return Diagnostic(
                .notice, "\(count) from \(host) on \(use.pages[0].decoded)\(more)",
                hint: "browsers contact that host too; allow it in img-src, or keep the pictures beside the posts")
        }
    }

    /// In lower case, with its port.
    static func host(of address: String) -> String {
        let rest = address.firstRange(of: "//").map { address[$0.upperBound...] } ?? address[...]
        return rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    }
}
